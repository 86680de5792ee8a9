"""Vocabularies: what the archive calls the things that documents speak of. Data beside code."""
