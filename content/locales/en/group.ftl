### Peer groups, for parents and champions.

group-fits =
    { $groups ->
        [one] One group near you has room. This is the one:
       *[other] { $groups } groups near you have room. This one fits best:
    }
group-name = <b>{ $name }</b>
group-parents = { $count } parents are in it.
group-few-parents = It is a small group so far.
group-rules-button = Read the rules
group-others = Show others
group-adult = Are you 18 or over?
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
group-agree = I agree
group-making-link = Thank you. I'm making your own link. It takes a moment.
group-link = Here is your own link to <b>{ $name }</b>. It is for you alone and lasts 7 days.
group-join = Join the group
group-no-link = I could not make your link just now. Please try again in a little while.
group-try-again = Try again
group-in = You're in <b>{ $name }</b>. Say hello if you like, or just read along.
group-yours = You are in <b>{ $name }</b>. You find it in your Telegram chats.
group-no-area = Tell me your area first, then I can show the groups near you.
group-set-area = Choose my area
group-none = There is no group near you that fits and has room just now. Lessons and events work all the same.
group-full = This group is full just now.
group-unprotected = I can't look after <b>{ $name }</b> any more: I was removed from it, or lost my rights there. Please make me an administrator again.
group-help =
    In an emergency call <b>999</b>. For urgent help phone <b>111</b>.
    I don't read group messages. Open our private chat for urgent help.
group-open-chat = Open the private chat

champion-group =
    <b>{ $name }</b>
    { $parents ->
        [one] 1 parent
       *[other] { $parents } parents
    } · { $waiting } waiting to join
champion-no-group = You have no group yet. The team will give you one.
champion-waiting = Waiting ({ $count })
champion-somebody-waits = Somebody is waiting to join <b>{ $name }</b>.
champion-see = Have a look
champion-nobody-waits = Nobody is waiting.
champion-one-waits = <b>{ $name }</b>: { $count } waiting. The first one:
champion-who = { $person } has joined the programme, but has no place in this group yet.
champion-stranger = Somebody who has not joined the programme. They may have been given another parent's link.
champion-let-in = Let them in
champion-say-no = Not this time
champion-approved = They are let in.
champion-declined = They were not let in. I don't write to them about it.
champion-already-decided = Somebody has decided this already. Here is where we are:
