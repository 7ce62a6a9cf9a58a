"""One word spelled two ways in a story, and the many pairs that only look like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.config import Config
from newslint.desk import Desk

TWO_WAYS = [
    ("The air strike came first. An airstrike followed. The airstrike killed two.", "air strike", "airstrike"),
    ("Air-strikes hit. Then airstrikes, airstrikes.", "Air-strikes", "Airstrikes"),
    ("The web site is up. Two websites. A website.", "web site", "website"),
    ("A Web site is up. Two websites. A website.", "Web site", "Website"),
    ("She sent an e-mail. He sent an email. Emails came.", "e-mail", "email"),
    ("They agreed a cease-fire. The ceasefire held. A ceasefire broke.", "cease-fire", "ceasefire"),
    ("They agreed a cease fire. The ceasefire held. A ceasefire broke.", "cease fire", "ceasefire"),
    ("An anti-war rally. The antiwar camp. Antiwar songs.", "anti-war", "antiwar"),
    ("Rising anti-Semitism. Antisemitism is old. Antisemitism again.", "anti-Semitism", "antisemitism"),
    ("He was re-elected. She was reelected. They reelected him.", "re-elected", "reelected"),
    ("A land mine blew up. Landmines are banned. A landmine.", "land mine", "landmine"),
    ("A pay check came. His paycheck. A paycheck.", "pay check", "paycheck"),
    ("The cyber-security firm. Cybersecurity. Cybersecurity.", "cyber-security", "cybersecurity"),
    ("Command-line tools. A commandline. A command-line tool. The command line.", "commandline", "command-line"),
    ("A policy-maker said. Other policymakers. Policymakers.", "policy-maker", "policymaker"),
    ("The data base crashed. A database. The database.", "data base", "database"),
    ("The start-up grew. Two startups. A startup.", "start-up", "startup"),
    ("The seawall broke. A sea wall. The sea wall.", "seawall", "sea wall"),
    ("A coworker left. Her co-workers. My co-worker.", "coworker", "co-worker"),
    ("On Linkedin. LinkedIn said. The LinkedIn page.", "Linkedin", "LinkedIn"),
    ("Github’s code. GitHub said. GitHub again.", "Github", "GitHub"),
    ("A neighbor’s house. The neighbour. Neighbours.", "neighbor’s", "neighbour’s"),
    ("Mr Mcdonald left. Ms McDonald spoke. The McDonald house.", "Mcdonald", "McDonald"),
    ("Cases of Covid-19. The COVID-19 crisis. Of COVID-19.", "Covid-19", "COVID-19"),
    ("The colour red. Colors. The color blue.", "colour", "color"),
    ("They organise it. Organizers. They organized.", "organise", "organize"),
    ("A theatre. The theater. Theaters.", "theatre", "theater"),
    ("Their defence. The defense. A defense.", "defence", "defense"),
    ("The catalogue. The catalog. Catalogs.", "catalogue", "catalog"),
    ("The programme ended. A program. Programs.", "programme", "program"),
    ("Traveller tales. A traveler. Travelers.", "Traveller", "Traveler"),
    ("A paediatric ward. The pediatric unit. Pediatric.", "paediatric", "pediatric"),
    ("A grey coat. The gray sky. A gray wall.", "grey", "gray"),
    ("Up 5 per cent. Down 6 percent. By 7 percent.", "per cent", "percent"),
    ("Muslims and Moslems. A Muslim. Muslims.", "Moslems", "Muslims"),
    ("The colour of the harbour. The center.", "center", "centre"),
    ("They analyzed the color. A favorite. Its colours.", "colours", "colors"),
    ("The theater and the center favor it. A tumour.", "tumour", "tumor"),
    ("Up 5 percent. Down 6%. By 7 percent.", "6%", "6 percent"),
    ("Up 5%, down 6 per cent, by 1,007.5%.", "6 per cent", "6%"),
    ("Up 1,007.5 percent. Down 6%. A 5-percent rise.", "6%", "6 percent"),
    ("It rose—and fell—at once. It stood – for now.", " – ", "—"),
    ("It rose – and fell – at once. It stood -- for now.", " -- ", " – "),
    ("He said… nothing… at all. He left...", "...", "…"),
    ("“Well... no...,” he said. He left . . . late.", ". . .", "..."),
    (
        "Voters want the Government out. The government is old. They like the government.",
        "the Government",
        "the government",
    ),
    ("The Government fell. He left the Government. She joined the government.", "the government", "the Government"),
    (
        "The Prime Minister spoke. Then the prime minister left the Prime Minister’s house.",
        "the prime minister",
        "the Prime Minister",
    ),
    ("They held 8 games. They lost eight games, and then two games.", "8", "eight"),
    ("They held 8 games. They lost eight games.", "8", "eight"),
    ("They held 12 games. They lost eleven games.", "eleven", "11"),
    ("A bus with 5 women crashed and killed three women.", "5", "five"),
    ("Ms Müller spoke. Muller left. Ms Müller said.", "Muller", "Müller"),
]

ONE_WAY = [
    "They shut down the plant. The shutdown hurt.",
    "Log in here. Your login failed.",
    "We work out daily. A workout helps.",
    "Every day is new. An everyday story.",
    "They may be late. Maybe not.",
    "Any one of them. Anyone can.",
    "A short list of names. The shortlist is out.",
    "The green house on the hill. A greenhouse.",
    "It takes some time. Sometime soon. Sometimes.",
    "He works full time. A full-time job.",
    "The sun sets late. At sunset it rained. The sunset.",
    "Both sides must cease fire. The ceasefire held.",
    "The user names a file. Usernames are public.",
    "Snow falls early. The snowfall was heavy.",
    "The shark has seven gills. A sevengill.",
    "All day long. A daylong strike.",
    "They re-signed the striker. The coach resigned.",
    "She re-covered the sofa. He recovered.",
    "A re-creation of the battle. Parks for recreation.",
    "The Web Summit. Our websummit.example page.",
    "He flew in formation. The information was wrong.",
    "Meet the News Lab. Follow Newslab on Twitter.",
    "A long-term plan for the long term.",
    "The parking meter stands ten metres away.",
    "He has a licence. They license it.",
    "Good practice. To practise law.",
    "The Labour Party and labor law. Labor.",
    "Lincoln Center is in the city centre. A shopping centre.",
    "“Our neighbors came,” he said of his neighbours.",
    "See github.example or @github. GitHub said so.",
    "The deal was SpaceX's's plan. In SpaceX's own words it was done.",
    "PRO-BEIJING PARTIES WIN\nPro-Beijing parties won. The pro-Beijing camp.",
    "KIEV, Dec 24 (Reuters) - Kiev said no.",
    "MPs and an MP. The MPS is the police.",
    "Four hours for four. Your tour. A tore coat.",
    "The tire shop. They tire. Filing and filling. He was polling; the polling.",
    "La decisión was theirs. The decision stood.",
    "Read the e-mail. An e-mailer.",
    "A command-line tool. Command-line options on the command line.",
    "The LATIN script. Latin letters. A pre-war post per year; pre- and post-war.",
    "Michaël Dupont met Michael Smith.",
    "The HashMap type. A hash map. Hash maps.",
    "Upper and lower case. Lowercase. Lowercase letters.",
    "IaaS and SaaS. Iran and Iraq. Java and Javan.",
    "The fire fighters fought. Fire fighting is hard.",
    "A colour and a center. One each.",
    "The blast killed five children.\nRead more: Strike on school kills 5 children",
    "The U.S. envoy of the U.S. mission paid US$3 million.",
    "US Envoy Meets Rebel Leaders\n\nThe U.S. envoy said the U.S. would wait for an answer.",
    "The humorists of the harbour had little humour.",
    "The colour of the harbour at Lincoln Center. “My favorite color,” he said.",
    "They recognized and photosynthesized the colour of the harbour.",
    "It rose 5%. “Up 3 percent,” he said. Five percent fell. A 5%-a-year rise, 7%-10%.",
    "A low of 1—2. It rose—and fell. Smith – Jones. A well-known, pre- and post-war plan - 5 of 6.",
    "He said… no. “[...] and (...) yes […]”",
    "The Government fell. The Government’s men fled the Government.",
    "The government sued the Government of Canada and the Government Accountability Office.",
    "“The Government is old,” he told the government.",
    "On the Internet. The Oxford Internet Institute; internet users.",
    "The president met the President of France and the President Hotel.",
    "They won 12 games and eight games. Eight games later they lost 4 games more.",
    "It cost 8 dollars. Then eight dollars. At 8 degrees and eight degrees.",
    "He was 8 years old for eight years. Page 8 images; eight images. See phase 3 trials; three trials.",
    "“We won 8 games,” he said after eight games.",
    "Step back 1-5 times or 15 times. The F-16 and the A4.",
]


@pytest.fixture(scope="module")
def desk(cache_folder: object) -> Desk:  # noqa: ARG001 - the cache must be set before
    return Desk(Config(), select=["consistency"])


@pytest.mark.parametrize("name", ["story.txt", "story.md"])
def test_an_indented_paragraph_after_a_colon_is_a_quotation(desk: Desk, name: str) -> None:
    said = "The labour of the neighbours is what we honour, and no colour of theirs, " + "and so on and on, " * 5
    text = f"The labor of neighbors is honored in every color. The court wrote:\n\n {said}it said.\n"
    draft = desk.read(text.encode(), name)
    assert list(desk.check(draft)) == []


def found(desk: Desk, text: str) -> list[tuple[str, str]]:
    draft = desk.read((text + "\n").encode(), "story.txt")
    return [(draft.prose[d.start : d.end], d.suggestions[0]) for d in desk.check(draft)]


@pytest.mark.parametrize(("text", "rarer", "kept"), TWO_WAYS)
def test_reports_the_rarer_spelling(desk: Desk, text: str, rarer: str, kept: str) -> None:
    assert found(desk, text) == [(rarer, kept)]


@pytest.mark.parametrize("text", ONE_WAY)
def test_is_silent(desk: Desk, text: str) -> None:
    assert found(desk, text) == []


@given(st.text("aAeE-’'é \n.", max_size=60))
def test_any_text_at_all(desk: Desk, text: str) -> None:
    found(desk, text)


@pytest.mark.parametrize(
    "text",
    [
        "The homepage is new. Readers found the home\u00a0page slow. The homepage loads at once.",
        "The seawall broke. They had mended the sea wall. The sea wall-builder wept, and no seawall stood.",
        "A homepage loads. The home page’s colour is old, as is any home page. Two homepages, one homepage.",
    ],
)
def test_finds_compounds_in_a_long_text_as_in_a_short_one(desk: Desk, text: str) -> None:
    assert found(desk, text)
    assert found(desk, text + " It rained all day." * 2_000) == found(desk, text)
