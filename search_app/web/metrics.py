"""Figures of the running server in the text format of Prometheus.

Requests are counted by route and status. No address of a visitor and no word of a query is in it,
and the number of lines is bounded by the number of routes.
"""

from __future__ import annotations

import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from flask import Flask, Response, g, request

#: Upper ends of the classes of duration, in seconds.
BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
EXTENSION = "findbuch.metrics"
METHODS = ("GET", "HEAD", "POST", "OPTIONS")
#: What is counted under one name: addresses that no route has, methods that nobody knows.
NO_ROUTE = OTHER = "-"
_STATUS = Path("/proc/self/status")


class Metrics:
    """Counts what is answered. For many threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._requests: Counter[tuple[str, str, int]] = Counter()
        self._slower: dict[str, list[int]] = {}
        self._seconds: defaultdict[str, float] = defaultdict(float)

    def count(self, route: str, method: str, status: int, seconds: float) -> None:
        """Note an answer and how long it took until its first byte was ready."""
        known = method if method in METHODS else OTHER
        with self._lock:
            self._requests[route, known, status] += 1
            classes = self._slower.setdefault(route, [0] * (len(BOUNDS) + 1))
            for number, bound in enumerate((*BOUNDS, float("inf"))):
                classes[number] += seconds <= bound
            self._seconds[route] += seconds

    def lines(self) -> Iterator[str]:
        """What was counted."""
        with self._lock:
            requests = sorted(self._requests.items())
            slower = {route: list(classes) for route, classes in sorted(self._slower.items())}
            seconds = dict(self._seconds)
        name = "findbuch_http_requests_total"
        yield from head(name, "counter", "Answers by route, method and status.")
        for (route, method, status), number in requests:
            yield f'{name}{{route="{_text(route)}",method="{method}",status="{status}"}} {number}'
        name = "findbuch_http_request_duration_seconds"
        yield from head(name, "histogram", "Seconds until an answer was ready, by route.")
        for route, classes in slower.items():
            label = f'route="{_text(route)}"'
            for bound, number in zip((*BOUNDS, "+Inf"), classes, strict=True):
                yield f'{name}_bucket{{{label},le="{bound}"}} {number}'
            yield f"{name}_sum{{{label}}} {seconds[route]:.6f}"
            yield f"{name}_count{{{label}}} {classes[-1]}"


def install(app: Flask) -> None:
    """Have an app count its answers."""
    metrics = app.extensions[EXTENSION] = Metrics()

    @app.before_request
    def _begun() -> None:
        g.begun = time.perf_counter()

    @app.after_request
    def _ended(response: Response) -> Response:
        route = request.url_rule.rule if request.url_rule else NO_ROUTE
        begun = g.get("begun")
        took = time.perf_counter() - begun if begun is not None else 0.0
        metrics.count(route, request.method, response.status_code, took)
        return response


def head(name: str, kind: str, meaning: str) -> Iterator[str]:
    """The two lines before the values of a figure."""
    yield f"# HELP {name} {meaning}"
    yield f"# TYPE {name} {kind}"


def gauge(name: str, meaning: str, value: float) -> Iterator[str]:
    """A figure with one value."""
    yield from head(name, "gauge", meaning)
    yield f"{name} {value:.15g}"


def resident_bytes() -> int | None:
    """The memory of this process; None where the system does not say."""
    try:
        lines = _STATUS.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return None
    found = next((line.split() for line in lines if line.startswith("VmRSS:")), None)
    return int(found[1]) * 1024 if found else None


def _text(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
