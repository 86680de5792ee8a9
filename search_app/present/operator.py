"""Who runs the archive, as far as the settings say. What they leave out is named, not made up."""

from __future__ import annotations

from dataclasses import dataclass, fields

from archive.settings import Settings

IMPRINT = (
    "operator_name", "operator_address", "operator_email", "operator_phone",
    "operator_represented_by",
)  # fmt: skip
PRIVACY = ("operator_name", "operator_address", "operator_email", "privacy_officer")
ACCESSIBILITY = (
    "operator_name", "accessibility_checked_on", "accessibility_contact", "enforcement_body",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Missing:
    """A setting that nobody has filled in, and what belongs there."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Operator:
    """The settings of a page about the operator; empty text where one is missing."""

    name: str
    address: tuple[str, ...]
    email: str
    phone: str
    represented_by: str
    privacy_officer: str
    checked_on: str
    accessibility_contact: str
    enforcement_body: str
    missing: tuple[Missing, ...]


def operator(settings: Settings, needed: tuple[str, ...]) -> Operator:
    """The operator, with those of the needed settings that are empty."""
    return Operator(
        name=settings.operator_name.strip(),
        address=lines(settings.operator_address),
        email=settings.operator_email.strip(),
        phone=settings.operator_phone.strip(),
        represented_by=settings.operator_represented_by.strip(),
        privacy_officer=settings.privacy_officer.strip(),
        checked_on=settings.accessibility_checked_on.strip(),
        accessibility_contact=settings.accessibility_contact.strip(),
        enforcement_body=settings.enforcement_body.strip(),
        missing=_missing(settings, needed),
    )


def lines(text: str) -> tuple[str, ...]:
    """The lines of a setting; in the environment they are parted by a written-out \\n.

    >>> lines("Musterweg 1\\\\n12345 Ort")
    ('Musterweg 1', '12345 Ort')
    """
    parted = text.replace("\\n", "\n").splitlines()
    return tuple(line.strip() for line in parted if line.strip())


def _missing(settings: Settings, needed: tuple[str, ...]) -> tuple[Missing, ...]:
    meanings = {f.name: str(f.metadata.get("help", "")) for f in fields(Settings)}
    return tuple(
        Missing(name, meanings[name]) for name in needed if not str(getattr(settings, name)).strip()
    )
