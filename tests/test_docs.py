"""The documents are true of the code, where a program can tell."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

import archive
from archive.settings import Settings
from index.request import SearchRequest
from search_app.cli import COMMANDS
from tests.demo import opened_copy

ROOT = Path(__file__).parents[1]
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_examples_of_the_demo_have_hits(tmp_path_factory: pytest.TempPathFactory) -> None:
    source = (ROOT / "scripts" / "demo.py").read_text(encoding="utf-8")
    (line,) = re.findall(r"^EXAMPLES = \((.*)\)$", source, re.MULTILINE)

    with opened_copy(tmp_path_factory) as demo:
        for example in re.findall(r'"([^"]+)"', line):
            assert demo.services.search.search(SearchRequest(example)).total > 0, example


def test_the_changelog_knows_the_version() -> None:
    assert f"## [{archive.__version__}]" in CHANGELOG


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_is_in_the_readme(command: str) -> None:
    assert re.search(rf"`(?:findbuch )?{command}\b", README)


@pytest.mark.parametrize("name", [f.name for f in fields(Settings) if f.name != "home"])
def test_each_setting_has_a_sentence_of_help(name: str) -> None:
    row = next(f for f in fields(Settings) if f.name == name)

    assert row.metadata["help"].endswith(".")


@pytest.mark.parametrize("document", sorted(ROOT.glob("*.md")) + sorted(ROOT.glob("docs/**/*.md")))
def test_links_and_paths_in_documents_exist(document: Path) -> None:
    text = document.read_text(encoding="utf-8")

    for link in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", text):
        assert (document.parent / link).exists(), link
