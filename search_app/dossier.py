"""Everything that the page of a document is made of, as far as the asker may know it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from archive.kin import related
from archive.model import REJECTED, Document, Fact, Page, Version, Visibility
from archive.relations import Related
from index.factfacets import factfacets
from index.hits import may_read
from search_app.documentshape import told_facts
from search_app.factvalues import CONTACTS
from search_app.wiring import Services


@dataclass(frozen=True, slots=True)
class Dossier:
    """A document with what is known of it. `pages` are as they came, `told` are its facts in the
    shape of `show --json`; `facets` holds {facet key: values}. Nothing here is above the role,
    but texts and values of facts are covered only in `told`. What somebody rejected is in none.
    """

    document: Document
    version: Version
    role: Visibility
    facts: tuple[Fact, ...]
    told: tuple[Mapping[str, Any], ...]
    pages: tuple[Page, ...]
    related: tuple[Related, ...]
    facets: Mapping[str, Collection[str]]
    has_contacts: bool

    @property
    def is_whole(self) -> bool:
        """Whether all of its text may be shown."""
        return may_read(self.document, self.role)

    def kin(self, *types: str) -> tuple[Related, ...]:
        """The documents that it hangs together with in these ways."""
        return tuple(each for each in self.related if each.type in types)


def gather(services: Services, document: Document, version: Version, role: Visibility) -> Dossier:
    """The dossier of a document that the role may see."""
    catalogue = services.catalogue
    facts = [fact for fact in catalogue.facts(version.id) if fact.status != REJECTED]
    pages = catalogue.pages([version.id]).get(version.id, ())
    return Dossier(
        document=document,
        version=version,
        role=role,
        facts=tuple(f for f in facts if role is Visibility.STAFF or f.field != CONTACTS),
        told=tuple(told_facts(document, facts, pages, role)),
        pages=pages,
        related=related(catalogue, document, role),
        # as keys: each of thousands of speakers is looked up among thousands of people
        facets={key: dict.fromkeys(values) for key, values in factfacets(facts).items()},
        has_contacts=any(fact.field == CONTACTS for fact in facts),
    )
