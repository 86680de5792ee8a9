"""Certificates for tests, made on the spot: who issued them, for which name, until when."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

Key = ec.EllipticCurvePrivateKey


class Authority:
    """Issues certificates; `trusting` trusts them, and nobody else does."""

    def __init__(self, folder: Path, name: str = "Prüfstelle") -> None:
        self._folder = folder
        self._name = name
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._certificate = _made(name, self._key, name, self._key, days=30, ca=True)

    def trusting(self) -> ssl.SSLContext:
        """What a client trusts."""
        pem = self._certificate.public_bytes(serialization.Encoding.PEM).decode("ascii")
        return ssl.create_default_context(cadata=pem)

    def server(self, name: str, days: int = 30) -> ssl.SSLContext:
        """What a server of this name shows; with days below 0 it has expired."""
        key = ec.generate_private_key(ec.SECP256R1())
        return self._context(_made(name, key, self._name, self._key, days), key)

    def self_made(self, name: str) -> ssl.SSLContext:
        """What a server shows that has asked nobody."""
        key = ec.generate_private_key(ec.SECP256R1())
        return self._context(_made(name, key, name, key, days=30), key)

    def _context(self, certificate: x509.Certificate, key: Key) -> ssl.SSLContext:
        path = self._folder / f"{certificate.serial_number}.pem"
        secret = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        path.write_bytes(secret + certificate.public_bytes(serialization.Encoding.PEM))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(path)
        return context


def _made(
    name: str, key: Key, issuer: str, issuer_key: Key, days: int, ca: bool = False
) -> x509.Certificate:
    now = datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(_named(name))
        .issuer_name(_named(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=60))
        .not_valid_after(now + timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
    )
    if not ca:
        names = x509.SubjectAlternativeName([x509.DNSName(name)])
        builder = builder.add_extension(names, critical=False)
    return builder.sign(issuer_key, hashes.SHA256())


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
