"""Quotation marks: what is found, at which place, and what must stay silent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.quotes import Quotes
from newslint.draft import Draft, Piece
from newslint.lexicon import Lexicon
from newslint.names import Names
from newslint.quotes.commas import missing_commas
from newslint.quotes.fault import Fault
from newslint.quotes.faults import faults
from newslint.quotes.glance import may_lack
from newslint.quotes.order import are_in_order
from newslint.quotes.stops import missing_stops
from newslint.readers import plain
from newslint.rule import House

STORY = "The council met for three hours on the plan for the harbour, which had been put off twice. " * 6
"""So long a paragraph may be several whose breaks were lost."""

ADVICE = {
    "not-reopened",
    "wrong-apostrophe",
    "same-marks-inside",
    "missing-comma-after-verb",
    "missing-comma-after-quotation",
}


def found(text: str) -> list[Fault]:
    draft = Draft([Piece(text, text)])
    return [*faults(draft), *missing_stops(draft), *missing_commas(draft)]


def mended(text: str) -> str:
    """The text with every first suggestion put in place."""
    for fault in sorted(found(text), key=lambda f: f.start, reverse=True):
        text = text[: fault.start] + fault.better[0] + text[fault.end :]
    return text


RIGHT = [
    "“One,” “two,” “three,” the children counted.",
    "“Really?” he asked. “Really,” she said.",
    "“He told us, ‘Wait for the signal.’ We waited.\n\n“Then someone shouted, ‘Go!’ and we ran.”",
    '"We have read the report.\n\n"We will publish a plan.\n\n"No more will be said."',
    "‘We have waited ten years,’ the farmer said. ‘Ten years of letters.\n\n‘Now they tell us to wait again.’",
    "She called it ‘a mess’; he called it ‘progress’.",
    "Her book, ‘“Why Me?” and Other Questions’, is out in May.",
    "“Have you read ‘Ulysses’?” he asked. “‘Ulysses’ is long,” she said.",
    "“The law says ‘shall’, not ‘may’”, the judge wrote.",
    "“… and so it ends,” the poem concludes. “Or does it …”",
    "“Wh—” he began, but the line went dead.",
    '"[W]e must go," he said of the "[a]n open letter" affair.',
    'The "denuclearization-first" line, the ".gov" domain and the "$5 a day" diet.',
    '"I said, "Go home," and left," he recalled.',
    "Sam’s, the Joneses’, Nando’s and O’Brien’s; d’Estaing, the fo’c’sle, James' boat and two weeks’ pay.",
    "’Tis the season; ‘Tis the season; '90s pop, the ’68 class, rock 'n' roll, fish ’n’ chips, goin’ home.",
    'The centre, 6’2” tall, has a 7" single, a 3.5" disk and 5′11″ of rope.',
    '"I\'m 6\'4" in boots," the actor joked.',
    "The key is marked ' and the other key is marked \".",
    "Hawai‘i, ‘Ali and the t’ai chi class.",
    "Die Zeitung schrieb „endlich“, Le Monde « enfin », La Stampa «infine», 新聞「終於」。",
    "``We go,'' he said. ''Now.''",
    "“It’s the ‘new normal’,” he said.\n\nThe crowd’s answer: “No.”",
    "He asked “why?” and she “because”, and that was all there was.",
    "'It's the boys' fault,' said the teachers' union. 'They've been the boss's pets: rock 'n' roll, goin' on.'",
    "‘I said: “Where’s the ’90s gear?”’ he laughed. ‘And they said: “In the cellar.”’",
    "'One man's \"freedom fighter\" is another's \"terrorist\",' he said. 'Isn't he?'",
    "'Papa, you are insane,' he said. 'I thought, 'What are you doing?'' The players' lounge fell silent.",
    "The ‘Stans: Kazakhstan, Uzbekistan. The ‘burbs. The ‘hood. Get ‘em.",
    'A 12"x9" print, a 27" screen, a 6\'-tall man, 5\' of rope; 79°58\'56" W; 2\'34" flat.',
    'The field holds "" or (""), and ("x") too.',
    'Rows of marks: """""""""" and “““““““““ are ornaments.',
    "Er sagte: „Ich weiß es nicht“, und dann ‚nichts‘; »Nein«, sagte sie; « C’est ‹ fini › », dit-il.",
    'A 7" single, a 12” LP, a 42" TV and a 5.5” phone; he ran it in 4\'33" and 2’10”.',
    "‘It’s the dogs’ home,’ he said. ‘James’ house is the boss’s. ’Tis the ’90s.’",
    "“He said: ‘I don’t know.\n\n“‘I never did.’ And then he left,” she said.",
    "The word “said” and the word ‘said’ differ; so do “‘no’, she said” and “she said ‘no’”.",
    STORY + '"I saw the ship. "It was on fire. "Nobody came," said the mate. "We waited."',
    STORY + "The mayor said: “We are late. “We will not stop. “The bridge opens in May.” He left.",
    STORY
    + 'He said they "want to see the whole plan before they vote on it, which takes another month or so. '
    + '"It may take two."',
    'The talks failed,"?she said. "It was late. "?No" one came.',
    'He said "yes \ufffd\ufffdand no" to the plan.',
    'The letter said:\n\n"Dear Sir,\n\n"I write to complain.\n\n"A reader"\n\nThe paper replied.',
]


@pytest.mark.parametrize("text", RIGHT)
def test_right(text: str) -> None:
    assert [f for f in found(text) if f.kind not in ADVICE] == []


MENDED = [
    ("“We go,” he said. “We go now.", "“We go,” he said. “We go now.”"),
    ('"We have no water, the mayor said. "None."', '"We have no water," the mayor said. "None."'),
    ("“It is over, she said, and left the room.", "“It is over,” she said, and left the room."),
    ("It is over,” she said, and left.", "“It is over,” she said, and left."),
    ("“It is over,” she said. We are done. “Go home.”", "“It is over,” she said. We are done. “Go home.”"),
    ("She passed the princes of the church” on her way.", "She passed the princes of the “church” on her way."),
    ("He said:““We go.”", "He said:“We go.”"),
    ("“We go.””", "“We go.”"),
    ("“We go,“ he said.", "“We go,” he said."),
    ("He met the ”troika” again.", "He met the “troika” again."),
    ("“I said, ’Oh, no,’” he recalled.", "“I said, ‘Oh, no,’” he recalled."),
    ("It ended.” We are glad,” he said. “Very.”", "It ended. “We are glad,” he said. “Very.”"),
    ("‘We go,’ he said. ‘We go now.", "‘We go,’ he said. ‘We go now.’"),
    ("'We go,' he said. 'We go now. It's late.", "'We go,' he said. 'We go now. It's late.'"),
    ("'We go,' he said. We go now,' she said. 'Yes.'", "'We go,' he said. 'We go now,' she said. 'Yes.'"),
    ('It was “a slip," he said of “it”.', "It was “a slip,” he said of “it”."),
    ("The envoy said they had “done what could be done”", "The envoy said they had “done what could be done.”"),
    ("“We are not at all ready” Jane Smith said.", "“We are not at all ready,” Jane Smith said."),
    ("He told the BBC “We are not at all ready.”", "He told the BBC, “We are not at all ready.”"),
    ("He said “We are not at all ready.”", "He said, “We are not at all ready.”"),
    ("The “green deal, which he signed, is dead.", "The “green deal”, which he signed, is dead."),
    ("He called it “a mess, but she “a triumph”.", "He called it “a mess”, but she “a triumph”."),
    ("She called it a mess”, but he “a triumph”.", "She called it a “mess”, but he “a triumph”."),
    ("Her novel, “The House, was read.", "Her novel, “The House”, was read."),
    ("He sang “Don’t Look Back and left.", "He sang “Don’t Look Back” and left."),
    ("The plan, called “Safe Home, will start in May.", "The plan, called “Safe Home”, will start in May."),
    ("“I … don’t know … [that], he said. “[It] was …”", "“I … don’t know … [that],” he said. “[It] was …”"),
    ("“Go,” he said. “No, she said. “Why?” he asked.", "“Go,” he said. “No,” she said. “Why?” he asked."),
    (
        "“We came.\n\n“They never came.\n\n“Now it is too late.",
        "“We came.\n\n“They never came.\n\n“Now it is too late.”",
    ),
    ("“We go.\n\nWe go now.”", "“We go.\n\n“We go now.”"),
]


@pytest.mark.parametrize(("text", "good"), MENDED)
def test_mended(text: str, good: str) -> None:
    assert mended(text) == good


@pytest.mark.parametrize(
    ("language", "text", "better"),
    [
        ("en-US", "She said they had “done what could be done”", "done.”"),
        ("en-GB", "She said they had “done what could be done”", "done”."),
        ("en-GB", "She said: “We have done what could be done”", "done.”"),
    ],
)
def test_a_british_fragment_takes_its_full_stop_outside(language: str, text: str, better: str) -> None:
    house = House(Names.open(()), Lexicon.open(), language)
    hits = list(Quotes("missing-full-stop")(Draft([Piece(text, text)]), house))
    assert [hit.better for hit in hits] == [(better,)]


def test_the_headline_needs_no_full_stop() -> None:
    text = "Minister says the army has “done what could be done”\n\nThe minister spoke on Monday.\n"
    assert missing_stops(Draft(plain.pieces(text))) == []


def test_a_slip_stays_in_its_paragraph() -> None:
    text = "“We go, he said.\n\n" + "“We go,” he said.\n\n" * 50
    assert len(found(text)) <= 1


@given(st.text(alphabet="“”‘’\"'«»„‚‛‟‹›`「」『』a1. \nsS-—[(,"))
def test_any_text_is_read(text: str) -> None:
    for fault in found(text):
        assert 0 <= fault.start <= fault.end <= len(text)
        assert fault.better
        assert "\n" not in text[fault.start : fault.end]


WRITTEN = [
    "He said ", "Ann told Bo ", " said Bo", "I go", "It goes on.\n\n“", "“We go,”", '"We go"', "the boys", "a", "6",
    "“", "”", '"', "‘", "’", "'", "’s", "’90s", "“I", "[A", " ", ", ", ".", "—", "(", ")", "\n",
]  # fmt: skip


@given(st.lists(st.sampled_from(WRITTEN), max_size=14).map("".join))
def test_marks_that_pass_at_a_glance_have_no_fault(text: str) -> None:
    draft = Draft([Piece(text, text)])
    if are_in_order(draft):
        assert not faults(draft)
    comma, stop = may_lack(draft)
    assert comma or not missing_commas(draft)
    assert stop or not missing_stops(draft)


@pytest.mark.parametrize(
    "hostile",
    ['"', "“", "”", "'", "’", "' ", '" ', 'a"', "‘a ", '""', "“‘", "„", 'He said "A b c d ', 'He said "A b c d" '],
)
def test_hostile_text_is_read_in_time(hostile: str) -> None:
    text = hostile * (20_000 // len(hostile))
    found(text)
    assert may_lack(Draft([Piece(text, text)]))


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ('They don"t know.', "They don't know."),
        ('"I"ve seen it," he said. "They won"t."', '"I\'ve seen it," he said. "They won\'t."'),
        ("“They don”t know,” he said.", "“They don’t know,” he said."),
        (
            '"We thank the men and women of the rescue service and the harbour master"s office," he said.',
            '"We thank the men and women of the rescue service and the harbour master\'s office," he said.',
        ),
        ('Ms O"Dowd took the minister"s seat.', "Ms O'Dowd took the minister's seat."),
    ],
)
def test_a_double_mark_in_a_word_is_an_apostrophe(text: str, good: str) -> None:
    assert {fault.kind for fault in found(text)} == {"mistyped-apostrophe"}
    assert mended(text) == good


@pytest.mark.parametrize(
    "text",
    [
        "The crew of the “Aurora”s sister ship",
        'The "Aurora"s crew',
        'the 12"s and the "B"-side',
        '"A"b"c"',
        'type "O"negative',
    ],
)
def test_a_mark_that_may_close_a_quotation_is_no_apostrophe(text: str) -> None:
    assert "mistyped-apostrophe" not in {fault.kind for fault in found(text)}


@pytest.mark.parametrize(
    "text",
    [
        STORY + '"It was late. He said no more," said the mate, a man of few words. "We waited, she said. "It sank."',
        STORY + 'They called it a "mess. "We never asked for it," said the mayor.',
        'The mayor said: "We are late. "We will not stop."',
    ],
)
def test_a_quotation_that_cannot_go_on_must_close(text: str) -> None:
    assert "unclosed" in {fault.kind for fault in found(text)}
