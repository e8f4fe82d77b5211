from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('planner', '0001_first'),
    ]

    operations = [
        migrations.AddField(
            model_name='shoot',
            name='stand_in',
            field=models.CharField(default='clay', editable=False, max_length=20),
        ),
    ]
