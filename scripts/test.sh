#!/usr/bin/env bash
# Everything that must hold before a change is accepted. Arguments go to pytest; two processes share the tests.
set -euo pipefail

scripts/lint.sh
printf '\n== pytest: domain, stories, views, PDF, browser\n'
.venv/bin/python -m pytest --numprocesses 2 "$@"
