"""PDF by two engines, pdfminer and pdfium: pages in reading order, what the file says of itself."""

from ingest.extractors.pdf.read import extract_pdf, rescue_pdf
from ingest.extractors.pdf.whole import NO_TEXT

__all__ = ["NO_TEXT", "extract_pdf", "rescue_pdf"]
