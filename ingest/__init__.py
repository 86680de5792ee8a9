"""The way of a document from a source to the catalogue; `pipeline` tells it as a whole."""
