"""Answers that a snapshot keeps: each plan and role its own, unchangeable, within their bytes."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest

from archive.model import Visibility
from index.plan import Any, Valued
from index.whoosh_backend.answers import Answered, Answers, Found

PLAN, OTHER = Valued("art", "projekt"), Any((Valued("art", "projekt"),))


def answered(number: int = 0, size: int = 4) -> Answered:
    return Answered(Found(np.arange(size) > number, np.zeros(size)), {})


def test_an_answer_is_found_once_for_each_plan_and_role() -> None:
    answers, asked = Answers(), []

    def find(number: int) -> Answered:
        asked.append(number)
        return answered(number)

    first = answers.get(PLAN, Visibility.PUBLIC, lambda: find(1))
    assert answers.get(PLAN, Visibility.PUBLIC, lambda: find(2)) is first
    assert answers.get(PLAN, Visibility.STAFF, lambda: find(3)) is not first
    assert answers.get(OTHER, Visibility.PUBLIC, lambda: find(4)) is not first
    assert asked == [1, 3, 4]


def test_nobody_can_change_what_others_are_given() -> None:
    found = Answers().get(PLAN, Visibility.PUBLIC, answered).found
    for array in (found.mask, found.scores):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1


def test_what_was_asked_longest_ago_goes_when_the_bytes_are_used_up() -> None:
    answers, asked = Answers(limit=2_000), []

    def find(number: int) -> Answered:
        asked.append(number)
        return answered(size=50)

    for number in (*range(30), 29, 0):
        answers.get(Valued("jahr", str(number)), Visibility.PUBLIC, partial(find, number))
    assert asked == [*range(30), 0]
