//! Spans of bare numbers that run backwards: `newslint/dates/spans.py`.

use crate::glance::dates::read::{Dates, Number};
use crate::story::Story;

/// What stands between the two numbers is no longer, in bytes: “ a.m. century through the ”.
const APART: usize = 40;
/// What opens a span ends with one of these words: `OPENINGS` of `moved.py`.
const OPENED: [&str; 9] = ["of", "ages", "between", "the", "years", "from", "during", "period", "aged"];
/// How far before a span its opening may begin, in bytes.
const BEFORE: usize = 30;
/// No year of a span is later, or earlier: `_are_years`.
const YEARS: std::ops::RangeInclusive<u32> = 1000..=2199;

pub fn may_run_back(story: &Story, dates: &Dates) -> bool {
    let numbers = &dates.numbers;
    (1..numbers.len()).any(|i| {
        let (a, b) = (&numbers[i - 1], &numbers[i]);
        b.start - a.end <= APART && (a.figures == 4 || a.figures <= 2) && is_back(story, numbers, i)
    })
}

/// `_is_backward` of the numbers `i - 1` and `i`.
fn is_back(story: &Story, numbers: &[Number], i: usize) -> bool {
    let (a, b) = (&numbers[i - 1], &numbers[i]);
    let between = &story.text[a.end..b.start];
    if a.figures == 4 && b.figures == 4 {
        let years = a.value > b.value && YEARS.contains(&a.value) && YEARS.contains(&b.value);
        return years && is_link(between) && (has_dash(between) || is_opened(story, a.start));
    }
    if a.figures > 2 || b.figures > 2 {
        return false;
    }
    let half = half_of_day(between);
    if half.is_some() && half == half_of_day(&story.text[b.end..]) {
        return true;
    }
    let minutes = numbers.get(i + 1).filter(|next| matches!(&story.text[b.end..next.start], ":" | "."));
    if half.is_some() && minutes.is_some_and(|minutes| half == half_of_day(&story.text[minutes.end..])) {
        return true;
    }
    a.value > b.value && is_link(between) && (is_aged(story, a.start) || is_counted(&story.text[b.end..]))
}

/// True if there may be a dash or a word that joins two ends of a span.
fn is_link(between: &str) -> bool {
    has_dash(between) || ["to", "through", "until", "till", "and"].iter().any(|word| between.contains(word))
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
fn half_of_day(text: &str) -> Option<u8> {
    let rest = text.trim_start_matches([' ', '\u{a0}', '\u{202f}', '\u{2009}', '\t']).as_bytes();
    let stop = usize::from(rest.get(1) == Some(&b'.'));
    let is_half = matches!(rest.first(), Some(b'a' | b'p')) && rest.get(1 + stop) == Some(&b'm');
    is_half.then(|| rest[0])
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
