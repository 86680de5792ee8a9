"""The fonts against the packages they were taken from: python -m scripts.vendor

Fetches each package of `search_app/static/vendor.toml` with npm, checks the archive against the
integrity noted there (SHA-512) and the file in it against ours. Nothing is fetched at run time.
"""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from pathlib import Path
from typing import Any

STATIC = Path("search_app/static")


def main() -> None:
    listed = tomllib.loads((STATIC / "vendor.toml").read_text(encoding="utf-8"))["file"]
    wrong = [entry["path"] for entry in listed if "package" in entry and not _is_ours(entry)]
    for path in wrong:
        print(f"{path}: not what the package holds")
    print(f"{len(listed)} files, {len(wrong)} wrong")
    sys.exit(bool(wrong))


def _is_ours(entry: dict[str, Any]) -> bool:
    """Whether the file that is served is, byte for byte, the one in the package."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", "--json", f"{entry['package']}@{entry['version']}"]
        told = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
        archive = Path(folder) / json.loads(told.stdout)[0]["filename"]
        digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        if f"sha512-{digest}" != entry["integrity"]:
            return False
        with tarfile.open(archive) as packed:
            member = packed.extractfile(f"package/{entry['member']}")
            return member is not None and member.read() == (STATIC / entry["path"]).read_bytes()


if __name__ == "__main__":
    main()
