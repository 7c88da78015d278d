"""Labels: marks of outcomes, and in words the kind of a publisher and how reliable it is."""

from bot.render.translator import Translator

DONE, NOT_DONE, WAITS = "✅", "❌", "⏸️"  # before a word that says the same


def kind_names(say: Translator) -> dict[str, str]:
    """Each kind of publisher as it is said."""
    return {
        "news agency": say("news agency"),
        "newspaper": say("newspaper"),
        "broadcaster": say("broadcaster"),
        "government": say("government"),
        "party": say("party"),
        "research": say("research"),
        "other": say("other"),
    }


def grade_names(say: Translator) -> dict[str, str]:
    """Each Admiralty grade with its meaning."""
    return {
        "A": say("A: completely reliable"),
        "B": say("B: usually reliable"),
        "C": say("C: fairly reliable"),
        "D": say("D: not usually reliable"),
        "E": say("E: unreliable"),
        "F": say("F: cannot be judged"),
    }
