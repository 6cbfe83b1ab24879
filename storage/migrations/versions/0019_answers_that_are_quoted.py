"""A client may mark an answer that their therapist's brief is to quote"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("answers", sa.Column("quoted_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("Migrations are append only: restore the backup that was made before the upgrade.")
