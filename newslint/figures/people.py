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
