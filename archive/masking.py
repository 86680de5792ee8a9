"""Phone numbers and e-mail addresses stay in the record and are covered everywhere else.

Covered characters become dots of the same number, so that every offset in the text still fits.
The rule prefers covering too much: a number counts as a phone number if it begins like a German
or international one and is long enough, whatever stands before it.
"""

from __future__ import annotations

import re

DOT = "•"

_HIDDEN_AT = r"[\[({<]\s?(?:at|ät)\s?[\])}>]"
_DOT_OF = r"(?:\.|\s?[\[({]\s?(?:dot|punkt)\s?[\])}]\s?)"
_EMAIL = re.compile(
    rf"(?<![\w.+-])[\w.+-]{{1,64}}\s?(?:@|{_HIDDEN_AT})\s?[\w-]+(?:{_DOT_OF}[\w-]+)+", re.IGNORECASE
)
_HIDDEN = re.compile(_HIDDEN_AT, re.IGNORECASE)
#: +49 228 99401-2326, 0228 99401-2326, (0461) 2 54 81, 03871/722 6002. An area code has at least
#: three digits, which keeps "01/2021" and "05.06.2015" apart.
_ABROAD = r"\d{2}[ \u00a0]?(?:\(0\))?[ \u00a0/-]?\d{2,5}"
_PHONE = re.compile(
    # a pattern that begins with a few characters is sought fast; what may stand before comes then
    r"[+(0](?<![\w.,/-][+(0])"
    rf"(?:(?<=\+){_ABROAD}|(?<=0)0{_ABROAD}|(?<=0)[1-9]\d{{1,4}}\)?|(?<=\()0[1-9]\d{{1,4}}\)?)"
    r"[ \u00a0/–-]{0,3}\d(?:(?: [-–] |[ \u00a0/–-])?\d){3,11}(?![\w])"
)


def mask(text: str) -> str:
    """The text with phone numbers and e-mail addresses covered, character for character.

    >>> mask("Tel.: 0461 2 54 81, info@kreis.de")
    'Tel.: ••••••••••••, •••••••••••••'
    """
    if not text or text.isalpha():  # most that a record is made of: names of fields, single words
        return text
    if "@" in text or _HIDDEN.search(text):
        text = _EMAIL.sub(_covered, text)
    return _PHONE.sub(_covered, text)


def _covered(found: re.Match[str]) -> str:
    return DOT * (found.end() - found.start())
