### Notices on their way, and what became of them.

notice-run-few = fewer than 8 people
notice-run-about = about { $count } people
notice-run-groups =
    { $count ->
        [one] 1 group
       *[other] { $count } groups
    }
notice-run-reach = { $people }, { $groups }
notice-run-under =
    { $above }
    { $below }

notice-run-nobody = Nobody fits this at the moment, so there is nobody to send it to. Choose more people under “Whom”.
notice-run-gone = This notice was thrown away.

notice-run-starts-in = 📨 <b>It starts in { $seconds } s.</b> Until then you can undo it, and nothing goes out.
notice-run-starts-now = 📨 <b>It starts now.</b>
notice-run-starts-at = 📨 It starts on <b>{ $at }</b>.
notice-run-goes-to = It goes to { $reach }.
notice-run-quiet = 🌙 It is quiet time then. People get it from { $at }.
notice-run-rests = 🌙 It is quiet time. It goes on at { $at }.
notice-run-undo = Undo
notice-run-move = Another time
notice-run-later = Later
notice-run-undone = Undone. Nothing went out.
notice-run-changed = It was changed meanwhile. Please look at it again.
notice-run-is-draft = It is a draft at the moment. Whoever wrote it is still at it.
notice-run-has-started = It has started, so it can't be undone any more. You can stop it: then nobody else gets it.

notice-run-same-again = ❗ The same words went out on { $at } to { $reach }. Some people may get them a second time.
notice-run-send-again = Send it all the same

notice-run-progress = { $bar } { $done } of { $total }{ $missed ->
        [0] {""}
       *[other] {" "}· { $missed } not reachable
    }
notice-run-minutes = about { $minutes } min left
notice-run-paused = Paused. Nobody gets it until you say “Go on”.
notice-run-pause = Pause
notice-run-go-on = Go on
notice-run-stop = Stop
notice-run-look-again = How it stands
notice-run-stop-sure =
    Stop it for good? { $to_go ->
        [one] 1 of { $total } has not got it yet, and will not.
       *[other] { $to_go } of { $total } have not got it yet, and will not.
    } It is paused while I ask.
notice-run-stop-yes = Yes, stop it
notice-run-stop-no = No, go on

notice-run-done = ✓ <b>The notice has gone out.</b>
notice-run-was-stopped = ✋ <b>The notice was stopped.</b>
notice-run-sent = { $sent } of { $total } got it
notice-run-unreachable = { $count } not reachable: they blocked the bot or are gone
notice-run-refused = { $count } refused by Telegram
notice-run-unknown = { $count } may have got it: Telegram's answer was lost
notice-run-stopped = { $count } not sent, because it was stopped
notice-run-declined = { $count } did not want such messages any more
notice-run-late = { $count } too late: its time was over
notice-run-left = { $count } left meanwhile and had what we kept deleted
notice-run-leaving = { $count } leaving this moment
notice-run-who-not = Who did not get it
notice-run-unclear = Send again to those who may not have got it

notice-run-who-heading = <b>Who did not get it</b>
notice-run-missed = { $who }: { $why }
notice-run-why-unreachable = not reachable
notice-run-why-refused = refused by Telegram
notice-run-why-unknown = may have got it
notice-run-why-stopped = it was stopped
notice-run-why-declined = wanted no such messages any more
notice-run-why-late = too late
notice-run-all-got-it = Everybody got it.
notice-run-earlier = ‹ Earlier
notice-run-more = More ›
notice-run-unclear-sure =
    { $count ->
        [one] 1 of them may have got it already, and then gets it twice.
       *[other] { $count } of them may have got it already, and then get it twice.
    } Everybody else gets nothing more. Send it again?
notice-run-unclear-yes = Yes, send it again
notice-run-rest = Send to those who have not got it
notice-run-rest-sure =
    { $count ->
        [one] 1 of them has not got it, because it was stopped.
       *[other] { $count } of them have not got it, because it was stopped.
    } Nobody gets it twice. Send it to them?
notice-run-rest-yes = Yes, send it to them

notice-run-asked = ⏳ It goes to many people, so <b>a second person</b> reads it first. They have been told. You hear from me when they have decided.
notice-run-take-back = Take it back
notice-run-no-second = It goes to many people, so a second person has to say yes. Nobody else here may do that yet. Ask the owner to invite one more coordinator, or choose fewer people.
notice-run-asks-you = 👀 A notice to { $reach } waits for your yes. A second pair of eyes sees more.
notice-run-look = Look at it
notice-run-second = That is what { $reach } get. Shall it go out?
notice-run-second-yes = Yes, send it
notice-run-not-yet = Not yet
notice-run-not-you = It needs somebody else's yes, not that of the person who wrote it.
notice-run-was-approved = ✓ Your notice has its second yes.
notice-run-was-not-yet =
    Your notice is a draft again. The second person wrote:

    { $why }
notice-run-open = Open it
notice-run-told-why = Thank you. It is a draft again, and they have been told why.

noticelater-name = when a notice goes out
noticelater-when = When shall it go out? Write a day and a time, for example <i>26 November 10:00</i>.
noticelater-in-the-past = That time is in the past. Please choose another one.
noticelater-too-far = That is more than a year away. Please choose an earlier time.
noticelater-left = OK, nothing is planned.
noticelater-sure = Shall I plan it like this?
noticelater-sure-send = Yes, plan it

noticenotyet-name = why a notice should wait
noticenotyet-why = What should change first? A sentence is enough. Whoever wrote it will read this.

owner-letters =
    { $count ->
        [0] No letter is waiting to leave.
        [one] 1 letter is waiting to leave{ $minutes ->
            [0] {""}
           *[other] , for { $minutes } min
        }.
       *[other] { $count } letters are waiting to leave{ $minutes ->
            [0] {""}
           *[other] , the oldest for { $minutes } min
        }.
    }
notice-run-after-event = The event will have begun by then. Please choose an earlier time.
