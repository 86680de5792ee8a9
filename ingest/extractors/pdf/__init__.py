"""PDF: pages in reading order, the largest line as title, slides told from pages."""

from ingest.extractors.pdf.read import extract_pdf

__all__ = ["extract_pdf"]
