"""Facts with evidence: what the rules read out of a document's text, each with its place."""
