### Notices: writing them, whom they are for, how they look.

notice-list-desk = Notices
notice-list-heading = <b>Notices</b>. Drafts, what is on its way, and what went out lately:
notice-list-empty = No notices yet. A notice goes to many families at once. You see it first, and you choose whom it is for.
notice-list-write = ✏️ Write a notice
notice-list-more = More
notice-list-draft = ✏️ { $words }
notice-list-asked = 👥 { $words }
notice-list-planned = 🕐 { $words }
notice-list-running = ▶ { $words }
notice-list-paused = ⏸ { $words }
notice-list-stopped = ◼ { $words }
notice-list-done = ✓ { $words }

notice-draft-heading = <b>Notice</b> · draft. Nobody has got it yet.
notice-draft-words = <blockquote>{ $words }</blockquote>
notice-draft-also = ✓ Also written: { $language }
notice-draft-no-words = There are no words yet. Please write them first.
notice-draft-buttons = Buttons: { $labels }
notice-draft-to-words = ✏️ Text and languages
notice-draft-to-media = 📷 Picture, recording
notice-draft-to-buttons = 🔘 Buttons
notice-draft-to-whom = 👪 Whom
notice-draft-to-preview = 👁 Preview
notice-draft-to-send = Send…
notice-draft-drop = Throw away
notice-draft-drop-sure = Shall I throw this notice away? It can't be brought back.
notice-draft-drop-yes = Yes, throw it away
notice-draft-dropped = It's gone. Nobody got it.
notice-draft-gone = This notice is not there any more.
notice-draft-is-sent = This notice is not a draft any more, so it can't be changed here.
notice-draft-nobody = Nobody fits what you chose, so it would reach nobody. Choose a little wider under Whom.

noticewords-name = your notice
noticewords-words = What do you want to say?
notice-words-language = In { $language }
notice-words-so-far = So far it says: <blockquote>{ $words }</blockquote>
notice-words-marks = Put *stars* around what should be bold, and _lines_ around what should be italic. A web address works as it is. For the name of the area, write { "{area}" }.
notice-words-heading = <b>Text and languages</b>
notice-words-in = <b>{ $language }</b>: { $words }
notice-words-none = { $language } is missing.
notice-words-gap = { $language } is missing: these families get it in { $other }, with a line that says so.
notice-words-write = Write it: { $language }
notice-words-again = Change: { $language }
notice-words-drop = Leave out: { $language }
notice-another-language = <i>This is in { $language }. We don't have it in your language yet.</i>
notice-unknown-field = I don't know { $field }. The only field there is { "{area}" }, for the name of the area. Please send the text again without { $field }.
notice-too-long =
    { $over ->
        [one] That is too long for one message: for readers in { $language } it is 1 character over. Nothing is lost. Please make it shorter.
       *[other] That is too long for one message: for readers in { $language } it is { $over } characters over. Nothing is lost. Please make it shorter.
    }
notice-too-long-with-media =
    { $over ->
        [one] With a picture or recording there is room for 1,024 characters: for readers in { $language } it is 1 over. Nothing is lost. Make the text shorter, or send it without.
       *[other] With a picture or recording there is room for 1,024 characters: for readers in { $language } it is { $over } over. Nothing is lost. Make the text shorter, or send it without.
    }

noticemedia-name = the picture for your notice
noticemedia-media = Please send one photo, voice note, video or document. It goes out with your words under it.
notice-media-wanted = Please send one photo, voice note, video or document, or skip this.
notice-media-none = No picture or recording.
notice-media-photo = With a photo.
notice-media-voice = With a voice note.
notice-media-audio = With a sound file.
notice-media-video = With a video.
notice-media-document = With a document.
notice-media-another = Send another one
notice-media-drop = Take it away
media-is-gone = ⚠ The picture or recording that belongs here can't be sent. Telegram doesn't have it any more, or doesn't take it.

notice-buttons-none = No buttons.
notice-buttons-heading =
    { $count ->
        [0] There are no buttons under it yet. There may be up to three.
        [one] There is 1 button under it. There may be up to three.
       *[other] There are { $count } buttons under it. There may be up to three.
    }
notice-buttons-lesson = + A lesson
notice-buttons-event = + An event
notice-buttons-form = + Write to us
notice-buttons-link = + A web address
notice-buttons-drop = ✖ { $label }
notice-buttons-search = 🔎 Search
notice-buttons-which-lesson = Which lesson shall the button open?
notice-buttons-no-lesson = I found no lesson for that. Try another word, or go back to the topics.
notice-buttons-dated = { $at } · { $title }
notice-buttons-which-event = Which event shall the button open?
notice-buttons-no-event = There is no event to come in these areas.
notice-buttons-which-form = What shall parents be able to write?
notice-buttons-enough = There are three buttons already. Take one away first.
notice-buttons-wants-https = I need one web address of at most 150 characters that begins with https, like https://www.nhs.uk
notice-buttons-wants-label = Please send a few words in one line, at most 30 characters.
notice-form-feedback = 💬 Tell us what you think
notice-form-worry = Something worries me
notice-form-appointment = 📝 Questions for an appointment
noticelink-name = the web address for your notice
noticelink-address = Which web address shall the button open?
noticelink-label = What shall the button say?
noticelesson-name = your search
noticelesson-words = What is the lesson about? A word or two is enough.

notice-whom-heading = <b>Whom is it for?</b> Only families who said yes to news from nearby get it.
notice-whom-to-area = Areas
notice-whom-to-stage = Ages
notice-whom-to-language = Languages
notice-whom-to-group = Groups
notice-whom-to-interest = Interests
notice-whom-to-lately = Events, not seen
notice-whom-to-posts = Put it into groups
notice-whom-which-area = In which areas?
notice-whom-which-stage = For which ages? Without a choice it is for all.
notice-whom-which-language = For readers of which languages? Without a choice it is for all.
notice-whom-which-group = Only for members of some groups? Without a choice it is for everybody.
notice-whom-which-interest = Only for those who chose a topic? Without a choice it is for everybody.
notice-whom-which-lately = Only for those who were at an event, or said they would come and didn't, or have not been here for a while?
notice-whom-which-posts = Shall it be put up in the groups?
notice-whom-no-choice = There is nothing to choose from here yet.
notice-whom-one-area = It needs at least one area.
notice-whom-chosen = ✓ { $choice }
notice-whom-open = { $choice }
notice-whom-areas = Areas: { $names }
notice-whom-stages = Ages: { $names }
notice-whom-languages = Languages: { $names }
notice-whom-groups = Groups: { $names }
notice-whom-interests = Interests: { $names }
notice-whom-came = Who came to { $title }
notice-whom-missed = Who meant to come to { $title } and was not there
notice-whom-unseen = Not seen for { $weeks } weeks
notice-whom-to-groups = It is put up in the groups too.
notice-whom-only-groups = It is put up in the groups only.
notice-stage-everyone = Everyone
notice-stage-expecting = Expecting
notice-stage-babies = Babies under 1
notice-stage-toddlers = Children from 1 to 4
notice-unseen = Not seen for { $weeks } weeks
notice-came = Came: { $title }
notice-missed = Missed: { $title }
notice-posts-also = Also into the groups
notice-posts-only = Only into the groups
notice-count-about = about { $people } people
notice-count-few = fewer than 8 people
notice-count-none = nobody
notice-count-nobody = <b>Nobody fits</b> what you chose. Choose a little wider.
notice-count-people = Now that is <b>{ $people }</b>.
notice-count-groups =
    { $groups ->
        [one] Now that is <b>1 group</b>.
       *[other] Now that is <b>{ $groups } groups</b>.
    }
notice-count-both =
    { $groups ->
        [one] Now that is <b>{ $people }, 1 group</b>.
       *[other] Now that is <b>{ $people }, { $groups } groups</b>.
    }

notice-preview-above = This is how it looks to readers in { $language }.
notice-preview-in = See it in: { $language }
notice-preview-to-me = Send to me
notice-preview-sent = Here it is, as families get it.
notice-ready-heading = <b>Ready to send?</b>
notice-ready-now = Now
notice-ready-later = Later
