### The first days in a group, and its quiet time.

newcomers-held-link = On the first day in <b>{ $group }</b> links wait, so I took yours down. Nothing is wrong. Tomorrow you can share it. If it is important, ask your champion.
newcomers-held-forward = On the first day in <b>{ $group }</b> forwarded messages wait, so I took yours down. Nothing is wrong. Tomorrow you can share it. If it is important, ask your champion.
newcomers-held-bot = On the first day in <b>{ $group }</b> messages made with another bot wait, so I took yours down. Nothing is wrong. Tomorrow you can share it. If it is important, ask your champion.
newcomers-held-media = On the first day in <b>{ $group }</b> pictures, files and voice notes wait, so I took yours down. Nothing is wrong. Tomorrow you can share it. If it is important, ask your champion.
newcomers-held-flood =
    That was a lot of messages at once in <b>{ $group }</b>, so I paused you there for 10 minutes. Nothing is wrong, and nothing was taken down.

    If something worries you right now, open urgent help: that always works.

newcomers-welcome =
    { $count ->
        [one] Welcome to 1 new parent.
       *[other] Welcome to { $count } new parents.
    }
newcomers-welcome-names =
    { $more ->
        [0] Welcome, { $names }.
       *[other] Welcome, { $names } and { $more } more.
    }
newcomers-welcome-all = Welcome, { $names } and { $last }.
newcomers-comma = { $before }, { $name }
newcomers-say-hello = Say hello if you like, or just read along. Everybody here was new once.
newcomers-not-read = I don't read group messages. For urgent help open our private chat.
newcomers-welcome-short =
    { $count ->
        [one] A warm welcome to our new parent.
       *[other] A warm welcome to our new parents.
    } I don't read group messages. For urgent help open our private chat.

quiet-numbers = In an emergency call <b>999</b>. For urgent help phone <b>111</b>.
quiet-time =
    It is quiet time here until { $until }. You can still write, but perhaps nobody answers before then, and I don't read group messages.

    Pictures, files and voice notes can't be sent until { $until }. Urgent help in our private chat works all night.
