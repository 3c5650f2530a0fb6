### The question of the week: asked in a group and in private, answered in private, given back to everybody.

weekly-what = One question a week, for everybody in the group. Answers come to me in private. You see them without names. If enough people answer, everybody hears what came back.
weekly-pick = Choose a question
weekly-own = My own words
weekly-how-many = About { $count } members get it in private, too. The group sees it like this:
weekly-how-many-few = A few members get it in private, too. The group sees it like this:
weekly-ask = Ask it
weekly-one-is-open = There is a question already.
weekly-post =
    <b>Question of the week</b>

    { $words }

    Answer me in private. Nobody sees who said what. If enough people answer, everybody hears what came back.
weekly-answer-in-private = Answer in private
weekly-asked =
    <b>A question from { $name }</b>

    { $words }

    Your answer is read without your name, with those of the others. It helps to leave out names and places.
weekly-answer = Answer
weekly-not-this = Not this one
weekly-another-time = That's fine. Another time perhaps.
weekly-answer-gone = Your answer is taken out. That's fine.
weekly-question = <b>{ $words }</b>
weekly-your-answer =
    You wrote before:
    <blockquote>{ $words }</blockquote>
    What you send now takes its place.
weekanswer-name = your answer
weekanswer-words = What would you say? Once at least 3 people have answered, those who look after the group read it, without your name.
weekanswer-words-invalid = That is a little long for me. Please say it in up to 1,000 characters.
weekly-thanks = Thank you. You can change your answer until { $until }. If enough people answer, everybody who was asked hears what came back.
weekly-change = Change my answer
weekly-over = This question is closed. Thank you for coming to answer it.
weekly-looking = One moment, I'm looking for the question.
weekly-not-in-group = This question is for people in that group. Nothing is lost: your lessons and urgent help are here as always.

weekown-name = your question
weekown-words = What would you like to ask? Up to 300 characters, one thing at a time.
weekown-words-invalid = That is longer than 300 characters. Shorter questions get more answers.
weekown-sure = Shall I ask it?
weekown-sure-ask = Ask it

weekly-open =
    The question of the week:
    <blockquote>{ $words }</blockquote>
    { $count ->
        [one] 1 person has answered.
       *[other] { $count } people have answered.
    } It closes on { $closes }.
weekly-not-seen-yet = The answers can be read once it is closed, so that nobody can tell who has just written.
weekly-not-yet-enough = The answers can be read once it is closed and at least 3 people have answered, so that nobody can tell who said what.
weekly-closes-by-itself = Fewer than 3 people have answered. It closes by itself.
weekly-close = Close it now
weekly-close-sure =
    { $count ->
        [one] 1 person has answered. Close it now? No more answers can come then.
       *[other] { $count } people have answered. Close it now? No more answers can come then.
    }
weekly-close-yes = Yes, close it
weekly-is-closed = It is closed already.
weekly-closed-now = It's closed.
weekly-time-is-up =
    { $count ->
        [0] The question of the week in <b>{ $name }</b> has closed. Nobody answered this time.
        [one] The question of the week in <b>{ $name }</b> has closed. 1 answer came.
       *[other] The question of the week in <b>{ $name }</b> has closed. { $count } answers came.
    }
weekly-closed =
    This question is closed:
    <blockquote>{ $words }</blockquote>
    { $count ->
        [one] 1 answer came.
       *[other] { $count } answers came.
    } Everybody who was asked waits to hear what came back. Then you can ask the next one.
weekly-closed-few =
    This question is closed:
    <blockquote>{ $words }</blockquote>
weekly-read = Read the answers ({ $count })
weekly-write = Write what came back
weekly-no-answers = There are no answers any more.
weekly-answers = <b>What came back</b> · { $at } of { $of }
weekly-one-answer = <blockquote>{ $words }</blockquote>
weekly-more-answers = More answers
weekly-too-few =
    { $count ->
        [one] Only 1 person answered.
       *[other] Only { $count } people answered.
    } Their words could show who said what, so I keep them to myself. Please write generally, in words of your own, or let it end.
weekly-end = Let it end
weekly-end-sure = Let it end? Nothing goes back to those who were asked, and you can ask the next question.
weekly-end-yes = Yes, let it end
weekly-ended = It has ended.
weekly-draft =
    { $count } people answered. To begin with, this is what they said:

    { $words }
weeksummary-name = what came back
weeksummary-words = Now write what came back and send it to me. Leave out what only one person could have said.
weeksummary-words-invalid = That is a little long. Please say it in up to 2,000 characters.
weekly-missing = { $language } is missing. Who reads that gets your words as they are, and I say which language they are in.
weeksummary-missing = Would you like to write it, too?
weekly-missing-write = Write it
weekly-missing-send = Send { $language }
weekly-also = And now in { $language }:
weeksummary-also = Write it as those who read that language should see it.
weeksummary-also-invalid = That is a little long. Both together can have up to 3,000 characters.
weekly-written-in = Written in { $language }:
weeksummary-sure = Shall I send it?
weeksummary-sure-send = Send it
weekly-goes-to-all = It goes up in the group, and to everybody who was asked:
weekly-summary =
    <b>What came back</b> · { $name }

    You were asked: { $question }

    { $words }
weekly-returned-already = This has been sent to everybody already.
