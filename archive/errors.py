"""The error tree. Every error that Findbuch raises on purpose is a `FindbuchError`.

    FindbuchError
        SettingsError           a setting is unknown or unusable
        UsageError              a command was given something it cannot use
        CatalogueError          the catalogue cannot be read or written
            UnknownDocument     no such document, or none that the asker may see
        StoreError              an original is missing or damaged
        ExtractionError         bytes were read, but no text came out of them
            UnsupportedType, EncryptedDocument, DamagedDocument, EmptyDocument, LimitExceeded
        FetchError              an address in the net gives no document; knows whether for good
        QueryError              the query is malformed; knows where
        IndexBackendError       the index cannot answer
            IndexUnavailable    it is missing, damaged or of another version: rebuild
        LockedError             another process writes

The message of an error is written for the person in front of the screen: German, naming the thing.
Foreign exceptions are translated once, where they appear, with `raise … from error`.
"""


class FindbuchError(Exception):
    """Root of all errors that Findbuch raises on purpose."""


class SettingsError(FindbuchError, ValueError):
    """A setting is unknown or unusable."""


class UsageError(FindbuchError, ValueError):
    """A command was given something that it cannot use."""


class CatalogueError(FindbuchError):
    """The catalogue cannot be read or written."""


class UnknownDocument(CatalogueError, LookupError):
    """There is no such document, or none that the asker may see."""


class StoreError(FindbuchError):
    """An original is missing or does not have the checksum that it is kept under."""


class ExtractionError(FindbuchError):
    """The bytes were read, but no text came out of them."""


class UnsupportedType(ExtractionError):
    """No extractor reads this media type."""


class EncryptedDocument(ExtractionError):
    """The document asks for a password."""


class DamagedDocument(ExtractionError):
    """The document breaks the rules of its own format."""


class EmptyDocument(ExtractionError):
    """There is nothing in it."""


class LimitExceeded(ExtractionError):
    """Reading it takes more memory, time or space than the settings allow."""


class FetchError(FindbuchError):
    """An address gives no document. `is_final` says that asking again will hardly help.

    `status` is what the server answered with, None if it is not what decided.
    """

    def __init__(self, message: str, is_final: bool = False, status: int | None = None) -> None:
        super().__init__(message)
        self.is_final = is_final
        self.status = status


class QueryError(FindbuchError, ValueError):
    """The query is malformed. `position` is the 0-based character where the fault begins."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.message = message
        self.position = position


class IndexBackendError(FindbuchError):
    """The index cannot answer."""


class IndexUnavailable(IndexBackendError):
    """The index is missing, damaged or built by another version, and must be rebuilt."""


class LockedError(FindbuchError):
    """Another process holds the lock."""
