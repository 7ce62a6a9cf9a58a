"""The lists of words that the compiled core has of its own are those of the checks."""

from collections.abc import Iterable, Iterator

import pytest

from newslint import native
from newslint.checks import verbform, verbs

if native.core is None:
    pytest.skip("newslint-core is not in use here", allow_module_level=True)

reader = native.core.Reader()


def quiet(glance: str, texts: Iterable[str]) -> list[str]:
    """Those of the texts in which a glance sees nothing."""
    looks = [(text, reader.look(text)) for text in texts]
    return [text for text, look in looks if look is None or glance in look.quiet]


def forms() -> Iterator[str]:
    """Every form that is no plain one."""
    yield from verbs._pasts()
    for verb in verbs.plain_forms():
        yield verbs.third_person(verb)
        yield verbs.participle(verb)


def test_plain_verbs() -> None:
    plain = verbs.plain_forms() - verbs.NOUNS
    assert not quiet("verbform be", [f"They were {verb} by us." for verb in plain])
    assert quiet("verbform be", ["They were happy by us.", *[f"They were {verb} by us." for verb in verbs.NOUNS]])


def test_forms_of_verbs() -> None:
    for glance, word in (("verbform modal", "would"), ("verbform not", "did not")):
        assert not quiet(glance, [f"They {word} {form}." for form in forms()])
        assert quiet(glance, [f"They {word} happily."])
    owned = [verbs.third_person(verb) for verb in verbs.plain_forms() - verbs.NOUNS]
    assert not quiet("possessive", [f"Turkey’s {form} it." for form in owned])
    assert quiet("possessive", ["Turkey’s happy it.", "Turkey’s wins it."])


def test_words_that_settle_the_form() -> None:
    assert not quiet("verbform be", [f"They to {word} establish." for word in verbform.BE - {"is", "was"}])
    for who in verbform.PRONOUNS:
        assert not quiet("verbform be", [f"{who} is establish.", f"{who} was establish."])
        assert not quiet("verbform modal", [f"{who} {word} established." for word in verbform.NOUNS_TOO])
    assert not quiet("verbform modal", [f"They {word} established." for word in verbform.MODALS])
    assert not quiet("verbform not", [f"They {word} established." for word in verbform.DO])
