"""Documents for other programs: tables, literature databases, feeds, the record of a search.

Nothing here holds words of a text. A `Record` is what may be told of a document to whoever sees
it, phone numbers and e-mail addresses covered for everybody; each format writes records as a
stream, so that a long list needs no more memory than a short one.
"""
