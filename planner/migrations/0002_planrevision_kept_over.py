from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('planner', '0001_first'),
    ]

    operations = [
        migrations.AddField(
            model_name='planrevision',
            name='kept_over',
            field=models.CharField(blank=True, default='', max_length=64),
            preserve_default=False,
        ),
    ]
