"""reStructuredText reads as docutils shows it, and every letter knows where it stands."""

import sys
from datetime import date

import pytest
from docutils.core import publish_doctree
from docutils.utils import Reporter
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.draft import OPAQUE
from newslint.errors import InputError
from newslint.readers import is_draft, read

TEXT = """\
=====
Talks
=====

:Author: Bill
:Date: 2019-12-24

He said it [1]_. A |sub| and `Bill Clinton <http://x.y>`__, foo_ bar, see http://x.y/z or Al\\ *lep*\\ o,
\\*not\\* ``code`` :ref:`foo` :title:`Book` and **more**::

   beseiged = 1

.. [1] A footnote.
.. _foo: http://x.y
.. |sub| replace:: beseiged
.. a comment

.. figure:: pic.png
   :alt: The Minister
   :width: 3

   The minister *arrives*
   today

Later
-----

- one
  goes on

  - inner
- two

1. three

term
    Meaning.

| A line
| and another

.. note:: Careful *now*
   and then.

   More

   - a list

.. code-block:: python

   beseiged = 1

=====  =====
Name   Age
=====  =====
Ann B  7
=====  =====

+------+-----+
| Name | *x* |
+======+=====+
| Ann  | 7   |
+------+-----+

Para

    A quotation.

    -- Bill

>>> beseiged()

The end.
"""


def blocks(text: str) -> list[tuple[str, str]]:
    draft = read(text.encode(), "a.rst")
    assert draft.source == text
    return [(b.kind, draft.prose[b.start : b.end].strip()) for b in draft.blocks]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_text_reads_as_it_shows(end: str) -> None:
    assert blocks(TEXT.replace("\n", end)) == [
        ("headline", "Talks"),
        (
            "paragraph",
            f"He said it. A {OPAQUE} and Bill Clinton, foo bar, see {OPAQUE} or Allepo, *not* {OPAQUE} {OPAQUE} Book "
            "and more:",
        ),
        ("paragraph", "A footnote."),
        ("caption", "The Minister"),
        ("caption", "The minister arrives today"),
        ("heading", "Later"),
        ("item", "one goes on"),
        ("item", "inner"),
        ("item", "two"),
        ("item", "three"),
        ("item", "term"),
        ("item", "Meaning."),
        ("paragraph", "A line"),
        ("paragraph", "and another"),
        ("paragraph", "Careful now and then."),
        ("paragraph", "More"),
        ("item", "a list"),
        *[("table", cell) for cell in ("Name", "Age", "Ann B", "7", "Name", "x", "Ann", "7")],
        ("paragraph", "Para"),
        ("quote", "A quotation."),
        ("quote", "Bill"),
        ("paragraph", "The end."),
    ]
    assert read(TEXT.encode(), "a.rst").date == date(2019, 12, 24)


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u3000"])
def test_an_escaped_space_of_any_size_is_not_read(space: str) -> None:
    assert blocks(f"Al\\{space}lep\\{space}o is é.\n") == [("paragraph", "Allepo is é.")]


WORDS = st.sampled_from(
    ["word", "*soft*", "**loud**", "it’s", "“Yes,”", "a_b", "5*4", "(x)", "\\*", "é😀", "`Book`", "x*", "so on."]
)


@settings(deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=4))
def test_paragraphs_read_as_docutils_reads_them(lines: list[str]) -> None:
    text = "Start " + "\nand ".join(lines) + " end.\n"
    tree = publish_doctree(
        text, settings_overrides={"report_level": Reporter.SEVERE_LEVEL, "file_insertion_enabled": False}
    )
    oracle = " ".join(node.astext() for node in tree if node.tagname == "paragraph")
    if "problematic" not in tree.pformat():
        assert [t for _, t in blocks(text)] == [oracle.replace("\n", " ")]


def test_without_the_extra_it_is_refused_in_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tree_sitter_rst", None)
    with pytest.raises(InputError) as error:
        read(b"x", "a.rst")
    assert str(error.value) == "a.rst: reStructuredText needs the extra: pip install 'newslint[rst]'"


def test_asciidoc_and_documents_of_other_programs_are_refused() -> None:
    for name in ("a.adoc", "a.asciidoc", "a.docx", "a.pdf"):
        assert not is_draft(name)
        with pytest.raises(InputError):
            read(b"= Title", name)
