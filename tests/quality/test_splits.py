"""The golden file of compounds: every line was read, so a change of it is to be read again.

The seeds lie outside the repository; where they are missing the file still holds their words.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from index.german import Chain
from tests.quality.splits import DEMO, compounds, golden, words


def test_each_word_of_the_file_is_taken_apart_as_it_was_read() -> None:
    chain = Chain()

    wrong = {word: chain.parts(word) for word, parts in golden() if chain.parts(word) != parts}

    assert wrong == {}


def test_the_file_is_sorted_and_has_each_word_once() -> None:
    listed = [word for word, _ in golden()]

    assert listed == sorted(set(listed))


@pytest.mark.slow
def test_each_compound_of_the_demo_collection_is_in_the_file(tmp_path: Path) -> None:
    listed = dict(golden())

    found = compounds(words(DEMO, tmp_path))

    assert {word: parts for word, parts in found.items() if word not in listed} == {}
