# Every job sets up what it needs by itself. Arguments: make test ARGS="-k search"
PYTHON ?= python3

.PHONY: run test bench screens soak setup forms lock clean

run test bench screens soak setup forms lock:
	@$(PYTHON) packaging/dev.py $@ $(ARGS)

clean:
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
