"""From values to what a page prints: labels, marked text, dates, axes, lines of facets and facts.

Everything here is pure: the same values give the same view, nothing is read and nothing is asked.
Templates print what these functions have decided.
"""
