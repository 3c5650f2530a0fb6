"""Writes a small, faultless folder of content for a test to spoil."""

import shutil
from pathlib import Path

from content.library import FOLDER, Library

FRONT = """---
id: bath-time
title: Bath time
topic: washing
stages:
  - expecting: true
  - {from_weeks: 0, to_weeks: 52}
minutes: 2
sources: [S1]
keywords: [bath, washing]
author: A parent
approved_by: null
approved_on: null
review_by: 2027-11-01
status: draft
translation: original
last_changed: 2026-11-01
help_card: slips
related: []
pictures:
  - {card: 1, name: bath, alt: A baby in a small bath.}
quiz:
  - id: alone
    card: 1
    question: Can a baby be alone in the bath?
    options:
      - {id: never, text: Never}
      - {id: short, text: For a short time}
    right: never
    reason: A baby can slip in a moment.
---
"""
BODY = "**Stay close.** Keep one hand on your baby.\n---\nTry the water with your elbow.\n---\nDry the skin well.\n"
CARD = """---
id: slips
title: Slips
sources: [S1]
keywords: [slip, water]
author: A parent
approved_by: null
approved_on: null
review_by: 2027-11-01
status: draft
translation: original
last_changed: 2026-11-01
lesson: bath-time
picture: {name: bath, alt: A baby in a small bath.}
---
## red
- your baby went under the water
## amber
- your baby coughs after a slip
Phone; do not write.
## green
- nothing above fits
"""
TURKISH = """---
id: bath-time
title: Banyo zamanı
keywords: [banyo, yıkama]
author: A parent
approved_by: null
approved_on: null
review_by: 2027-11-01
status: draft
translation: machine draft, not checked  # nobody yet
translated_from: "{version}"
last_changed: 2026-11-01
pictures:
  - {{card: 1, name: bath, alt: Küçük küvette bir bebek.}}
quiz:
  - id: alone
    card: 1
    question: Bebek banyoda yalnız kalabilir mi?
    options:
      - {{id: never, text: Asla}}
      - {{id: short, text: 'Kısa bir süre'}}
    right: never
    reason: Bebek bir anda kayabilir.
---
**Yakın durun.** Bir eliniz bebekte olsun.
---
Suyu dirseğinizle deneyin.

---
Cildini iyice kurulayın.
"""
TURKISH_CARD = """---
id: slips
title: Kaymalar
keywords: [kayma, su]
author: A parent
approved_by: null
approved_on: null
review_by: 2027-11-01
status: draft
translation: machine draft, not checked
translated_from: "{version}"
last_changed: 2026-11-01
picture: {{name: bath, alt: Küçük küvette bir bebek.}}
---
## red
- bebeğiniz suyun altında kaldı
## amber
- bebeğiniz kaydıktan sonra öksürüyor
Telefon edin; yazmayın.
## green
- yukarıdakilerin hiçbiri değil
"""
TOPICS = "first: slips\ntopics:\n  - {id: slips, emoji: x, card: true, titles: {en: Slips, tr: Kaymalar}}\n"
SOURCES = 'S1: {name: A children\'s ward, url: "https://example.org/bath", seen: 2026-11-01}\n'
LESSON_TOPICS = "topics:\n  - {id: washing, emoji: x, titles: {en: Washing, tr: Yıkama}}\n"
LESSON_FILE = "lessons/bath-time.en.md"
CARD_FILE = "help/slips.en.md"
TURKISH_FILE = "lessons/bath-time.tr.md"
TURKISH_CARD_FILE = "help/slips.tr.md"


def write_shelf(folder: Path) -> Path:
    """Write one lesson, one help card and one picture in English; return the folder."""
    for part in ("lessons", "help", "pictures/png"):
        (folder / part).mkdir(parents=True)
    (folder / LESSON_FILE).write_text(FRONT + BODY, encoding="utf-8")
    (folder / CARD_FILE).write_text(CARD, encoding="utf-8")
    (folder / "help/topics.yaml").write_text(TOPICS, encoding="utf-8")
    (folder / "milestones.yaml").write_text("milestones: []\n", encoding="utf-8")
    (folder / "sources.yaml").write_text(SOURCES, encoding="utf-8")
    (folder / "lessons/topics.yaml").write_text(LESSON_TOPICS, encoding="utf-8")
    shutil.copy(FOLDER / "help/frame.en.yaml", folder / "help/frame.en.yaml")
    (folder / "pictures/png/bath.png").write_bytes(b"\x89PNG a small bath")
    return folder


def write_turkish(folder: Path) -> Path:
    """Write the shelf with a Turkish translation of everything, in step with the English; return the folder."""
    write_shelf(folder)
    library = Library.load(folder)
    lesson, card = library.lesson("bath-time", "en"), library.help_card("slips", "en")
    (folder / TURKISH_FILE).write_text(TURKISH.format(version=lesson.version), encoding="utf-8")
    (folder / TURKISH_CARD_FILE).write_text(TURKISH_CARD.format(version=card.version), encoding="utf-8")
    shutil.copy(FOLDER / "help/frame.tr.yaml", folder / "help/frame.tr.yaml")
    return folder


def replace_in(file: Path, old: str, new: str) -> None:
    """Spoil one place of a file; the place must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{file.name} does not hold {old!r}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
