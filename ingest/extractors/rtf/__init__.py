"""RTF: text, headings, tables and notes out of control words."""

from ingest.extractors.rtf.extract import extract_rtf

__all__ = ["extract_rtf"]
