### Answers to events, the waiting list, reminders, the calendar.

event-maybe = ❓ Maybe
event-map = 📍 Map
event-calendar = 🗓 Calendar
event-look = See the event
event-to-card = Back to the event
event-said-maybe = Kept: maybe.
event-said-waiting = You're on the waiting list.
event-you-maybe = You said maybe. That's fine.
event-no-place-kept = No place is kept for you yet.
event-join-line = Join the waiting list
event-you-waiting =
    { $at ->
        [1] You're <b>1st</b> on the waiting list.
        [2] You're <b>2nd</b> on the waiting list.
        [3] You're <b>3rd</b> on the waiting list.
        [21] You're <b>21st</b> on the waiting list.
        [22] You're <b>22nd</b> on the waiting list.
        [23] You're <b>23rd</b> on the waiting list.
       *[other] You're <b>{ $at }th</b> on the waiting list.
    } I'll tell you when a place is free.
event-you-offered = <b>A place is yours if you want it.</b> Please answer by { $until }.

event-leave-line = Leave the list
event-line-left = OK, you're off the list. You can come back any time.
event-take = Take it
event-let-go = Let it go
event-offer = A place is free at <b>{ $title }</b>, { $at }. It is yours if you want it. Please answer by { $until }.
event-offer-ran-out = The place at <b>{ $title }</b> was kept for you for a while and has now gone to the next in line. That's fine. If you would still like to come, you can join the waiting list again.
event-offer-ran-out-room = The place at <b>{ $title }</b> was kept for you for a while, and that time is over. There is still room. If you would like to come, press Going.
event-offer-over = No place is kept for you just now. Here is where you stand.
event-place-free = A place is free at <b>{ $title }</b>, { $at }. It starts soon, so it goes to whoever presses Going first.

event-why = What got in the way? It helps us choose better next time.
event-why-time = Time
event-why-childcare = Childcare
event-why-travel = Travel
event-why-language = Language
event-why-cost = Cost
event-why-other = Other
event-why-unsaid = Rather not say
event-why-thanks = Thank you. That helps.

event-needs = What do you need?
event-needs-what = Anything you need? Choose what fits, or nothing at all.
event-needs-unplanned = Not planned here so far, so we can't promise it: { $needs }. If you need it, press it all the same, so that the team knows.
event-needs-who-sees = The team sees how many need what, not who.
event-needs-language = Interpreter: { $language }
event-needs-done = That's all
event-needs-none = I need nothing
event-need-on = ✅ { $need }
event-need-asked = ✋ { $need }
event-asked = You asked for: { $needs }
event-told = You told us: { $needs }
event-asked-unplanned = Not planned here so far, so we can't promise it: { $needs }
event-need-off = { $need }
event-need-interpreter = Interpreter
event-need-creche = Crèche
event-need-step_free = Step-free way in
event-need-sibling = A sibling comes too
event-need-partner = A partner comes too
event-which-language = An interpreter for which language?
event-other-language = Another language
event-not-going = That is for people who are going. Here is where we are:

doorname-name = your name for the door
doorname-called = What name shall we tick at the door? Any name you like, or skip this. Only those who help at the door see it.
doorname-called-first = Use { $name }
doorname-forget = If you skip this, the name is forgotten.
event-door-name = At the door you are: { $name }

event-bell = 🔔 Remind me
event-bell-anyway = 🔔 Remind me anyway
event-bell-stop = 🔕 Don't remind me
event-bell-on = I'll remind you the day before and two hours before.
event-bell-off = I won't remind you of this one.
event-bell-late = It starts soon, so no reminder is left to send. Here is where we are:
event-remind = You're going to <b>{ $title }</b>, { $at }. Are you still coming?
event-remind-bell = You asked me to remind you: <b>{ $title }</b>, { $at }.
event-coming = I'm coming
event-not-any-more = Can't come any more
event-confirmed = Good. See you there.

event-file = Here is the event for your calendar. Open the file to add it.
event-file-off = This event is off. Open the file to take it out of your calendar.
event-no-pin = There is no map for this event. Here is where we are:

say-thanks-event = Thank you. Is there anything that would make it better?
say-just-write = Just write it here. You can send a voice note, too.
