### Setting groups up, for coordinators; and what is said in groups about it.

groupset-desk = Groups
groupset-heading = <b>Groups</b>
groupset-none = There is no group in your areas yet.
groupset-one = { $name }
groupset-item =
    { $state } <b>{ $name }</b>
    { $members } of { $places } places taken · { $line } in line
groupset-item-unset =
    { $state } <b>{ $name }</b>
    places not set yet
groupset-add = ＋ Add a group
groupset-more = Next ({ $at }/{ $of }) ›
groupset-see = Have a look
groupset-no-name = A group without a name
groupset-unset = not set yet
groupset-state-new = 🆕
groupset-state-open = 🟢
groupset-state-closed = ⚪
groupset-state-red = 🔴

## Adding one

groupset-way =
    <b>Add a group</b>

    1. In Telegram make a new group. Keep it private.
    2. Come back and tap the button below, then choose the group. Telegram shows what I ask for: deleting messages, restricting members, inviting people.
    3. I have a look and tell you here what is left to do.

    Add me as yourself, not as an anonymous admin: else I cannot know that it was you.
groupset-own-link =
    <b>Do not share the group's own link.</b> It lets anybody in without asking, and I cannot see it. Revoke it: Edit, Invite links, the link at the top, Revoke link.
    Each parent gets a link from me.
groupset-add-in = Add a group in { $area }
groupset-added = I'm in the group. This is what I found:
groupset-stranger =
    Hello. I look after groups of ABC Parents only, and only its coordinators can add one. I'm leaving this group now.
    I have kept nothing of what is written here.
groupset-anonymous =
    Hello. Somebody who stays anonymous added me, so I cannot know who it was. If you are a coordinator of ABC Parents, please add me as yourself, or write /start here as yourself.
    Otherwise I leave in a day. I keep nothing of what is written here.

## A card

groupset-head =
    { $state } <b>{ $name }</b>
    { $area }
groupset-facts =
    Ages: { $ages }
    Languages: { $languages }
    Places: { $places }
    Champions: { $champions }
groupset-manners =
    Quiet time: { $quiet }
    Rules of its own: { $rules }
    Welcome of its own: { $welcome }
groupset-weeks = from { $first } to { $last }
groupset-no-quiet = none
groupset-full = { $members } of { $of } taken, { $kept } kept for people on their way · { $line } in line
groupset-ours = none
groupset-no-champion-inside = No champion is in the group just now. If you see one there, press “Check again”.
groupset-no-champion = No champion looks after it just now, so everything there comes to you.
groupset-unseen = I'm having a look at it. This takes a moment.
groupset-ready = Everything is ready. You can open it.
groupset-to-open = <b>Before it can be opened:</b>
groupset-need-name = • give it a name
groupset-need-ages = • choose the children's ages
groupset-need-languages = • choose at least one language
groupset-need-places = • say how many places it has
groupset-need-champion = • invite a champion
groupset-need-inside = • wait until a champion has come into the group: they have a button for it. If they are inside, press “Check again”
groupset-need-protected = • press “Check again”
groupset-mend = 🔴 <b>I can't look after it yet.</b> In Telegram, please do this, then press “Check again”:
groupset-missing-removed = • I am not in the group. Open it, Add members, and add me as an administrator.
groupset-missing-basic = • It is still a small group. Open it, Edit, Chat history for new members: choose Visible and save. Then choose Hidden again.
groupset-missing-admin = • I am no administrator. Open the group, Edit, Administrators, Add admin, and choose me.
groupset-missing-delete = • Edit, Administrators, choose me: switch on “Delete messages”.
groupset-missing-restrict = • Edit, Administrators, choose me: switch on “Ban users”.
groupset-missing-invite = • Edit, Administrators, choose me: switch on “Invite users via link”.
groupset-missing-public = • Everybody can read along. Edit, Group type: choose Private group.
groupset-missing-history = • New people can read what was said before. Edit, Chat history for new members: choose Hidden.
groupset-missing-adding = • Members can add people themselves. Edit, Permissions: switch off “Add members”.
groupset-edit = ✏️ Edit
groupset-champions = Champions ({ $count })
groupset-check = Check again
groupset-open = Open it
groupset-close = Close it
groupset-waiting = Waiting ({ $count })
groupset-cases = Cases
groupset-not-yet = Not yet: something is still missing. The card says what.
groupset-as-it-is = It is like that already.
groupset-opened = It is open: parents can find it now.
groupset-closed = It is closed: nobody new comes in.

## What can be set

groupset-name = Name
groupset-area = Area
groupset-ages = Ages
groupset-places = Places
groupset-languages = Languages
groupset-quiet = Quiet time
groupset-words = Own words
groupset-saved = Saved for <b>{ $name }</b>.
groupset-put-back = <b>{ $name }</b> is as it was before.
groupset-fewer-places = { $members } people are in it already. Nobody is taken out, and nobody new comes in until there is room.
groupset-undo = ↩ Undo
groupset-go-on = Set something else
groupset-card = The group
groupset-which-languages = Which languages are spoken in the group? What I put up there is in the one that you chose first.
groupset-in = ✓ { $language }
groupset-out = { $language }
groupset-one-language = An open group needs at least one language.
groupset-languages-first = Choose the group's languages first.

groupname-title = What shall the group be called? Parents read this before they join, and others may see it on their phone. Best is an area and an age, like “Edmonton, babies under 6 months”.
groupname-title-invalid = Please send a name of 2 to 60 letters.
grouparea-area = Which area is the group for?
groupages-ages = How old are the children?
groupages-ages-pregnancy = Pregnancy
groupages-ages-m6 = 0–6 months
groupages-ages-m12 = 6–12 months
groupages-ages-y2 = 1–2 years
groupages-ages-y5 = 2–5 years
groupages-ages-all = All ages
groupplaces-places = How many people fit? Send a number from 2 to 200. Around 30 is a good size for getting to know one another.
groupquiet-hours = When is it quiet in the group? Then I put up the urgent help card, and pictures and videos wait. People can still write.
groupquiet-hours-off = No quiet time
groupquiet-hours-late = 21:00–7:00
groupquiet-hours-later = 22:00–7:00
groupquiet-hours-latest = 23:00–7:00
groupquiet-hours-own = Other times
groupquiet-clock = From when to when? Send it like 22:30–6:30.
groupquiet-clock-invalid = I didn't recognise these times. Send them like 22:30–6:30.
groupname-name = the group's name
grouparea-name = the group's area
groupages-name = the group's ages
groupplaces-name = the group's places
groupquiet-name = the group's quiet time
groupwords-name = the group's own words

## Rules and welcome of its own

groupset-own-words = A group can have rules and a welcome of its own. Without them the programme's are used.
groupset-rules-in = Rules: { $language }
groupset-welcome-in = Welcome: { $language }
groupset-rules-own =
    The group's own rules:
    <blockquote>{ $words }</blockquote>
groupset-welcome-own =
    The group's own welcome:
    <blockquote>{ $words }</blockquote>
groupset-rules-ours = The group has no rules of its own in this language. The programme's five rules are used.
groupset-welcome-ours = The group has no welcome of its own in this language. The programme's is used.
groupset-write = ✏️ Write
groupset-drop = Use the programme's
groupset-preview = This is how the group will read it:
groupset-words-kept = Kept.
groupset-words-dropped = The programme's words are used again.
groupwords-words = Please send the words, up to 700 letters. I add by myself that I don't read group messages, and the way to urgent help.
groupwords-words-invalid = Please send words of up to 700 letters. That was too long, or no words at all.
groupwords-sure = Shall I keep it?
groupwords-sure-keep = Keep it
groupset-rules-there =
    <b>{ $name }: our rules</b>

    { $words }

    I don't read group messages. For urgent help open our private chat, or call 999 or 111.

## Champions

groupset-who = Who looks after <b>{ $name }</b>:
groupset-champion = • { $person }, since { $since }
groupset-nobody = Nobody yet.
groupset-invite = ＋ Invite
groupset-invite-link =
    This link makes somebody a champion of <b>{ $name }</b>. It works once, for 48 hours, and is not shown again. Give it to that person only.

    { $link }
groupset-copy = Copy the link
groupset-end = { $person }: end
groupset-end-sure = Shall { $person } no longer look after <b>{ $name }</b>? It holds at once. They stay a member of the group. If they are an administrator on Telegram, the group's owner has to change that there.
groupset-end-yes = Yes, end it
groupset-ended = Done. They don't look after this group any more.
groupset-ended-already = That was done already.
groupset-you-ended = You don't look after <b>{ $name }</b> any more. Thank you for all that you did there. If this surprises you, please ask your coordinator.
