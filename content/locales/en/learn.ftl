### Lessons: lists, search, wishes, what comes by itself, what comes back.

learn-heading-list = 📚 <b>Lessons</b>
learn-essentials =
    { $known ->
        [0] { $of } safety essentials fit your family now.
       *[other] You have done { $known } of the { $of } safety essentials for your family.
    }
learn-essentials-all =
    { $of ->
        [one] You have done the safety essential for your family.
       *[other] You have done all { $of } safety essentials for your family.
    }
learn-recall =
    { $count ->
        [one] 💭 What would you do? (1 question)
       *[other] 💭 What would you do? ({ $count } questions)
    }
learn-topics = By topic
learn-search = 🔎 Search
learn-saved = ☆ Saved ({ $count })
learn-goals = What would help?
learn-appointment = Before an appointment
learn-more = More…
learn-which-topic = What would you like to read about?
learn-topic =
    <b>{ $title }</b>
    { $count ->
        [one] One lesson.
       *[other] { $count } lessons, the ones for now first.
    }
learn-saved-heading = ☆ <b>Saved lessons</b>
learn-nothing-saved = Nothing is saved yet. Under each lesson there is ☆ Save.
learn-save = ☆ Save
learn-unsave = ★ Saved
learn-saved-toast = Saved
learn-unsaved-toast = No longer saved
learn-saved-line = <b>{ $title }</b> is saved. You find it under Lessons, Saved.
learn-saved-open = ☆ Saved lessons
learn-watch = ▶ Watch: { $name }
learn-not-for-me = Not for me
learn-passed = OK. I won't offer you <b>{ $title }</b> any more. You can still find it by topic.
learn-passed-undo = Undo
learn-help-card = 🆘 When to get help
lesson-resting = We are checking this lesson again, so it has a rest. For urgent help, see 🆘 or phone 111.

search-name = your search
search-words = What are you looking for? A word or two is enough, like <i>rash</i> or <i>not sleeping</i>. If it is urgent, use 🆘 Urgent help.
learn-found = For “{ $words }”:
learn-found-help = 🆘 { $title }
learn-nothing-found = I found no lesson for “{ $words }”. Try another word, or look by topic. If you are worried, phone 111.
learn-search-again = 🔎 Search again

goals-heading =
    <b>What would help you now?</b>
    Choose up to three. Every second lesson will be about one of them.
goals-enough = Three is the most at once. Tap one of yours to take it away first. Here is where we are:

hours-heading =
    <b>When shall lessons come?</b>
    Never more often than this, at most one a day, and never at night.
hours-a-week =
    { $count ->
        [one] Once a week
       *[other] Up to { $count } a week
    }
hours-a-week-chosen =
    { $count ->
        [one] ✓ Once a week
       *[other] ✓ Up to { $count } a week
    }
hours-none = Only jabs and check-ups
hours-none-chosen = ✓ Only jabs and check-ups
hours-nothing = Nothing by itself
hours-nothing-chosen = ✓ Nothing by itself
hours-time = Time: { $at }
hours-when = <b>At what time?</b>
hours-slot = { $at }
hours-slot-chosen = ✓ { $at }
settings-lessons = 📚 Lessons: how often
settings-pause = Take a break

pause-heading = <b>A break from lessons and notices?</b> Urgent help still works, and so does everything you tap yourself.
pause-which = Shall I send less, or nothing more?
spoken-stop = stop|please stop|stop messages|stop messaging me|unsubscribe|no more messages
pause-7 = For a week
pause-30 = For a month
pause-set = OK. No lessons and no notices until { $day }. Then they come again.
pause-until = You are on a break until { $day }.
pause-end = End the break
pause-ended = Welcome back. Lessons and notices can come again.

post-lesson =
    { $name ->
        [0] For this week: <b>{ $title }</b> · { $minutes } min
       *[other] For { $name }: <b>{ $title }</b> · { $minutes } min
    }
post-later = ☆ Later
post-nudge = You stopped at card { $card } of { $of } in <b>{ $title }</b>. Would you like to carry on?
post-read = 📚 { $title }

milestone-jabs =
    { $name ->
        [0] Around { $age } there are usually jabs for babies and children. Your GP surgery will tell you when.
       *[other] { $name }: around { $age } there are usually jabs. Your GP surgery will tell you when.
    }
    If you haven't heard from them, you can phone and ask. Bring the red book.
milestone-visitor =
    { $name ->
        [0] A health visitor usually sees you when your child is { $age }. They will tell you when and where.
       *[other] A health visitor usually sees you and { $name } at { $age }. They will tell you when and where.
    }
    If you haven't heard, ask your health visiting team or GP surgery. You can bring your own questions.
milestone-checkup =
    { $name ->
        [0] At { $age } there is usually a check-up for your baby, and one for mum. Your GP surgery will tell you when.
       *[other] At { $age } there is usually a check-up for { $name }, and one for mum. Your GP surgery will tell you when.
    }
    If you haven't heard from them, you can phone and ask.
milestone-pregnancy =
    { $name ->
        [0] Some jabs are offered { $age } to protect you and your baby. Your midwife or GP surgery will tell you when.
       *[other] Some jabs are offered { $age } to protect you and { $name }. Your midwife or GP surgery will tell you when.
    }
    If nobody has said anything yet, ask at your next visit.

recall-heading = 💭 <b>What would you do?</b> · { $title }
recall-unsure = I'm not sure
recall-not-sure = Thank you for saying so. It is: <b>{ $right }</b>. Here is the card that helps:
recall-none = No question is waiting. They come back a day, a week and a month after a safety lesson.
recall-next =
    { $count ->
        [one] One more question ▸
       *[other] The next question ▸
    }

note-helpful = 👍 Helpful
note-unclear = 🤔 Unclear
note-untrue = Not true for us
note-word = I know a better word
note-unclear-why = Thank you. What was unclear? The team reads it, changes the lesson if they can, and tells you.
note-untrue-why = Thank you. What is different for you? The team reads it and tells you what happens.
note-word-why = Thank you. Which word, and what would you say instead? The team reads it and tells you what happens.
say-thanks-note = Thank you. That helps us know what to keep.
desk-note = They say: { $what } · version { $version }
desk-note-changed = They say: { $what } · version { $version }, the text has been changed since
