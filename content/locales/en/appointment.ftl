### Prepare for an appointment: a parent's own questions, and words that help to be heard.

appointment-button = 📝 Prepare for an appointment
appointment-intro =
    📝 <b>Prepare for an appointment</b>

    Tell me what you want to ask, and I give it back as one message to take with you.

    I keep it for 30 days, only for you. Nobody in the team reads it. Telegram can technically see bot chats, so please leave out full names.
appointment-write = Write my questions
appointment-new = Start a new one
appointment-change = Change it
appointment-delete = Delete it now

appointment-name = your questions for the appointment
appointment-who = Who is it with?
appointment-who-gp = GP
appointment-who-midwife = Midwife
appointment-who-visitor = Health visitor
appointment-who-other = Someone else
appointment-words = What would you like to ask? One or several, in your own words.
appointment-worry = Is there something that worries you most?
appointment-interpreter = Would an interpreter help?
appointment-interpreter-yes = Yes
appointment-interpreter-no = No

appointment-title = 📝 <b>For my appointment</b>
appointment-title-with = 📝 <b>For my appointment</b> · { $whom }
appointment-words-now = <blockquote>{ $words }</blockquote>
appointment-most =
    <b>What worries me most:</b>
    <blockquote>{ $words }</blockquote>
appointment-cut = That was longer than I can keep, so the end may be missing here.
appointment-say =
    <b>You can say:</b>
    • “I am worried. This is not normal for my child.” Or: “for me.”
    • “What are you worried it could be?”
    • “What should I look for, and when do I come back?”
    • “Please write it down.”
appointment-say-for-me =
    <b>You can say:</b>
    • “I am worried. This is not normal for me.”
    • “What are you worried it could be?”
    • “What should I look for, and when do I come back?”
    • “Please write it down.”
appointment-bring = <b>Bring:</b> the red book, someone with you.
appointment-bring-somebody = <b>Bring:</b> someone with you, if you like.
appointment-ask-interpreter = <b>An interpreter is free.</b> Phone and ask, about 48 hours before if you can: “I need an interpreter, please.” Say your language. You can ask again on the day.
appointment-worse = <b>If it gets worse before then:</b> call <b>999</b> in an emergency, or phone <b>111</b>. For under-5s phone, don't go online.
appointment-worse-for-me = <b>If it gets worse before then:</b> call <b>999</b> in an emergency, or phone <b>111</b>.

appointment-kept = Kept for 30 days, only for you.
appointment-changed = Done.
appointment-until = I keep this until { $until }, only for you. A new one takes its place.
appointment-gone = It's gone. I don't keep it any more. What you wrote to me stays in this chat until you delete it there.

rewriting-name = your changed questions
rewriting-words = Please write your questions as they should be now. Skip leaves them as they are.
rewriting-worry = And what worries you most? Skip leaves it as it is.

mydata-appointment = Questions for an appointment, kept until { $until }:
    <blockquote>{ $words }</blockquote>
