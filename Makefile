# Everything is installed into .venv by the first target that needs it; nothing else has to be set up.
# Any Python from 3.11 on will do: make PYTHON=python3.13 test
PYTHON ?= $(shell python3.11 -c pass 2>/dev/null && echo python3.11 || echo python3)

VENV := .venv
BIN := $(VENV)/bin
# Only errors are printed: what pip says otherwise is of no use here.
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
PYTEST := $(BIN)/python -m pytest -q -n 2
# It looks for the installed packages by the first Python on the path, whatever it is told otherwise.
PYRIGHT := PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/pyright
# More arguments for pytest: make test ARGS='-k byline'
ARGS ?=

.DEFAULT_GOAL := help
# Two installations into one environment at the same time would break it.
.NOTPARALLEL:
.PRECIOUS: $(VENV)/.ready-%
.PHONY: help demo test laws coverage lint format types bench clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name text; do \
		printf '  make %-10s %s\n' "$$name" "$$text"; done

demo: $(VENV)/.ready ## read a page and write it as JSON, NewsML-G2 and text
	@$(BIN)/python examples/read_page.py

test: $(VENV)/.ready-test ## run the tests
	@$(PYTEST) $(ARGS)

laws: $(VENV)/.ready-test ## hold the laws over 20,000 drawn articles (takes hours)
	@$(PYTEST) --hypothesis-profile=nightly tests/laws $(ARGS)

coverage: $(VENV)/.ready-coverage ## run the tests and require every line and branch of src
	@$(PYTEST) --hypothesis-profile=coverage --cov --cov-report=term $(ARGS)

lint: $(VENV)/.ready-lint ## check style, formatting and the floors of imports
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/lint-imports --no-logo

format: $(VENV)/.ready-lint ## put the code into its format
	@$(BIN)/ruff check --fix --exit-zero
	@$(BIN)/ruff format

types: $(VENV)/.ready-typing ## check types, and that every public name has one
	@$(BIN)/mypy
	@$(PYRIGHT)
	@$(PYRIGHT) --ignoreexternal --verifytypes newsmodel

bench: $(VENV)/.ready-bench ## measure reading and writing against the parsers underneath
	@status=0; for each in run growth memory; do $(BIN)/python benchmarks/$$each.py || status=1; done; exit $$status

clean: ## remove what the targets made
	rm -rf $(VENV) dist build .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find src tests examples -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.ready: pyproject.toml
	@echo 'setting up $(VENV)'
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --upgrade 'pip>=25.1'
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.ready-%: $(VENV)/.ready
	@echo 'installing what $* needs'
	@$(PIP) install --editable '.[all]' --group $*
	@touch $@
