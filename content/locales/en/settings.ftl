### Settings, my data, stop, delete.

settings-heading = ⚙️ <b>Settings</b>
settings-language = 🌍 Language
settings-area = 📍 Area
settings-data = 🗂 My data
settings-stop = Stop everything
settings-which-language = Which language shall we use?
settings-language-set = OK, in English from now on.
settings-saved = Saved.

rights-stop-sure = Shall I stop all messages? Urgent help still works after that.
rights-stop-yes = Yes, stop everything
rights-stopped = You won't get any more messages from me. Urgent help still works if you open this chat. /start brings you back.
rights-delete = Delete everything
rights-delete-sure = Shall I delete everything we keep about you? It can't be brought back. What you already see in this chat stays in your Telegram until you delete the chat.
rights-delete-yes = Yes, delete everything
rights-deleted = It's deleted. You can delete this chat in Telegram, too. Urgent help still works: /help
rights-kept-worry = Your open worry ({ $references }) is kept until it is dealt with, because it may be about someone's safety. Then it goes, too.

mydata-heading = <b>What we keep about you</b>
mydata-you = Telegram id { $id } · first name { $name } · language { $language }
mydata-area = Area: { $area }
mydata-born = { $name ->
        [0] Child
       *[other] { $name },
    } born { $on }{ $early ->
        [0] {""}
       *[other] , { $early } weeks early
    }
mydata-due = Baby due { $on }
mydata-lessons = Lessons: up to { $count } a week at { $hour } · came by themselves: { $came } · saved: { $saved } · not for me: { $passed }
mydata-recordings = Recordings you made: { $count }
mydata-consent-lessons = Short lessons: { $answer ->
        [yes] yes
        [no] no
       *[unsaid] not said
    }
mydata-consent-nearby = Groups and events: { $answer ->
        [yes] yes
        [no] no
       *[unsaid] not said
    }
mydata-consent-asking = Asking what you think: { $answer ->
        [yes] yes
        [no] no
       *[unsaid] not said
    }
mydata-consent-health = Keeping what says something about health: { $answer ->
        [yes] yes
        [no] no
       *[unsaid] not said
    }
mydata-counts = Lessons begun: { $lessons } · messages to us: { $voices } · groups: { $groups }
mydata-more = Messages you wrote are under Have your say, My messages.
