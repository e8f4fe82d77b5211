#!/usr/bin/env bash
# What can be judged without running the product: style, templates, types, walls, deployment, migrations.
set -euo pipefail
bin=.venv/bin

say() { printf '\n== %s\n' "$*"; }

say "ruff: style, likely mistakes, security"
$bin/ruff check .
$bin/ruff format --check .

say "djlint: templates"
$bin/djlint templates --lint --quiet

say "mypy: types of the pure parts, strict"
$bin/mypy

say "import-linter: the walls between the layers"
$bin/lint-imports --no-logo

say "Django: deployment check and migrations"
CATCHLIGHT_BASE_URL=https://catchlight.example \
CATCHLIGHT_SECRET_KEY=only-for-this-check-0123456789-abcdefghijklmnopqrstuvwxyz \
CATCHLIGHT_MAIL=smtps://mail.example \
    $bin/python manage.py check --deploy --fail-level WARNING
$bin/python manage.py makemigrations --check --dry-run
