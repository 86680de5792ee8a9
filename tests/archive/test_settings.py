"""Settings: one table, checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.errors import SettingsError
from archive.settings import load


def test_the_file_outranks_the_default_and_the_environment_the_file(tmp_path: Path) -> None:
    (tmp_path / "findbuch.toml").write_text('port = 6000\nsite_name = "Archiv"\n')

    settings = load(tmp_path, {"FINDBUCH_PORT": "7000", "FINDBUCH_HOME": "/x", "PATH": "/bin"})

    assert (settings.port, settings.site_name, settings.threads) == (7000, "Archiv", 2)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("prt = 1", "unbekannte Einstellung 'prt', möglich: .*port"),
        ("port = 'x'", "keine ganze Zahl"),
        ("threads = 0", "zu klein"),
        ("default_visibility = 'alle'", "public, member, staff"),
        ("port =", "nicht lesbar"),
    ],
)
def test_an_unusable_setting_is_an_error_that_says_what_is_possible(
    tmp_path: Path, text: str, said: str
) -> None:
    (tmp_path / "findbuch.toml").write_text(text)

    with pytest.raises(SettingsError, match=said):
        load(tmp_path, {})
