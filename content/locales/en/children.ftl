### Children, and when circumstances have changed.

settings-children = 👶 Children
children-heading = <b>Your children</b>. Tap one to change something.
children-none = You haven't told me about a child yet. Then lessons fit better.
children-add = Add a child
children-enough = That is as many as I can tell apart. You can take one away first. Here is where we are:
child-expected = Baby on the way
child-here = Child
child-born = Born { $on }
child-said-expected = the baby you are expecting
child-said-born = your child born { $on }
child-said-here = this child
child-age-unknown = I don't know the age. Lessons that fit every age still come.
child-date = Change the date
child-name = Nickname
child-drop = Added by mistake
child-drop-sure = Was this child added by mistake? Then I take it off your list. If something sad has happened, there is a gentler button.
child-drop-yes = Yes, it was a mistake
child-dropped = It's off your list.
child-added = Thank you. It's kept.
child-added-silent = It's kept. Messages about babies are stopped. Shall I start them for this child?
child-leave-silent = No, leave it quiet
child-silent = I send nothing about this child. That stays so unless you ask.
child-start = Start messages for this child
child-started = OK. Messages about this child can come again.
child-date-not-kept = You asked us to keep only what is needed, so I keep no dates. Here is where we are:
joining-nickname = What shall I call this child? A nickname is enough.
joining-nickname-why = So that you know which child a lesson is for. Only you see it.
addchild-name = what you tell about your child
babyhere-name = what you tell about your baby
childdate-name = the new date
childname-name = the nickname

baby-here =
    { $name ->
        [0] Is your baby here?
       *[other] Is { $name } here?
    }
baby-here-yes = Yes, the baby is here
baby-here-not-yet = Not yet
baby-here-date = The date has changed
baby-here-waiting = Thank you. I'll ask once more at most. If your baby moves less or you are worried, phone your maternity unit now, day or night.
baby-here-welcome = Thank you for telling me. Lessons now follow your baby's age.

circumstances-button = My circumstances have changed
circumstances-what = I can stop all messages about your baby or pregnancy. You don't need to say why.
circumstances-which = I can stop all messages about a child or a pregnancy. You don't need to say why. Which one?
circumstances-stop = Stop them now
circumstances-all = Stop them for all
circumstances-back = Go back
circumstances-stopped = They have stopped. Nothing will start again unless you ask. If you would like to talk to someone, there are people who can help.
circumstances-stopped-one = Nothing more comes about { $name }. Messages about your other children go on. If you would like to talk to someone, there are people who can help.
circumstances-already = Messages about your baby or pregnancy are stopped. That stays so unless you ask.
circumstances-people = People who can help
circumstances-children = Children in settings
circumstances-support =
    <b>If you are bleeding or feel unwell: maternity unit or 999.</b>

    Sands, when a baby dies: <b>0808 164 3332</b>
    Lullaby Trust, bereavement line: <b>0808 802 6868</b>
    Your midwife or GP is there for you, too.
    If you do not want to go on: <b>111</b>, option 2, or Samaritans <b>116 123</b>
circumstances-leave = Leave the group quietly
circumstances-leave-sure = I can take you out of { $groups }. Nobody there is told why. You can come back later.
circumstances-leave-yes = Yes, take me out
circumstances-left = Done. You are out of the group. You can come back later. If it is full then, there is a line.
circumstances-no-group = You are not in a group now.
child-gone = I no longer have this child in my list. Here is what I know:
