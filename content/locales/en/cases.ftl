### Reports and cases: what members, champions, coordinators and the person concerned read.

report-receipt = Thank you. The people who look after the group will have a look. They don't see who told them. Your reference is <b>{ $reference }</b>.
report-receipt-team = Thank you. The coordinators will have a look; nobody who looks after the group sees it. They don't see who told them. Your reference is <b>{ $reference }</b>.
report-receipt-grave =
    Thank you. The people who look after the group will have a look. They don't see who told them. Your reference is <b>{ $reference }</b>.

    Because of what that message says, the safeguarding lead and deputy are being told now. If it can't wait: <b>999</b> in danger, <b>111</b> for urgent health.
report-looked = Thank you. We had a look at what you told us (<b>{ $reference }</b>). What we do stays private, as it would for you.
report-how = To tell us about a message in the group, answer that message with /report. Your line goes at once, and nobody there sees who told us. You can also tell us here.
report-how-short = To report a message, answer it with /report. Or open our private chat.
report-not-one-person = I can't tell who wrote that message: it came from the group itself, a channel or me. Please tell us here what is wrong.
report-not-one-person-short = I can't tell who wrote that message. Please tell us in our private chat what is wrong.
report-as-yourself = I can't take a report from the group itself or a channel. Please write as yourself, or open our private chat.
report-in-private = Something is wrong in the group
groupreport-name = what you wanted to tell us about the group
groupreport-safety =
    If someone is in danger, call <b>999</b> now.

    Is it about a person's safety, or about a baby?
groupreport-safety-no = No
groupreport-safety-yes = Yes
groupreport-team = Is it about someone who looks after the group, or someone in our team?
groupreport-team-no = No
groupreport-team-yes = Yes
groupreport-words = What is wrong in the group? Tell us in your own words. You can send a voice note or a picture. The people who look after the group read it; they don't see who told them.

case-alert = 🔔 A case in <b>{ $group }</b>: <b>{ $reference }</b>
case-many = 🔔 { $count } cases wait in <b>{ $group }</b>.
case-waits = 🔔 Nobody has decided <b>{ $reference }</b> in <b>{ $group }</b> yet.
case-second-needed = 🔔 Somebody asks for a ban in <b>{ $group }</b>: <b>{ $reference }</b>. It needs a second person.
case-handed-letter = 🔔 A case from <b>{ $group }</b> was handed to you: <b>{ $reference }</b>
case-owner-must = 🔔 <b>{ $reference }</b> in <b>{ $group }</b>: I can't do this, because the person is an administrator there. The group's owner must do it in Telegram.
case-ban-letter = <b>{ $reference }</b> ended with a ban from <b>{ $group }</b>. You can look whether it should reach further.
case-remove-letter = <b>{ $reference }</b>: somebody was taken out of <b>{ $group }</b>.
case-champion-elsewhere = They are a champion of another group. Please look whether they should go on there.
case-look = Have a look
case-list = <b>Cases that wait: { $count }</b>
case-none = No case is waiting.
case-item = { $reference } · { $opened }
case-item-asked = { $reference } · a second person is needed
case-item-appeal = { $reference } · another look
case-list-open = Cases
case-desk = Cases ({ $count })
case-card = <b>{ $reference }</b> · { $group }
case-wrote = <b>{ $name }</b> wrote, on { $at }:
case-in-private = Somebody told us in private, on { $at }:
case-quote = <blockquote>{ $words }</blockquote>
case-with-media = There is a picture, film or sound with it.
case-other-kind = It was no words, but something else, such as a sticker or a place.
case-warnings =
    { $count ->
        [one] 1 warning in the last 30 days.
       *[other] { $count } warnings in the last 30 days.
    }
case-safeguarding-knows = The safeguarding lead and deputy have been told of it.
case-ban-asked = Somebody asks to ban this person, because of { $because }. Do you agree? It needs two people.
case-note-failed = Telegram did not do what was decided last. Please decide again.
case-note-lost = I don't know whether Telegram did what was decided last. Please look in the group, and decide again.
case-note-admin = This person is an administrator of the group. I can't take them out or mute them: the group's owner must do it in Telegram. When it is done, close the case with “Leave it”.
case-doing = It is decided, and I'm doing it now.
case-leave = Leave it
case-talk = Send a note
case-warn = Warn
case-mute = Mute
case-remove = Remove
case-hand = To a coordinator
case-safeguard = Tell safeguarding
case-agree = I agree to the ban
case-refuse = No ban
case-how-long = For how long?
case-length-1 = 1 hour
case-length-24 = 1 day
case-length-168 = 1 week
case-which-removal = Out of the group, with a way back if a person lets them in? Or kept out for good? A ban needs a second person.
case-remove-now = Take them out
case-ask-ban = Ask for a ban
case-why = Why? The person is told this reason.
case-reason-unkind = Unkind
case-reason-money = Selling or money
case-reason-advert = Advert or link
case-reason-medical = Medical advice
case-reason-private = Private things
case-reason-frightening = Frightening
case-reason-other = Something else
case-because-unkind = a message that was unkind
case-because-money = a message that sold something or asked for money
case-because-advert = a message with an advert or a link
case-because-medical = a message that gave medical advice
case-because-private = a message that told private things of others
case-because-frightening = a message that frightened people
case-because-other = a message that does not fit the group's rules
case-advice-unkind = One of your messages may have hurt somebody. Please write kindly, also when you see it differently.
case-advice-money = Please don't sell things or ask for money in the group.
case-advice-advert = Please don't post adverts or links of that kind in the group.
case-advice-medical = Please tell what you lived through, and leave medical advice to professionals.
case-advice-private = Please keep private things of other people out of the group.
case-advice-frightening = One of your messages may have frightened people. Please think of tired parents who read it at night.
case-advice-other = One of your messages does not fit the group's rules. Please have a look at them: /rules in the group.
case-words-talk =
    A note from the people who look after <b>{ $group }</b>:

    { $advice }
case-own-words = <blockquote>{ $words }</blockquote>
case-words-warn = The people who look after <b>{ $group }</b> have given you a warning, because of { $because }. After 30 days it no longer counts. If you think that's wrong, tell us, and somebody else will look.
case-words-mute = The people who look after <b>{ $group }</b> have paused your writing there, because of { $because }. It lasts { $length }. You can still read along. If you think that's wrong, tell us, and somebody else will look.
case-words-remove = The team took you out of <b>{ $group }</b>, because of { $because }. If you think that's wrong, tell us, and somebody else will look. Lessons and urgent help are here for you as always.
case-words-ban = The team decided that you can't be in <b>{ $group }</b> any more, because of { $because }. Two people decided it. If you think that's wrong, tell us, and somebody else will look. Lessons and urgent help are here for you as always.
case-ask-again = Ask for another look
case-they-get = <b>This is exactly what they get:</b>
case-in-your-language = <b>In your language:</b>
case-cannot-tell = I can't write to this person, so they won't be told why. I make a note of that.
case-preview-leave = The case is closed, and nothing happens to anybody. Those who reported it hear that somebody had a look.
case-preview-warn = A private warning. Nobody else sees it. After 30 days it no longer counts.
case-preview-mute = They can't write in the group for a while.
case-preview-remove = They are taken out. A person decides whether they come back.
case-preview-ban = First a second person is asked. If they agree, this person is kept out. Until then nothing happens to them, but the message can be taken down at once.
case-preview-agree = You are the second person. If you agree, this person is kept out now.
case-preview-hand = The coordinators of the area decide. You won't see this case any more.
case-preview-safeguard = The safeguarding lead and deputy are told what was written, and by whom. Then the words are wiped here. The person isn't told. If somebody is in danger now, call <b>999</b> first.
case-preview-safeguard-private = The safeguarding lead and deputy get the words. Who told us stays unknown, to them as well. Then the words are wiped here. If somebody is in danger now, call <b>999</b> first.
case-delete-on = ✓ The message is deleted, too
case-delete-off = ✗ The message stays
case-do-it = Do it
casetalk-name = your note
casetalk-words = Would you like to add words of your own? At most 500 letters. Or skip this.
casetalk-delete = Shall I delete the message in the group, too?
casetalk-delete-no = Leave it there
casetalk-delete-yes = Delete it
casetalk-sure = Shall I send it?
casetalk-sure-send = Do it
case-being-done = I'm doing it now. I'll tell you when <b>{ $reference }</b> is done.
case-ban-waits = A second person is being asked. Nothing happens until somebody agrees.
case-ban-waits-deleted = A second person is being asked. The message is taken down now. Nothing else happens until somebody agrees.
case-still-waits = Nothing was done. The case still waits.
case-nothing-done = Nothing was done.
case-open-again = There is no ban. The case is open again.
case-handed = It is with the coordinators now.
case-not-reached = I could not write to the person. I made a note of that.
case-done-leave = Done. The case is closed, and nothing was changed.
case-done-talk = Done. Your note is on its way.
case-done-warn = Done. The person was given a warning. After 30 days it no longer counts.
case-done-mute = Done. The person can't write for a while.
case-done-remove = Done. The person was taken out.
case-done-ban = Done. The person is kept out.
case-done-safeguard = Done. The safeguarding lead and deputy are being told now, and the words are wiped here.
case-done-on = Decided on { $on }.
case-did-mute = Done: <b>{ $reference }</b>. They can't write in <b>{ $group }</b> for a while, and are told why.
case-did-remove = Done: <b>{ $reference }</b>. They are out of <b>{ $group }</b>, and are told why.
case-did-ban = Done: <b>{ $reference }</b>. They are kept out of <b>{ $group }</b>, and are told why.
case-did-mute-untold = Done: <b>{ $reference }</b>. They can't write in <b>{ $group }</b> for a while. I can't write to them, so they are not told why.
case-did-remove-untold = Done: <b>{ $reference }</b>. They are out of <b>{ $group }</b>. I can't write to them, so they are not told why.
case-did-ban-untold = Done: <b>{ $reference }</b>. They are kept out of <b>{ $group }</b>. I can't write to them, so they are not told why.
case-did-not-failed = Telegram did not do it: <b>{ $reference }</b> in <b>{ $group }</b>. The case is open again. Please try once more, or do something else.
case-did-not-lost = I don't know whether Telegram did it: <b>{ $reference }</b> in <b>{ $group }</b>. The case is open again. Please look in the group, and decide again.
case-did-not-admin = I can't do it: in <b>{ $group }</b> this person is an administrator, and only the group's owner can take that away. The coordinators have <b>{ $reference }</b> now.
case-ban-not-agreed = The second person did not agree to the ban: <b>{ $reference }</b> in <b>{ $group }</b> is open again.
case-message-stayed = I could not delete the message of <b>{ $reference }</b> in <b>{ $group }</b>. Please delete it in Telegram.
case-debrief = That was a hard one
case-everywhere = Keep out of all groups
case-everywhere-sure =
    { $count ->
        [0] Keep this person out of every group of the programme that there will be?
        [one] Keep this person out of 1 more group, and of those to come?
       *[other] Keep this person out of { $count } more groups, and of those to come?
    }
case-everywhere-done = Done. They are kept out of all of the programme's groups. If it does not work somewhere, I tell you.
case-kept-out-everywhere = They are kept out of all groups.
case-elsewhere-failed = I could not keep the person out of <b>{ $group }</b>. The group's owner must do it in Telegram.
case-decided-already = Somebody was quicker: this is decided already. Thank you. Here is where we are:
case-one-moment = Something is being done about this person just now. Please try again in a moment.
case-needs-another = A ban needs a second person. You asked for it, so somebody else decides.
case-not-possible = That can't be done in this case.
case-nobody-hears = Nobody in the safeguarding team could be told of this one. Please hand it to a coordinator. If somebody is in danger, call <b>999</b>.
case-not-yours = I can't show you this one.
case-with-coordinator = The coordinators have this case now.

appeal-name = what you wanted to say about the decision
appeal-words = Somebody who did not decide it will look again. Would you like to say something about it? You can skip this.
appeal-receipt = Thank you. Somebody who did not decide it looks at <b>{ $reference }</b> again. I'll tell you what they say.
appeal-asked-already = You have asked for another look at this already. One look again is all there is for each decision.
appeal-too-late = Another look can be asked for within 30 days. That time is over for this one.
appeal-not-yours = Somebody who had no part in the decision has to look at this.
appeal-letter = 🔔 Somebody asks for another look in <b>{ $group }</b>: <b>{ $reference }</b>
appeal-decision = Decided: { $deed }, because of { $because }.
case-deed-warn = a warning
case-deed-mute = muted for a while
case-deed-remove = taken out
case-deed-ban = kept out
appeal-says =
    They say:
    <blockquote>{ $words }</blockquote>
appeal-says-nothing = They add no words.
appeal-judge = Decide
appealanswer-name = your answer
appealanswer-verdict = Does it stay, or is it changed?
appealanswer-verdict-upheld = It stays
appealanswer-verdict-changed = Change it
appealanswer-words = A sentence to the person, in your own words? You can skip this.
appealanswer-sure = Shall I send it?
appealanswer-sure-send = Send it
appeal-told-looked = Thank you for asking. A person who did not decide it has looked at <b>{ $reference }</b> (<b>{ $group }</b>) again.
appeal-told-upheld = The decision stays as it is. If you'd like to talk about it, write to us in Have your say: a person reads it. Lessons and urgent help are here for you as always.
appeal-told-changed = The decision was changed. { $what } If you'd like to talk about it, write to us in Have your say: a person reads it.
appeal-changed-warn = The warning is gone.
appeal-changed-mute = You can write there again.
appeal-changed-over = The pause is over already, and it no longer counts.
appeal-changed-remove = You are welcome back, if you like.
appeal-changed-ban = You are welcome back, if you like.
appeal-my-group = Find my group
appeal-answered = Thank you. The person is told what you decided about <b>{ $reference }</b>.
appeal-not-done = Telegram did not undo it in <b>{ $group }</b>. Please ask the group's owner to do it in Telegram.

rights-kept-case = Something in a group with your name on it ({ $references }) is still being looked at. It is kept until it is decided, to keep others safe. A month after that your name and words go, too.
rights-kept-ban = That your Telegram id was taken out of a group, or is kept out, stays on a list, with nothing else about you. It keeps others safe.

worry-yours-group = <b>{ $reference }</b> is with you. It came from a group, so nobody is being told that you have it. Read it, and close it when it is dealt with.
worry-yours-nobody = <b>{ $reference }</b> is with you. The person who wrote it has deleted their data, so I can't tell them. Read it, and close it when it is dealt with.
worry-dealt-with = It is dealt with
worry-how-ended = How was <b>{ $reference }</b> dealt with? I write down your choice, and tell nobody.
worry-outcome-spoke = Spoke with them
worry-outcome-service = Told a service
worry-outcome-emergency = Called 999
worry-outcome-nothing = Nothing needed
worry-outcome-other = Something else
worry-closed = <b>{ $reference }</b> is closed. Thank you for looking after it.
worry-others = Other worries
