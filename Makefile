# A machine with python3 >= 3.11 and make is enough: everything else is installed into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BASE := $(VENV)/.base
STAMP := $(VENV)/.installed
PIP := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --constraint constraints.txt

.DEFAULT_GOAL := help
.PHONY: help install demo test lint compiled bench train clean

help: ## show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1|\2/' | column -t -s '|'

install: $(STAMP) ## make .venv with the package and its development tools

$(BASE): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Recoupe needs Python 3.11 or newer; set PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "python3 -m venv failed; on Debian: apt-get install python3-venv" >&2; exit 1; }
	@echo "Installing Recoupe into $(VENV) (once) ..."
	@$(PIP) --editable .
	@touch $@

$(STAMP): $(BASE)
	@echo "Installing its development tools (once) ..."
	@$(PIP) --editable '.[dev]'
	@$(PIP) --editable '.[validate]' 2>/dev/null || echo "followthemoney is not here (it needs ICU's headers and a compiler: apt-get install libicu-dev pkg-config g++ python3-dev): one test will be skipped"
	@touch $@

demo: $(BASE) ## build the example dossier and write its page
	@rm -f out/demo.sqlite out/demo.sqlite-wal out/demo.sqlite-shm && mkdir -p out
	@$(BIN)/recoupe build examples --dossier out/demo.sqlite
	@$(BIN)/recoupe show out/demo.sqlite summary
	@$(BIN)/recoupe report out/demo.sqlite -o out/demo.html

test: $(STAMP) ## run the tests
	@$(BIN)/python -m pytest -n auto

lint: $(STAMP) ## ruff, the type checker and the import contracts
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo 2>/dev/null || $(BIN)/lint-imports

compiled: $(STAMP) ## the reading rooms as C extensions in build/compiled, for speed (needs a C compiler; minutes)
	@$(BIN)/python -m compiled

bench: $(STAMP) ## speed beside peers, and growth up to 100,000 articles (half an hour)
	@$(PIP) --editable '.[bench]'
	@$(BIN)/python -m compiled || echo "The row of the compiled modules stays empty."
	@$(BIN)/python -m bench
	@$(BIN)/python -m bench.growth

train: $(STAMP) ## retrain the models from ../shared/data and print their scores
	@$(BIN)/python -m training

clean: ## remove what the targets above made
	rm -rf $(VENV) out build src/*.egg-info
