### Peer groups, for parents and champions.

group-fits =
    { $groups ->
        [one] One group near you has room. This is the one:
       *[other] { $groups } groups near you have room. This one fits best:
    }
group-all-full = The groups near you are full just now. This one fits best:
group-card =
    <b>{ $name }</b>
    It is for { $ages }. It speaks { $languages }.{ $other ->
        [0] {""}
       *[other] {" "}There is none in { $hers } that fits yet.
    }
    { $size }
group-champion-one = { $name } looks after it.
group-champion-two = { $first } and { $second } look after it.
group-champions =
    { $count ->
        [one] A champion looks after it.
       *[other] { $count } champions look after it.
    }
group-parents = { $count } parents are in it.
group-few-parents = A few parents are in it so far.
group-no-parents = You'd be among the first.
ages-expecting = people who are expecting
ages-under = babies under { $to }
ages-expecting-and-under = people who are expecting and babies under { $to }
ages-from-week = people from { $week } weeks of pregnancy
ages-from-week-until = families from { $week } weeks of pregnancy until the baby is { $to } old
ages-at-week = { $week } weeks of pregnancy
ages-at-birth = birth
ages-from-to = children from { $start } to { $to }
ages-weeks = { $count ->
        [one] 1 week
       *[other] { $count } weeks
    }
ages-months = { $count ->
        [one] 1 month
       *[other] { $count } months
    }
ages-years = { $count ->
        [one] 1 year
       *[other] { $count } years
    }
list-comma = { $first }, { $second }
list-and = { $first } and { $second }
list-sentences = { $first } { $second }
list-below =
    { $first }
    { $second }
tongue-en = English
tongue-tr = Turkish
group-rules-button = Read the rules
group-others = Show others
group-adult = Are you 18 or over?
group-adult-why = Why I ask: with younger parents somebody from the team gets in touch first.
group-worker-first = Thank you for telling me. For young parents a worker gets in touch first, so that you are well looked after. I've told the team. Lessons and urgent help work as always.
group-young-parent = { $person } is under 18 and asked about a group. Please get in touch with them first.
group-rules =
    <b>{ $name }: five rules</b>

    1. Be kind. We all do our best.
    2. What is said here stays here.
    3. No selling, no links for money.
    4. No medical advice: share what you lived through, and ask a professional.
    5. I don't read group messages. For urgent help open our private chat, or call 999 or 111.

    Other members see your Telegram name and picture.
group-own-rules =
    <b>{ $name }: the rules</b>

    { $words }

    I don't read group messages. For urgent help open our private chat, or call 999 or 111.

    Other members see your Telegram name and picture.
group-agree = I agree
group-making-link = Thank you. Your own link comes in a moment.
group-link = Here is your own link to <b>{ $name }</b>. It works once, for you alone. Your place is kept until { $until }.
group-join = Join the group
group-no-link = I could not make your link just now. Please try again in a little while.
group-try-again = Try again
group-in = You're in <b>{ $name }</b>. Say hello if you like, or just read along.
group-all-yours = Your groups:
group-button = { $name }
group-one-member = <b>{ $name }</b>: you're in.
group-one-offered = <b>{ $name }</b>: there is room for you.
group-one-assigned = <b>{ $name }</b>: your place is kept, and your link is ready.
group-one-waiting = <b>{ $name }</b>: you're in line.
group-find = Find another group
group-leave = Leave this group
group-wrong = Something is wrong in the group
group-ask-team = Tell the team
group-yours = You are in <b>{ $name }</b>. You find it in your Telegram chats.
group-no-area = Tell me your area first, then I can show the groups near you.
group-set-area = Choose my area
group-none = There is no group near you that fits just now. Lessons and events work all the same.
group-too-early = There is no group near you for now. There is one from { $week } weeks of pregnancy; for you that is about { $on }. Lessons and events work all the same.
group-none-other = There is no other group near you that fits just now.
group-full = <b>{ $name }</b> is full just now. You can wait in line, and I'll tell you when there is room.
group-closed = This group takes nobody in just now.
group-not-for-you = This group is not near you, or not for your child's age. Let's look for another one.
group-a-human = Somebody from the team has to look at this first. You can write to them in Have your say.
group-unprotected = I can't look after <b>{ $name }</b> just now. Until this is mended, it is shown to nobody.
group-unprotected-over = <b>{ $name }</b> is looked after again. Everything I need there is in place.
group-help =
    In an emergency call <b>999</b>. For urgent help phone <b>111</b>.
    I don't read group messages. Open our private chat for urgent help.
group-open-chat = Open the private chat
