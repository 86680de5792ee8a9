"""Search: the German chain, the query grammar, the engine behind a protocol, the way back to text.

The index is derived from the archive and disposable. Everything here can be deleted and comes
back with `findbuch index rebuild`.
"""
