"""The German language chain; `chain` tells its story, the other modules hold one step each."""

from index.german.chain import VERSION, Term, analyze, is_stopword, nfc

__all__ = ["VERSION", "Term", "analyze", "is_stopword", "nfc"]
