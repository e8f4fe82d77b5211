"""The photographer's choice of a stand-in may be none: then the client's own choice is shown, and clay without one."""

from django.db import migrations, models


def nobody_chose_clay(apps, schema_editor):
    """Until now clay stood for no choice at all."""
    apps.get_model("planner", "Shoot").objects.filter(stand_in="clay").update(stand_in="")


def clay_again(apps, schema_editor):
    """An empty choice was clay."""
    apps.get_model("planner", "Shoot").objects.filter(stand_in="").update(stand_in="clay")


class Migration(migrations.Migration):
    dependencies = [("planner", "0002_stand_in")]

    operations = [
        migrations.AlterField(
            model_name="shoot",
            name="stand_in",
            field=models.CharField(blank=True, default="", editable=False, max_length=20),
        ),
        migrations.RunPython(nobody_chose_clay, clay_again),
    ]
