### Events, for parents and coordinators.

events-none = There are no events near you yet. I'll tell you when there is one, if you said yes to that.
events-no-area = Tell me your area first, then I can show what's on near you.
events-all = All events
events-is-off = This event has been cancelled. Here is where we are:
events-has-begun = This event has begun already. Here is where we are:
event-notice = There is something on near you:
event-title = 📅 <b>{ $title }</b> — { $at }
event-place = { $place }
event-title-until = 📅 <b>{ $title }</b> — { $at }–{ $ends }
event-address = { $address }
event-and = { $first } · { $second }
event-free = free
event-cost = { $cost }
event-access-step_free = step-free
event-access-prams = prams fine
event-access-creche = crèche
event-access-siblings = brothers and sisters welcome
event-access-partners = partners welcome
event-access-interpreter = interpreter
event-spoken = { $language } spoken
event-link = 💻 Online: { $link }
event-changed = 💬 <i>You said, we did:</i> { $words }
event-written-in = This event is written in { $language }.
event-off = <b>This event has been called off.</b>
event-off-why = <b>This event has been called off.</b> { $why }
event-sorry-off = Sorry, this event is not happening.
event-has-changed = Something has changed about this event:
event-was-now = { $what }: <s>{ $was }</s> → <b>{ $now }</b>
event-going =
    { $going ->
        [0] Be the first to come.
       *[other] { $going } going
    }
event-going-left =
    { $left ->
        [0] { $going } going · no places left
        [one] { $going } going · 1 place left
       *[other] { $going } going · { $left } places left
    }
event-first =
    { $left ->
        [one] Be the first to come · 1 place
       *[other] Be the first to come · { $left } places
    }
event-yes = ✅ Going
event-no = ✖ Can't come
event-said-going = You're going.
event-said-cannot = Thanks for telling us.
event-you-going = <b>You're going.</b>
event-you-cannot = You can't come.
event-could-not = That's a pity. Thank you for telling me.
event-change-below = You can change your answer any time below.
event-were-you-there = Did you get to <b>{ $title }</b>?
event-was-there = Yes
event-was-not-there = Couldn't make it
event-how-was-it = Thank you for coming to <b>{ $title }</b>. How was it?
star-1 = 😞
star-2 = 🙁
star-3 = 😐
star-4 = 🙂
star-5 = 😀
