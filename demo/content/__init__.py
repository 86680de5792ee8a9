"""Texts of the demo collection. All persons, projects and addresses are invented."""
