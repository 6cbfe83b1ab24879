# What stands between several things: in a row, between rows, and from one to the next.
between = {"، "}
between-rows = {"؛ "}
leads-to = {" ← "}
