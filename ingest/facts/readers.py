"""The readers of facts beyond title, kind and dates, in the order of reading.

Values of a controlled vocabulary are `{"id", "label", "name"}`: the entry, what it is called, and
what is written. A fact that a rule is not sure of has the status `unsure`: it is kept and shown as
"unsicher", and is in no facet.
"""

from __future__ import annotations

from ingest.facts.regions import read_regions
from ingest.facts.subject import Reader

READERS: tuple[Reader, ...] = (read_regions,)
