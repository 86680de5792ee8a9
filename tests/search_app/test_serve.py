"""`findbuch serve`, as its users have it: waitress, a real port, signals, a lost index."""

from __future__ import annotations

import http.client
import json
import select
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from search_app.commands.stopping import LIMIT

DEMO = Path(__file__).parents[2] / "demo" / "dokumente"
FINDBUCH = [sys.executable, "-m", "search_app.cli", "--home"]
#: Seconds that anything may take on a busy machine.
PATIENCE = 90


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with the talks of the demo collection."""
    folder = tmp_path_factory.mktemp("serve") / "home"
    command = [*FINDBUCH, str(folder), "ingest", str(DEMO / "praesentationen")]
    subprocess.run(command, check=True, timeout=PATIENCE, capture_output=True)
    return folder


@pytest.fixture
def server(home: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A running server and its address."""
    command = [*FINDBUCH, str(home), "serve", "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    line = process.stdout.readline()
    yield process, line.split()[-1].rstrip("/")
    if process.poll() is None:
        process.kill()
    process.communicate()


def get(url: str) -> tuple[int, bytes]:
    """Status and body of an address."""
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read()


def test_pages_and_originals_come_through_the_real_server(
    server: tuple[subprocess.Popen[str], str],
) -> None:
    _, base = server

    found = json.loads(get(f"{base}/api/suche?q=B%C3%BCrgerbus")[1])
    status, original = get(f"{base}{found['hits'][0]['url']}/original?ansicht=datei")

    assert found["total"] == 1
    assert (status, original[:5]) == (200, b"%PDF-")
    for path in ("/", "/suche?q=Dorfmitte", "/dokument/1", "/dokument/1/seite/1", "/healthz"):
        assert get(base + path)[0] == 200, path


def test_the_server_ends_soon_after_it_is_told_to(
    server: tuple[subprocess.Popen[str], str],
) -> None:
    process, base = server
    get(base)

    process.send_signal(signal.SIGTERM)

    assert process.wait(timeout=30) == 0


def ask(base: str, path: str) -> socket.socket:
    """A connection on which a question was put and nothing is read yet."""
    address = urlsplit(base)
    asking = socket.create_connection((address.hostname, address.port), timeout=PATIENCE)
    asking.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    return asking


def told(asking: socket.socket) -> tuple[int, int]:
    """The status of the answer, and how many bytes of it are missing."""
    with asking, closing(http.client.HTTPResponse(asking)) as answer:
        answer.begin()
        length = int(answer.headers["Content-Length"])
        return answer.status, length - len(answer.read())


SEARCHES = [f"/suche?q=Dorf*+{word}*" for word in ("mitte", "laden", "bus", "weg", "platz") * 4]


def test_whoever_was_heard_is_answered_before_the_server_ends(
    server: tuple[subprocess.Popen[str], str],
) -> None:
    process, base = server
    asking = [ask(base, path) for path in SEARCHES]
    assert select.select([asking[0]], [], [], PATIENCE)[0]  # the others wait in the queue

    process.send_signal(signal.SIGTERM)

    assert [told(each) for each in asking] == [(200, 0)] * len(SEARCHES)
    assert process.wait(timeout=10) == 0


def test_whoever_the_server_had_no_time_to_hear_is_answered_too(
    server: tuple[subprocess.Popen[str], str],
) -> None:
    process, base = server
    process.send_signal(signal.SIGSTOP)
    asking = [ask(base, path) for path in SEARCHES[:10]]

    process.send_signal(signal.SIGTERM)
    process.send_signal(signal.SIGCONT)

    assert [told(each) for each in asking] == [(200, 0)] * len(asking)
    assert process.wait(timeout=10) == 0


def test_whoever_asks_nothing_keeps_the_server_not_for_long(
    server: tuple[subprocess.Popen[str], str],
) -> None:
    """A connection that stays open behind its answer, one without a question, and half a one."""
    process, base = server
    asking = ask(base, "/healthz")
    where = asking.getpeername()
    with socket.create_connection(where), socket.create_connection(where) as half:
        half.sendall(b"GET / HTTP/1.1\r\n")
        assert told(asking) == (200, 0)

        process.send_signal(signal.SIGTERM)

        assert process.wait(timeout=LIMIT) == 0


def test_a_taken_port_is_said_so(home: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        command = [*FINDBUCH, str(home), "serve", "--port", port]
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)

    assert (done.returncode, "ist nicht zu haben" in done.stderr) == (2, True)


def test_a_lost_index_is_said_so_and_comes_back_by_itself(
    home: Path, server: tuple[subprocess.Popen[str], str]
) -> None:
    _, base = server
    shutil.rmtree(home / "index")

    status, page = get(f"{base}/suche?q=Dorfmitte")
    assert (status, "wird gerade neu aufgebaut" in page.decode()) == (503, True)
    assert get(base)[0] == 200

    end = time.monotonic() + PATIENCE
    while status != 200 and time.monotonic() < end:
        time.sleep(0.3)
        status, page = get(f"{base}/api/suche?q=Dorfmitte")
    assert json.loads(page)["total"] == 1
