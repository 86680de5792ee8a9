"""Every kind of page of the demo archive as a file: for checkers that read files.

    python -m scripts.saved_pages HOME FOLDER

HOME is a home with the demo collection (`make demo` makes one). Follows links from the start page
and keeps the first few addresses of each route; a route without any is named.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, deque
from html import unescape
from pathlib import Path

from flask.testing import FlaskClient
from werkzeug.exceptions import HTTPException

from scripts.samples import services
from search_app import create_app

#: Addresses that no page links to.
BESIDE = (
    "/suche?q=Nahversorgung&art=Projekt&von=2010",
    "/suche?q=Nahversrgung",
    "/suche?q=Warenkorb&ansicht=kompakt",
    "/suche?art=Projekt&bis=1900",
    "/merkliste?nr=1&nr=2&q=Dorf",
    "/suche?q=Gibtesnicht",
    "/suche?q=%22offen",
    "/nichts",
)
#: Pages kept of one route.
KEPT = 2
_LINK = re.compile(r'href="(/[^"#]*)')


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    home, folder = map(Path, sys.argv[1:])
    folder.mkdir(parents=True, exist_ok=True)
    app = create_app(services(home))
    kept: Counter[str] = Counter()
    routes = app.url_map.bind("localhost")
    waiting, seen = deque(["/", *BESIDE]), {"/", *BESIDE}
    client = app.test_client()
    while waiting:
        address = waiting.popleft()
        try:
            route = str(routes.match(address.partition("?")[0])[0])
        except HTTPException:
            route = "error"
        if (kept[route] >= KEPT and address not in BESIDE) or route == "static_file":
            continue
        body = _page(client, address)
        if body is None:
            continue
        kept[route] += 1
        (folder / f"{route}-{kept[route]}.html").write_text(body, encoding="utf-8")
        for link in map(unescape, _LINK.findall(body)):
            if link not in seen:
                seen.add(link)
                waiting.append(link)
    print(f"{kept.total()} pages of {len(kept)} routes in {folder}")


def _page(client: FlaskClient, address: str) -> str | None:
    """The HTML at an address of our own; what was archived is not ours to check."""
    answer = client.get(address)
    archived = "sandbox" in answer.headers.get("Content-Security-Policy", "")
    return answer.text if answer.mimetype == "text/html" and not archived else None


if __name__ == "__main__":
    main()
