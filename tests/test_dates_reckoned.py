"""Years, ages, quarters and centuries reckoned: what does not come out is found, what does is let be."""

import pytest

from tests.test_dates import find

ON = "2020-05-08"

WRONG = """
quarter|Profit in the third quarter (July-October) rose.|(July-September)
quarter|GDP fell in Q3 2020 (July to August 2020).|(July to September
century|It was built in the 18th century, in 1850, by a banker.|19th century, in 1850
century|The church was built in the early 19th century (1795).|18th century (1795)
century|Built in the nineteenth century (1904), the bridge carries trams.|
century|In 1642, in the 16th century, the mill closed.|in the 17th century
century|In the 1970s, in 1982, he joined the firm.|In the 1980s, in 1982
century|In the late 1970s (1982) he joined.|In the late 1980s (1982)
elapsed|A decade after 1970, in 1990, the wall fell.|in 1980
elapsed|Two decades after 1945, in 1985, the town was rebuilt.|in 1965
elapsed|Half a century after 1950, in 1990, the law was repealed.|in 2000
elapsed|In 1990, ten years after 1970, it closed.|In 1980, ten
elapsed|He married 10 years after the 1970 World Cup, in 1990.|in 1980
elapsed|Ten years before 1990, in 1970, it opened.|in 1980
elapsed|He left Leeds in 1992 and three years later, in 1999, was back.|in 1995
elapsed|It closed in 1990, twenty years ago.|in 2000, twenty years ago
elapsed|It closed 10 years ago, in 2000.|10 years ago, in 2010
anniversary|This year marks the fiftieth anniversary of the 1960 quake.|60th
anniversary|Next year marks the 50th anniversary of the 1972 war.|49th
anniversary|Friday marks the 70th anniversary of the end of the war in Europe on 8 May 1945.|75th
anniversary|In 2018 the town marked the 100th anniversary of the 1908 flood.|110th
anniversary|In 1995, on the 40th anniversary of the 1945 raid, a stone was laid.|50th
anniversary|The centenary of the 1914 truce was marked in 2004.|90th anniversary
anniversary|The club celebrates its 50th anniversary; it was founded in 1960.|60th
age|He was born in 1950. He died in 1940 in Rome.|
age|She died in 1940 and was born in 1950.|
age|Born on 3 May 1950, she died on 2 April 1950.|
age|Born on 3 May 1950, he turned 60 on 3 May 2011.|61
age|Born in 1930, he was 25 when he joined the army in 1950.|20
age|He was born on 3 July 1949 and died on 5 June 2009 at the age of 60.|59
age|The singer, 60, was born on 3 May 1950.|70
age|The singer, who was born in 1950, is 60 years old.|70
tense|The trial began on June 12, 2020.|
tense|The museum opened in March 2021.|
tense|The company announced on June 12, 2020, that it would close.|
tense|The vote will take place in March 2019.|
tense|The election will be held on 3 May 2018.|
contradiction|The museum opened on 3 May 2015. The museum, which opened on 4 May 2015, has 20 rooms.|
contradiction|The treaty was signed in 1994. Mr Smith said the treaty, signed in 1993, was dead.|
range-reversed|It is open from 2020-05-12 to 2020-05-10.|2020-05-10 to 2020-05-12
range-reversed|It is open from 12/05/2020 to 10/05/2020.|10/05/2020 to 12/05/2020
relative|It burned three days ago, on April 25, in Leeds.|three days ago, on May 5
relative|It burned 10 days ago (Tuesday, April 21).|10 days ago (Tuesday, April 28)
relative|It burned last Friday, May 15.|last Friday, May 1
relative|It opens next Friday, May 1.|next Friday, May 15
"""


@pytest.mark.parametrize("line", WRONG.strip().splitlines())
def test_what_does_not_come_out_is_found(line: str) -> None:
    rule, text, better = line.split("|")
    found = find(text, ON)
    assert {name for name, _, _ in found} == {rule}
    assert not better or any(better in text.replace(place, offered[0]) for _, place, offered in found if offered)


RIGHT = """
Profit for the third quarter ended June 30 rose; in the fiscal third quarter (October-December) it fell.
They scored twice in the fourth quarter (one try) and led by a half (Smith to Jones).
The 18th-century church, rebuilt in 1842, was damaged in 1923. The 18th-century painting was sold in 1995.
Since the 18th century, in 1850 and in 1900, floods came. In the 18th century, in 1750, 1850 and 1900, floods came.
The 1920's were gay. In the late 1970s, in 1978, he joined. In the 1970s and 1980s he worked in Leeds (1982).
At the turn of the 19th century (1799) he moved; in the 21st century (2001) and the 20th century (1900) he did not.
Music of the 1960s (1975) and Songs of the 18th Century (1850) are books; the 5th century B.C. (490) is far.
“It was in the 18th century, in 1850,” he said. In the Islamic 14th century (1235) it fell.
Two decades after 1945, in 1966, the town was rebuilt; a decade after the war, in 1990, the wall fell.
Some 10 years after 1990, in 2005, it closed; more than twenty years ago, in 1990; a few years later, in 1999.
“It closed in 1990, twenty years ago,” he said in 2010. It closed in 1990, thirty years ago.
He was 20 in 1990, turned 30 ten years later, in 2000; he left in 1985, aged 20, and ten years later, in 1999, came.
In 1998 they marked the 20th anniversary of the 1977, 1978 and 1981 finals. It is the 50th anniversary of the 1970 win.
The club held a dinner on the 50th anniversary of its 1966 win. Next year marks the 50th anniversary of the 1971 war.
She died in 1940; her son was born in 1950. She died in 1940. Her granddaughter was born in 1950.
The singer, who was born in 1950, was 60 years old when he married. Born in 1950, he was 20 when he met Ann in 1970.
Her father was born in 1950; she died in 1940. Her son was born in 1950. She died in 1940.
He was born in 1950. His father died in 1940. Born in 1950 to Ann, who was 25 when he came in 1950, he sang.
In 2022 he will defend the cup he won in 2018. The contract, signed in 2015, runs until 2025. In 2021 he will be 60.
If the museum opened in March 2021, it would be late. Firms that opened on 12 August 2020 or later would pay.
The first treaty was signed in 1994. The second treaty, signed in 1993, was dead. Another treaty was signed in 1992.
The museum opened on 3 May 2015. A museum opened on 4 May 2016. The museum in Leeds, opened in 1990, is another.
It is open from 10/05/2020 to 05/12/2020. The bar is open from 10 a.m. to 9 a.m., closed from December 20 to 3 January.
It burned three days ago, on May 5, and two days ago, on May 5; about ten days ago, on April 25; 7 days ago on May 1.
It burned last Friday, May 1. It opens next Friday, May 15. “It opened next Friday, May 1,” the joke went.
Sat 9 May 1500 Leeds v York; Saturday 9 May 2020 1945 Hull v Bath
Tuesday, 1 March 1945 Leeds v York
"""


@pytest.mark.parametrize("text", RIGHT.strip().splitlines())
def test_what_comes_out_is_let_be(text: str) -> None:
    assert not find(text, ON)


AT_ODDS = [
    ("He came on Tuesday, Dec 24. The talks of Sunday, Dec 23 were good.", "Sunday, Dec 23", "Monday, Dec 23"),
    ("He left on Tue 31 Dec and came back on Fri 2 Jan", "Fri 2 Jan", "Thu 2 Jan"),
    ("From Monday, June 1, to Friday, June 4. On Wednesday, June 3.", "Friday, June 4", "Thursday, June 4"),
]


@pytest.mark.parametrize(("text", "place", "better"), AT_ODDS)
def test_weekdays_of_no_one_year(text: str, place: str, better: str) -> None:
    [(rule, found, offered)] = find(text)
    assert (rule, found, offered[0]) == ("weekdays-disagree", place, better)
    assert not any(rule == "weekdays-disagree" for rule, _, _ in find(text, ON))


@pytest.mark.parametrize(
    "text",
    [
        "He came on Tuesday, Dec 24. The talks of Monday, Dec 23 were good. He leaves on Friday, Jan 3.",
        "He came on Thursday, Feb 28, and left on Saturday, March 1 or Friday, March 1.",
        "Last year’s fair was on Sunday, Dec 22, and this one is on Sunday, Dec 23.",
        "“It was Tuesday, Dec 24,” he said. It was Sunday, Dec 23.",
    ],
)
def test_weekdays_of_one_year(text: str) -> None:
    assert not find(text)
