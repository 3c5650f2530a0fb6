### Lessons read aloud by champions, for parents who would rather listen.

listen-button = 🔊 Listen
listen-caption = 🔊 <b>{ $title }</b>
    Read by a champion.
listen-gone = This recording isn't there any more.

recording-open = 🔊 Record a lesson
recording-how =
    <b>A lesson in your voice</b>

    Some parents would rather listen than read. Read a lesson aloud, and they can press 🔊 and hear it.

    • Find a quiet room.
    • Read slowly, just the words of the lesson.
    • Read in your own language.
    • Say no names, not even your own.
    • It can take up to 3 minutes.

    A coordinator listens first. You can take it back at any time.
recording-choose = Choose a lesson
recording-which-topic = What is the lesson about?
recording-which-lesson = Which lesson would you like to read?
recording-which-language = In which language will you read it?
recording-read-this = 🔊 This is the text. You'll read it in <b>{ $language }</b>.
recording-title = <b>{ $title }</b>
recording-name = your recording
recording-voice = Now read it aloud: hold the microphone and send me one voice note, up to 3 minutes.
recording-wants-voice = I can only take a voice note here. Hold the microphone, read the text aloud, and let go. Take your time.
recording-too-long = That one is longer than 3 minutes. Please try once more, a little shorter.
recording-changed-meanwhile = The text of this lesson has just changed. Here is the new one. I'm sorry that you need to read it again.
recording-is-of = <b>{ $title }</b> · { $language }
offering-name = your recording
offering-sure = This is your recording. Shall the team hear it?
offering-sure-send = Send it to the team
offering-sure-again = Record again
recording-thanks = Thank you. A coordinator will listen. You'll hear from me.
recording-again = 🔊 Record it again
recording-letter-approved = 🔊 Parents can hear your voice now: <b>{ $title }</b> ({ $language }). Thank you for reading it for them.
recording-letter-declined =
    Thank you for reading <b>{ $title }</b> ({ $language }) aloud. A coordinator has listened. It isn't used this time: { $why }.

    If you like, read it once more. It need not be perfect.
recording-why-hard = it was hard to hear
recording-why-words = some words were not those of the lesson
recording-why-name = a name can be heard in it
recording-why-changed = the text of the lesson has changed since
recording-why-other = something did not fit

recordings-mine = My recordings
recordings-none = You haven't recorded a lesson yet.
recordings-heading = <b>My recordings</b>
recordings-what = <b>{ $title }</b> · { $language } · { $on }
recordings-offered =
    { $what }
    Waiting for a coordinator
recordings-approved =
    { $what }
    ● Parents can hear it
recordings-declined =
    { $what }
    Not used: { $why }
recordings-withdrawn =
    { $what }
    Taken back
recordings-replaced =
    { $what }
    You recorded a newer one
recordings-changed = The text has changed since, so this recording is not played. You can record the new text.
recordings-take-back = Take back: { $title }
recordings-take-back-sure = Take back your recording of <b>{ $title }</b>? Then nobody can play it from me any more, and I delete my copy.
recordings-take-back-yes = Yes, take it back
recordings-taken-back = Your recording of <b>{ $title }</b> is taken back.
recordings-gone = That recording is not in use any more. Here is where we are:
recordings-next = Next ▸

desk-recordings = 🔊 Recordings ({ $count })
listening-nothing = No recording is waiting.
listening-card = 🔊 Recording { $at } of { $of } · { $on }
listening-what = <b>{ $title }</b> · { $language } · read by { $person }
listening-changed = ⚠️ The text has changed since it was read, so parents would not hear this one.
listening-compare = Please listen to the end. These are the words to compare:
listening-approve = Approve
listening-decline = Not this time
listening-approved = Parents can hear it now. I'm telling the champion.
listening-why = What shall I tell the champion?
listening-because-hard = Hard to hear
listening-because-words = Other words
listening-because-name = A name is said
listening-because-changed = The text has changed
listening-because-other = Something else
listening-declined = I'm telling the champion, kindly. They can record it again.
listening-already-decided = This recording was decided on already, or taken back. Here is where we are:
listening-own = This is your own recording. Somebody else in the team needs to listen to it. Here is where we are:
listening-text-changed = The text of this lesson has changed since it was read, so this recording can't be used. Here is where we are:
