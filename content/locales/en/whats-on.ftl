### What's on, the monthly letter, which notices somebody wants.

whats-heading-near = <b>What's on near you</b> · { $week }
whats-heading-elsewhere = <b>What's on in other areas</b> · { $week }
whats-heading-mine = <b>My events</b> · { $week }
whats-week-0 = This week
whats-week-1 = Next week
whats-week-of = Week of { $day }
whats-line =
    { $mark ->
        [going] ✅{ " " }
        [maybe] ❓{ " " }
        [waiting] ⏳{ " " }
        [offered] ⏳{ " " }
        [cannot] ✖{ " " }
       *[none] {""}
    }<b>{ $at }</b> · { $title } · { $place }{ $foreign ->
        [yes] { " " }🌐
       *[no] {""}
    }
whats-row =
    { $mark ->
        [going] ✅{ " " }
        [maybe] ❓{ " " }
        [waiting] ⏳{ " " }
        [offered] ⏳{ " " }
        [cannot] ✖{ " " }
       *[none] {""}
    }{ $at } · { $title }
whats-place-in = { $place } ({ $area })
whats-foreign = 🌐 means: written in another language.
whats-earlier = ◀ Earlier
whats-later = Later ▶
whats-this-week-over = Nothing more this week. This comes next:
whats-none-elsewhere = There are no events in other areas just now.
whats-none-chosen = Nothing fits what you chose.
whats-next-of-all = The next event near you is on { $at }.
whats-all = Show all near me
whats-my-area = My area

whats-choose-button = 🔎 Choose
whats-choose = What would you like to see?
whats-which-kind = Which sort of events?
whats-kind = Sort: { $kind }
whats-any-kind = Any
whats-tongue = In { $language }
whats-mine = My events
whats-elsewhere = Other areas
whats-on = ✓ { $choice }
whats-show = Show them

home-event-mine = <b>You're going:</b> { $title }, { $at }, { $place }

letter-heading = 📅 <b>What's on near you in { $month }</b>
letter-line = <b>{ $at }</b> · { $title }{ $foreign ->
        [yes] { " " }🌐
       *[no] {""}
    }
letter-more =
    { $count ->
        [one] And 1 more in What's on.
       *[other] And { $count } more in What's on.
    }
letter-open = Open What's on

notices-button = 🔔 Notices
notices-heading = 🔔 <b>Notices</b>
notices-news = News of groups and events near you: { $on ->
        [yes] <b>yes</b>
       *[no] <b>no</b>
    }
notices-letter = One letter a month with what's on: { $on ->
        [yes] <b>yes</b>
       *[no] <b>no</b>
    }
notices-no-area = I don't know your area yet. Choose it in Settings, then I know what is near you.
notices-news-start = Send me news near me
notices-news-stop = No more news near me
notices-letter-start = Send me the monthly letter
notices-letter-stop = No more monthly letter
notices-needs-news = The monthly letter tells you what is on near you. For that I need your yes to news of groups and events near you. Shall I keep that yes, too?
notices-both = Yes, both
notices-quiet = 🌙 When do messages come?
notices-quiet-hours = Between { $start } and { $end } I send nothing that you did not ask for. If an event of the same day changes, I tell you at once. If you write to me, I answer at any time.
notices-any-time = Messages may come at any time of day. You can take a break from lessons and notices.
