//! Titles beside a whole name: `claims` of `newslint/roles/titles.py`, but for the tense of their sentences.

use super::{places, OFFICE};
use crate::lexis::{Word, CAPITAL, FOREIGN, INNER_CAPITAL};
use crate::story::Story;

/// A name stands no more bytes before the end of the office that it holds.
const REACH: u32 = 1000;

/// True if an office stands before a name of two words, or behind one.
pub fn may_have_title(story: &Story) -> bool {
    places::<OFFICE>(story).any(|i| {
        let (last, is_clause) = placed(story, i);
        is_before_name(story, i) || is_before_name(story, last) || (is_clause && is_behind_name(story, i))
    })
}

/// The last word of what the office at `i` is of, and whether a comma or a stop stands behind it or within it.
fn placed(story: &Story, i: usize) -> (usize, bool) {
    let is = |i: usize, text: &str| i < story.tokens.len() && story.gap(i) == " " && &*story.word(i).text == text;
    let ends = |i: usize| story.gap(i + 1).starts_with([',', '.']);
    if !is(i + 1, "of") {
        return (i, ends(i));
    }
    let mut last = i + 1 + usize::from(is(i + 2, "the"));
    let mut is_clause = false;
    while last + 1 < story.tokens.len() && is_joined(story.gap(last + 1)) && may_be_cap(story.word(last + 1)) {
        last += 1;
        is_clause |= ends(last);
        if is_far(story, i, last) {
            break;
        }
    }
    (last, is_clause)
}

/// `_behind`: true if a name may stand behind the word at `i`.
fn is_before_name(story: &Story, i: usize) -> bool {
    i + 2 < story.tokens.len()
        && matches!(story.gap(i + 1), " " | ", ")
        && may_be_cap(story.word(i + 1))
        && is_joined(story.gap(i + 2))
        && (may_be_cap(story.word(i + 2)) || is_particle(&story.word(i + 2).text))
}

/// `_before`: true if a name and a comma or *is* may stand before the office at `office`, which has a place and *the*.
fn is_behind_name(story: &Story, office: usize) -> bool {
    for i in (1..=office).rev() {
        let before = story.word(i - 1);
        if story.gap(i).ends_with(", ") {
            return ends_name(story, i - 1);
        }
        if &*before.text == "is" {
            let who = usize::from(i > 2 && &*story.word(i - 2).text == "who");
            return i > 1 + who && ends_name(story, i - 2 - who);
        }
        let is_between = may_be_cap(before) || is_between(&before.text);
        if !is_between || !is_joined(story.gap(i)) || is_far(story, i, office) {
            return false;
        }
    }
    false
}

/// True if the word at `i` may be the last of a name; what is joined by an odd mark may begin with a small letter, and
/// the name with a capital within a word.
fn ends_name(story: &Story, i: usize) -> bool {
    let may_be = |i: usize| may_be_cap(story.word(i)) || is_particle(&story.word(i).text) || story.gap(i) != " ";
    let has_cap = |i: usize| story.word(i).shape & (CAPITAL | INNER_CAPITAL | FOREIGN) > 0;
    i > 0 && is_joined(story.gap(i)) && may_be(i) && (may_be(i - 1) || has_cap(i - 1))
}

fn is_far(story: &Story, first: usize, last: usize) -> bool {
    story.tokens[last].end - story.tokens[first].start > REACH
}

/// True for what may stand between the words of a name.
fn is_joined(gap: &str) -> bool {
    gap.chars().all(|c| matches!(c, ' ' | '.' | '\'' | '’' | '-' | '_'))
}

/// True for a word that `_CAP` may begin with: no ASCII letter that is small, and no figure.
fn may_be_cap(word: &Word) -> bool {
    !word.text.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit())
}

fn is_particle(word: &str) -> bool {
    matches!(word, "de" | "da" | "dos" | "bin" | "al" | "van" | "der" | "von" | "ibn" | "la" | "di" | "del")
}

/// A word in small letters between a name and the last word of an office.
#[rustfmt::skip]
fn is_between(word: &str) -> bool {
    matches!(
        word,
        "the" | "now" | "still" | "currently" | "of" | "vice" | "deputy" | "prime" | "first" | "chief" | "foreign"
            | "defence" | "defense" | "finance" | "interior" | "home" | "health" | "education" | "treasury"
            | "culture" | "secretary" | "attorney"
    )
}

/// The last words of offices (`_OFFICE`).
#[rustfmt::skip]
pub const OFFICES: &[&str] = &[
    "president", "minister", "premier", "chancellor", "secretary", "state", "general", "governor", "mayor", "taoiseach",
];
