"""What Findbuch knows and keeps: the catalogue, the originals, the values both are made of.

The archive is the waist of the program. `ingest` writes into it, `index` is derived from it and
can be thrown away, `search_app` shows it. Nothing in this package knows a search engine, a
document format or the web.
"""

__version__ = "0.1.0"
