"""Words for people who are counted."""

from newslint.checks.wordlist import words

PERSONS = words(
    "people persons men women children civilians soldiers victims passengers students pupils officers workers "
    "employees residents members protesters demonstrators migrants refugees prisoners detainees patients players "
    "girls boys adults killed dead injured wounded missing arrested hurt detained others deaths casualties "
    "fatalities voters suspects hostages inmates survivors lawmakers senators candidates firefighters villagers "
    "tourists troops militants rebels Americans Britons died perished drowned"
)
"""What is counted one by one: *three families, including 12 children* is right."""

DIVIDED = (PERSONS - words("men women children girls boys adults civilians soldiers troops militants rebels")) | words(
    "medals games matches fixtures starts fights bouts occupants senators justices judges seats commissioners "
    "councillors councilors strikers strangers family crew"
)
"""What is given with all its parts after a dash, a colon or a bracket."""

HAPPENED = "killed|injured|hurt|wounded|arrested|dead|missing|detained|held|died|rescued|aboard|on board"
"""What may stand between these and the mark."""
