//! Glances of the checks of consistency.

mod accents;
pub mod capitals;
pub mod hyphenation;
mod joints;
mod ways;

use crate::glance::{Glance, Low};
use crate::listed::Words;

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

/// No compound begins with the word.
const CLOSED: u32 = 1 << 16;

pub const WORDS: Words = &[(CLOSED, &joints::CLOSED_CLASS)];

pub fn traits(low: &Low) -> u16 {
    hyphenation::traits(low)
}
