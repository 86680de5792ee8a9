"""Documents from the net: fetched politely, guarded, and kept as they went over the wire."""

from ingest.sources.web.crawl import Options, find_pages
from ingest.sources.web.known import Known, Place, known_places, nothing_known
from ingest.sources.web.session import Web
from ingest.sources.web.urls import canonical, is_address, told

__all__ = [
    "Known",
    "Options",
    "Place",
    "Web",
    "canonical",
    "find_pages",
    "is_address",
    "known_places",
    "nothing_known",
    "told",
]
