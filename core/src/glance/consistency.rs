//! Glances of the checks of consistency.

mod accents;
pub mod capitals;
pub mod hyphenation;
mod joints;
mod ways;

use crate::glance::Glance;

pub const GLANCES: &[Glance] = &[
    ("hyphenation", hyphenation::may_find),
    ("capitals", capitals::may_find),
    ("accents", accents::may_find),
    ways::DASH,
    ways::ELLIPSIS,
    ways::PERCENT,
];

/// So many words are compared with each other; where there would be more, something is taken to be found.
const COMPARED: usize = 1 << 18;

/// A compound may begin with the word.
const BEGINS: u16 = 1;
/// A compound may end in the word, or in what stands before a mark in it.
const ENDS: u16 = 2;
/// The last letter is an *s*.
const PLURAL: u16 = 4;
/// There is a hyphen in it.
const HYPHEN: u16 = 8;

pub fn traits(low: &str) -> u16 {
    hyphenation::traits(low)
}
