//! A possessive where a subject should be: `newslint/checks/possessive.py`.

use super::{is_small, places, THIRD};
use crate::lexis::{CAPITAL, INNER_CAPITAL};
use crate::story::Story;

/// True if a name in the possessive stands before a verb in *-s*, and something behind that may be its object.
pub fn may_be_subject(story: &Story) -> bool {
    places::<THIRD>(story).any(|i| {
        i > 0 && is_small(story.word(i)) && is_space(story.gap(i)) && is_owner(story, i - 1) && has_object(story, i)
    })
}

/// A space and what `$` may skip.
fn is_space(gap: &str) -> bool {
    matches!(gap, " " | " \n")
}

fn is_owner(story: &Story, i: usize) -> bool {
    let word = story.word(i);
    word.shape & (CAPITAL | INNER_CAPITAL) > 0 && (word.text.ends_with("'s") || word.text.ends_with("’s"))
}

/// `_object`.
fn has_object(story: &Story, verb: usize) -> bool {
    let gap = story.gap(verb + 1);
    (gap == " " && verb + 1 < story.tokens.len())
        || (gap.starts_with(' ') && gap[1..].starts_with(['“', '"', '‘', '$', '£', '€', '_']))
}
