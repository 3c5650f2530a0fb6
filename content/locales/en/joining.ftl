### The door: language, what this is, consent, a little about you.

joining-name = your first questions
joining-begin = Let's start
joining-not-yet = We haven't met properly yet. It takes less than two minutes. Urgent help works without it.
joining-language =
    👋 <b>Welcome to ABC Parents.</b>
    <b>ABC Parents'a hoş geldiniz.</b>

    Which language shall we use?
    Hangi dilde konuşalım?
joining-notice =
    I'm an automatic service run by the ABC Parents team.

    • I send short lessons, show you local groups and events, and pass on what you tell us.
    • I'm not a doctor, and nobody watches this chat. In an emergency call <b>999</b>. For urgent help call <b>111</b>.
    • We keep: your Telegram id and first name, language, area, your child's age, the lessons and quizzes you do, events you answer, and what you write in <i>Have your say</i>.
    • Telegram can technically see bot chats. Please don't send private medical details.
    • You can see or delete everything, any time: /mydata
joining-notice-ok = OK, carry on
joining-more = More
joining-not-now = Not now
joining-later = That's fine. I keep only your language and that you came by. /start brings you back to this point, and urgent help always works.
notice-whole =
    <b>The whole notice</b>

    <b>Who.</b> The ABC Parents team runs this service. It is still a draft: no clinician has signed off the health texts, and they say so.
    <b>What we keep, and why.</b> What you tell us here, to choose lessons, groups and events for you and to answer you. What you write is stored encrypted.
    <b>Who sees it.</b> Champions and coordinators see "Parent" and a code, not your name. In a group on Telegram, other members see your Telegram name. A worry is read by the safeguarding lead and deputy; if they can't be reached, by the service's owner.
    What you write before an appointment is read by nobody but you, and goes after 30 days. A lesson that a champion has read aloud is their voice: it is kept until they take it back.
    <b>How long.</b> Until you delete it. If backups are kept, they are overwritten after 35 days. An open worry is kept until it is dealt with.
    <b>Telegram.</b> Chats with bots are not end-to-end encrypted. Telegram is a company of its own, outside the UK.
    <b>Your rights.</b> See it: /mydata. Delete it: /delete. Silence: /stop. You can also complain to the ICO, the UK data protection authority.
joining-lessons = May we send you short lessons for your child's age?
joining-nearby = May we tell you about groups and events near you?
joining-asking = May we ask what you think, to make things better?
joining-health = Some of this says something about health. Is it OK that we keep it for these purposes?
joining-lessons-yes = Yes
joining-lessons-no = No
joining-nearby-yes = Yes
joining-nearby-no = No
joining-asking-yes = Yes
joining-asking-no = No
joining-health-yes = Yes
joining-health-no = No, only what you need
joining-stage = Where are you on the way?
joining-stage-why = So that the lessons and groups fit. You can skip this.
joining-stage-expecting = Expecting
joining-stage-baby = Baby is here
joining-stage-child = Child under 5
joining-relation = Who are you to the child?
joining-relation-mother = Mother
joining-relation-father = Father
joining-relation-partner = Partner
joining-relation-grandparent = Grandparent
joining-relation-carer = Other carer
joining-due = When is your baby due? A date, or just month and year.
joining-due-why = So that lessons come in the right week. A month is enough.
joining-born = When was your baby born? A date like 17 October, or just month and year.
joining-born-why = So that lessons fit your child's age. A month is enough.
joining-early = Was your baby born early?
joining-early-why = Babies born early do some things later. Then we count from the due date.
joining-early-no = No
joining-early-yes = Yes
joining-early-unsaid = Rather not say
joining-weeks = How many weeks early? Just the number.
joining-another = Is there another child under 5, or a baby on the way?
joining-another-why = Then lessons fit each of them.
joining-another-no = No
joining-another-yes = Yes
joining-area = Which area? Type the first part of your postcode, like <i>N18</i>, or choose.
joining-area-why = So that we can show groups and events near you. We never ask for your address.
joining-area-poster = You came by a link for { $area }.
joining-area-else = Somewhere else
joining-area-invalid = I didn't recognise that. Try the first part of your postcode, like N18.
joining-outside = We're not there yet. Lessons and urgent help work everywhere. Shall I tell the team you asked?
joining-outside-yes = Yes, tell them
joining-outside-no = No
joining-other-child = Now your other child:
joining-done = Thank you. You're in. The buttons at the bottom are always there.

area-name = your area

invite-not-valid = This invitation can't be used. It may have been used already, or be older than 48 hours. Please ask for a new one.
invite-champion = You are now a champion of <b>{ $name }</b>. Thank you for doing this. /champion shows what there is to do.
invite-champion-join = You are now a champion of <b>{ $name }</b>. Thank you for doing this. Next, come into the group: you get a link of your own.
invite-champion-first = You are now a champion of <b>{ $name }</b>. Thank you for doing this. First a few questions about you; then I show you the way into the group.
invite-panel = My champion page
invite-coordinator = You are now a coordinator. /desk is your desk.
invite-lead = You now look after worries. When one comes in, you get a message with a reference here.
invite-owner = You are now an owner. /owner shows how things are.
joining-born-invalid = That date can't be right for a child under 5. Please try again, like 17 October, or skip it.
joining-due-invalid = That date can't be a due date. Please try again, like 17 March, or skip it.
about-name = what you tell about you
