"""The figures as tables of text."""

from __future__ import annotations

from typing import Any


def tables(results: dict[str, Any]) -> str:
    """Every table that there is, with what each figure is to be."""
    out: list[str] = []
    peers = results.get("peers")
    if peers:
        out += [
            f"newslint runs {peers['newslint']}; over an archive every draft is checked, but for “unchanged”.",
            _story(peers["story"]),
            _archive(peers["one core"], "An archive, one core"),
            _archive(peers["all cores"], "An archive, all cores"),
        ]
        out += [f"missing: {name}: {why}" for name, why in peers["missing"].items()]
    for name in ("growth: one file", "growth: many files", "house cards"):
        if name in results:
            out.append(_rows(name, results[name]))
    for name in ("first run", "all cores"):
        if name in results:
            out.append(_rows(name, [results[name]]))
    return "\n\n".join(out)


def rates(peers: dict[str, Any]) -> dict[str, float]:
    """Words per CPU second of each tool that checks every draft, on one core."""
    return {name: row["per cpu"] for name, row in peers["one core"].items() if "unchanged" not in name}


def _story(rows: dict[str, dict[str, float]]) -> str:
    base, ours = rows["python -c pass"]["cpu"], rows["newslint"]["wall"]
    lines = [f"{'One story (medians)':26} {'CPU ms':>8} {'× python':>9} {'wall ms':>8} {'× newslint':>11} {'MB':>5}"]
    lines += [
        f"{name:26} {1000 * r['cpu']:8.1f} {r['cpu'] / base:9.2f} {1000 * r['wall']:8.1f} {r['wall'] / ours:11.2f}"
        f" {r['memory']:5.0f}"
        for name, r in sorted(rows.items(), key=lambda item: item[1]["wall"])
    ]
    return "\n".join(lines)


def _archive(rows: dict[str, dict[str, float]], title: str) -> str:
    ours = rows["newslint"]
    lines = [
        f"{title:26} {'words':>9} {'per CPU s':>11} {'newslint ×':>10} {'per wall s':>11} {'newslint ×':>10} {'MB':>5}"
    ]
    lines += [
        f"{name:26} {r['words']:9,} {r['per cpu']:11,.0f} {ours['per cpu'] / r['per cpu']:10.2f}"
        f" {r['per wall']:11,.0f} {ours['per wall'] / r['per wall']:10.2f} {r['memory']:5.0f}"
        for name, r in sorted(rows.items(), key=lambda item: -item[1]["per cpu"])
    ]
    return "\n".join(lines)


def _rows(title: str, rows: list[dict[str, Any]]) -> str:
    head = " ".join(f"{key:>14}" for key in rows[0])
    body = [" ".join(f"{_shown(v):>14}" for v in row.values()) for row in rows]
    return "\n".join([title, head, *body])


def _shown(value: object) -> str:
    return f"{value:,.3f}" if isinstance(value, float) else f"{value:,}" if isinstance(value, int) else str(value)
