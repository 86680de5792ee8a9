"""Modules can be imported in any order: extractors read titles by the rules for facts."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "module",
    ["ingest.facts.subject", "ingest.facts.kinship", "ingest.extractors", "ingest.facts.read"],
)
def test_a_module_is_imported_first_of_all(module: str) -> None:
    command = [sys.executable, "-c", f"import {module}"]

    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
