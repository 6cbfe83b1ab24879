my-data-coming = I'm putting everything together. It comes here as a file, for you alone.
my-data-here =
    This is everything that is kept about you: a page to read, and all of it as data; your log, too, if you have one. Photos and voice messages are with it, the newest first, as far as they fit into a file that Telegram takes.

    Whoever has this file can read it. Keep it where only you get at it.
data-title = What Midweek keeps about you
data-what = All of it, from the beginning
data-you = You
data-name = Your name in Telegram: { $name }
data-joined = Here since { $at }
data-zone = Your time zone: { $zone }
data-consents = What you agreed to
data-consent = Since { $at }, text { $version }
data-consent-ended = From { $at } to { $ended }, text { $version }
data-none = Nothing.
data-seen-by = Who may see your log
data-looks = Who looked, and what was done about you
data-look = { $at }: { $did }
data-nobody = Nobody.
data-more = What else there is
data-rows = { $table }: { $count }
data-more-where = Your settings and all of this stand in the file about-me, word for word.
