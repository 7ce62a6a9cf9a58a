import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import patterns
from newslint.patternfile import PatternFile

TEXTS = [
    r"\b(?:January|Dec\.?)\b|\d{4}(?i:abc)",
    r"(?P<open>[“‘])(?P<word>\w*)(x)?",
    r"[^\W_]+(?:['’‑-][^\W_]+)*",
    r"(?<=a)b|^\s*$",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.VERBOSE | re.MULTILINE])
@given(copy=st.text("aAbB “‘’\nDec.2019é-’", max_size=40))
def test_a_kept_pattern_finds_what_re_finds(text: str, flags: int, copy: str) -> None:
    ours, theirs = patterns.pattern(text, flags), re.compile(text, flags)
    assert (ours.pattern, ours.flags, ours.groups, dict(ours.groupindex)) == (
        text,
        theirs.flags,
        theirs.groups,
        dict(theirs.groupindex),
    )
    assert [(m.span(), m.groupdict(), m.lastgroup) for m in ours.finditer(copy)] == [
        (m.span(), m.groupdict(), m.lastgroup) for m in theirs.finditer(copy)
    ]


PARTS = ["a", "é ", "0", r"\1", r"\2", r"\3", r"\g<2>", r"\g<last>", r"\\", r"\n"]


@given(st.lists(st.sampled_from(PARTS), max_size=6).map("".join))
def test_a_template_is_filled_in_as_by_re(template: str) -> None:
    match = re.compile(r"(\w)(-)?(?P<last>x)").match("ax")
    assert match
    try:
        expected = match.expand(template)
    except re.error:
        with pytest.raises(re.error):
            patterns.expanded(match, template)
        return
    assert patterns.expanded(match, template) == expected


@given(st.text("aZ_9 \n.*+?[](){}|^$\\-#&~/°é€½", max_size=20))
def test_an_escaped_text_matches_itself(text: str) -> None:
    assert patterns.pattern(f"(?x){patterns.escape(text)}").fullmatch(text)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., set[str]]:
    """A run that uses some patterns; it tells which of them had to be compiled."""
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path))
    monkeypatch.setattr(patterns, "known", {})
    monkeypatch.setattr(patterns, "_made", {})
    monkeypatch.setattr(patterns, "kept", [])
    compile_anew = patterns._code
    compiled: set[str] = set()
    monkeypatch.setattr(patterns, "_code", lambda text, flags: compiled.add(text) or compile_anew(text, flags))

    def run(*texts: str) -> set[str]:
        compiled.clear()
        patterns.known.clear()
        patterns._made.clear()
        file = PatternFile("here")
        patterns.kept[:] = [file.get]
        for text in texts:
            assert patterns.pattern(text).pattern == text
        file.keep(patterns.known)
        file.close()
        return set(compiled)

    return run


def test_a_pattern_is_compiled_in_one_run_only(run: Callable[..., set[str]]) -> None:
    assert run("a+", "\\d") == {"a+", "\\d"}
    assert run("a+", "[bc]") == {"[bc]"}
    assert run("\\d", "[bc]", "a+") == set()


def test_of_very_many_patterns_those_in_use_are_kept(
    run: Callable[..., set[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newslint.patternfile.MOST", 2)
    run("a", "b")
    run("b", "c")
    assert run("a", "b", "c") == {"a"}


@pytest.mark.parametrize("keep", [0, 5, 20, 200, -1])
def test_a_damaged_file_of_patterns_is_made_anew(run: Callable[..., set[str]], tmp_path: Path, keep: int) -> None:
    run("a+", "b+")
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:keep])
    assert run("a+", "b+") <= {"a+", "b+"}
    file.write_bytes(whole[:keep] + b"\xff" * (len(whole) - len(whole[:keep])))
    run("a+", "b+", "c+")
    assert run("a+", "b+", "c+") == set()


def test_a_broken_pattern_is_refused_as_re_refuses_it() -> None:
    with pytest.raises(re.error, match="unterminated"):
        patterns.pattern("[a")
