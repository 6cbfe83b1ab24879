# A therapist sends a practice as a file.
practice-file-coming = I'm reading <b>{ $file }</b>.
practice-file-too-large = <b>{ $file }</b> is too large: up to { $most } MB can be read. Nothing has changed.
practice-file-refused =
    I can't make a practice of <b>{ $file }</b> yet. Nothing has changed.

    { $faults }

    Once that's mended, just send it again.
practice-file-fault-line = • Line { $line }: { $reason }
practice-file-fault-item = • { $item }: { $reason }
practice-file-fault = • { $reason }
practice-preview =
    <b>{ $name }</b>
    { $why }{ $cautions }

    About { $minutes } min{ $smaller ->
        [0] {""}
       *[other] , or { $smaller } min in the smaller version
    }.

    { $steps }{ $thoughts }

    { $version ->
        [1] Nobody else sees it. Kept, it stands in your list when you propose something.
       *[other] Kept, it is version { $version } of yours. Whoever agreed to an earlier one stays with that.
    }
practice-step =
    { $number }. { $question }{ $when ->
        [sometimes] {" "}<i>(only sometimes)</i>
       *[always] {""}
    }{ $answers }
practice-step-answers = {"\u000A"}    <i>{ $answers }</i>
practice-more-steps =
    … and { $count ->
        [one] one more question
       *[other] { $count } more questions
    }
practice-thoughts =
    {"\u000A"}
    <b>Worth a second thought</b>
    { $thoughts }
practice-thought = • { $where }{ $thought }
practice-where = <i>{ $place }:</i>{" "}
practice-remark = { $remark }
practice-more-thoughts = … and { $count } more
practice-keep = Keep it
practice-not-now = Not now
practice-kept = <b>{ $name }</b> is yours now{ $version ->
        [1] {""}
       *[other] , version { $version }
    }. You'll find it when you propose something.
practice-not-kept = All right, it isn't kept. Send the file again whenever you like.
practice-unchanged = <b>{ $name }</b> is yours already, word for word (version { $version }). Nothing has changed.
practice-settled = That one is settled already.

# A therapist writes one in the chat.
compose-own = Write a new one
compose-name =
    <b>A practice of your own</b>
    What shall it be called? Your clients will read the name.
compose-why =
    <b>{ $name }</b>
    What is it good for? A sentence or two that a client wants to read.
compose-question =
    <b>{ $name }</b>
    { $number ->
        [1] What is the first question?
       *[other] And question { $number }? Five at most; fewer are walked more often.
    }
compose-kind =
    <i>{ $question }</i>
    How is it answered?
compose-text = In words
compose-scale = From 0 to 10
compose-yes-no = Yes or no
compose-enough = That's all
compose-lowest = not at all
compose-highest = very much
compose-too-long = That's { $length } characters; { $most } fit. What is the heart of it?
