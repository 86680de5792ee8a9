"""What the pages of regions, topics, programmes, organisations and people say: read, not drawn.

Everything is found by the one search in the role of whoever asks, and every number is that of a
search which its link opens.
"""
