"""Lost endings, articles before the wrong sound, open asides; and the sentences that only look so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.config import Config
from newslint.desk import Desk

BETTER = [
    ("These were establish to protect the border.", "These were established to protect the border."),
    ("It has been destroy by fire.", "It has been destroyed by fire."),
    ("He was identify as the driver, who was arrest.", "He was identified as the driver, who was arrest."),
    ("The law will be introduce in May.", "The law will be introduced in May."),
    ("They are know as the Blues.", "They are known as the Blues."),
    ("The offer could be withdraw.", "The offer could be withdrawn."),
    ("A change would requires a vote.", "A change would require a vote."),
    ("We could built on that.", "We could build on that."),
    ("It may included children.", "It may include children."),
    ("They should provided help.", "They should provide help."),
    ("She doesn’t believes it.", "She doesn’t believe it."),
    ("He did not received a call.", "He did not receive a call."),
    ("They don't provides it.", "They don't provide it."),
    ("It doesn't works.", "It doesn't work."),
    ("Russia’s rejects plan\nRussia said so.", "Russia rejects plan\nRussia said so."),
    ("Six men, including two officers were held.", "Six men, including two officers, were held."),
    ("The town, including a school is gone.", "The town, including a school, is gone."),
    ("A American left a Israeli town.", "An American left an Israeli town."),
    ("It was a informed choice.", "It was an informed choice."),
    ("A explosion hit.", "An explosion hit."),
    ("It took a hour.", "It took an hour."),
    ("He is an useful man in an European club.", "He is a useful man in a European club."),
    ("An car hit a FBI agent.", "A car hit an FBI agent."),
    ("She is an UN envoy and an BBC host.", "She is a UN envoy and a BBC host."),
]

RIGHT = [
    "All they did was confirm by letter.",
    "What matters is deliver or leave.",
    "The first step is prepare in advance.",
    "They are host to many. The seats are set.",
    "He is key to it. It is open to all. The shop is run by women.",
    "It is important that he be allowed in.",
    "Their options are include, exclude or defer.",
    "How could reduced budgets help? Would required courses suffice?",
    "The political will required was missing.",
    "In May required forms arrived. Will Built spoke.",
    "Why don't established parties agree?",
    "She doesn’t always pass. He doesn't perhaps focus.",
    "Does news matter? Doesn't sports matter?",
    "McDonald’s announces plans.\nThe chain sells.",
    "Turkey’s remains were found.\nTurkey said so.",
    "Macy's acquires rival\nThe store grew.",
    "Six men, including two officers, were held.",
    "It hit six homes, including one that was empty.",
    "They met six men, including two women who were hurt.",
    "He burned ten shops, including a bakery and two houses were damaged.",
    "They saw people, including some he had hired.",
    "A university, a European, a one-off, a unicorn, a ewe, a US firm.",
    "An hour, an heir, an honest man, an MP, an X-ray, an NBA game, an SOS.",
    "A unary sign. It shows what he did, including which details are public.",
    "A SWAT team, a NATO base, a NASA test, a FIFA rule, a LASIK clinic.",
    "An historic day. A historic day. A hotel. An hotel.",
    "Serie A is open. Vitamin A improves it. Plan A entails risk.",
    "He got an A and a B. Part a is easy.",
    "An nth time. An 18-year-old. A 10-year-old. A 1,000th.",
    "The menu is a la carte, sung a cappella.",
]


@pytest.fixture(scope="module")
def desk(cache_folder: object) -> Desk:  # noqa: ARG001 - the cache must be set before
    return Desk(Config(), select=["grammar"])


def mended(desk: Desk, text: str) -> str:
    draft = desk.read((text + "\n").encode(), "story.txt")
    for d in reversed(desk.check(draft)):
        text = text[: d.start] + d.suggestions[0] + text[d.end :]
    return text


@pytest.mark.parametrize(("text", "better"), BETTER)
def test_mends(desk: Desk, text: str, better: str) -> None:
    assert mended(desk, text) == better


@pytest.mark.parametrize("text", RIGHT)
def test_is_silent(desk: Desk, text: str) -> None:
    assert mended(desk, text) == text


@given(st.lists(st.sampled_from(["a", "an", "were", "establish", "’s", " ", ",", "including", "é"]), max_size=25))
def test_any_text_at_all(desk: Desk, words: list[str]) -> None:
    mended(desk, "".join(words))
