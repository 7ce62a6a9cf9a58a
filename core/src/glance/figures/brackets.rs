//! Measures and sums of money with their conversion in brackets. `newslint/figures/conversions.py`, `currency.py`.

use super::{is_figure, is_in, numbers, Figures};
use crate::signs::{MONEY, ROUND, SLASH};
use crate::story::{Story, MARKS};

/// No conversion in brackets has more bytes.
const LONGEST: usize = 200;
/// No sum of money has more characters.
const SUM: usize = 40;

/// `_given` and `_told`: a bracket or slash with a unit right before it and a number with a unit behind it.
pub fn may_have_conversion(story: &Story) -> bool {
    if !story.walk.signs.any(ROUND | SLASH) {
        return false;
    }
    memchr::memchr2_iter(b'(', b'/', story.text.as_bytes()).any(|at| match story.text.as_bytes()[at] {
        b'(' => bracket(story, at) && is_told(story, at),
        _ => begins_number(&story.text[at + 1..]) && is_told(story, at),
    })
}

/// True if the bracket that opens at a place closes behind a unit.
fn bracket(story: &Story, at: usize) -> bool {
    let rest = &story.text.as_bytes()[at + 1..(at + LONGEST).min(story.text.len())];
    let Some(size) = memchr::memchr2(b'(', b')', rest).filter(|&size| rest[size] == b')') else { return false };
    let inside = &story.text[at + 1..at + 1 + size];
    let words = token_from(story, at)..token_from(story, at + 1 + size);
    let number = inside.contains(|c: char| is_figure(c) || is_fraction(c))
        || words.clone().any(|i| begins_number(story.text(i)));
    number && (ends_in_inches(inside) || words.last().is_some_and(|i| ends_with_unit(story.text(i))))
}

/// The first token that begins at a place or behind it.
fn token_from(story: &Story, at: usize) -> usize {
    story.tokens.partition_point(|token| (token.start as usize) < at)
}

/// `_told`: True if a measure may end right before a place.
fn is_told(story: &Story, at: usize) -> bool {
    let next = token_from(story, at);
    let Some(last) = next.checked_sub(1) else { return false };
    let gap = &story.text[story.tokens[last].end as usize..at];
    if ends_in_inches(gap.trim_end_matches([' ', '\u{a0}'])) {
        return true;
    }
    let beside = is_beside(story.text(last));
    let beyond = last.checked_sub(1).filter(|_| beside);
    let inches = beyond.is_some() && ends_in_inches(story.mark(last).trim_end_matches(' '));
    let near = |gap: &str| gap.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '-'));
    near(gap) && (inches || [Some(last), beyond].iter().flatten().any(|&i| ends_with_unit(story.text(i))))
}

/// `BESIDE`: words between a measure and its conversion.
fn is_beside(word: &str) -> bool {
    is_in(
        &[
            "across", "away", "deep", "drive", "east", "high", "hike", "inland", "journey", "long", "north",
            "north-east", "north-west", "northeast", "northwest", "off", "offshore", "radius", "run", "south",
            "south-east", "south-west", "southeast", "southwest", "square", "stretch", "tall", "thick", "trip", "walk",
            "west", "wide",
        ],
        word,
    )
}

fn ends_in_inches(text: &str) -> bool {
    text.ends_with(['”', '"', '″']) || text.ends_with("''")
}

fn is_fraction(c: char) -> bool {
    matches!(c, '½' | '¼' | '¾' | '⅓' | '⅔')
}

/// True if a text begins with a number: figures, a sign before them, or a word.
fn begins_number(text: &str) -> bool {
    let text = text.trim_start_matches(['-', '−', '–']);
    let letters = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    text.starts_with(|c: char| is_figure(c) || is_fraction(c))
        || word_ends(&text[..letters].to_lowercase()).next().is_some()
}

/// Where a number word may end with which a word begins: *nine* and *nineteen* both do so in *nineteenkm*.
fn word_ends(low: &str) -> impl Iterator<Item = usize> + use<'_> {
    let is_word = |part: &str| matches!(part, "zero" | "minus") || numbers::word(part) > 0;
    (3..=9).filter(move |&end| low.get(..end).is_some_and(is_word))
}

/// True if a word is the last one of a unit, perhaps with figures before it: `TABLE` of `newslint/figures/units.py`.
fn ends_with_unit(low: &str) -> bool {
    let low = low.trim_end_matches(['2', '²']);
    let last = low.rfind(MARKS).map_or(low, |at| low[at..].trim_start_matches(MARKS));
    let start = last.rfind(|c: char| is_figure(c) || is_fraction(c));
    let name = start.map_or(last, |at| last[at..].trim_start_matches(|c| is_figure(c) || is_fraction(c)));
    is_unit(last) || is_unit(name) || word_ends(last).any(|end| is_unit(&last[end..]))
}

fn is_unit(name: &str) -> bool {
    is_in(
        &[
            "acre", "acres", "barrel", "barrels", "c", "celsius", "centigrade", "centimeter", "centimeters",
            "centimetre", "centimetres", "cm", "f", "fahrenheit", "feet", "foot", "ft", "g", "gallon", "gallons",
            "gram", "gramme", "grammes", "grams", "h", "ha", "hectare", "hectares", "hour", "hr", "in", "inch",
            "inches", "ins", "kg", "kgs", "kilo", "kilogram", "kilogramme", "kilogrammes", "kilograms", "kilometer",
            "kilometers", "kilometre", "kilometres", "kilos", "km", "kmh", "kms", "knot", "knots", "kph", "lb", "lbs",
            "liter", "liters", "litre", "litres", "m", "meter", "meters", "metre", "metres", "mi", "mile", "miles",
            "milliliter", "milliliters", "millilitre", "millilitres", "millimeter", "millimeters", "millimetre",
            "millimetres", "ml", "mm", "mph", "ounce", "ounces", "oz", "pint", "pints", "pound", "pounds", "quart",
            "quarts", "s", "second", "st", "stone", "stones", "ton", "tonne", "tonnes", "tons", "yard", "yards", "yd",
            "yds",
        ],
        name,
    )
}

/// `wrong_currencies`: two sums of money of different currencies, the second in brackets.
pub fn may_have_currency(story: &Story) -> bool {
    let mut brackets = memchr::memchr_iter(b'(', story.text.as_bytes());
    story.walk.signs.any(ROUND)
        && story.walk.signs.any(MONEY)
        && brackets.any(|at| match (sign_before(&story.text[..at]), sign_behind(&story.text[at + 1..])) {
            (Some(first), Some(second)) => first != second,
            _ => false,
        })
}

/// The sign of a sum that a text ends with, and a space.
fn sign_before(text: &str) -> Option<char> {
    let sum = text.strip_suffix(' ')?.chars().rev().take(SUM);
    sum.take_while(|c| !matches!(c, '(' | '\n')).find(|&c| is_money(c))
}

/// The sign of a sum that a text begins with, perhaps after a word such as *about*.
fn sign_behind(text: &str) -> Option<char> {
    text.trim_start_matches(|c: char| c.is_ascii_lowercase() || matches!(c, ' ' | '~'))
        .chars()
        .next()
        .filter(|&c| is_money(c))
}

fn is_money(c: char) -> bool {
    matches!(c, '£' | '$' | '€' | '¥')
}
