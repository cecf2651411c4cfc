# Two commands first: `make run` opens the demo, `make test` runs the whole suite. Both install what is missing.

VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
PYTHON_OLDEST := 3.11
TEST_PROCESSES := 2
# A process that has nothing left takes over what another has not begun.
IN_PROCESSES := --numprocesses $(TEST_PROCESSES) --dist worksteal
SOURCES := $(wildcard src tests bench docs)

# The first interpreter that is new enough; `make PYTHON=/path/to/python` chooses another.
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$name" && break; done)

# Messages hold characters of many languages, also on a machine whose locale is plain C.
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.PHONY: help install run test coverage check format lint types bench docs clean

help:  ## Say what there is to do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(VENV)/.dev-installed  ## Install Duly and everything for its development into .venv

run: $(VENV)/.installed  ## Open the demo workspace
	$(BIN)/duly demo

test: $(VENV)/.dev-installed  ## Run the whole suite
	$(BIN)/python -m pytest $(IN_PROCESSES)

coverage: $(VENV)/.dev-installed  ## Run the whole suite and say which lines it reaches (takes twice as long)
	$(BIN)/python -m pytest $(IN_PROCESSES) --cov --cov-report term

check: format lint types  ## Check format, lint and types, and run the fast tests (about a minute)
	$(BIN)/python -m pytest $(IN_PROCESSES) -m "not slow" --quiet

format: $(VENV)/.dev-installed  ## Check the format of the code
	$(BIN)/ruff format --check $(SOURCES)

lint: $(VENV)/.dev-installed  ## Lint the code
	$(BIN)/ruff check $(SOURCES)

types: $(VENV)/.dev-installed  ## Check the types
	$(BIN)/pyright

bench: $(VENV)/.dev-installed  ## Run the benchmarks
	$(BIN)/python -m bench

docs: $(VENV)/.dev-installed  ## Write the reference pages from the code
	$(BIN)/python -m docs.generate

clean:  ## Remove everything that can be made again
	rm -rf $(VENV) .coverage .hypothesis .pytest_cache .ruff_cache build src/*.egg-info
	find $(SOURCES) -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/python:
	@if [ -z "$(PYTHON)" ]; then \
		echo "Duly needs Python $(PYTHON_OLDEST) or newer, and found none; make PYTHON=/path/to/python uses that one." >&2; \
		exit 1; \
	fi
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Duly needs Python $(PYTHON_OLDEST) or newer; $(PYTHON) is $$("$(PYTHON)" -V 2>&1)." >&2; exit 1; }
	@"$(PYTHON)" -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Python's venv module is missing; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }

# Stamps: what is installed is installed again only when the pins or the package's own description change.
$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Installing Duly into $(VENV) (under a minute, once)"
	@$(PIP_INSTALL) --editable .
	@touch $@

$(VENV)/.dev-installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Installing Duly and its development tools into $(VENV) (a minute or two, once)"
	@$(PIP_INSTALL) --editable '.[dev]'
	@touch $@ $(VENV)/.installed
