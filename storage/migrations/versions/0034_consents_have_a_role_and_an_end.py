"""Consents have a role and an end, their texts are kept, and what comes without one is set aside"""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("consents", sa.Column("role", sa.String(length=16), nullable=False, server_default="client"))
    op.add_column("consents", sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("consents", sa.Column("ended_as", sa.String(length=16), nullable=True))
    op.add_column("consents", sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True))
    is_sqlite = op.get_context().dialect.name == "sqlite"
    now = "strftime('%Y-%m-%d %H:%M:%f000', 'now')" if is_sqlite else "CURRENT_TIMESTAMP"
    # Both texts say more than the ones that were agreed to: with this version everybody is asked again.
    op.execute(f"UPDATE consents SET ended_at = {now}, ended_as = 'changed'")
    # Whoever is both agreed twice.
    op.execute(
        "UPDATE consents SET role = 'therapist' WHERE person_id IN (SELECT person_id FROM therapists)"
        " AND (person_id NOT IN (SELECT person_id FROM clients) OR EXISTS (SELECT 1 FROM consents AS earlier"
        " WHERE earlier.person_id = consents.person_id AND earlier.given_at < consents.given_at))"
    )
    in_force = sa.text("ended_at IS NULL")
    op.create_index(
        "uq_consents_in_force",
        "consents",
        ["person_id", "role"],
        unique=True,
        sqlite_where=in_force,
        postgresql_where=in_force,
    )
    to_ask = sa.text("ended_as = 'changed' AND asked_at IS NULL")
    op.create_index("ix_consents_ended_at", "consents", ["ended_at"], sqlite_where=to_ask, postgresql_where=to_ask)
    op.create_table(
        "consent_texts",
        sa.Column("version", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_consent_texts")),
    )
    op.create_table(
        "set_aside",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.Column("put_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_set_aside_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_set_aside")),
        sa.UniqueConstraint("update_id", name=op.f("uq_set_aside_update_id")),
    )
    op.create_index("ix_set_aside_person_id", "set_aside", ["person_id"])
    op.create_index("ix_set_aside_put_at", "set_aside", ["put_at"])


def downgrade() -> None:
    raise NotImplementedError("Migrations are append only: restore the backup that was made before the upgrade.")
