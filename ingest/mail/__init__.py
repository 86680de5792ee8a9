"""E-mails (EML, MHTML): one parse, headers as text, parts by what they are for."""
