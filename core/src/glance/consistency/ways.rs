//! What one story writes in several ways: the shipped cards of `newslint/checks/ways.py`, known by their patterns.
//!
//! A card with other patterns has another name, and is asked in any case.

use crate::glance::figures::PERCENT as PERCENT_WORD;
use crate::glance::{Glance, FIGURES};
use crate::signs;
use crate::story::Story;

pub const DASH: Glance = (
    concat!(
        "ways —(?<=[a-z,”’)]—)(?=[a-z“‘])",
        " |  — (?<=[a-z,”’)] — )(?=[a-z“‘])",
        " |  – (?<=[a-z,”’)] – )(?=[a-z“‘])",
        " |  - (?<=[a-z,”’)] - )(?=[a-z“‘])",
        " | (?: --(?<=[a-z,”’)] --)|--(?<=[a-z,”’)]--)) ?(?=[a-z“‘])",
    ),
    may_have_dashes,
);

pub const ELLIPSIS: Glance = (
    concat!(
        r"ways (?<![\[(.])(?<!\( )…(?![\])])",
        r" | (?<![\[(.])\.\.\.(?![\]).])",
        r" | (?<![\[(.])(?<!\. )\. \. \.(?! ?\.)(?![\])])",
    ),
    may_have_ellipses,
);

pub const PERCENT: Glance = (
    concat!(
        r"ways (\d(?<![\d.,-].)[\d,]{0,9}(?:\.\d{1,4})?)[ -]percent\b",
        r" | (\d(?<![\d.,-].)[\d,]{0,9}(?:\.\d{1,4})?) per cent\b",
        r" | (\d(?<![\d.,-].)[\d,]{0,9}(?:\.\d{1,4})?) ?%(?![\w-])",
    ),
    may_have_percentages,
);

/// True if there is more than one of the ways.
fn several<const N: usize>(ways: [bool; N]) -> bool {
    ways.iter().filter(|&&is_there| is_there).count() > 1
}

/// True if a text stands somewhere with the right thing before and behind it.
fn stands(story: &Story, text: &str, before: fn(&str) -> bool, behind: fn(&str) -> bool) -> bool {
    let places = memchr::memmem::find_iter(story.text.as_bytes(), text);
    places.into_iter().any(|at| before(&story.text[..at]) && behind(&story.text[at + text.len()..]))
}

/// `[a-z,”’)]`
fn closes(before: &str) -> bool {
    before.ends_with(|c: char| c.is_ascii_lowercase() || matches!(c, ',' | '”' | '’' | ')'))
}

/// `[a-z“‘]`
fn opens(behind: &str) -> bool {
    behind.starts_with(|c: char| c.is_ascii_lowercase() || matches!(c, '“' | '‘'))
}

/// No end of a run of hyphens is looked at but its first two, before which no third stands.
fn may_have_dashes(story: &Story) -> bool {
    if !story.walk.signs.any(signs::HYPHEN | signs::DASH) {
        return false;
    }
    let one_space = |text: &'static str| stands(story, text, closes, opens);
    let loosely = stands(
        story,
        "--",
        |before| closes(before.strip_suffix(' ').unwrap_or(before)),
        |behind| opens(behind.strip_prefix(' ').unwrap_or(behind)),
    );
    several([one_space("—"), one_space(" — "), one_space(" – "), one_space(" - "), loosely])
}

fn may_have_ellipses(story: &Story) -> bool {
    let close = story.walk.signs.any(signs::STOPS) && story.has("...");
    let one = story.walk.signs.any(signs::ELLIPSIS) && story.has("…");
    (close || one) && several([one, close, story.has(". . .")])
}

/// Without a sign or a word, there is no way but *-percent*.
fn may_have_percentages(story: &Story) -> bool {
    if !story.walk.signs.any(signs::PERCENT) && story.traits[FIGURES] & PERCENT_WORD == 0 {
        return false;
    }
    let any = |_: &str| true;
    let percent = stands(story, " percent", ends_figure, any) || stands(story, "-percent", ends_figure, any);
    let sign = stands(story, "%", |before| ends_figure(before.strip_suffix(' ').unwrap_or(before)), any);
    several([percent, stands(story, " per cent", ends_figure, any), sign])
}

/// `\d[\d,]{0,9}`
fn ends_figure(before: &str) -> bool {
    before.ends_with(|c: char| c.is_ascii_digit() || c == ',')
}
