"""Web pages: facts of the markup, then the main text in the page's own blocks (ADR 19)."""

from ingest.extractors.html.page import extract_html, parse

__all__ = ["extract_html", "parse"]
