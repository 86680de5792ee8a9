"""`make demo`: take in the demo collection, say where it is served, serve it."""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
from pathlib import Path

DOCUMENTS = Path(__file__).parent.parent / "demo" / "dokumente"
EXAMPLES = ("Bürgerbus", "Vertreter Nahversorgung", "laufzeit:2015 Metropolregion")
PORTS = range(5000, 5020)


def main() -> int:
    """Run the two commands that a person would type."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, default=Path("var/demo"))
    home = parser.parse_args().home
    findbuch = [sys.executable, "-m", "search_app.cli", "--home", str(home)]
    taken_in = subprocess.run([*findbuch, "ingest", str(DOCUMENTS), "--collection", "Demo"])
    if taken_in.returncode > 1:
        return taken_in.returncode
    port = free_port()
    print(f"\nFindbuch: http://127.0.0.1:{port}/   (Ende mit Strg+C)")
    for example in EXAMPLES:
        query = example.replace(" ", "+").replace("ü", "%C3%BC")
        print(f"  {example}: http://127.0.0.1:{port}/suche?q={query}")
    print(flush=True)
    os.execv(sys.executable, [*findbuch, "serve", "--port", str(port)])


def free_port() -> int:
    """The first port of the usual ones that nobody listens on."""
    for port in PORTS:
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    return 0


if __name__ == "__main__":
    sys.exit(main())
