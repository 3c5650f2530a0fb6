"""The bots that take part in the contest of turns, and the Telegram between them: each is a process of its own."""
