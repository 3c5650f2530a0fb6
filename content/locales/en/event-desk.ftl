### Events for coordinators and at the door.

desk-no-events = No events yet. A new one takes a few minutes, and nobody hears of it before you send it.
desk-events-heading = <b>Your events</b>
desk-event-item = { $at } · { $title }
desk-event-draft = ✏️ { $title }
desk-event-was = ✓ { $at } · { $title }
desk-event-is-called-off = ✖ { $at } · { $title }
desk-event-sent = Notice: { $sent } sent · { $waiting } waiting · { $not_reached } not reached · { $unknown } unclear
desk-event-not-told = Families have not been told. It is in What's on.
desk-event-n-going = { $count } going
desk-event-n-offered = { $count } offered a place
desk-event-n-waiting = { $count } waiting
desk-event-n-maybe = { $count } maybe
desk-event-n-cannot = { $count } can't come
desk-event-n-left =
    { $count ->
        [0] no places left
        [one] 1 place left
       *[other] { $count } places left
    }
desk-event-nobody-yet = No answers yet
desk-event-were-going =
    { $count ->
        [0] Nobody had said they were going.
        [one] 1 family was going to come.
       *[other] { $count } families were going to come.
    }
desk-event-letters-change = Letters about changes: { $sent } sent · { $waiting } waiting · { $not_reached } not reached · { $unknown } unclear
desk-event-letters-line = Letters about a place: { $sent } sent · { $waiting } waiting · { $not_reached } not reached · { $unknown } unclear
desk-event-whys = What got in the way: { $whys }
desk-event-needs = Needed: { $needs }
desk-event-count = { $what } { $count }
desk-event-why-time = time
desk-event-why-childcare = childcare
desk-event-why-travel = travel
desk-event-why-language = language
desk-event-why-cost = cost
desk-event-why-other = something else
desk-event-why-unsaid = not said
desk-event-need-interpreter = interpreter
desk-event-need-interpreter-in = interpreter { $language }
desk-event-came =
    { $count ->
        [one] 1 person came.
       *[other] { $count } people came.
    }
desk-event-faces = How it was: { $faces }
desk-event-need-creche = crèche
desk-event-need-step_free = step-free
desk-event-need-sibling = a brother or sister comes
desk-event-need-partner = a partner comes
desk-event-notice = The notice
desk-event-change = Change
desk-event-copy = Copy
desk-event-repeat = Repeat weekly
desk-event-off = Call it off
desk-event-door = Door list
desk-event-access = What helps
desk-event-words = Other languages
desk-event-hosts = Help at the door
desk-event-done = Done
desk-event-new-time = Choose a new time
desk-event-ticked = ✅ { $what }
desk-event-unticked = { $what }
desk-event-drop-sure = Shall I throw away <b>{ $title }</b>? It can't be brought back.
desk-event-no-draft = This event has been announced, so it can't be thrown away. You can call it off.
desk-event-dropped = Thrown away. Nobody heard of it.
desk-event-is-off = This event has been called off. You can copy it and set a new time.
desk-event-is-past = This event has begun, so it can't be changed any more. You can copy it and set a new time.
desk-event-changed-meanwhile = Somebody changed this event a moment ago. Here it is as it is now.
desk-event-too-few-places =
    { $taken ->
        [one] 1 person has a place already, and nobody is sent away. Please give at least 1.
       *[other] { $taken } people have a place already, and nobody is sent away. Please give at least { $taken }.
    }
desk-event-what-to-change = What would you like to change about <b>{ $title }</b>?
desk-event-now = Now: { $now }
desk-event-nothing = nothing yet
desk-event-has-pin = a pin on the map
desk-event-has-places = { $places }
desk-event-will-tell =
    { $count ->
        [0] Nobody needs to be told.
        [one] 1 person will be told: those who are going, not sure, or waiting.
       *[other] { $count } people will be told: those who are going, not sure, or waiting.
    }
desk-event-will-offer =
    { $count ->
        [one] 1 family in line will hear that there is a place for them.
       *[other] { $count } families in line will hear that there is a place for them.
    }
desk-event-as-it-was = It was like that already.
desk-event-changed = Changed.
desk-event-what-helps = What helps people come to <b>{ $title }</b>? Tap what there is.
desk-event-spoken = Languages spoken
desk-event-which-spoken = Which languages are spoken there? Tap them.
desk-event-which-words = It is written in { $language }. Whoever reads another language gets these words:
desk-event-words-in = { $language }: <b>{ $title }</b>
desk-event-write = Write in { $language }
desk-event-repeated =
    { $count ->
        [0] No new events: they are all there already.
        [one] 1 more event is in What's on now. No notice goes out for it.
       *[other] { $count } more events are in What's on now. No notice goes out for them.
    }
desk-event-skipped = I left out { $on }: the clocks change that night, and this time is not there just once.
desk-event-called-off = Called off. Everybody who might have come is told.
desk-event-who-helps = Who helps at the door? Whoever you tap gets a message, and sees the door list from two hours before until a day after.
desk-event-nobody-helps = There are no champions in this area yet who could help at the door.
desk-event-host-asked = Asked.
desk-event-host-not = Not asked any more.
desk-event-host-later = Send the event first, then you can ask somebody to help.
desk-field-title = Name
desk-field-when = Time
desk-field-ends = End
desk-field-where = Place
desk-field-places = How many places
desk-field-about = What it is about
desk-field-address = Address
desk-field-pin = Map pin
desk-field-link = Online link
desk-field-cost = Cost
desk-field-kind = Kind
desk-field-audience = Who it is for
desk-field-changed = What was changed
plain-moment = { $at }

newevent-name = your new event
newevent-area = Which area is the event for?
newevent-language = Which language will you write it in?
newevent-title = What is the event called?
newevent-when = When is it? A day and a time, like <i>26 November 10:00</i>.
newevent-where = Where is it? The name of the place, like <i>Craig Park Family Hub, N18</i>.
newevent-places = How many places are there? Skip if there is no limit.
newevent-places-invalid = Please give a number of places from 1 to { $most }, or skip this if there is no limit.
newevent-audience = Who is it for?
newevent-audience-everyone = Everyone
newevent-audience-expecting = Expecting
newevent-audience-babies = Babies under 1
newevent-audience-toddlers = Children 1 to 4
newevent-more = That is all I need. Would you like to add more: what it is about, when it ends, the address, the cost?
newevent-more-yes = Add more
newevent-more-no = That's enough
newevent-about = What is it about? A few sentences, in the same language.
newevent-kind = What kind of event is it?
newevent-kind-play = Play
newevent-kind-feeding = Feeding
newevent-kind-health = Health
newevent-kind-talk = Talk or learning
newevent-kind-outdoors = Outdoors
newevent-kind-support = Support
newevent-kind-other = Something else
newevent-ends = When does it end? A time, like <i>11:30</i>.
newevent-ends-invalid = I need a time, like 11:30, or a day and a time, like 27 November 10:00.
newevent-ends-before = That is before it begins. Please give a later time.
newevent-address = What is the address? Street and postcode.
newevent-pin = Where is it on the map? Send a location: 📎, then Location.
newevent-pin-invalid = That was no place on the map. Press 📎, choose Location and send the place, or skip this.
newevent-link = Is it online? Send the link.
newevent-link-invalid = I need a whole link that begins with https://, like https://example.org/meet. Or skip this.
newevent-cost = What does it cost? Skip if it is free.
newevent-too-long = That is too long in { $language }: by { $over }. Please use at most { $most } letters and spaces.

eventfield-name = your change
eventfield-title = What is it called now?
eventfield-when = What is the new day and time? Like <i>26 November 10:00</i>.
eventfield-ends = When does it end now? A time, like <i>11:30</i>. Skip takes it out.
eventfield-where = Where is it now?
eventfield-places = How many places are there now? Skip means no limit.
eventfield-about = What is it about? Skip takes it out.
eventfield-address = What is the address? Skip takes it out.
eventfield-pin = Send the place as a location: 📎, then Location. Skip takes it out.
eventfield-link = What is the link? Skip takes it out.
eventfield-cost = What does it cost? Skip means free.
eventfield-kind = What kind of event is it?
eventfield-kind-play = Play
eventfield-kind-feeding = Feeding
eventfield-kind-health = Health
eventfield-kind-talk = Talk or learning
eventfield-kind-outdoors = Outdoors
eventfield-kind-support = Support
eventfield-kind-other = Something else
eventfield-audience = Who is it for?
eventfield-audience-everyone = Everyone
eventfield-audience-expecting = Expecting
eventfield-audience-babies = Babies under 1
eventfield-audience-toddlers = Children 1 to 4
eventfield-changed = What did you change because of what parents said? One sentence for the card, like <i>4 of you said the time was hard, so it starts at 11 now.</i>
eventfield-sure = Shall I change it?
eventfield-sure-yes = Change it

eventwords-name = your translation
eventwords-in = Now in { $language }.
eventwords-title = What is the event called in this language?
eventwords-about = What is it about, in this language?

eventcopy-name = your copy of an event
eventcopy-when = When is it this time? A day and a time, like <i>26 November 10:00</i>. Everything else is copied.
eventcopy-changed = Did you change something because of what parents said? One sentence for the card, or skip.

eventrepeat-name = your weekly event
eventrepeat-first = <b>{ $title }</b>, the next time on { $at }.
eventrepeat-times = How many more weeks? From 1 to 12.
eventrepeat-changed = Did you change something because of what parents said? One sentence for their cards, or skip.

eventoff-name = calling off an event
eventoff-which = Is it just this one, or all that follow too?
eventoff-which-one = Just this one
eventoff-which-all = All that follow
eventoff-why = Why is it off? One sentence. Parents read it.
eventoff-many = This is for { $count } events.
eventoff-sure = Parents get exactly this. Shall I call it off?
eventoff-sure-yes = Call it off

announce-preview = <b>This is exactly what parents get:</b>
announce-line = ———
announce-in = <b>{ $language }</b>
announce-missing = { $language } is missing: those readers get the first words, and a line that says so.
announce-few = It goes to fewer than 8 people.
announce-about = It goes to about { $count } people.
announce-send = Send it
announce-tell = Tell families
announce-keep = Keep as a draft
announce-each = Each language
announce-look = Have a look
announce-kept = Kept as a draft. Nobody has heard of it yet.
announce-already = It has been announced already.
announce-nobody = It is in What's on now. Nobody near it fits and wants to hear of events yet, so no notice goes out.
announce-in-the-past = That time is in the past. Please choose another one.

door-heading = <b>{ $title }</b>: who comes
door-counts = { $here } here · { $going } going
door-tap = Tap a name when they arrive. Another tap takes it back.
door-nobody = Nobody has said they are going.
door-here = { $name } is here.
door-not-here = { $name } is not ticked any more.
door-not-going = They are not going any more.
door-not-yet = The door list opens two hours before the event. Come back then.
door-opens-at = The door list opens two hours before the event: { $at }.
door-over = The door list closed a day after the event.
door-is-off = This event is not on, so there is no door list.
door-asked = Would you help at the door of <b>{ $title }</b>? { $at }, { $place }.
door-opens = You tick who comes, by the name each parent chose. The list opens two hours before and closes a day after.
door-yes = Yes, I'll help
door-cannot = I can't
door-agreed = Thank you. I've told the coordinator.
door-will-help = <b>{ $name }</b> helps at the door of <b>{ $title }</b>, { $at }.
door-cannot-help = <b>{ $name }</b> can't help at the door of <b>{ $title }</b>, { $at }.
door-find = 🔎 A–Z
door-which-letter = What does the name begin with?
door-letters = { $first } – { $last }
door-unnamed = No name
door-no-name = No name ({ $number })
door-same-name = { $name } ({ $number })
page-before = ‹ Page { $to }
page-after = Page { $to } ›
door-declined = Thank you for saying so. The coordinator can ask somebody else.
