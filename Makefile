# make demo and make test are all that a fresh machine with Python 3.11 or newer needs: each makes what it needs.

VENV ?= .venv
BIN := $(VENV)/bin
DEMO ?= demo-output
WORKERS ?= 2
SECONDS ?= 600

# The first of these that runs and is new enough; `make PYTHON=...` names another.
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$name"; break; }; done)

PIP := $(BIN)/python -m pip -qq --disable-pip-version-check --no-input
RUN := $(VENV)/run.stamp
DEVELOP := $(VENV)/develop.stamp

.DEFAULT_GOAL := help
.PHONY: help demo test check lint format types imports docs-check docs bench fuzz mutants wheel lock clean

help: ## what can be made
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 16

demo: $(RUN) ## play the parliamentary request of 2024-25 in demo-output (again: made anew)
	@if [ -e $(DEMO)/grootboek.db ]; then rm -r $(DEMO); fi
	$(BIN)/grootboek demo $(DEMO)

test: check ## all checks, then all tests with the coverage gates
	$(BIN)/coverage erase
	$(BIN)/pytest -q -n $(WORKERS) --dist worksteal --cov --cov-report=term
	$(BIN)/coverage report --include='src/domain/*,src/evidence/*' --fail-under=100

check: lint format types imports docs-check ## lint, format, types, import contracts and docs

lint: $(DEVELOP)
	$(BIN)/ruff check --quiet .

format: $(DEVELOP)
	$(BIN)/ruff format --check --quiet .

types: $(DEVELOP)
	$(BIN)/mypy

imports: $(DEVELOP)
	@$(BIN)/lint-imports >$(VENV)/imports.log || { cat $(VENV)/imports.log; false; }

docs-check: $(DEVELOP)
	$(BIN)/python -m tools.check_docs

docs: $(DEVELOP) ## write the pages of docs that are made from the source, and what tutorials print
	$(BIN)/python -m tools.pages
	$(BIN)/python -m tools.tasks
	$(BIN)/python -m tools.tutorials

bench: $(DEVELOP) ## measure, and write the table in docs (takes a while; never part of the tests)
	$(BIN)/python bench/run.py

fuzz: $(DEVELOP) ## fuzz the readers of outside bytes for SECONDS=600 (never part of the tests)
	$(PIP) install -r requirements/fuzz.txt
	$(BIN)/python -m tools.fuzz $(SECONDS)

mutants: $(DEVELOP) ## try whether the tests notice faults; ROWS="--row NAME --sample 100" (never part of the tests)
	$(PIP) install -r requirements/mutants.txt
	$(BIN)/python -m tools.mutants $(ROWS)
	$(BIN)/python -m tools.pages

wheel: $(DEVELOP) ## build the wheel in dist
	rm -rf build
	$(BIN)/python -m build --wheel --no-isolation --outdir dist .

lock: ## refresh the pinned versions in requirements
	bash tools/lock.sh $(PYTHON)

clean: ## remove what was made
	rm -rf $(VENV) build dist $(DEMO) .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer found. Install it, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@"$(PYTHON)" -m venv "$(VENV)" || { echo "Python cannot make a virtual environment here. On Debian: apt-get install python3-venv" >&2; exit 1; }

$(RUN): pyproject.toml requirements/run.txt requirements/build.txt | $(VENV)/bin/python
	$(PIP) install -r requirements/build.txt -r requirements/run.txt
	$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

$(DEVELOP): requirements/develop.txt $(RUN)
	$(PIP) install -r requirements/develop.txt
	@touch $@
