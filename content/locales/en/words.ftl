### Words that many screens share.

plain = { $words }
yes = Yes
no = No
button-home = 🏠 Home
button-urgent-help = 🆘 Urgent help
language-en = English
language-tr = Türkçe

keyboard-help = 🆘 Urgent help
keyboard-learn = 📚 Learn
keyboard-group = 👪 My group
keyboard-events = 📅 Events
keyboard-say = 💬 Have your say
keyboard-settings = ⚙️ Settings

old-button = That button is from an older message. Here is where we are:
old-button-short = That button is from an older message.
only-in-private = Please open our private chat for that.
not-allowed = That part is for people with a role in the team. Here is where we are:
nothing-open = There is nothing open to finish.
unknown-command = I don't know that command. Here is where we are:
something-went-wrong = Something went wrong on our side. What you wrote is kept, and someone will look at it. In an emergency call <b>999</b>. For urgent help phone <b>111</b>.

command-help = Urgent help
command-start = Start, or back to home
command-menu = Home
command-learn = Short lessons
command-group = My group
command-events = What's on near me
command-say = Have your say
command-settings = Settings
command-language = Language / Dil
command-pause = Take a break
command-stop = Stop all messages
command-mydata = What is kept about me
command-delete = Delete everything
