//! Spans of bare numbers that run backwards: `newslint/dates/spans.py`.

use crate::glance::dates::read::{Dates, Number};
use crate::story::Story;

/// What stands between the two numbers is no longer, in bytes: “ a.m. century through the ”.
const APART: usize = 40;
/// What opens a span ends with one of these words: `OPENINGS` of `moved.py`.
const OPENED: [&str; 9] = ["of", "ages", "between", "the", "years", "from", "during", "period", "aged"];
/// How far before a span its opening may begin, in bytes.
const BEFORE: usize = 30;
/// What may stand right behind the first number.
const UNITS: [&str; 9] = ["s", "st", "nd", "rd", "th", "am", "pm", "a.m.", "p.m."];
/// No year of a span is later, or earlier: `_are_years`.
const YEARS: std::ops::RangeInclusive<u32> = 1000..=2199;

pub fn may_run_back(story: &Story, dates: &Dates) -> bool {
    let numbers = &dates.numbers;
    (1..numbers.len()).any(|i| numbers[i].start - numbers[i - 1].end <= APART && is_back(story, numbers, i))
}

/// `_is_backward` of the numbers `i - 1` and `i`.
fn is_back(story: &Story, numbers: &[Number], i: usize) -> bool {
    let (a, b) = (&numbers[i - 1], &numbers[i]);
    let between = &story.text[a.end..b.start];
    let Some(unit) = unit_before_link(between) else { return false };
    if unit.starts_with(['a', 'p']) {
        return are_hours_back(story, numbers, i, &unit[..1]);
    }
    if a.figures == 4 && b.figures == 4 {
        let years = a.value > b.value && YEARS.contains(&a.value) && YEARS.contains(&b.value);
        return years && (has_dash(between) || is_opened(story, a.start));
    }
    let are_small = a.figures <= 2 && b.figures <= 2 && a.value > b.value;
    are_small && (is_aged(story, a.start) || is_counted(&story.text[b.end..]))
}

/// What stands before the link of a span right behind its first number: `unit` and `link` of `_pair`.
fn unit_before_link(between: &str) -> Option<&'static str> {
    // A point or colon may end the figures.
    let plain: String = between.trim_start_matches([':', '.']).chars().map(plain).collect();
    let bare = plain.strip_prefix(' ').unwrap_or(&plain);
    let units = UNITS.iter().filter(|unit| bare.starts_with(**unit));
    let mut behind = units.map(|unit| (*unit, &bare[unit.len()..])).chain([("", &*plain)]);
    behind.find(|(_, rest)| is_link(rest)).map(|(unit, _)| unit)
}

/// `plain` of `grammar.py`.
fn plain(c: char) -> char {
    match c {
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\t' => ' ',
        '‐' | '‑' | '–' => '-',
        _ => c,
    }
}

/// `link` of `_pair`.
fn is_link(text: &str) -> bool {
    if matches!(text, "-to-" | "-" | " -" | "- " | " - ") {
        return true;
    }
    let rest = text.strip_prefix('-').or(text.strip_prefix(" century")).unwrap_or(text);
    let rest = rest.strip_suffix("the ").filter(|rest| rest.ends_with(' ')).unwrap_or(rest);
    matches!(rest, " to " | " through " | " until " | " till " | " and ")
}

/// `_hours_backward`, if the second hour is of the same half of the day.
fn are_hours_back(story: &Story, numbers: &[Number], i: usize, half: &str) -> bool {
    let is_point = |text: &str| text.bytes().all(|b| matches!(b, b':' | b'.'));
    let are_joined = |i: &usize| is_point(&story.text[numbers[i - 1].end..numbers[*i].start]);
    // Each of the two may have minutes, and what looks like seconds.
    let first = i - 1 - (1..i).rev().take(2).take_while(are_joined).count();
    let last = i + (i + 1..numbers.len()).take(2).take_while(are_joined).count();
    let is_half = |number: &Number| half_of_day(&story.text[number.end..]) == Some(half);
    // With minutes it is left to Python.
    let back = i64::from(numbers[i - 1].value % 12) - i64::from(numbers[i].value % 12);
    (first + 1 < i || last > i || (1..=4).contains(&back))
        && numbers[i..=last].iter().any(is_half)
        && numbers[first..i].iter().any(|number| is_opened(story, number.start))
}

/// True if a dash or a word stands there that joins two ends of a span: `LINKS` of `ranges.py`.
pub fn may_join(text: &str) -> bool {
    let links = ["to", "through", "thru", "until", "till", "and"];
    has_dash(text) || text.split(|c: char| !c.is_ascii_alphabetic()).any(|word| links.contains(&word))
}

fn has_dash(text: &str) -> bool {
    text.contains(['-', '‐', '‑', '–'])
}

/// True if the word before is one that may open a span.
fn is_opened(story: &Story, at: usize) -> bool {
    let before = story.text[..at].trim_end();
    let word = before.rfind(|c: char| !c.is_ascii_alphabetic()).map_or(before, |i| &before[i..]);
    let word = word.trim_start_matches(|c: char| !c.is_ascii_alphabetic());
    OPENED.iter().any(|opening| word.eq_ignore_ascii_case(opening))
}

/// The letter of *am* and *pm*, if the text begins so.
fn half_of_day(text: &str) -> Option<&str> {
    let rest = text.strip_prefix([' ', '\u{a0}', '\u{202f}', '\u{2009}', '\t']).unwrap_or(text);
    let is_half = ["am", "pm", "a.m", "p.m"].iter().any(|half| rest.starts_with(half));
    is_half.then(|| &rest[..1])
}

/// True if something before tells of ages.
fn is_aged(story: &Story, at: usize) -> bool {
    let before = &story.text.as_bytes()[at.saturating_sub(BEFORE)..at];
    is_opened(story, at) && before.windows(3).any(|three| three.eq_ignore_ascii_case(b"age"))
}

/// True before *th century* and *-year-old*.
fn is_counted(after: &str) -> bool {
    let is_century = after.as_bytes().get(2..).is_some_and(|rest| {
        let end = rest.len().min(10);
        memchr::memmem::find(&rest[..end], b"centur").is_some()
    });
    is_century || after.strip_prefix(['-', '‐', '‑', '–']).is_some_and(|rest| rest.starts_with("year"))
}
