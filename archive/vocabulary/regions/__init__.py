"""The regions of Germany: who is where, what it is called, and to what it belongs.

Areas: © GeoBasis-DE / BKG (2016), data changed; everything else is written by hand.
"""

from archive.vocabulary.regions.gazetteer import Gazetteer, gazetteer, label, path
from archive.vocabulary.regions.model import Member, Reform, Region

__all__ = ["Gazetteer", "Member", "Reform", "Region", "gazetteer", "label", "path"]
