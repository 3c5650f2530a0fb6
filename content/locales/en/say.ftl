### Being heard: faces, sentences, worries, answers.

feedback-name = your message
feedback-words = Tell me in your own words. You can send a voice note, too.
adding-name = what you wanted to add
adding-words = What would you like to add? Words or a voice note.
worry-name = your worry
worry-urgency =
    If someone is in danger, call <b>999</b> now.

    How urgent is it?
worry-urgency-today = Today
worry-urgency-week = This week
worry-urgency-wait = It can wait
worry-team = Is it about someone in our team?
worry-team-no = No
worry-team-yes = Yes
worry-words =
    Tell me in your own words. You can send a voice note.

    The safeguarding lead and deputy will read it; if they can't be reached, the service's owner.
worry-receipt = Thank you. It's kept safely. Your reference is <b>{ $reference }</b>.
worry-receipt-fetching = Thank you. I have it. Your reference is <b>{ $reference }</b>. I'll tell you when your recording is stored safely.
worry-who = The safeguarding lead and deputy are being told now. You should hear by <b>{ $by }</b>.
worry-cannot-wait = If it can't wait: <b>999</b> in an emergency, <b>111</b> for urgent health, or children's services: Enfield 020 8379 5555 (out of hours 020 8379 1000), Haringey 020 8489 4470 (out of hours 020 8489 0000).
worry-alert = 🔔 A worry came in: <b>{ $reference }</b> ({ $urgency }). Please press the button when you have it.
worry-alert-again = 🔔 Nobody has <b>{ $reference }</b> yet ({ $urgency }). Please press the button when you have it. (repeat)
worry-have-it = I have it
worry-yours = <b>{ $reference }</b> is with you. I'm telling the parent that somebody is looking at it. At night that message waits until the morning.
worry-read = Read it
worry-card = <b>{ $reference }</b> · { $urgency }
worry-about-team = ⚠️ It is about someone in the team.
worry-heard = <b>{ $reference }</b>: somebody has your worry now and is looking at it.

say-what = 💬 What would you like to do?
say-worry = Something worries me
say-feedback = Tell the team
say-mine = My messages
say-thanks-tap = Thank you, that helps. Would you like to say more?
say-kept = Kept. Thank you.
say-more = Say more
say-receipt = Thank you. It's kept. Your reference is <b>{ $reference }</b>. Somebody in the team will read it, and you should have an answer by <b>{ $by }</b>.
say-add = Add something
say-add-to = Add to { $reference }
say-added = Added to <b>{ $reference }</b>. Thank you.
say-nothing-yet = You haven't written to us yet. Somebody in the team reads what you send here.
say-mine-heading = <b>My messages</b>
say-life-new = <b>{ $reference }</b> · { $at }
    ● received ○ being looked at ○ answered
say-life-heard = <b>{ $reference }</b> · { $at }
    ● received ● being looked at ○ answered
say-life-answered = <b>{ $reference }</b> · { $at }
    ● received ● being looked at ● answered
say-answer = <blockquote>{ $words }</blockquote>
say-file-kept = Your recording or picture for <b>{ $reference }</b> is stored safely now.
staff-who = People in our team
staff-when = once you press Carry on

answer-to-parent =
    An answer to <b>{ $reference }</b>:

    { $words }
answering-name = your answer
answering-words = Write the answer, as you would say it to them.
answering-sure = Shall I send it?
answering-sure-send = Send it

desk-heading = 🗂 <b>Desk</b> · { $areas }
desk-counts =
    Voices: { $voices } waiting{ $overdue ->
        [0] {""}
       *[other] , { $overdue } overdue 🔴
    } · Events: { $events } coming
desk-voices = Voices ({ $count })
desk-events = Events
desk-new-event = New event
desk-no-voices = Nothing is waiting. Everybody has an answer.
desk-voice = <b>{ $reference }</b> · { $at } of { $of } · { $on }
desk-due = Answer by { $by }
desk-overdue = 🔴 Was due { $by }
desk-about-lesson = About the lesson <b>{ $title }</b>
desk-about-event = About the event <b>{ $title }</b>
desk-score = Face { $score } of { $of }
desk-words = { $at }:
    <blockquote>{ $words }</blockquote>
desk-words-ours = Our answer, { $at }:
    <blockquote>{ $words }</blockquote>
desk-take = Take it
desk-taken = It's yours.
desk-answer = Answer
desk-next = Next ▸
desk-preview = <b>This is exactly what the parent gets:</b>
desk-answered = Your answer to <b>{ $reference }</b> is on its way. At night it waits until the morning.
desk-already-taken = Somebody else has this one already. Here is where we are:
desk-already-answered = This one has an answer already. Here is where we are:
desk-nobody-to-answer = The person has deleted their data, so there is nobody to answer.
desk-refresh = Refresh

owner-heading = 🔑 <b>How things are</b>
owner-health =
    Content: { $unapproved } of { $texts } texts not signed off{ $unapproved ->
        [0] {""}
       *[other] {" "}⚠
    }
    Reviews overdue: { $resting } lessons rest, { $overdue } help cards are still shown
    Worries nobody has yet: { $worries }
    Updates that could not be handled: { $parked }
owner-reviews-overdue =
    { $count ->
        [one] One help card is shown although its review is overdue: { $cards }. Please have it reviewed.
       *[other] { $count } help cards are shown although their reviews are overdue: { $cards }. Please have them reviewed.
    }
owner-people = Safeguarding lead: { $leads } · deputy: { $deputies } · coordinators: { $coordinators } · champions: { $champions }
owner-parked = Something a person sent could not be handled (number { $number }). It is kept. Please ask whoever runs the service to look at the log.
staff-safeguarding = The safeguarding lead and deputy
say-safeguarding = Because of what you wrote, the safeguarding lead and deputy are being told now. If it can't wait: <b>999</b> in danger, <b>111</b> for urgent health.
say-added-to-yours = Something was added to <b>{ $reference }</b>.
worry-list = <b>Worries that wait: { $count }</b>
worry-none = No worry is waiting.
worry-item-new = { $reference } · nobody has it yet
worry-item-taken = { $reference } · somebody has it
worry-item-mine = { $reference } · yours
desk-reads = Reads: { $language }
desk-answered-silent = Your answer to <b>{ $reference }</b> is kept. The parent has stopped all messages, so it is not sent; they find it under My messages if they come back.
