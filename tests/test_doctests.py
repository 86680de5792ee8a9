"""The examples in docstrings are true."""

from __future__ import annotations

import doctest
import pkgutil
from importlib import import_module

import pytest

import archive
import index
import ingest
import search_app

MODULES = sorted(
    found.name
    for package in (archive, index, ingest, search_app)
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    if "migrations" not in found.name
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0
