"""Where documents come from: files and folders, and records in JSON lines."""

from ingest.sources.files import find_files
from ingest.sources.found import FoundFile, FoundNothing, FoundRecord
from ingest.sources.records import find_records

__all__ = ["FoundFile", "FoundNothing", "FoundRecord", "find_files", "find_records"]
