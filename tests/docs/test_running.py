"""docs/running.md, followed by an operator: installed, run, looked after, backed up, and brought back elsewhere."""

import re
import shutil
import sqlite3
from contextlib import closing

from sandbox.person import World
from scheduling.clock import SystemClock
from storage import quarantine
from storage.database import Database
from storage.keys import KeyStore
from storage.master_keys import Ring
from tests.docs.commands import ROOT, fenced, not_run
from tests.docs.conftest import Reader, Reads

DOC = "docs/running.md"
HELLO = {
    "message_id": 1,
    "date": 1,
    "chat": {"id": 7, "type": "private", "first_name": "Dan"},
    "from": {"id": 7, "is_bot": False, "first_name": "Dan"},
    "text": "Hello",
}


async def test_an_operator_does_all_that_the_page_says(reads: Reads, telegram: World) -> None:
    operator = await reads(DOC)
    await install(operator)
    async with operator.running("bot.py run", telegram):
        await let_in_freeze_and_remove(operator, telegram)
        await replay_what_failed(operator)
        assert "Whole" in await operator.does("bot.py looks check")
        await rotate(operator)
        await back_up(operator)
    await operator.does("bot.py keys renew")
    await restore_elsewhere(operator)
    await go_back(operator)
    assert operator.left == list(not_run(DOC))


async def install(operator: Reader) -> None:
    """As the section about systemd has it, but for what needs systemd."""
    await operator.does("alias bot.py='.venv/bin/python bot.py'")
    await operator.does("install -d -m 700 /etc/midweek")
    await operator.does(".venv/bin/python bot.py keys new > /etc/midweek/master_keys")
    operator.at("/etc/midweek/bot_token").write_text("1000:sandbox\n")
    for line in [line for line in operator.left if line.startswith("export ")]:
        await operator.does(line)
    for folder in ("/var/lib/midweek", "/var/lib/midweek-keys"):
        operator.at(folder).mkdir()


async def let_in_freeze_and_remove(operator: Reader, telegram: World) -> None:
    assert "0 wrong" in await operator.does("bot.py doctor")
    ben = await telegram.person("Ben")
    link = re.search(r"https://t\.me/\S+", await operator.does("bot.py therapist invite"))
    assert link is not None
    await ben.open(link[0])
    await ben.press("Yes, I agree")
    number = (await operator.does("bot.py therapist list")).split()[0]
    await operator.does("bot.py therapist freeze ID", ID=number)
    await ben.write("/my_data")
    assert "paused your access" in (await ben.last()).text
    await operator.does("bot.py therapist unfreeze ID", ID=number)
    await ben.write("/clients")
    assert "no clients here yet" in (await ben.last()).text
    await operator.does("bot.py therapist remove ID --yes", ID=number)


async def replay_what_failed(operator: Reader) -> None:
    """Three updates failed: one is replayed by itself, one with all that are left, one is let go."""
    await hold(operator, 1, 2)
    first, second = (line.split()[0] for line in (await operator.does("bot.py quarantine list")).splitlines())
    await operator.does("bot.py quarantine replay ID", ID=first)
    await operator.does("bot.py quarantine discard ID", ID=second)
    await hold(operator, 3)
    await operator.does("bot.py quarantine replay")
    assert "Nothing is held" in (await operator.types("bot.py quarantine list"))[1]


async def hold(operator: Reader, *numbers: int) -> None:
    ring = Ring.read(operator.at("/etc/midweek/master_keys").read_text())
    keys = KeyStore(f"sqlite:///{operator.at('/var/lib/midweek-keys/keys.db')}", ring)
    database = Database(f"sqlite:///{operator.at('/var/lib/midweek/midweek.db')}", keys)
    async with database.transaction() as tx:
        for number in numbers:
            raw = {"update_id": number, "message": {**HELLO, "message_id": number}}
            await quarantine.hold(tx, raw, 7, "mended since", SystemClock().now())
    await database.close()


async def rotate(operator: Reader) -> None:
    """A new master key before the old one; then the old one is not needed any more."""
    line = await operator.does("bot.py keys new --name november")
    await operator.types(f"export MASTER_KEYS='{line.strip()}',\"$MASTER_KEYS\"")
    await operator.does("bot.py keys rotate")
    await operator.types('export MASTER_KEYS="${MASTER_KEYS%%,*}"')


async def back_up(operator: Reader) -> None:
    await operator.does("bot.py backup-key > backup.key")
    await operator.types("export $(head -1 backup.key | tr -d '# ')")
    await operator.does("bot.py backup /backups/day.age")
    await operator.does("bot.py backup /backups/keys.age --keys")
    [crontab] = fenced(ROOT / DOC, "crontab")
    nightly = crontab.split(maxsplit=5)[5].replace(r"\%", "%")
    code, said = await operator.types(nightly)
    assert (code, said.count("encrypted")) == (0, 2), said
    for line in (line for line in not_run(DOC) if " exec -T bot " in line):
        inside = line.partition(" exec -T bot ")[2].replace("/tmp", str(operator.machine))
        code, said = await operator.types(f"{inside} && head -1 {inside.split()[-1]}")
        assert (code, "age-encryption.org" in said) == (0, True), said


async def restore_elsewhere(operator: Reader) -> None:
    """The drill: into a second folder, where there is nothing yet."""
    operator.at("/drill").mkdir()
    await operator.types("export DATABASE_URL=sqlite:////drill/midweek.db KEYS_URL=sqlite:////drill/keys.db")
    await operator.does("bot.py restore /backups/keys.age --keys --key backup.key")
    await operator.does("bot.py restore /backups/day.age --key backup.key")
    code, said = await operator.types("bot.py keys check")
    assert code == 0, said
    await restore_in_a_container(operator)


async def restore_in_a_container(operator: Reader) -> None:
    """Once more, by what is typed behind `docker compose run`, with the files where it shows them to the bot."""
    await operator.types("mkdir /drill/container && cp backup.key /backups")
    await operator.types(
        "export DATABASE_URL=sqlite:////drill/container/midweek.db KEYS_URL=sqlite:////drill/container/keys.db"
    )
    for line in (line for line in not_run(DOC) if " compose run " in line):
        code, said = await operator.types(f"bot.py {line.partition(' bot ')[2]}")
        assert (code, "Restored" in said) == (0, True), said


async def go_back(operator: Reader) -> None:
    """To the copy of before an upgrade, where the bot was killed since and has left its log beside the database."""
    [line] = [line for line in operator.left if "-before-" in line]
    database = operator.at("/var/lib/midweek/midweek.db")
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("VACUUM INTO ?", (str(operator.at(f"/var/lib/midweek/{line.split()[-2]}")),))
        connection.execute("CREATE TABLE of_a_newer_version (word TEXT)")
        connection.commit()
        shutil.copy(f"{database}-wal", database.with_name("kept"))
    database.with_name("kept").replace(f"{database}-wal")
    await operator.does(line)
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("SELECT * FROM sqlite_master WHERE name = 'of_a_newer_version'").fetchall() == []
