### A safety plan: Stanley and Brown's steps in plain words. Written in a calm hour, read in a hard one.

safety-plan =
    <b>Your safety plan</b>
    For hard hours, in your own words. Help now shows it.

    { $parts }

    { $seen }
safety-plan-empty =
    <b>Your safety plan</b>
    A short list for hard hours, in your own words: what you notice first, what helps, whom you can ask. Help now will show it.

    Six small questions. Skip what doesn't fit, and change it whenever you like. Many people write it together with their therapist.

    { $seen }
safety-part = <b>{ $name }</b>{"\u000A"}{ $words }
safety-signs = How I notice it's getting hard
safety-alone = What I can do by myself
safety-company = People and places that take my mind off it
safety-ask = People I can ask for help
safety-professionals = Professionals I can call
safety-safer = Making it safer around me

safety-ask-signs = <b>1 of 6 · How do you notice that it's getting hard?</b>{"\u000A"}Thoughts, moods, things you do or stop doing. A few words will do.{ $now }
safety-ask-alone = <b>2 of 6 · What can you do by yourself?</b>{"\u000A"}A walk, a shower, music, a breathing exercise: what has helped before, even a little.{ $now }
safety-ask-company = <b>3 of 6 · Which people and places take your mind off it?</b>{"\u000A"}You don't have to tell them anything. A friend, a café, the library, a team.{ $now }
safety-ask-ask = <b>4 of 6 · Whom can you ask for help?</b>{"\u000A"}People you could tell. With their numbers, so that you needn't look for them. Help now shows these beside the hotlines.{ $now }
safety-ask-professionals = <b>5 of 6 · Which professionals can you call?</b>{"\u000A"}Your therapist, a doctor, a clinic, with numbers and hours.{ $now }
safety-ask-safer = <b>6 of 6 · What would make it safer around you?</b>{"\u000A"}What could be put away, locked up or given to somebody for a while, and who could help with that. This one is good to think through with your therapist.{ $now }
safety-now = {"\u000A\u000A"}There is now: { $words }

safety-begin = Write it, step by step
safety-go-on = Go on, step by step
safety-skip = Skip
safety-back = Back
safety-enough = Enough for now
safety-clear = Empty this part
safety-clear-all = Delete the plan
safety-clear-sure = <b>Delete your whole safety plan?</b> It can't be brought back.
safety-clear-yes = Delete it
safety-keep = Keep it
safety-change = Change it
safety-see = My safety plan
safety-too-long = That's { $length } characters, and { $most } fit here: it's to be read at a glance. Could you make it shorter? What was here before is still there.
safety-needs-words = Words fit best here. Your plan is as it was.

safety-seen-nobody = Only you can see it.
safety-seen = You and { $therapists } can see it.
safety-share = Let { $therapist } see it
safety-unshare = Only for me, not for { $therapist }

# To a therapist.
see-safety-plan = Safety plan
safety-plan-shared =
    <b>{ $client } · safety plan</b>
    Shared with you by your client, who can change it and take it back.

    { $parts }
safety-plan-not-shared = There is no safety plan that is shared with you.
