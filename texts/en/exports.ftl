# The headings of the exported tables, and the fixed words in their cells. Short: they are read above a column.
column-practice = Practice
column-about = About
column-practice-id = Practice id
column-version = Version
column-size = Size
column-question = Question as shown
column-shown = Answer
column-value = Answer as data
column-step-state = Answered?
column-outcome = Outcome
column-extent = Whole or part
column-reason = Reason
column-debrief = How it was
column-debrief-words = How it was, in words
column-total = Total
column-highest = Highest possible total
column-band = Band
column-cutoffs = Cutoffs reached
column-subscales = Subscales
column-missing = Not answered, needed for a total
column-began = Begun by
column-occurrence = What became of the due time
column-sharing = Shared
column-zone = Time zone
column-language = Language
column-step-id = Step id
column-entry-id = Entry id
column-occurrence-id = Due time id
column-due = Due
column-sent = Nudge arrived
column-opened = Opened
column-completed = Due time answered
column-started = Started
column-answered = Answered
column-finished = Finished
column-kind = Kind
column-words = Words
column-plan-state = State
column-id = Id
column-written = Written
column-settled = Settled
column-in-the-way = What got in the way
column-goal-id = Goal id
column-planned = Planned for
column-told = Last told
column-in-utc = UTC
column-in-local = local time

size-full = full
size-smaller = smaller version

extent-whole = whole
extent-part = part

sharing-is-share = whole
sharing-is-summary = summary, without words
sharing-is-private = private

began-nudged = nudge
began-self = client

step-answered = answered
step-skipped = skipped
step-not-answered = not answered

occurrence-open = still open
occurrence-answered = answered
occurrence-not-this-time = not this time
occurrence-expired = no reply in time
occurrence-missed-by-us = no nudge arrived, missed by us
occurrence-paused = paused
occurrence-care-mode = care mode
occurrence-withdrawn = taken back
occurrence-kept-private = answered, kept private
occurrence-deleted = deleted by the client

kind-note = to bring up
kind-goal = goal
kind-action-item = small step
plan-state-open = open
plan-state-talked = talked about
plan-state-reached = reached
plan-state-done = done

sheet-answers = Answers
sheet-entries = Entries
sheet-plans = Notes and goals
