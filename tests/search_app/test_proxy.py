"""What the real server believes of requests that are passed on: limits and figures behind a proxy.

The tests are the proxy: they ask from loopback and say for whom.
"""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

FINDBUCH = [sys.executable, "-m", "search_app.cli", "--home"]
PATIENCE = 60
VISITOR, OTHER = "203.0.113.7", "198.51.100.9"


@contextmanager
def serving(home: Path, **settings: str) -> Iterator[str]:
    """The address of a server with these settings."""
    environment = os.environ | {f"FINDBUCH_{name.upper()}": v for name, v in settings.items()}
    subprocess.run([*FINDBUCH, str(home), "index", "rebuild"], check=True, capture_output=True)
    command = [*FINDBUCH, str(home), "serve", "--port", "0"]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    )
    assert process.stdout is not None
    try:
        yield process.stdout.readline().split()[-1].rstrip("/")
    finally:
        process.terminate()
        process.communicate(timeout=PATIENCE)


def get(base: str, path: str, **headers: str) -> tuple[int, str, http.client.HTTPMessage]:
    """Status, body and headers of an answer."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection = http.client.HTTPConnection(urlsplit(base).netloc, timeout=PATIENCE)
    try:
        connection.request("GET", path, headers=named)
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8", "replace"), answer.headers
    finally:
        connection.close()


def test_a_trusted_proxy_says_for_whom_it_asks_and_nobody_else_does(tmp_path: Path) -> None:
    with serving(tmp_path, trusted_proxy="127.0.0.1", limit_search="2") as base:

        def status(forwarded: str, path: str = "/suche") -> int:
            return get(base, path, X_Forwarded_For=forwarded)[0]

        assert [status(VISITOR) for _ in range(3)] == [200, 200, 429]
        # what a visitor wrote himself stands before what the proxy has added
        assert status(f"127.0.0.1, {VISITOR}") == 429
        assert status(f"{OTHER}, {VISITOR}") == 429
        assert status(OTHER) == 200
        assert int(get(base, "/suche", X_Forwarded_For=VISITOR)[2]["Retry-After"]) >= 1
        assert status(VISITOR, "/metrics") == 404
        assert status(f"127.0.0.1, {VISITOR}", "/metrics") == 404
        assert get(base, "/metrics")[0] == 200
        _, page, _ = get(
            base, "/robots.txt", X_Forwarded_For=OTHER, X_Forwarded_Proto="https",
            X_Forwarded_Host="boese.example",
        )  # fmt: skip
        assert "Sitemap: https://127.0.0.1:" in page
        assert "boese" not in page


def test_without_a_trusted_proxy_no_header_is_believed(tmp_path: Path) -> None:
    with serving(tmp_path, limit_search="2") as base:
        for n in range(4):
            status, page, _ = get(
                base, "/suche", X_Forwarded_For=f"203.0.113.{n}", X_Forwarded_Proto="https"
            )
            assert status == 200, "it is this machine that asks"
            assert "https://127" not in page
        assert get(base, "/metrics")[0] == 200
        assert get(base, "/metrics", X_Forwarded_For=VISITOR)[0] == 404


def test_too_long_a_head_and_too_large_a_body_are_refused(tmp_path: Path) -> None:
    with serving(tmp_path) as base:
        assert get(base, "/hilfe", X_Lang="a" * 20_000)[0] == 431
        assert get(base, "/suche?q=" + "a" * 20_000)[0] in (414, 431)
        connection = http.client.HTTPConnection(urlsplit(base).netloc, timeout=PATIENCE)
        connection.request(
            "POST", "/oai", body="verb=Identify&x=" + "a" * 100_000,
            headers={"Content-Type": "application/x-www-form-urlencoded"},
        )  # fmt: skip
        answer = connection.getresponse()
        assert answer.status == 413
        assert answer.headers["Content-Security-Policy"]
        connection.close()
        assert get(base, "/hilfe")[0] == 200
