# Sets itself up: `make demo` and `make test` need Python 3.11 or newer with venv, and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCKS := deploy/locks
PIP := $(BIN)/pip install -qq --disable-pip-version-check
QUESTION ?= What did the NDS say about the roadmap against terrorism?

.PHONY: demo test check format bench pictures lock clean

demo: $(VENV)/.runtime
	@$(BIN)/quotewire ask "$(QUESTION)"

test: $(VENV)/.test
	@$(BIN)/python -m pytest -q $(PYTEST_ARGS)

check: $(VENV)/.test
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-cache > $(VENV)/contracts.log || { cat $(VENV)/contracts.log; exit 1; }

format: $(VENV)/.test
	@$(BIN)/ruff check --quiet --fix .
	@$(BIN)/ruff format --quiet .

bench: $(VENV)/.bench
	@$(BIN)/python -m tests.benchmarks $(BENCH_ARGS)

# Needs Chromium (Debian: chromium) and nothing from the network but 127.0.0.1.
pictures: $(VENV)/.pictures
	@$(BIN)/python -m tests.discord.take_pictures $(PICTURES)

$(VENV)/bin/python:
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: $(LOCKS)/runtime.lock pyproject.toml | $(VENV)/bin/python
	@$(PIP) --require-hashes -r $(LOCKS)/runtime.lock
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.test: $(LOCKS)/test.lock pyproject.toml | $(VENV)/bin/python
	@$(PIP) --require-hashes -r $(LOCKS)/test.lock
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/.runtime

$(VENV)/.bench: $(LOCKS)/bench.lock | $(VENV)/.test
	@$(PIP) --require-hashes -r $(LOCKS)/bench.lock
	@touch $@

$(VENV)/.pictures: $(LOCKS)/pictures.lock | $(VENV)/.test
	@$(PIP) --require-hashes -r $(LOCKS)/pictures.lock
	@touch $@

# Needs uv. Writes what pyproject.toml allows today, with hashes and without any index address.
lock:
	@for set in runtime test bench pictures; do \
	  case $$set in runtime) extra="";; test) extra="--extra test";; *) extra="--extra test --extra $$set";; esac; \
	  echo "setuptools>=80" | uv pip compile --quiet --python-version 3.11 --universal --generate-hashes \
	    --no-emit-index-url --no-header --no-annotate pyproject.toml - --extra postgres $$extra \
	    -o $(LOCKS)/$$set.lock; \
	done

clean:
	@rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
