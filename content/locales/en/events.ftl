### Events, for parents and coordinators.

events-heading = <b>What's on near you</b>
events-none = There are no events near you yet. I'll tell you when there is one, if you said yes to that.
events-no-area = Tell me your area first, then I can show what's on near you.
events-all = All events
events-is-off = This event has been cancelled. Here is where we are:
events-has-begun = This event has begun already. Here is where we are:
event-item = { $title }, { $at }
event-notice = There is something on near you:
event-title = 📅 <b>{ $title }</b> — { $at }
event-place = { $place }
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
event-yes = ✅ Going
event-no = ✖ Can't come
event-said-going = You're going.
event-said-cannot = Thanks for telling us.
event-you-going = <b>You're going.</b> If that changes, just press the other button.
event-you-cannot = You can't come. If that changes, just press the other button.
event-how-was-it = Thank you for coming to <b>{ $title }</b>. How was it?
star-1 = 😞
star-2 = 🙁
star-3 = 😐
star-4 = 🙂
star-5 = 😀

newevent-name = your new event
newevent-area = Which area is the event for?
newevent-title = What is the event called?
newevent-when = When is it? A day and a time, like <i>26 November 10:00</i>.
newevent-where = Where is it? Place and postcode, and what people should know (free, prams fine …).
newevent-places = How many places are there? Skip if there is no limit.
newevent-audience = Who is it for?
newevent-audience-everyone = Everyone
newevent-audience-expecting = Expecting
newevent-audience-babies = Babies under 1
newevent-audience-toddlers = Children 1 to 4
newevent-sure = Shall I send it?
newevent-sure-send = Send it

announce-preview = <b>This is exactly what parents get:</b>
announce-line = ———
announce-few = It goes to fewer than 8 people.
announce-about = It goes to about { $count } people.
announce-in-the-past = That time is in the past. Please choose another one.
announce-on-its-way = It is on its way. At night it waits until the morning.
