import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import planner.models.logo
import planner.models.paper
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='User',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('email', models.EmailField(max_length=254, unique=True)),
                ('name', models.CharField(blank=True, max_length=120)),
                ('is_active', models.BooleanField(default=True)),
                ('date_joined', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Room',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(max_length=80)),
                ('answers', models.JSONField(default=dict)),
            ],
            options={
                'ordering': ('name', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('owner', 'Owner'), ('colleague', 'Colleague')], default='colleague', max_length=9)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Shoot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('client_name', models.CharField(max_length=120)),
                ('client_email', models.EmailField(max_length=254)),
                ('starts_at', models.DateTimeField()),
                ('minutes', models.PositiveSmallIntegerField(default=60)),
                ('place', models.CharField(blank=True, max_length=200)),
                ('answers', models.JSONField(default=dict, editable=False)),
                ('corrections', models.JSONField(default=dict, editable=False)),
                ('revision', models.PositiveIntegerField(default=0, editable=False)),
                ('sent_at', models.DateTimeField(editable=False, null=True)),
                ('created', models.DateTimeField(auto_now_add=True)),
                ('room', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='shoots', to='planner.room')),
            ],
            options={
                'ordering': ('starts_at', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('uuid', models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ('digest', models.CharField(max_length=64, unique=True)),
                ('nonce', models.CharField(max_length=32)),
                ('created', models.DateTimeField(auto_now_add=True)),
                ('expires_at', models.DateTimeField()),
                ('revoked_at', models.DateTimeField(null=True)),
                ('sent_at', models.DateTimeField(null=True)),
                ('shoot', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='planner.shoot')),
            ],
            options={
                'ordering': ('-created',),
            },
        ),
        migrations.CreateModel(
            name='Studio',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('name', models.CharField(max_length=80)),
                ('accent', models.CharField(default='#1d1b19', max_length=7, validators=[django.core.validators.RegexValidator('^#[0-9a-fA-F]{6}\\Z', 'Please give a colour as # and six hexadecimal digits, such as #c8371f.')])),
                ('logo', models.FileField(blank=True, upload_to=planner.models.logo.random_logo_name)),
                ('units', models.CharField(choices=[('metric', 'Metres and centimetres'), ('imperial', 'Feet and inches')], default='metric', max_length=8)),
                ('paper', models.CharField(choices=[('A4', 'A4'), ('Letter', 'US Letter')], default='A4', max_length=6)),
                ('kit', models.JSONField(default=dict)),
                ('created', models.DateTimeField(auto_now_add=True)),
                ('members', models.ManyToManyField(related_name='studios', through='planner.Membership', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.AddField(
            model_name='shoot',
            name='studio',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='shoots', to='planner.studio'),
        ),
        migrations.AddField(
            model_name='room',
            name='studio',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rooms', to='planner.studio'),
        ),
        migrations.AddField(
            model_name='membership',
            name='studio',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to='planner.studio'),
        ),
        migrations.CreateModel(
            name='PlanRevision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('plan', models.BinaryField()),
                ('rules_version', models.CharField(max_length=40)),
                ('answers', models.JSONField()),
                ('corrections', models.JSONField(default=dict)),
                ('approved_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('shared_at', models.DateTimeField(null=True)),
                ('kept_over', models.CharField(blank=True, max_length=64)),
                ('approved_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('shoot', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='plan_revisions', to='planner.shoot')),
            ],
            options={
                'ordering': ('shoot', 'number'),
                'constraints': [models.UniqueConstraint(fields=('shoot', 'number'), name='one_revision_a_number')],
            },
        ),
        migrations.CreateModel(
            name='Paper',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=20)),
                ('key', models.CharField(max_length=64)),
                ('revision', models.PositiveIntegerField(null=True)),
                ('state', models.CharField(choices=[('making', 'Making'), ('ready', 'Ready'), ('failed', 'Failed')], default='making', max_length=6)),
                ('sentence', models.CharField(blank=True, max_length=300)),
                ('name', models.CharField(max_length=120)),
                ('plan', models.BinaryField()),
                ('edition', models.JSONField(default=dict)),
                ('file', models.FileField(blank=True, max_length=200, upload_to=planner.models.paper.file_path)),
                ('ordered_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('shoot', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='papers', to='planner.shoot')),
            ],
            options={
                'ordering': ('-ordered_at',),
                'constraints': [models.UniqueConstraint(fields=('shoot', 'key'), name='one_paper_a_key')],
            },
        ),
        migrations.AddIndex(
            model_name='shoot',
            index=models.Index(fields=['studio', 'starts_at'], name='shoots_of_a_studio'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.UniqueConstraint(fields=('user', 'studio'), name='one_membership_a_studio'),
        ),
    ]
