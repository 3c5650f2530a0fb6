"""Reading age is measured, so that a draft for doctors does not reach tired parents."""

from content.reading_age import reading_age

PLAIN = "Keep your baby close. Hold them and sing. If you are tired, put them in the cot. Then phone a friend."
HARD = (
    "Parents experiencing considerable physiological exhaustion should nevertheless consistently prioritise "
    "appropriate supervision, notwithstanding the undeniable inconvenience which such responsibilities entail."
)


def test_short_words_and_sentences_are_read_by_a_child() -> None:
    """Plain text measures below 9 years."""
    assert reading_age(PLAIN) < 9


def test_long_words_and_sentences_measure_far_above_eleven() -> None:
    """What no child of eleven would read is found."""
    assert reading_age(HARD) > 16


def test_a_bullet_without_a_full_stop_is_a_sentence_of_its_own() -> None:
    """A list is not glued together into one endless sentence."""
    bullets = ["your baby is hard to wake up", "your baby has a rash that stays", "your baby is not feeding well"]
    assert reading_age("Call now if:\n" + "\n".join(f"• {line}" for line in bullets)) < 9
    assert (
        reading_age("Call now if " + ", ".join(bullets)) > reading_age("\n".join(f"• {line}" for line in bullets)) + 3
    )
