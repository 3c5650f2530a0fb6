### The line for a full group, and its door.

line-join = Join the line
line-join-again = Join the line again
line-leave = Leave the line
line-other-groups = Other groups
line-my-group = My group
line-how-long =
    { $waiting ->
        [0] It is full just now. Nobody is in line yet.
        [-1] It is full just now. A few parents are in line.
       *[other] It is full just now. { $waiting } parents are in line.
    }
line-at =
    { $at ->
        [1] You're <b>1st</b> in line for <b>{ $name }</b>.
        [2] You're <b>2nd</b> in line for <b>{ $name }</b>.
        [3] You're <b>3rd</b> in line for <b>{ $name }</b>.
        [21] You're <b>21st</b> in line for <b>{ $name }</b>.
        [22] You're <b>22nd</b> in line for <b>{ $name }</b>.
        [23] You're <b>23rd</b> in line for <b>{ $name }</b>.
       *[other] You're <b>{ $at }th</b> in line for <b>{ $name }</b>.
    } I'll tell you when there is room.
line-offer = There is room for you in <b>{ $name }</b>. The place is yours if you want it. It is kept for you until { $until }.
line-take = Take it
line-let-go = Let it go
line-let-go-thanks = Thank you for telling me. The place goes to the next in line. You can come back any time.
line-left = OK, you're out of the line. You can join it again any time.
line-too-late = That place was kept for a while and has gone to the next in line. You can join the line again.
line-ran-out-offered = The place in <b>{ $name }</b> was kept for two days and has now gone to the next in line. That's fine. If you would still like to come, join the line again.
line-ran-out-assigned = Your link to <b>{ $name }</b> lasted 7 days and has ended, so the place is free for somebody else. That's fine. If you would still like to come, you can ask again.
line-assigned = Your place in <b>{ $name }</b> is kept until { $until }. Your own link works once, for you alone.
line-new-link = Make a new link

door-waiting =
    { $count ->
        [one] Somebody is waiting to join <b>{ $name }</b>.
       *[other] { $count } people are waiting to join <b>{ $name }</b>.
    }
door-see = Have a look
door-stuck = I could not let somebody into <b>{ $name }</b>: Telegram said no. Please look at the waiting list, and at my rights in the group.
door-stuck-you = I could not open the door of <b>{ $name }</b> just now. The people who look after it know, and will let you in. You don't need to do anything.
door-too-long = Nobody could look at your request to join <b>{ $name }</b> in 7 days. Sorry about that. You can ask again, or look for another group.
door-came-unseen = Somebody came into <b>{ $name }</b> without a link of ours. Please have a look who it is.

suggest-waiting = About { $count } parents in { $area } are in line: { $ages }.
suggest-none = About { $count } parents in { $area } have no group in { $language } that fits: { $ages }.
suggest-help = A new group could help.
suggest-groups = Groups
