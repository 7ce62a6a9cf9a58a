//! Glances of the checks of words.

use crate::glance::Glance;
use crate::story::Story;

pub const GLANCES: &[Glance] = &[("doubled", may_be_doubled)];

/// A word and nothing but space before the same in small letters: `_pairs` and `_is_slip` of `checks/doubled.py`.
fn may_be_doubled(story: &Story) -> bool {
    let pairs = story.tokens.windows(2).zip(1..);
    pairs.into_iter().any(|(pair, i)| {
        story.lexis.low(pair[0].id) == pair[1].id && story.gap(i).chars().all(|c| matches!(c, ' ' | '\t' | '\u{a0}'))
    })
}
