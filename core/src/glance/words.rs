//! Glances of the checks of words.

use crate::glance::Glance;
use crate::story::Story;

pub const GLANCES: &[Glance] = &[("doubled", may_be_doubled), ("words accent", may_have_accent)];

/// A word and nothing but space before the same in small letters: `_pairs` and `_is_slip` of `checks/doubled.py`.
fn may_be_doubled(story: &Story) -> bool {
    story.walk.repeats.iter().any(|&i| story.gap(i as usize).chars().all(|c| matches!(c, ' ' | '\t' | '\u{a0}')))
}

/// An accent that stands free: `_with_accent` of `checks/words.py`.
fn may_have_accent(story: &Story) -> bool {
    story.has("`") || story.has("´")
}
