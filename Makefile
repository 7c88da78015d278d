# Sets itself up: `make demo` and `make test` need Python 3.11 or newer with venv, and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCKS := deploy/locks
PIP := $(BIN)/pip install -qq --disable-pip-version-check
QUESTION ?= What did the NDS say about the roadmap against terrorism?
QUOTED ?= Islamabad had only two demands and Afghanistan must restrain the militants who attack Pakistani forces
MINUTES ?= 60
WORKERS ?= 3
KILLS ?= 100
UNANSWERED ?= When did the Torkham crossing reopen?
say = printf '\n$$ %s\n' '$(1)'

.PHONY: demo test check audit coverage format mutants bench soak faults containers pictures browser wheel sbom lock clean

# Three questions: an answer, a quotation that differs from its source, and silence with its reason.
demo: $(VENV)/.runtime
	@$(call say,quotewire ask "$(QUESTION)")
	@$(BIN)/quotewire ask "$(QUESTION)"
	@$(call say,quotewire check "$(QUOTED)")
	@$(BIN)/quotewire check "$(QUOTED)" || test $$? = 1
	@$(call say,quotewire ask "$(UNANSWERED)")
	@$(BIN)/quotewire ask "$(UNANSWERED)" || test $$? = 1
	@echo
	@echo "Now yours: $(BIN)/quotewire ask your question. Your own articles: $(BIN)/quotewire import FILE."

# A line for each test that fails, not cut short, as pytest does where no BUILD_NUMBER is set. What led
# to it is told by PYTEST_ARGS=--tb=short.
test: $(VENV)/.test
	@BUILD_NUMBER=$${BUILD_NUMBER:-none} $(BIN)/python -m pytest -q --tb=no -n $(WORKERS) --dist loadfile $(PYTEST_ARGS)

check: $(VENV)/.test
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-cache > $(VENV)/contracts.log || { cat $(VENV)/contracts.log; exit 1; }
	@$(BIN)/bandit --quiet --configfile pyproject.toml --recursive bot store > $(VENV)/bandit.log 2>&1 || { cat $(VENV)/bandit.log; exit 1; }
ifneq ($(ADVISORIES),no)
	@$(BIN)/python -m deploy.audit
endif
ifneq ($(FLOORS),no)
	@$(BIN)/python -m tests.floors > $(VENV)/floors.log || { cat $(VENV)/floors.log; exit 1; }
endif

# The locked packages among known advisories; says aloud when nobody could be asked.
audit: $(VENV)/.test
	@$(BIN)/python -m deploy.audit

# Branch coverage of every room under the whole suite, and higher floors where there are. By hand; long.
coverage: $(VENV)/.test
	@$(BIN)/python -m tests.floors --all --raise

format: $(VENV)/.test
	@$(BIN)/ruff check --quiet --fix .
	@$(BIN)/ruff format --quiet .

# Small faults on purpose, one at a time: every one of them must make a test fail. By hand; long.
mutants: $(VENV)/.test
	@$(BIN)/python -m tests.mutants $(MUTANTS)

bench: $(VENV)/.bench
	@$(BIN)/python -m tests.benchmarks $(BENCH_ARGS)

# Mixed load on the real bot at ten times a busy team's rate; memory, heartbeats, lost interactions.
soak: $(VENV)/.test
	@$(BIN)/python -m tests.discord.soak --minutes $(MINUTES)

# The longer faults of tests/faults/README.md: kills by the hundred, a full disk, PostgreSQL restarted, hostile files.
faults: $(VENV)/.test
	@$(BIN)/python -m tests.faults.kills --times $(KILLS)
	@$(BIN)/python -m tests.faults.full_disk
	@$(BIN)/python -m tests.faults.restarts
	@$(BIN)/python -m tests.faults.hostile

# The reading room in Chromium (Debian: chromium) with axe-core from npm; without them it is skipped.
browser: $(VENV)/.pictures $(VENV)/node_modules/axe-core
	@$(BIN)/python -m pytest -q tests/bot/reading_room/test_browser.py $(PYTEST_ARGS)

# The container files, built and run by podman, as root; what it needs stands in tests/containers.py.
containers: $(VENV)/.test
	@$(BIN)/python -m tests.containers

# Needs Chromium (Debian: chromium) and nothing from the network but 127.0.0.1.
pictures: $(VENV)/.pictures
	@$(BIN)/python -m tests.discord.take_pictures $(PICTURES)

$(VENV)/bin/python:
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: $(LOCKS)/runtime.lock pyproject.toml | $(VENV)/bin/python
	@echo "Installing what it needs; about a minute." >&2
	@$(PIP) --require-hashes -r $(LOCKS)/runtime.lock
	@$(PIP) --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q bot store
	@touch $@

$(VENV)/.test: $(LOCKS)/test.lock pyproject.toml | $(VENV)/bin/python
	@echo "Installing what the tests need; about two minutes." >&2
	@$(PIP) --require-hashes -r $(LOCKS)/test.lock
	@$(PIP) --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q bot store
	@touch $@ $(VENV)/.runtime

$(VENV)/.bench: $(LOCKS)/bench.lock | $(VENV)/.test
	@$(PIP) --require-hashes -r $(LOCKS)/bench.lock
	@touch $@

$(VENV)/node_modules/axe-core: | $(VENV)/bin/python
	@npm install --silent --no-audit --no-fund --no-save --prefix $(VENV) axe-core@4.14.1

$(VENV)/.pictures: $(LOCKS)/pictures.lock | $(VENV)/.test
	@$(PIP) --require-hashes -r $(LOCKS)/pictures.lock
	@touch $@

wheel: $(VENV)/.test
	@$(BIN)/pip wheel -qq --disable-pip-version-check --no-deps --no-build-isolation -w dist . && ls dist/*.whl
	@rm -rf build

# What is installed, with versions and licences, in CycloneDX's form.
sbom: $(VENV)/.runtime
	@$(BIN)/python -m deploy.sbom > sbom.json && echo "sbom.json" >&2

# Needs uv. Writes what pyproject.toml allows today, with hashes and without any index address.
lock:
	@for set in runtime test bench pictures; do \
	  case $$set in runtime) extra="";; test) extra="--extra test";; *) extra="--extra test --extra $$set";; esac; \
	  echo "setuptools>=80" | uv pip compile --quiet --python-version 3.11 --universal --generate-hashes \
	    --no-emit-index-url --no-header --no-annotate pyproject.toml - --extra postgres $$extra \
	    -o $(LOCKS)/$$set.lock; \
	done

clean:
	@rm -rf $(VENV) build dist sbom.json *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
