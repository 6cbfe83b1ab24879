# Every target sets up what it needs: Python 3.11 or newer with pip, and make, are enough.
PYTHON ?= python3
export UV_PYTHON_DOWNLOADS := never
export UV_PROJECT_ENVIRONMENT := .venv
# Networks of clinics and universities bring certificates of their own: take those that the machine trusts.
export UV_SYSTEM_CERTS := 1

UV := $(shell command -v uv 2>/dev/null)
ifeq ($(UV),)
UV := .tools/bin/uv
endif
RUN := $(UV) run --frozen --no-sync

.PHONY: demo tour test check bench install
.DEFAULT_GOAL := help

help:  ## say what each target does
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/make \1|\2/' | column -t -s '|'

install: .venv/.ready  ## fetch everything into .venv, and uv into .tools when it is not there

.tools/bin/uv:
	$(PYTHON) -m venv .tools
	.tools/bin/python -m pip install --quiet --disable-pip-version-check 'uv>=0.9'

.venv/.ready: pyproject.toml uv.lock | $(filter .tools/bin/uv,$(UV))
	$(UV) sync --frozen --quiet --python $(PYTHON)
	@touch $@

demo: install  ## try everything in a browser: no token, no server of Telegram's
	$(RUN) python bot.py demo

tour: install  ## play four weeks of a therapist and a client, and leave the exports in tour/
	$(RUN) python bot.py tour

test: install  ## run the tests, on SQLite and on PostgreSQL
	$(RUN) pytest -n 2 --dist worksteal

check: install  ## linters, types, the contracts of the house; secrets that slipped in, known holes in libraries
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) mypy
	$(RUN) lint-imports
	$(RUN) python .ci/secrets.py
	$(RUN) python .ci/holes.py $(UV)

bench: install  ## measure, beside peers in the same run
	$(RUN) python -m benchmarks
