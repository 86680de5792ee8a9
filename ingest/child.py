"""What runs inside the guarded child: sniffing, extracting, turning failures into reasons."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

from archive.errors import ExtractionError, UnsupportedType
from ingest.extractors import EXTRACTORS, RESCUERS, UNREADABLE
from ingest.extractors.base import Limits, RawInfo, RawPage
from ingest.sniff import sniff

# pdfminer and trafilatura report each oddity of a document; what matters comes back as a reason
logging.disable(logging.CRITICAL)

Message = RawPage | RawInfo | tuple[str, str]


def read(path: Path, limits: Limits, rescue_from: int | None = None) -> Iterator[Message]:
    """("type", media type), the pages, the info; or ("failure", reason) instead of the rest,
    ("exhausted", reason) if memory ran out. From page `rescue_from` on, counted from 0, it is the
    second engine that reads.
    """
    try:
        media_type = sniff(path)
        yield "type", media_type
        yield from _extracted(media_type, path, limits, rescue_from)
    except ExtractionError as error:
        yield "failure", str(error)
    except MemoryError:
        yield "exhausted", "Das Lesen brauchte mehr Arbeitsspeicher, als erlaubt ist."
    except RecursionError:
        yield "failure", "Das Dokument ist zu tief verschachtelt."
    except Exception as error:  # a document may make an extractor raise anything at all
        yield "failure", f"Das Dokument ist beschädigt ({type(error).__name__})."


def _extracted(
    media_type: str, path: Path, limits: Limits, rescue_from: int | None
) -> Iterator[RawPage | RawInfo]:
    if rescue_from is not None:
        yield from RESCUERS[media_type](path, limits, rescue_from)
        return
    extractor = EXTRACTORS.get(media_type)
    if extractor is None:
        raise UnsupportedType(_unreadable(media_type))
    yield from extractor(path, limits)


def _unreadable(media_type: str) -> str:
    named = UNREADABLE.get(media_type)
    if named:
        return f"Das ist {named}; diese Art wird noch nicht gelesen."
    if media_type.startswith("image/"):
        return "Das ist ein Bild ohne Text."
    return f"Dateien der Art {media_type} werden nicht gelesen."
