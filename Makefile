# `make run` sets everything up and starts Catchlight; `make test` checks all of it.
PORT ?= 8000
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help run test lint bench worker setup setup-tests stage stage-sample clean

help:
	@echo "make run     set up what is missing, make the demo studio, start on localhost:$(PORT)  (PORT=...)"
	@echo "make test    everything: lint, types, walls, deployment check, all tests"
	@echo "make lint    only what needs no browser and no database"
	@echo "make bench   what is promised about time and size: goal, measured, pass"
	@echo "make worker  background work, for CATCHLIGHT_WORKER=database"
	@echo "make stage   the stage's data anew: heads, their light, figures (half an hour; stage-sample: minutes, into var/stage)"
	@echo "make clean   remove the environment and the built files; the data in var/ stays"

run: setup
	@PORT=$(PORT) $(BIN)/python scripts/serve.py

test: setup-tests
	@scripts/test.sh

lint: setup-tests
	@scripts/lint.sh

bench: setup-tests
	@$(BIN)/python scripts/bench.py

worker: setup
	@$(BIN)/python manage.py migrate --check >/dev/null || { echo "The database is not ready: start the server first."; exit 1; }
	@$(BIN)/python manage.py db_worker

stage: .venv-stage/installed
	@scripts/system.sh stage
	@.venv-stage/bin/python -m planner.stage.offline

stage-sample: .venv-stage/installed
	@scripts/system.sh stage
	@.venv-stage/bin/python -m planner.stage.offline sample

setup: .venv/installed
	@scripts/system.sh pdf

setup-tests: .venv/installed-tests
	@scripts/system.sh pdf browser

.venv/installed: requirements.txt
	@PYTHON=$(PYTHON) scripts/install.sh requirements.txt
	@touch $@

.venv/installed-tests: tests/requirements.txt requirements.txt
	@PYTHON=$(PYTHON) scripts/install.sh tests/requirements.txt
	@touch .venv/installed $@

# offline only: the app and its tests need nothing of it
.venv-stage/installed: planner/stage/offline/requirements.txt
	@test -x .venv-stage/bin/python || $(PYTHON) -m venv .venv-stage
	@echo "Installing what makes the stage's data (about 2 GB, a few minutes, once)"
	@.venv-stage/bin/python -m pip install --disable-pip-version-check -q -r $<
	@touch $@

clean:
	rm -rf .venv .venv-stage staticfiles .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
