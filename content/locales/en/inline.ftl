### Cards that anybody can drop into a chat by typing the bot's name and a word.

inline-title-help = 🆘 { $title }
inline-about-help = When to call 999
inline-title-lesson = 📚 { $title }
inline-about-lesson = Short lesson · { $minutes } min
inline-heading-lesson = 📚 <b>{ $title }</b>
inline-title-crisis = 🆘 Help now
inline-title-for-all = 🆘 Numbers. Tapping posts them here for all
inline-title-neutral = Phone numbers
inline-about-neutral = Free, day and night
inline-open-help = The whole card, in private ▸
inline-open-lesson = Read on in private ▸
inline-open-all = 🆘 All urgent help, in private ▸
inline-help-above = 🆘 Urgent help, for you alone: open our chat
inline-nothing-above = Nothing found. Open our private chat

### The fixed cards whose words in the private chat would not be true in a group.

crisis-E-outside =
    <b>999 or A&amp;E now</b> if you might act on this, or have taken something.

    I'm so sorry it feels this bad. You deserve help right now.
    To talk now: <b>111, option 2</b> (24 hours). <b>Samaritans 116 123</b> (free). <b>Text SHOUT to 85258.</b>

    If you can, stay with someone, and put baby somewhere safe.
    If it is about someone else: the same numbers help you too. Stay with them.
    This is a bot. It cannot call for you, so please call one now.
crisis-H-outside =
    <b>In danger now: 999.</b> Can't speak? On a mobile press 55 when asked.
    Help, free, 24 hours: 0808 2000 247. Men: 0808 801 0327.
    Held by the neck or throat, even if you feel well: A&amp;E or 999.
    You can tell a midwife or GP alone, with an NHS interpreter.
crisis-J-outside =
    <b>If you are bleeding or feel unwell: maternity unit or 999.</b>

    I am so sorry.

    Sands 0808 164 3332. Lullaby Trust 0808 802 6868. Or your GP or midwife.
    If you do not want to go on: 111, option 2, or Samaritans 116 123.
