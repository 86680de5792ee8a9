"""The four packages are what is installed, with their data, and they work from anywhere."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("archive", "index", "ingest", "search_app")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The names in the wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--quiet", "-w", str(folder)]
    subprocess.run([*command, str(ROOT)], check=True, timeout=300)
    return zipfile.ZipFile(next(folder.glob("*.whl"))).namelist()


@pytest.mark.slow
def test_the_wheel_holds_the_four_packages_and_nothing_else(wheel: list[str]) -> None:
    top = {name.split("/")[0] for name in wheel}

    assert {name for name in top if not name.endswith(".dist-info")} == set(PACKAGES)


@pytest.mark.slow
def test_the_wheel_holds_every_file_that_the_program_reads(wheel: list[str]) -> None:
    data = [
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file()
        and path.suffix not in (".pyc", ".mako")
        and "__pycache__" not in path.parts
    ]

    assert sorted(set(data) - set(wheel)) == []


def test_the_command_works_from_any_folder(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "search_app.cli", "--home", str(tmp_path / "home")]

    done = subprocess.run(
        [*command, "index", "rebuild"], cwd=tmp_path, capture_output=True, text=True, timeout=120
    )

    assert (done.returncode, done.stdout) == (0, "0 Dokumente im Index.\n"), done.stderr
