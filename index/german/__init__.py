"""The German language chain; `chain` tells its story, the other modules hold one step each."""

from index.german.chain import VERSION, Chain, is_stopword, nfc
from index.german.learnt import Learnt
from index.german.terms import Layer, Term

__all__ = ["VERSION", "Chain", "Layer", "Learnt", "Term", "is_stopword", "nfc"]
