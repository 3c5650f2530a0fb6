# `make help` lists what there is. Everything installs what it needs into .venv.
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime-installed
DEV := $(VENV)/.dev-installed
CONTENDERS := .venv-contenders

.PHONY: help
help: ## This list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sort | awk 'BEGIN {FS = ":.*## "} {printf "  make %-10s %s\n", $$1, $$2}'

$(RUNTIME): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; set PYTHON=python3.12, say."; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

$(DEV): $(RUNTIME) requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

.PHONY: demo
demo: $(RUNTIME) ## Try it: a simulated Telegram and the real bot at http://127.0.0.1:8080
	$(BIN)/python -m simulator.demo

.PHONY: festival
festival: $(RUNTIME) ## The demo with a festival week: twelve events, eight hundred sign-ups
	DEMO_FESTIVAL=1 $(BIN)/python -m simulator.demo

.PHONY: run
run: $(RUNTIME) ## The bot on real Telegram (settings in .env)
	$(BIN)/abc-parents run

.PHONY: test
test: $(DEV) ## Every test but the long proofs
	.ci/chromium
	$(BIN)/pytest -m "not prove and not bench"

.PHONY: check
check: $(DEV) ## Format, lint, types, imports, content: what CI checks besides the tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy tests
	$(BIN)/lint-imports
	$(BIN)/abc-parents content check

.PHONY: prove
prove: $(DEV) ## The proofs in full size (long)
	$(BIN)/pytest -m prove -n 0

$(CONTENDERS)/.installed: requirements-bench.lock
	test -x $(CONTENDERS)/bin/python || $(PYTHON) -m venv $(CONTENDERS)
	$(CONTENDERS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	@touch $@

.PHONY: bench
bench: $(DEV) $(CONTENDERS)/.installed ## Benchmarks: contenders in turn, medians
	$(BIN)/pytest -m bench -n 0 -s

.PHONY: lock
lock: ## Pin what is installed, with hashes and without addresses (needs uv)
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --quiet --python-version 3.11 pyproject.toml --group build -o requirements.lock
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --quiet --python-version 3.11 pyproject.toml --group dev --group build -o requirements-dev.lock
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --quiet --python-version 3.11 --group bench -o requirements-bench.lock

.PHONY: clean
clean: ## Remove the environment and what tests left
	rm -rf $(VENV) $(CONTENDERS) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
