"""YAML card → checked plain data. Only run when the compiled rulebook is out of date.

A card is refused, with file, line and the nearest right word, when it has a key, verb, option or message slot that
does not exist, lacks one it needs, or holds a value of the wrong type. Nothing fails open.
"""

import string
import sys
import typing
from collections.abc import Mapping
from typing import Any, Literal, get_args, get_origin, get_type_hints

from newslint.checks import VERBS, load_verb
from newslint.errors import nearest
from newslint.example import Example
from newslint.rule import FIXES, LEVELS, STATUSES
from newslint.yamlfile import Value, load

NEEDED = ("message", "why", "source", "examples")
KEYS = (*NEEDED, "level", "fix", "status")
Card = dict[str, Any]


def read_card(text: str, path: str, rule_id: str) -> Card:
    """The card as plain data that can be marshalled: the fields of Rule, with the options of its check as a dict."""
    value = load(text, path)
    card = value.mapping("a card")
    verbs = [key for key in card if key in VERBS]
    for key, inner in card.items():
        if key not in KEYS and key not in VERBS:
            inner.fail(f"unknown key “{key}”{nearest(key, [*KEYS, *VERBS])}")
    if len(verbs) != 1:
        value.fail(f"a card needs one verb, of: {', '.join(sorted(VERBS))}")
    for key in NEEDED:
        if key not in card:
            value.fail(f"the card has no “{key}”; add it")
    verb = verbs[0]
    check = load_verb(verb)
    options = _options(check, card[verb])
    _make(check, options, card[verb])
    if hasattr(check, "prepare"):
        options = check.prepare(options)
    return {
        "id": rule_id,
        "verb": verb,
        "options": options,
        "message": _message(card["message"], check),
        "why": card["why"].text("why"),
        "source": card["source"].text("source"),
        "level": _one_of(card.get("level"), LEVELS, "level", "warning"),
        "fix": _one_of(card.get("fix"), FIXES, "fix", "never"),
        "status": _one_of(card.get("status"), STATUSES, "status", "live"),
        "examples": [tuple(_example(v)) for v in card["examples"].items("examples")],
        "where": f"{path}:{value.line}",
    }


def _one_of(value: Value | None, allowed: tuple[str, ...], what: str, default: str) -> str:
    if value is None:
        return default
    text = value.text(what)
    if text not in allowed:
        value.fail(f"{what} must be one of {', '.join(allowed)}, not “{text}”{nearest(text, allowed)}")
    return text


def _message(value: Value, check: type) -> str:
    text = value.text("message")
    known = ("found", "better", *_facts(check))
    try:
        slots = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    except ValueError as error:
        value.fail(f"the message cannot be filled in: {error}")
    for slot in slots:
        if slot not in known:
            value.fail(f"the message has no slot “{slot}”{nearest(slot, known)}; it may use {', '.join(known)}")
    return text


def _facts(check: type) -> tuple[str, ...]:
    """The slots that a check's facts fill, which its module lists as ``FACTS``."""
    facts: tuple[str, ...] = getattr(sys.modules[check.__module__], "FACTS", ())
    return facts


def _example(value: Value) -> Example:
    fields = value.mapping("an example")
    for key, inner in fields.items():
        if key not in Example._fields:
            inner.fail(f"unknown key “{key}” in an example{nearest(key, Example._fields)}")
    if ("bad" in fields) == ("ok" in fields):
        value.fail("an example says either “bad” (flagged) or “ok” (silent)")
    return Example(**{key: inner.text(key) for key, inner in fields.items()})


def _options(check: type, value: Value) -> dict[str, Any]:
    """The options of a card, each of the type that the check's field declares."""
    hints = get_type_hints(check, localns=vars(typing))
    fields: tuple[str, ...] = check._fields  # type: ignore[attr-defined]
    given = value.mapping("the options of a verb") if value.data else {}
    for key, inner in given.items():
        if key not in fields:
            inner.fail(f"unknown option “{key}”{nearest(key, fields)}; it has {', '.join(fields) or 'none'}")
    return {key: _convert(inner, hints[key], key) for key, inner in given.items()}


def _make(check: type, options: Mapping[str, Any], value: Value) -> None:
    """A check may refuse its options by raising ValueError from its ``validate`` method."""
    missing = [f for f in check._fields if f not in options and f not in check._field_defaults]  # type: ignore[attr-defined]
    if missing:
        value.fail(f"the option “{missing[0]}” is missing")
    validate = getattr(check(**options), "validate", None)
    if validate is None:
        return
    try:
        validate()
    except ValueError as error:
        value.fail(str(error))


def _convert(value: Value, hint: Any, what: str) -> Any:
    origin = get_origin(hint)
    if origin is Literal:
        return _one_of(value, get_args(hint), what, "")
    if origin is tuple:
        return tuple(value.texts(what))
    if origin is dict or origin is Mapping:
        return {k: v.text(k) for k, v in value.mapping(what).items()}
    text = value.text(what)
    if hint is bool:
        if text not in ("true", "false"):
            value.fail(f"{what} must be true or false, not “{text}”")
        return text == "true"
    if hint in (int, float):
        try:
            return hint(text)
        except ValueError:
            value.fail(f"{what} must be a number, not “{text}”")
    return text
