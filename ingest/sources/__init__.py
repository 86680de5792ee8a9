"""Where documents come from: files and folders, records in JSON lines, and containers of these."""

from ingest.sources.containers import CONTAINERS
from ingest.sources.files import find_files
from ingest.sources.found import FoundFile, FoundNothing, FoundRecord
from ingest.sources.mails import find_mail
from ingest.sources.records import find_records
from ingest.sources.wacz import find_in_wacz
from ingest.sources.warcs import find_in_warc
from ingest.sources.zips import find_in_zip

CONTAINERS.update(
    {
        ".eml": find_mail,
        ".zip": find_in_zip,
        ".wacz": find_in_wacz,
        ".warc": find_in_warc,
        ".warc.gz": find_in_warc,
        ".arc": find_in_warc,
        ".arc.gz": find_in_warc,
    }
)

__all__ = ["FoundFile", "FoundNothing", "FoundRecord", "find_files", "find_records"]
