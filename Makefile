# make demo    set up, then run the main job on the sample articles
# make test    set up, then style, types, import rules and tests
# make bench   set up, then the benchmarks (benchmarks/README.md)
# make lock    write the lock files anew (needs the network)
# make clean   remove what these made
#
# Needs Python 3.11 or later and make, nothing else; everything goes into .venv and demo/.

SHELL := /bin/sh
VENV ?= .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	if command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	then echo $$p; break; fi; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: help demo test bench bench-smoke lock clean
.DEFAULT_GOAL := help

help:
	@sed -n 's/^# \(make .*\)/\1/p' Makefile

$(BIN)/python:
	@if [ -z "$(PYTHON)" ]; then \
		echo "make: no Python 3.11 or later found (install one, or name it: make PYTHON=/path/to/python3)" >&2; exit 1; fi
	$(PYTHON) -m venv $(VENV)

# The program and what it needs at run time, at the locked versions and hashes.
$(VENV)/installed: requirements.lock pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# The tools of the tests beside it.
$(VENV)/installed-dev: requirements-dev.lock $(VENV)/installed
	$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

demo: $(VENV)/installed
	@rm -rf demo && mkdir demo
	$(BIN)/lawatan sample -o demo/articles
	$(BIN)/lawatan build demo/articles --db demo/demo.db
	$(BIN)/lawatan events --db demo/demo.db
	@event=$$($(BIN)/lawatan events --db demo/demo.db --person Macron --type visit --ids --limit 1) && \
		echo && echo "lawatan show $$event --db demo/demo.db" && $(BIN)/lawatan show "$$event" --db demo/demo.db

test: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --doctest-modules tests src/lawatan --ignore=src/lawatan/store/migrations

BENCH := $(BIN)/pytest benchmarks -o python_files='bench_*.py' -o python_functions='bench_*'
bench: $(VENV)/installed-dev
	$(BENCH) --benchmark-columns=min,median,max,rounds

# Each benchmark once, to see that it runs.
bench-smoke: $(VENV)/installed-dev
	$(BENCH) --benchmark-disable --quiet

# Both locks serve every platform and Python from 3.11 on; neither names an index, so any mirror will do.
LOCK := uv pip compile pyproject.toml --no-config --quiet --universal --python-version 3.11 --generate-hashes \
	--strip-extras --no-header --no-annotate --no-emit-index-url --no-emit-find-links --extra web --group build
lock:
	@command -v uv >/dev/null || { echo "make: lock needs uv (pip install uv)" >&2; exit 1; }
	env -u PIP_FIND_LINKS $(LOCK) $(LOCK_FLAGS) -o requirements.lock
	env -u PIP_FIND_LINKS $(LOCK) $(LOCK_FLAGS) --group dev --constraint requirements.lock -o requirements-dev.lock

clean:
	rm -rf $(VENV) demo .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .benchmarks
