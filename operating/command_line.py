"""The words that the command line understands."""

import argparse
from pathlib import Path


def arguments() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(prog="bot.py", description="Midweek: for the days between two sessions")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="run the bot; needs BOT_TOKEN (see .env.example)")
    commands.add_parser("doctor", help="look at everything that the bot needs, and say what is wrong; changes nothing")
    trying = commands.add_parser("demo", help="try everything in a browser: no token, nothing leaves this machine")
    trying.add_argument("--port", type=int, default=8765, help="the page's port (default: %(default)s; 0: any)")
    trying.add_argument("--from-nothing", action="store_true", help="without the four weeks that it else begins with")
    touring = commands.add_parser("tour", help="play four weeks of a therapist and a client, and leave the exports")
    touring.add_argument("--folder", type=Path, default=Path("tour"), help="where to leave them (default: %(default)s)")
    therapist = commands.add_parser("therapist", help="let therapists in, and keep them out")
    deeds = therapist.add_subparsers(dest="deed", required=True)
    deeds.add_parser("invite", help="print a link that lets one therapist in; it works once and for three days")
    deeds.add_parser("list", help="print who is let in, with their ids")
    for deed, said in (
        ("freeze", "keep one from everything until unfrozen: somebody else may have their account"),
        ("unfreeze", "let one go on where they were"),
        ("remove", "let one go for good; their clients keep everything, and are told"),
    ):
        deeds.add_parser(deed, help=said).add_argument("id", metavar="ID", help="whom, as listed")
    deeds.choices["remove"].add_argument("--yes", action="store_true", help="do it")
    held = commands.add_parser("quarantine", help="updates that failed: see them, replay them, or let them go")
    deeds = held.add_subparsers(dest="deed", required=True)
    deeds.add_parser("list", help="what is held and why, without anybody's words")
    replaying = deeds.add_parser("replay", help="work them through again, once what was wrong is mended")
    replaying.add_argument("ids", nargs="*", metavar="ID", help="which, as listed (default: all)")
    replaying.add_argument(
        "--even-if-they-went-on", action="store_true", help="also where the person has gone on since (see list)"
    )
    discarding = deeds.add_parser("discard", help="delete them for good")
    discarding.add_argument("ids", nargs="+", metavar="ID", help="which, as listed")
    ring = commands.add_parser("keys", help="the keys that words are kept with (docs/running.md)")
    deeds = ring.add_subparsers(dest="deed", required=True)
    making = deeds.add_parser("new", help="print a new master key, as a line for MASTER_KEYS")
    making.add_argument("--name", default="first", help="what it is called (default: %(default)s)")
    deeds.add_parser("check", help="say whether ring, key store and database belong together; changes nothing")
    deeds.add_parser("rotate", help="wrap everybody's keys by the first master key of the ring")
    deeds.add_parser("renew", help="give everybody a new key and seal all anew; the bot must not run")
    _add_backups(commands)
    record = commands.add_parser("looks", help="the record of who looked at what (docs/running.md)")
    record.add_subparsers(dest="deed", required=True).add_parser("check", help="say whether anybody has changed it")
    logs = commands.add_parser("log", help="the log of a client, as the JSON that was exported (docs/exports.md)")
    deeds = logs.add_subparsers(dest="deed", required=True)
    restoring = deeds.add_parser("import", help="restore one for a client who is not here yet")
    restoring.add_argument("path", type=Path, metavar="FILE", help="the JSON file")
    restoring.add_argument("--telegram-id", type=int, required=True, metavar="N", help="the client's Telegram account")
    deeds.add_parser("schema", help="print the JSON Schema of such a file")
    _add_practices(commands.add_parser("practices", help="for whoever writes practices (docs/practices.md)"))
    return parser


def _add_backups(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    making = commands.add_parser("backup", help="make an encrypted backup, while the bot runs (docs/running.md)")
    making.add_argument("path", type=Path, metavar="FILE", help="where to; what is there is never overwritten")
    restoring = commands.add_parser("restore", help="put a backup back, while the bot does not run")
    restoring.add_argument("path", type=Path, metavar="FILE", help="the backup")
    restoring.add_argument("--key", type=Path, required=True, metavar="FILE", help="the backup key")
    restoring.add_argument("--replace", action="store_true", help="in the place of what is there")
    for one in (making, restoring):
        one.add_argument("--keys", action="store_true", help="of the key store, instead of the database")
    commands.add_parser("backup-key", help="print a new key that opens backups; keep it where this machine is not")


def _add_practices(writing: argparse.ArgumentParser) -> None:
    deeds = writing.add_subparsers(dest="deed", required=True)
    checking = deeds.add_parser("check", help="read practices, and say what is wrong or worth a second thought")
    checking.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file, a folder, or a folder of these")
    trying = deeds.add_parser("try", help="walk one in this terminal; nothing is kept")
    trying.add_argument("path", type=Path, metavar="PATH", help="a file or a folder")
    trying.add_argument("--smaller", action="store_true", help="the smaller version")
    trying.add_argument("--language", default="en", metavar="CODE", help="whose words to read (default: %(default)s)")
    deeds.add_parser("schema", help="print the JSON Schema of a practice, for editors")
    trying.add_argument("--live", action="store_true", help="wait with a guide for as long as it takes")
