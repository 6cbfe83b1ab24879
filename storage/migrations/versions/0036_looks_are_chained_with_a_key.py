"""The hashes of looks need a key of the key store's"""

import hashlib

import sqlalchemy as sa
from alembic import context, op
from sqlalchemy.util import await_only

from storage.looks import BEGINNING, looks, mark_of, written

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None

AT_ONCE = 1000


def upgrade() -> None:
    if context.is_offline_mode():
        # Hashes are made by the program: there is none in SQL. A database that is new has no looks.
        return
    connection = op.get_bind()
    keys = connection.get_execution_options()["keys"]
    plain = keyed = BEGINNING
    number = 0
    while rows := _after(connection, number):
        changed = []
        for row in rows:
            # A row that did not follow from the one before does not follow afterwards either.
            followed = row["hash"] == hashlib.sha256(written(plain, row)).hexdigest()
            plain, number = row["hash"], row["number"]
            if followed:
                keyed = await_only(mark_of(keys, keyed, row))
                changed.append({"this": number, "marked": keyed})
            else:
                keyed = row["hash"]
        if changed:
            this = looks.c.number == sa.bindparam("this")
            connection.execute(sa.update(looks).where(this).values(hash=sa.bindparam("marked")), changed)


def _after(connection: sa.Connection, number: int) -> list[dict[str, object]]:
    found = sa.select(looks).where(looks.c.number > number).order_by(looks.c.number).limit(AT_ONCE)
    return [dict(row._mapping) for row in connection.execute(found)]


def downgrade() -> None:
    raise NotImplementedError("Migrations are append only: restore the backup that was made before the upgrade.")
