"""A whole practice in one file, to be read, broken and walked."""

ONE_FILE = """\
id: evening_line
version: 1
kind: noticing
minutes: 1
steps:
  - id: line
    asks: text
smaller:
  minutes: 1
  steps: [line]
words:
  de:
    name: Eine Zeile am Abend
    why: Der Tag bekommt ein Ende.
    steps:
      line:
        question: Was bleibt von heute?
  en:
    name: A line in the evening
    why: It gives the day an end.
    steps:
      line:
        question: What stays of today?
"""
