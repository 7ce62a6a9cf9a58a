//! Glances of the checks of brackets, stops and dashes, and of characters that were lost.

mod brackets;
mod dashes;
mod stops;

use crate::glance::Glance;
use crate::listed::Words;
use crate::story::Story;

pub const GLANCES: &[Glance] = &[
    ("exceptions malformed", |_| false),
    ("exceptions no-reason", |_| false),
    ("exceptions unknown-rule", |_| false),
    ("exceptions unused", |_| false),
    ("punctuation doubled-stop", stops::may_be_doubled),
    ("punctuation lost-character", may_be_lost),
    ("punctuation missing-space", stops::may_lack_space),
    ("punctuation open-dash", dashes::may_be_open),
    ("punctuation space-before-comma", stops::may_be_spaced),
    ("punctuation unmatched-bracket", brackets::may_be_unmatched),
    ("words accent", stops::may_have_accent),
];

/// True if something was lost, or may have been.
fn may_be_lost(story: &Story) -> bool {
    let damage = story.damage();
    !(damage.places.is_empty() && damage.doubtful.is_empty())
}

/// A word that an aside begins with.
const WHO: u16 = 1;

pub const WORDS: Words = &[(WHO as u32, &["who", "which", "whose"])];
