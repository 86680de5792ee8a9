"""Controlled vocabularies: what facts are about, each with an id that stays."""
