"""What is shared of an entry, and the kind of every answer"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("entries", sa.Column("sharing", sa.String(length=8), nullable=False, server_default="share"))
    op.add_column("clients", sa.Column("sharing", sa.String(length=8), nullable=True))
    op.add_column("answers", sa.Column("asks", sa.String(length=16), nullable=True))
    # What was kept before is known by its JSON: nothing but a number begins so.
    numbers = "('-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9')"
    op.execute(f"UPDATE answers SET asks = 'number' WHERE substr(value, 1, 1) IN {numbers}")


def downgrade() -> None:
    raise NotImplementedError("Migrations are append only: restore the backup that was made before the upgrade.")
