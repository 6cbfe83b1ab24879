"""KEEP: what is kept, and the only room that knows SQLAlchemy: one file a noun, its records beside its queries."""
