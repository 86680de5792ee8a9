"""Why an encrypted connection does not come about, in German."""

from __future__ import annotations

import ssl

#: What OpenSSL says of a certificate, by its number.
_CERTIFICATES = {
    7: "seine Unterschrift stimmt nicht",
    10: "es ist abgelaufen",
    9: "es gilt noch nicht",
    18: "der Server hat es selbst ausgestellt",
    19: "eine unbekannte Stelle hat es ausgestellt",
    20: "eine unbekannte Stelle hat es ausgestellt",
    21: "eine unbekannte Stelle hat es ausgestellt",
    62: "es gilt für einen anderen Namen",
    64: "es gilt für eine andere Adresse",
}


def tls_reason(error: BaseException | None) -> str | None:
    """The reason in what OpenSSL raised, None if it was something else."""
    if isinstance(error, ssl.SSLCertVerificationError):
        told = _CERTIFICATES.get(error.verify_code, "es lässt sich nicht prüfen")
        return f"Dem Zertifikat des Servers ist nicht zu trauen: {told}."
    if isinstance(error, ssl.SSLError):
        return "Eine verschlüsselte Verbindung kommt nicht zustande."
    return None
