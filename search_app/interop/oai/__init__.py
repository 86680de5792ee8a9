"""OAI-PMH 2.0: how library catalogues and portals fetch the metadata of all public documents."""
