### Answers to events, the waiting list, reminders, the calendar.
