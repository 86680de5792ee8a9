"""What was read, kept up to a number of bytes; what was not asked for longest goes first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
#: What a value takes besides its arrays.
_LEAST = 200


class Kept(Generic[_Key, _Value]):
    """A cache bounded by bytes. Not safe to share between threads by itself."""

    def __init__(self, limit: int, size: Callable[[_Value], int]) -> None:
        self._limit, self._size = limit, size
        self._values: OrderedDict[_Key, _Value] = OrderedDict()
        self._bytes = 0

    def known(self, key: _Key) -> _Value | None:
        """The value of a key, None if it is not there."""
        if key in self._values:
            self._values.move_to_end(key)
        return self._values.get(key)

    def get(self, key: _Key, read: Callable[[], _Value]) -> _Value:
        """The value of a key, read if it is not there. The last one read always stays."""
        if key in self._values:
            self._values.move_to_end(key)
            return self._values[key]
        value = self._values[key] = read()
        self._bytes += _LEAST + self._size(value)
        while self._bytes > self._limit and len(self._values) > 1:
            _, old = self._values.popitem(last=False)
            self._bytes -= _LEAST + self._size(old)
        return value
