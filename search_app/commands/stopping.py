"""How the web server ends: it answers what was asked already, then it is gone.

waitress by itself drops what waits in its queue when it is told to end, and what is in the buffers
of answers. So its loop is run here, and goes on until nothing is owed to anybody.
"""

from __future__ import annotations

import logging
import signal
import time
from types import FrameType
from typing import Any

from waitress.channel import HTTPChannel

#: Seconds that answers may take after the signal. Who stops a service often kills it after ten.
LIMIT = 8.0
#: Seconds that a connection is given to ask its first question, and to go on with one it began.
GRACE, STALLED = 0.5, 2.0
#: Seconds between two looks while something is still being answered.
PAUSE = 0.05
_log = logging.getLogger(__name__)


def heed_signals(server: Any) -> list[int]:
    """The signals that have told a server to end, SIGTERM or Ctrl-C; the second one raises."""
    told: list[int] = []

    def end(number: int, _frame: FrameType | None) -> None:
        told.append(number)
        if len(told) > 1:
            raise SystemExit(0)
        server.pull_trigger()  # the loop waits for this too, so it looks up at once

    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, end)
    return told


def run_until_told(server: Any, told: list[int]) -> None:
    """Serve until a signal comes, then answer whoever has asked; a second signal ends at once."""
    while not told:
        _turn(server, server.adj.asyncore_loop_timeout)
    left = _finish(server)
    if left:
        _log.warning("%d Verbindungen wurden abgebrochen.", left)
    server.task_dispatcher.shutdown(timeout=PAUSE if left else GRACE)
    server.close()


def _finish(server: Any) -> int:
    """Take no one in who has not come yet, answer all others; how many were left at the limit."""
    end = time.monotonic() + LIMIT
    while len(server.active_channels) < server.adj.connection_limit and _came(server):
        pass  # the operating system has received them, and perhaps their questions
    server.asyncore.dispatcher.close(server)  # the listening socket alone
    while _channels(server) and time.monotonic() < end:
        resting = {channel for channel in _channels(server) if _rests(channel)}
        _turn(server, PAUSE)
        for channel in resting:
            if _rests(channel):  # nothing came in between either
                channel.handle_close()
    return len(_channels(server))


def _came(server: Any) -> bool:
    """Take in one connection that waits; whether there was one."""
    known = len(server.active_channels)
    server.handle_accept()
    return len(server.active_channels) > known


def _channels(server: Any) -> list[HTTPChannel]:
    return [*server.active_channels.values()]


def _rests(channel: HTTPChannel) -> bool:
    """Whether nothing is owed to a connection: all its questions are answered, and it had the time
    to ask one.
    """
    if channel.requests or channel.total_outbufs_len:
        return False
    quiet = time.time() - channel.last_activity
    if channel.request is not None:
        return bool(quiet > STALLED)
    return bool(channel.last_activity > channel.creation_time or quiet > GRACE)


def _turn(server: Any, timeout: float) -> None:
    """One turn of the loop: what came is read, what is ready is sent."""
    server.asyncore.loop(timeout, server.adj.asyncore_use_poll, server._map, 1)
