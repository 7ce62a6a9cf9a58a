"""The chart for the docs: words per CPU second of each tool, as bars on a logarithmic scale. Plain SVG."""

from __future__ import annotations

from html import escape
from math import log10

WIDTH, BAR, GAP, LEFT, RIGHT, TOP = 720, 24, 10, 120, 110, 44


def chart(rates: dict[str, float], title: str) -> str:
    """An SVG with a bar for each tool, the fastest first."""
    rows = sorted(rates.items(), key=lambda item: -item[1])
    low = min(1, *(log10(rate) for rate in rates.values())) if rows else 1
    high = max(log10(rate) for rate in rates.values())
    height = TOP + len(rows) * (BAR + GAP) + GAP
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-label="{escape(title)}" font-family="sans-serif" font-size="14">',
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
        f'<text x="{GAP}" y="26" font-weight="bold" fill="#222">{escape(title)}</text>',
    ]
    for i, (name, rate) in enumerate(rows):
        y = TOP + i * (BAR + GAP)
        width = (WIDTH - LEFT - RIGHT) * (log10(rate) - low) / (high - low or 1)
        colour = "#b3261e" if name.startswith("newslint") else "#8a8f98"
        middle = y + BAR * 0.7
        parts += [
            f'<text x="{LEFT - GAP}" y="{middle:.1f}" text-anchor="end" fill="#222">{escape(name)}</text>',
            f'<rect x="{LEFT}" y="{y}" width="{max(width, 2):.1f}" height="{BAR}" fill="{colour}"/>',
            f'<text x="{LEFT + max(width, 2) + 6:.1f}" y="{middle:.1f}" fill="#222">{rate:,.0f}</text>',
        ]
    return "\n".join([*parts, "</svg>\n"])
