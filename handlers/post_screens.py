"""What comes by itself, as it looks: each with one calm button for when circumstances have changed."""

from __future__ import annotations

from domain import review
from domain.child import Child
from domain.drip import Household, Post, PostKind
from domain.review import Recall
from domain.screen import Button, Screen, button
from domain.words import text
from handlers.actions import OpenCard
from handlers.ctx import House
from handlers.learning_actions import BabyIsHere, ChangeDate, NotForMe, NotYet, OpenCircumstances, SaveLesson
from handlers.recall_lines import question_screen


def screen_of(house: House, language: str, home: Household, post: Post, child: Child | None) -> Screen:
    """The message of a post in the reader's language; the words of lessons are those of today."""
    calm = button("circumstances-button", OpenCircumstances(post.child or 0))
    match post.kind:
        case PostKind.LESSON:
            return _lesson(house, language, home, post, child, calm)
        case PostKind.NUDGE:
            return _nudge(house, language, home, post, calm)
        case PostKind.REVIEW:
            recall = next((r for r in home.recalls if r.lesson == post.about), Recall(post.about))
            lesson = house.library.lesson(post.about, language)
            return question_screen(lesson, review.question_of(recall, len(lesson.quiz)), ((calm,),))
        case PostKind.MILESTONE:
            return _milestone(house, language, post, child, calm)
        case PostKind.BABY_HERE:
            return _baby_here(post, child, calm)


def _lesson(house: House, language: str, home: Household, post: Post, child: Child | None, calm: Button) -> Screen:
    lesson = house.library.lesson(post.about, language)
    several = child is not None and bool(child.nickname) and len(home.children) > 1
    who = child.nickname if child is not None and several else 0
    line = text("post-lesson", title=lesson.title, minutes=lesson.minutes, name=who)
    later = (
        button("post-later", SaveLesson(lesson.id)),
        button("learn-not-for-me", NotForMe(lesson.id)),
    )
    return Screen((line,), ((button("home-start", OpenCard(lesson.id, 1)),), later, (calm,)))


def _nudge(house: House, language: str, home: Household, post: Post, calm: Button) -> Screen:
    lesson = house.library.lesson(post.about, language)
    reached = next((begun.card for begun in home.begun if begun.lesson == lesson.id), 1)
    onward = (button("home-carry-on", OpenCard(lesson.id, reached)),)
    rows = (onward, (button("learn-not-for-me", NotForMe(lesson.id)),), (calm,))
    line = text("post-nudge", title=lesson.title, card=reached, of=len(lesson.cards))
    return Screen((line,), rows)


def _milestone(house: House, language: str, post: Post, child: Child | None, calm: Button) -> Screen:
    entry = next(each for each in house.library.milestones if each.id == post.about)
    who = child.nickname or 0 if child else 0
    line = text(f"milestone-{entry.kind}", age=entry.age(language), name=who)
    lesson = house.library.lesson(entry.lesson, language)
    read = (button("post-read", OpenCard(lesson.id, 1), title=lesson.title),)
    return Screen((line,), (read, (calm,)))


def _baby_here(post: Post, child: Child | None, calm: Button) -> Screen:
    child_id = post.child or 0
    rows = (
        (button("baby-here-yes", BabyIsHere(child_id)), button("baby-here-not-yet", NotYet(child_id))),
        (button("baby-here-date", ChangeDate(child_id)),),
        (calm,),
    )
    return Screen((text("baby-here", name=child.nickname or 0 if child else 0),), rows)
