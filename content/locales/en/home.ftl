### Home, urgent help and lessons.

home-keyboard = Here you are. The buttons at the bottom are always there.
home-hello = Hello { $name }.
home-hello-nameless = Hello.
home-expecting = You're expecting: about week { $week } of the pregnancy.
home-weeks =
    { $name ->
        [0] Your baby
       *[other] { $name }
    } is { $about ->
        [about] about { $weeks ->
            [one] 1 week
           *[other] { $weeks } weeks
        } old.
       *[exact] { $weeks ->
            [0] less than a week
            [one] 1 week
           *[other] { $weeks } weeks
        } old.
    }
home-months =
    { $name ->
        [0] Your child
       *[other] { $name }
    } is { $about ->
        [about] about { $months } months old.
       *[exact] { $months } months old.
    }
home-years =
    { $name ->
        [0] Your child
       *[other] { $name }
    } is { $years ->
        [one] 1 year old.
       *[other] { $years } years old.
    }
home-lesson = <b>This week:</b> { $title } · { $minutes } min
home-all-done = You have done all the lessons we have so far. You can read each of them again.
home-event = <b>Near you:</b> { $title }, { $at }, { $place }
home-start = ▶ Start the lesson
home-carry-on = ▶ Carry on with the lesson
home-events = 📅 What's on
home-group = 👪 My group
home-learn = 📚 All lessons
home-champion = 🤝 Champion
home-desk = 🗂 Desk
home-owner = 🔑 Owner

help-first =
    🆘 <b>Not breathing, blue, floppy, a fit, or a rash that stays under a glass?</b>
    <b>Call 999 now.</b> Say "interpreter" and your language if you need one.
help-second = Urgent but not 999: phone <b>111</b>. For under-5s phone, don't go online.
help-more = More… ({ $page } of { $of })
help-copy-111 = Copy 111
help-sources = What <b>{ $title }</b> is based on:
help-picture-button = 🖼 Picture
help-picture = <b>{ $title }</b>: what to look for. The words are on the card.
help-sources-button = Sources
help-red-end = 🔴 <b>Any one of these: call 999 or go to A&amp;E now.</b>
help-red = 🔴 999 or A&E
help-amber = 🟠 Phone 111 ▸
help-green = 🟢 At home ▸
help-amber-own = 🟠 Today ▸
help-green-own = 🟢 Otherwise ▸
help-red-first = If anything on the 🔴 list is true, call <b>999</b> first.
help-other = Other topics
help-emergency-line = In an emergency call <b>999</b>. Say "interpreter" and your language.
help-unchecked = ⚠️ This translation was made by a machine and has not been checked. In an emergency call <b>999</b>.
help-in-my-language = Türkçe taslak (kontrol edilmedi)
help-in-english = English

content-draft = <i>Draft, not yet checked by a clinician. Based on: { $sources } · last changed { $changed }</i>
content-draft-short = <i>Draft, not yet checked by a clinician.</i>
content-unchecked = <i>Draft. This translation was made by a machine and has not been checked.</i>
content-checked = <i>Checked by { $who } on { $on }</i>

learn-done =
    { $done ->
        [0] You can stop at any card and come back.
        [one] You have done one lesson.
       *[other] You have done { $done } lessons.
    }
learn-item = { $title } · { $minutes } min
learn-item-done = ✓ { $title }
learn-heading = <b>{ $title }</b> · { $card } of { $of }
learn-next = Next ▸
learn-quiz = A short question ▸
learn-list-button = 📚 Lessons
learn-question = <b>Question { $number } of { $of }</b>
learn-right = <b>That's right: { $right }</b>
learn-other = <b>The answer is: { $right }</b>
learn-finished = You've finished <b>{ $title }</b>.
learn-useful = What do you think of it?
lesson-changed = This lesson has been changed since you read it. Please start it again from the list.
lesson-no-such-card = That card is not there any more. Here is where we are:
lesson-locked = One step at a time: there is a card before this one. Here is where we are:
quiz-no-such-answer = That answer is not there any more. Here is where we are:
quiz-unanswered = There is still a question before the end. Here is where we are:
home-worries = 🔔 Worries
