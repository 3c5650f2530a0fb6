### Words under every form.

form-back = ‹ Back
form-skip = Skip
form-why = Why?
form-help = 🆘 Help
form-answered-already = That one is answered already. ‹ Back takes you to it.
form-cancel = Cancel
form-carry-on = Carry on
form-start-again = Start again
form-throw-away = Throw away
form-throw-away-yes = Yes, throw it away
form-throw-away-sure = Nobody has read this yet. Shall I throw it away? It can't be brought back.
form-thrown-away = It's gone. Nobody has read it.
form-left-alone = OK, I've left that. Nothing has changed.
form-kept = I've kept { $form } for you.
form-edited = I saw that you changed an older message. Please send your answer as a new one.
form-empty = I couldn't read any words in that. Please try once more.
form-not-words = Please tell me in words, or send a voice note, a photo or a short video.
form-wants-text = Please answer this one in words.
form-wants-number = Please send just a number, like 4.
form-wants-date = I didn't recognise that date. Try it like 17 October, or just the month and year: October 2026.
form-wants-moment = I need a day and a time, like 26 November 10:00.
form-wants-button = Please press one of the buttons.
form-press-a-button = Please press one of the buttons.
form-number-out-of-range = That number doesn't fit here. Please try another one.
form-time-does-not-exist = The clocks go forward that night, so this time does not exist. Please choose another one.
form-time-exists-twice = The clocks go back that night, so this time comes twice. Please choose another one.
form-held =
    I've kept what you wrote:
    <blockquote>{ $words }</blockquote>
    Carry on sends it. You can also write more.
