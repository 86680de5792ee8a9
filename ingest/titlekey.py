"""Titles for comparing: what two spellings of one title share."""

from __future__ import annotations


def title_key(title: str) -> str:
    """Letters and digits only, in small letters.

    >>> title_key("„Dorf eins“ – Wege")
    'dorfeinswege'
    """
    return "".join(filter(str.isalnum, title.casefold()))
