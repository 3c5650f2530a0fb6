### A champion's panel: who waits, what to put up, and a rest.

champion-no-group = You have no group yet. The team will give you one.
champion-waiting = Waiting ({ $count })
champion-see = Have a look
champion-nobody-waits = Nobody is waiting.
champion-one-waits =
    { $count ->
        [one] <b>{ $name }</b>: 1 waiting to join.
       *[other] <b>{ $name }</b>: { $count } waiting to join. This is number { $at }.
    }
champion-who = { $person } has joined the programme, but has no place in this group yet.
champion-stranger = Somebody I don't know. They may have been given another parent's link.
champion-stranger-unknown = This person has not joined the programme, has not agreed to the rules, and has not said they are 18.
champion-no-is-silent = If you say no, I don't write to them about it.
champion-age-fits = ✓ The baby's age fits the group.
champion-age-no = ✗ The baby's age does not fit the group.
champion-age-unknown = The baby's age is not known.
champion-room = ✓ The group has room.
champion-full = ✗ The group is full.
champion-agreed = ✓ Has agreed to the rules.
champion-not-agreed = Has not agreed to the rules yet.
champion-young = ✗ Is under 18: a worker gets in touch first.
champion-was-out = ✗ The team has taken this person out of the group before.
champion-let-in = Let them in
champion-say-no = Not this time
champion-next = Next
champion-sure = Shall they come in all the same?
champion-let-in-sure = Yes, let them in
champion-banned = This person is banned from the group. Only a coordinator can lift that.
champion-approved = They are let in.
champion-declined = They were not let in. I don't write to them about it.
champion-already-decided = Somebody has decided this already. Here is where we are:
champion-already-decided-all = Somebody has decided these already.
champion-not-these = Not these { $count } strangers
champion-decline-all-sure =
    { $count ->
        [one] One person who has not joined the programme is waiting. Say no to them?
       *[other] <b>{ $count } people</b> who have not joined the programme are waiting. Say no to all of them at once?
    }

    This can't be undone. They may ask again, and I don't write to them about it.
champion-decline-all = Yes, no to all { $count }
champion-declined-all =
    { $count ->
        [one] One person was not let in.
       *[other] { $count } people were not let in.
    }

panel-which = Which group?
panel-of = { $name }
panel-open = Open the group's panel
panel-others = My other groups
panel-heading =
    <b>{ $name }</b>
    { $parents ->
        [one] 1 parent
       *[other] { $parents } parents
    }
panel-you-alone = Only you are on.
panel-you-and =
    { $more ->
        [0] You and { $first } are on.
        [one] You, { $first } and 1 more are on.
       *[other] You, { $first } and { $more } more are on.
    }
panel-others-on =
    { $more ->
        [0] { $first } is on.
        [one] { $first } and 1 more are on.
       *[other] { $first } and { $more } more are on.
    }
panel-nobody-on = Nobody is on. What comes in goes to the coordinators.
panel-unprotected = 🔴 I can't look after this group just now. The coordinators know about it.
panel-counts =
    { $waiting } waiting to join · { $cases ->
        [one] 1 case
       *[other] { $cases } cases
    } · { $newcomers ->
        [one] 1 newcomer
       *[other] { $newcomers } newcomers
    } this week
panel-cases = Cases ({ $count })
panel-start = Start a conversation
panel-share = Share a lesson
panel-weekly = Question of the week
panel-rest = I'm off tonight
panel-newcomers = Newcomers
panel-more = More
panel-more-of = <b>{ $name }</b>: what else would you like to do?
panel-newcomers-heading =
    { $count ->
        [0] Nobody new came to <b>{ $name }</b> this week.
        [one] <b>{ $name }</b>: 1 newcomer this week.
       *[other] <b>{ $name }</b>: { $count } newcomers this week.
    }
panel-newcomer = { $person } · since { $since }
panel-newcomer-welcomed = { $person } · since { $since } · welcomed

starter-none = I have no starter for this just now. You can always write one yourself in the group.
starter-note =
    <b>For you alone</b>
    { $note }
starter-preview = This is how it will look in <b>{ $name }</b>:
starter-another = Another one
starter-topics = By topic
starter-which-topic = What is the conversation to be about?
starter-no-topic = 💬 This and that

post-preview = <blockquote>{ $words }</blockquote>
post-it = Post it
post-on-its-way = It's going up in <b>{ $name }</b>.
post-goes-up-later = It goes up in <b>{ $name }</b> at { $until }, when quiet time is over.
post-had-one = The group had a starter on { $at }. One a day is usually enough.
post-quiet = It is quiet time in the group until { $until }.
post-sure = Post it all the same? In quiet time I wait until it is over.
post-all-the-same = Yes, post it
post-take-down = Take it down
post-taken-down = It's taken down.
post-is-down = It is not there any more.
post-just-leaving = It's going up this second. Try again in a moment.
post-done-already = That one is on its way already.
post-unprotected = I can't post just now: I can't look after <b>{ $name }</b>, because I was removed from it or lost my rights there. The coordinators know about it.
post-failed = What you wanted to post is not up in <b>{ $name }</b>.
post-why-topic = The General topic of the group is closed. Open it in Telegram, then post again.
post-why-unprotected = I was removed from the group, or lost my rights there. The coordinators know about it.
post-why-refused = Telegram did not take it. Try another one, or tell a coordinator.
post-why-unknown = I lost the answer, so it may be there or not. Please have a look in the group before you post again.

share-what = What would you like to share in <b>{ $name }</b>? You see it first.
share-search = 🔎 Search
share-help-cards = 🆘 Help cards
share-topics = 📚 Lessons by topic
share-which-topic = What is the lesson about?
share-which = Which one?
share-item-h = Help card: { $title }
share-item-l = Lesson: { $title }
share-next = Next page
share-search-again = Search again
share-nothing-found = I found nothing for that. Try one or two other words.
sharing-name = your search
sharing-words = What is it about? One or two words are enough.

rest-how-long = You look after others. Who is off hears nothing of the group until then. For how long?
rest-tonight = Off tonight
rest-week = Off for a week
rest-open = Until I say so
rest-off = You are off until { $until }.
rest-off-open = You are off until you say so.
rest-well = Rest well.
rest-back = I'm back
rest-already = You are off already.
rest-not-off = You are on.
rest-welcome-back = Good to have you back.
rest-covered-by =
    { $more ->
        [0] { $first } looks after <b>{ $name }</b> while you rest.
        [one] { $first } and 1 more look after <b>{ $name }</b> while you rest.
       *[other] { $first } and { $more } more look after <b>{ $name }</b> while you rest.
    }
rest-covered-by-coordinators = No other champion is on, so the coordinators look after <b>{ $name }</b> while you rest.
rest-a-lot = You had more than 10 cases this week. That is a lot for one person. Somebody else can take over at any time, and nobody minds.
rest-nobody-on = No champion is on for <b>{ $name }</b>. Who waits there, and its cases, come to you until one is back.
rest-to-desk = Open the desk

debrief-hard = That was a hard one. Would a chat help?
debrief-yes-name = Yes, ask { $name }
debrief-yes = Yes, ask for a chat
debrief-fine = I'm fine
debrief-to-coordinator = { $champion }, a champion of <b>{ $name }</b>, would like a chat after a case. Write to { $champion } in Telegram, or in the group's admins' chat.
debrief-asked =
    { $more ->
        [0] I've told { $first }.
        [one] I've told { $first } and 1 more.
       *[other] I've told { $first } and { $more } more.
    } They hear that you would like a chat, and nothing about the case.
debrief-nobody = There is no coordinator I can tell just now. These lines are there for you, too.
debrief-good = Good. Thank you for what you did.
debrief-lines =
    If it stays with you: phone <b>111</b>, option 2, or Samaritans on <b>116 123</b>, day and night, free. If you are in danger call <b>999</b>.
