"""PDF by two engines, pdfminer and pdfium: pages in reading order, what the file says of itself."""

from ingest.extractors.pdf.read import extract_pdf, rescue_pdf

__all__ = ["extract_pdf", "rescue_pdf"]
