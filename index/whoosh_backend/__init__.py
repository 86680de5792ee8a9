"""The embedded engine: Whoosh writes and keeps, numpy reads."""

from index.whoosh_backend.backend import WhooshBackend

__all__ = ["WhooshBackend"]
