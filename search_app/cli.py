"""`findbuch`: the command line. It parses, calls and prints; exit codes and messages are its own.

Exit 0 all good, 1 something was refused or found wrong, 2 usage or settings. Heavy modules are
imported by the commands that need them, so that `--help` stays quick.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import click

from archive.errors import FindbuchError, SettingsError, UsageError
from archive.model import Visibility

#: Each command: where it is, and its line in the help, so that the help imports none of them.
COMMANDS = {
    "ingest": ("ingest:ingest", "Dateien, Ordner und Adressen im Netz aufnehmen."),
    "retry": ("ingest:retry", "Noch einmal lesen, was nicht lesbar war."),
    "refetch": ("refetch:refetch_command", "Adressen im Netz von neuem abrufen, tote melden."),
    "worker": ("worker:worker", "Im Hintergrund tun, was von Zeit zu Zeit zu tun ist."),
    "search": ("search:search", "Dokumente suchen."),
    "export": ("export:export", "Dokumente einer Suche als Tabelle oder Literaturdaten ausgeben."),
    "show": ("documents:show", "Ein Dokument mit allen Angaben zeigen."),
    "set": ("documents:set_values", "Sichtbarkeit, Anzeige oder Rechte setzen."),
    "correct": ("documents:correct", "Eine Angabe berichtigen, die falsch gelesen wurde."),
    "merge": ("merge:merge", "Zwei Namen einer Person oder Einrichtung zusammenführen."),
    "withdraw": ("documents:withdraw", "Ein Dokument zurückziehen."),
    "analyze": ("search:analyze", "Zeigen, welche Begriffe ein Text ergibt."),
    "index": ("upkeep:index", "Den Suchindex ansehen oder neu bauen."),
    "check": ("upkeep:check", "Originale und Index prüfen."),
    "settings": ("upkeep:settings", "Alle Einstellungen zeigen."),
    "vocabulary": ("vocabulary:vocabulary", "Die Verzeichnisse ausgeben, etwa die Themen."),
    "serve": ("serve:serve", "Den Webserver starten."),
}


class _Lazy(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(f"search_app.commands.{module}"), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Befehle"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--home",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="FINDBUCH_HOME",
    default=Path("var"),
    help="Ordner mit Katalog, Originalen und Index (üblich: ./var).",
)
@click.option(
    "--as",
    "role",
    type=click.Choice([role.value for role in Visibility]),
    default=Visibility.STAFF.value,
    help="Mit wessen Augen gesucht und gezeigt wird.",
)
@click.version_option(package_name="findbuch")
@click.pass_context
def findbuch(context: click.Context, home: Path, role: str) -> None:
    """Findbuch: ein Archiv für Dokumente mit deutscher Volltextsuche."""
    context.obj = (home, Visibility(role))


def main() -> None:
    """The entry of the command `findbuch`."""
    try:
        code = findbuch.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except click.Abort:
        click.echo("Abgebrochen. Derselbe Befehl setzt fort, wo es aufgehört hat.", err=True)
        code = 130
    except (SettingsError, UsageError) as error:
        click.echo(f"Fehler: {error}", err=True)
        code = 2
    except FindbuchError as error:
        click.echo(f"Fehler: {error}", err=True)
        code = 1
    except BrokenPipeError:
        sys.stderr.close()  # the reader has gone; nothing is left to say it to
        code = 1
    sys.exit(code if isinstance(code, int) else 0)


if __name__ == "__main__":
    main()
