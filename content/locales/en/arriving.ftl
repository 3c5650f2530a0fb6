### Arriving in a group: a hello that she posts herself.

hello-write = Write it with me
hello-later = Later
hello-ask = Ask a question
hello-name = your hello
hello-called = What shall the group call you?
hello-child = How old is your little one? Choose what you would like to say.
hello-child-weeks = { $count ->
        [one] 1 week old
       *[other] { $count } weeks old
    }
hello-child-months = { $count ->
        [one] 1 month old
       *[other] { $count } months old
    }
hello-child-years = { $count ->
        [one] 1 year old
       *[other] { $count } years old
    }
hello-child-expecting = Week { $count } of pregnancy
hello-child-none = Rather not say
hello-topic = What is one thing that you'd like to talk about? A few words are enough.
hello-languages = Which languages do you speak?
hello-part-name = Hello, I'm { $name }.
hello-part-hi = Hello everybody.
hello-part-weeks = { $count ->
        [one] My baby is 1 week old.
       *[other] My baby is { $count } weeks old.
    }
hello-part-months = { $count ->
        [one] My baby is 1 month old.
       *[other] My baby is { $count } months old.
    }
hello-part-years = { $count ->
        [one] My child is 1 year old.
       *[other] My child is { $count } years old.
    }
hello-part-expecting = I'm in week { $count } of my pregnancy.
hello-part-topic = I'd like to talk about: { $topic }
hello-part-languages = I speak { $languages }.
hello-shown =
    Here is your hello. I have not kept it, and I don't post it for you.

    { $words }

    Copy it, open <b>{ $name }</b>, and paste it there if you like.
hello-words = { $words }
hello-forward = Here is your hello, in the message above. I have not kept it. Forward it to <b>{ $name }</b> if you like, or copy it and change it there.
hello-copy = Copy my hello
hello-again = Write it again
