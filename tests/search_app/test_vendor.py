"""Files of others are what `vendor.toml` says, and nothing of others is served beside them."""

from __future__ import annotations

import hashlib
import tomllib

from search_app.web.assets import FOLDER


def test_each_font_is_noted_with_its_checksum_and_licence() -> None:
    listed = tomllib.loads((FOLDER / "vendor.toml").read_text(encoding="utf-8"))["file"]

    assert {entry["path"] for entry in listed} == {
        path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.woff2")
    }
    for entry in listed:
        digest = hashlib.sha256((FOLDER / entry["path"]).read_bytes()).hexdigest()
        assert digest == entry["sha256"], entry["path"]
        assert entry["licence"] == "OFL-1.1"
    assert (FOLDER / "fonts" / "OFL.txt").is_file()
