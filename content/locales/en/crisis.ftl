### Fixed help cards. Draft, not yet checked by a clinician. Each stands alone, 999 first, the same for everybody.

crisis-emergency-line = In an emergency phone <b>999</b>. Say "interpreter" and your language if you need one.

crisis-A =
    <b>Call 999 now.</b> Put the phone on speaker.
    Say: "My child is not breathing", "having a seizure (fit)" or "choking", or what you see. They will tell you what to do.

    <b>Choking and silent: start 5 firm back blows now.</b>

    Stay with your child. If you need one, say "interpreter" and your language.
    This is a bot. It cannot call for you.
crisis-B =
    Babies can get ill fast.

    <b>Call 999:</b> floppy, blue, hard to wake, breathing hard, green sick, or a rash that stays under a glass.
    <b>Under 3 months with 38C or more, or feels hot: go to A&amp;E or call 999.</b>

    Anything else that worries you: <b>phone 111 now</b>, not online.
crisis-C =
    <b>A&amp;E or 999 now:</b> unwell, drowsy, a seizure (fit), trouble breathing, or a <b>button battery or magnet</b>.

    Anything else swallowed: <b>phone 111 now</b>. Do not make them sick. Take the packet with you.
crisis-C-burn = <b>Burn:</b> cool it under running water for 20 minutes. Then phone 111, or 999 if it is bad.
crisis-C-head = <b>Head:</b> go to A&amp;E after a fall of over 1 metre or 5 stairs, if knocked out, sick 3 times, drowsy, or under 1 year old.
crisis-D =
    <b>Call 999:</b> heavy bleeding, a seizure (fit), chest pain, hard to breathe, collapse, or baby is coming.

    <b>Anything else: phone your maternity unit now, day or night. Do not wait.</b>
    The number is on your notes. North Mid triage: 020 8887 3682 (number still to be checked).
crisis-E =
    <b>999 or A&amp;E now</b> if you might act on this, or have taken something.

    I'm so sorry it feels this bad. You deserve help right now.
    To talk now: <b>111, option 2</b> (24 hours). <b>Samaritans 116 123</b> (free). <b>Text SHOUT to 85258.</b>

    If you can, stay with someone, and put baby somewhere safe.
    If it is about someone else: the same numbers help you too. Stay with them.
    This is a bot and no one has seen this, so please call one now.
crisis-F =
    <b>Already hurt or shaken: 999 or A&amp;E now, and tell them what happened.</b> It is not too late.

    <b>About to lose control:</b> put baby on their back in the cot. Walk away for a few minutes. Call someone. <b>111, option 2.</b> 999 if you may act.

    <b>Thoughts only:</b> scary thoughts are common and do not make you bad. Tell your GP or health visitor <b>today</b>, or 111, option 2. If you want to act, or hear voices: <b>999</b>.
crisis-G =
    <b>Call 999 or go to A&amp;E now.</b> This can be an <b>emergency</b> after birth, and it gets better with treatment.

    <b>If it is you:</b> tell someone near you now, and let them stay with you and baby.
    <b>If it is your partner or someone else:</b> stay with them. Do not leave them alone with the baby. They may not know they are ill.
crisis-H =
    <b>In danger now: 999.</b> Can't speak? On a mobile press 55 when asked.
    Help, free, 24 hours: 0808 2000 247. Men: 0808 801 0327.
    Held by the neck or throat, even if you feel well: A&amp;E or 999.
    You can tell a midwife or GP alone, with an NHS interpreter.
    You may want to delete this chat.
crisis-I =
    <b>A child in danger now: 999.</b>

    Worried about a child:
    NSPCC 0808 800 5000
    Enfield 020 8379 5555 (out of hours 020 8379 1000)
    Haringey 020 8489 4470 (out of hours 020 8489 0000)
    FGM (cutting): 0800 028 3550
crisis-J =
    <b>If you are bleeding or feel unwell: maternity unit or 999.</b>

    I am so sorry. I have stopped all messages about your baby or pregnancy.

    Sands 0808 164 3332. Lullaby Trust 0808 802 6868. Or your GP or midwife.
    If you do not want to go on: 111, option 2, or Samaritans 116 123.
crisis-K =
    <b>A child is missing, stuck or locked in: call 999 now.</b>
    The police and fire service want you to call straight away.
crisis-L =
    If baby is hungry and there is no milk: <b>111, A&amp;E or your maternity unit</b>. Do not water down milk.

    Today, ask your health visitor, Family Hub, council or Citizens Advice. They help with food, money and a place to stay.
crisis-M =
    <b>Gave too much: phone 111 now. Drowsy, a seizure (fit) or trouble breathing: 999.</b>

    I can't give doses. Ask a pharmacist, read the label, or phone 111.
crisis-N =
    Trust your instinct.

    <b>999:</b> not breathing, blue, floppy, won't wake, a seizure (fit), or a rash that stays under a glass.
    Otherwise <b>phone 111 now</b>.
crisis-T =
    <b>Emergency: 999.</b> Say "interpreter, Turkish".
    Urgent: <b>111</b>. Mental health: <b>111, option 2</b>. Samaritans 116 123.
    Pregnant: your maternity unit, day or night.
    Not safe at home: 0808 2000 247 (free, 24 hours).
    Worried about a child: NSPCC 0808 800 5000.

crisis-default =
    I'm an automatic service, and nobody watches this chat. The buttons below lead on.
    If you are worried: <b>999</b> in an emergency, <b>111</b> if urgent (phone for under 5s), <b>111 then 2</b> for mental health.
crisis-nobody-told = No one reads this chat, and no one has been told. I cannot call for help.
crisis-kept-draft = I've kept what you were writing.
crisis-staff-will-read = { $who } will read this { $when }. It can't replace a call: in danger now, phone 999.
crisis-hide = You can hide this card and your message.
crisis-hidden = Done.

crisis-button-hide = Hide this
crisis-button-undo = Undo
crisis-undone = OK. Messages about your baby or pregnancy can come again.
crisis-baby-stopped = I have stopped all messages about your baby or pregnancy. Nothing starts again unless you ask.
