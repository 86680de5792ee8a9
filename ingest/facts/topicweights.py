"""What each sign of a topic is worth. Written by `scripts/topicweights.py`."""

from __future__ import annotations

#: In the order of `topicsigns.NAMES`.
WEIGHTS = (
    -3.01,  # always
    1.04,  # title or label names it
    0.26,  # title has a word of it
    0.99,  # title hints at it
    1.54,  # head names it
    0.61,  # head has words of it
    0.60,  # head hints at it
    1.68,  # text names it
    0.07,  # text has words of it
    1.34,  # in different words
    1.61,  # share of all mentions
    1.41,  # share of the greatest
    -0.66,  # top topic
    1.53,  # top topic, narrower ones named
    1.64,  # others of its branch
    -0.72,  # length
    0.94,  # at once
)
