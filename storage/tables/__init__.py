"""Every table, in eight files by subject. What people wrote is in `Sealed` columns: unreadable without the key."""

from storage.tables.columns import Key as Key
from storage.tables.columns import Moment as Moment
from storage.tables.columns import Sealed as Sealed
from storage.tables.columns import metadata as metadata
from storage.tables.groups import bans as bans
from storage.tables.groups import case_reporters as case_reporters
from storage.tables.groups import cases as cases
from storage.tables.groups import days_off as days_off
from storage.tables.groups import group_places as group_places
from storage.tables.groups import group_questions as group_questions
from storage.tables.groups import group_words as group_words
from storage.tables.groups import groups as groups
from storage.tables.groups import join_requests as join_requests
from storage.tables.groups import question_answers as question_answers
from storage.tables.groups import question_asked as question_asked
from storage.tables.learning import appointments as appointments
from storage.tables.learning import lesson_marks as lesson_marks
from storage.tables.learning import lesson_wishes as lesson_wishes
from storage.tables.learning import posts as posts
from storage.tables.learning import progress as progress
from storage.tables.learning import recalls as recalls
from storage.tables.learning import recordings as recordings
from storage.tables.local_help import local_help as local_help
from storage.tables.local_help import local_help_doubts as local_help_doubts
from storage.tables.notices import notice_texts as notice_texts
from storage.tables.notices import notice_wishes as notice_wishes
from storage.tables.notices import notices as notices
from storage.tables.people import area_wishes as area_wishes
from storage.tables.people import areas as areas
from storage.tables.people import child_changes as child_changes
from storage.tables.people import children as children
from storage.tables.people import consents as consents
from storage.tables.people import invites as invites
from storage.tables.people import people as people
from storage.tables.people import roles as roles
from storage.tables.post import due as due
from storage.tables.post import effects as effects
from storage.tables.post import inbox as inbox
from storage.tables.post import open_questions as open_questions
from storage.tables.post import outbox as outbox
from storage.tables.post import runs as runs
from storage.tables.said import audit as audit
from storage.tables.said import crisis_counts as crisis_counts
from storage.tables.said import voice_files as voice_files
from storage.tables.said import voice_words as voice_words
from storage.tables.said import voices as voices
from storage.tables.together import event_bells as event_bells
from storage.tables.together import event_hosts as event_hosts
from storage.tables.together import event_words as event_words
from storage.tables.together import events as events
from storage.tables.together import rsvps as rsvps

for table in metadata.tables.values():
    if "id" in table.columns:  # SQLite would give the id of a deleted row to the next one: to somebody else
        table.dialect_options["sqlite"]["autoincrement"] = True
