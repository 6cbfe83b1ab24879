which-language = Which language shall we speak?

which-zone =
    <b>Where are you?</b> I need your time zone, so that I never write at the wrong hour.

    Type your city, or share your location. Of a location I keep the time zone only.
share-location = Share my location
city-unknown = I don't know that place. Please try the nearest larger city, or share your location.
which-city = Which one is it?
another-city = None of these

which-quiet-hours =
    <b>When shall I be quiet?</b> It is { $at } for you now. In these hours I send nothing by myself. You can write to me at any time.

    Pick one, or type your own, like <i>22:30 to 6:30</i>.
never-quiet = No quiet hours
quiet-hours-unclear = I couldn't read that. Two times help me most, like <i>22:30 to 6:30</i>, or <i>none</i>.

which-word =
    <b>What shall I call what we do here?</b>

    You can change it later under /settings.

call-it-practice = Practice
call-it-experiment = Experiment
call-it-small-step = Small step
call-it-challenge = Challenge
call-it-project = Project
call-it-fieldwork = Fieldwork
call-it-homeplay = Homeplay
call-it-homework = Homework

ready = That's all I need.

settings =
    <b>Your settings</b>
    Time zone: { $zone }, where it is { $at } now
    Quiet hours: { $quiet_from } to { $quiet_until }
    I call it: { $word }{ $off }{ $budget }{ $region }
settings-never-quiet =
    <b>Your settings</b>
    Time zone: { $zone }, where it is { $at } now
    Quiet hours: none
    I call it: { $word }{ $off }{ $budget }{ $region }
set-language = Language
set-zone = Time zone
set-quiet = Quiet hours
set-notices = Word to my therapist
set-word = The word
set-days-off = Days off
settings-days-off = {"\u000A"}Days off: { $days }
which-days-off =
    <b>On which days shall I leave you alone?</b> Tap a day to mark it, and once more to take the mark away.

    What would fall on such a day comes on another one or not at all, and counts against nobody. What you set a time for yourself, the question before a session, and what your therapist sends you come all the same.
days-off-all = One day has to stay. If you want quiet on all of them: /pause
days-off-done = That's it
set-minutes = Minutes a week
settings-minutes = {"\u000A"}Feels right: about { $minutes } minutes a week
which-minutes =
    <b>How many minutes a week feel right?</b> For all that is planned, taken together. If a plan comes to more, I say so; you decide.

    Pick one, or type your own.
any-minutes = No limit
minutes-unclear = A number of minutes fits here, like <i>40</i>.
set-sharing = What I share
which-sharing =
    <b>What may your therapist see of what you begin by yourself?</b>

    This is for what you write from now on. You can change it for each entry, right after it or under /history. What you agreed on together is shared unless you say otherwise.
set-region = My country
settings-region = {"\u000A"}Country, for Help now: { $country }
settings-region-unasked = {"\u000A"}Country, for Help now: you haven't told me
settings-region-elsewhere = {"\u000A"}Country, for Help now: not in my list
