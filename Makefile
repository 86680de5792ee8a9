# Findbuch. `make demo` runs it, `make test` tests it; both install what they need.
VENV ?= .venv
BIN := $(VENV)/bin
DEMO_HOME ?= var/demo
# of the tests: a number, or as many as the machine has cores; 0 is one that can be debugged
PROCESSES ?= auto

.DEFAULT_GOAL := help
.PHONY: help demo test check fix exam retrieval bench growth load reading pages valid fuzz \
        whoosh3 lexicon setup clean

help: ## what can be made
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST)

demo: $(VENV)/.product ## take in the demo collection and serve it on loopback
	@$(BIN)/python scripts/demo.py --home $(DEMO_HOME)

test: $(VENV)/.dev ## the whole suite with coverage, in Chromium too
	@sh scripts/chromium.sh
	@sh scripts/tesseract.sh
	$(BIN)/python -m pytest -n $(PROCESSES) --dist loadfile --no-loadscope-reorder \
		--cov --cov-report=term $(ARGS)

check: $(VENV)/.dev ## format, lint, types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

exam: $(VENV)/.dev ## the shared sets, as far as they are there; prints a table
	$(BIN)/python -m scripts.exam

retrieval: $(VENV)/.dev ## ranking quality beside other engines, on the sets in SETS (10 minutes)
	$(BIN)/python -m scripts.retrieval $(SETS)

bench: $(VENV)/.dev ## speed of the German chain beside its peers
	$(BIN)/python -m scripts.chain_speed

growth: $(VENV)/.dev ## indexing and pages at 1,000, 10,000 and 100,000 documents, of RECORDS by QUERIES
	$(BIN)/python -m scripts.growth $(RECORDS) $(QUERIES)

load: $(VENV)/.dev ## eight clients for a minute while a writer commits, of RECORDS by QUERIES
	$(BIN)/python -m scripts.load $(RECORDS) $(QUERIES)

reading: $(VENV)/.dev ## how well web pages and how fast PDF files are read, beside other engines
	$(BIN)/python -m scripts.maintext $(PAGES)
	$(BIN)/python -m scripts.pdf_speed $(PDFS)

pages: $(VENV)/.dev ## how long the web pages take over HTTP, of RECORDS by QUERIES, and what they weigh
	$(BIN)/python -m scripts.pages $(RECORDS) $(QUERIES)

valid: $(VENV)/.dev ## every kind of page through the checker of the HTML standard (npm, Java)
	@sh scripts/valid.sh $(BIN)/python

fuzz: $(VENV)/.dev ## mutated copies of the files in FILES through the extractors, ten minutes
	$(BIN)/python -m scripts.fuzz $(FILES)

whoosh3: ## the index's tests against the fork whoosh3, in an environment of its own (3 minutes)
	@sh scripts/whoosh3.sh

lexicon: ## build the splitter's data anew, in an environment of its own (needs npm)
	sh scripts/lexicon.sh

fix: $(VENV)/.dev ## format and mend what can be mended by itself
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

setup: $(VENV)/.dev ## the environment for development, in .venv

$(VENV)/.product: setup.cfg pyproject.toml scripts/environment.sh
	@sh scripts/environment.sh $(VENV) .
	@touch $@

$(VENV)/.dev: setup.cfg pyproject.toml scripts/environment.sh
	@sh scripts/environment.sh $(VENV) ".[dev]"
	@touch $@ $(VENV)/.product

clean: ## remove the environment and the demo's data
	rm -rf $(VENV) $(DEMO_HOME) build *.egg-info
