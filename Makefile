# The two commands of a new user: make demo, make test. Everything else serves them.
VENV := .venv
BIN := $(VENV)/bin
OUT ?= graph
CANDIDATES := python3.13 python3.12 python3.14 python3 python $(wildcard $(HOME)/.pyenv/versions/3.13*/bin/python) \
	$(wildcard $(HOME)/.pyenv/versions/3.12*/bin/python)
PROBE := import sys, venv, ensurepip; raise SystemExit(sys.version_info < (3, 12))
PYTHON ?= $(shell for p in $(CANDIDATES); do "$$p" -c '$(PROBE)' >/dev/null 2>&1 && { echo "$$p"; break; }; done)
PIP_QUIET := --quiet --disable-pip-version-check --no-input

.PHONY: demo test test-fast test-compose lint browser bench lock clean

demo: $(VENV)/installed
	@$(BIN)/graphbuild build data/articles -o $(OUT)
	@echo
	@$(BIN)/graphbuild query who-met-whom -o $(OUT)
	@echo
	@echo "Open $(OUT)/graph.html in a browser."

test: lint browser
	@$(BIN)/python -m pytest -q

test-fast: $(VENV)/installed-dev
	@$(BIN)/python -m pytest -q -x -m "not slow"

# From a cold `docker compose up` to `down -v`, on a real engine: minutes. Without one it says so and skips.
test-compose: $(VENV)/installed-dev
	@$(BIN)/python -m pytest -q tests/compose

lint: $(VENV)/installed-dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

# The view is tested in a real browser; as root on Debian it is installed, elsewhere its tests say that they skip.
browser:
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
		&& apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; } \
		|| echo "chromium: not installed; the browser tests will be skipped"

bench: $(VENV)/installed-dev
	@$(BIN)/python benchmarks/speed.py

$(VENV)/bin/python:
	@[ -n "$(PYTHON)" ] || { echo "graphbuild needs Python 3.12 or newer with venv; none of: $(CANDIDATES)" >&2; exit 1; }
	@"$(PYTHON)" -m venv $(VENV)

$(VENV)/installed: $(VENV)/bin/python requirements.lock pyproject.toml
	@echo "installing the locked dependencies into $(VENV) (about a minute)"
	@$(BIN)/python -m pip install $(PIP_QUIET) --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install $(PIP_QUIET) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.lock
	@$(BIN)/python -m pip install $(PIP_QUIET) --require-hashes -r requirements-dev.lock
	@touch $@

# Needs uv; the locks hold hashes for every platform and no index address.
lock:
	uv pip compile --quiet --universal --python-version 3.12 --generate-hashes --no-header pyproject.toml --group build -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.12 --generate-hashes --no-header pyproject.toml --group build --group dev -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf $(VENV) graph dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
