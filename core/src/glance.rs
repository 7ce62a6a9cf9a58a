//! Glances: for each kind of check, whether a draft may have what it looks for.
//!
//! A glance may be wrong one way only: it says yes where nothing is to be found. Where it says no, the check in Python,
//! whatever the options of its card, would find nothing; `tests/test_core_glances.py` holds them to that.

pub mod consistency;
pub mod dates;
mod figures;
mod grammar;
mod punctuation;
pub mod quotes;
mod words;

use crate::story::Story;

/// How many families of checks say something of a word by itself.
pub const FAMILIES: usize = 5;

pub const CONSISTENCY: usize = 0;
pub const DATES: usize = 1;
pub const FIGURES: usize = 2;
pub const GRAMMAR: usize = 3;
pub const PUNCTUATION: usize = 4;

/// A verb, or a verb with what it is to find (`dates age`), and whether a story may have that.
pub type Glance = (&'static str, fn(&Story) -> bool);

/// The glances of each family.
pub const GLANCES: [&[Glance]; 7] = [
    consistency::GLANCES,
    dates::GLANCES,
    figures::GLANCES,
    grammar::GLANCES,
    punctuation::GLANCES,
    quotes::GLANCES,
    words::GLANCES,
];

/// The glances that see nothing in a story: a bit for each, in their order.
pub fn quiet(story: &Story) -> u128 {
    let glances = GLANCES.iter().flat_map(|family| family.iter());
    glances.enumerate().fold(0, |quiet, (i, (_, may_find))| quiet | u128::from(!may_find(story)) << i)
}

/// The families that look for the places of a word with these traits: a bit for each.
pub fn spots(traits: &[u16; FAMILIES]) -> u8 {
    let sought = [0, u16::MAX, u16::MAX, grammar::SOUGHT, u16::MAX];
    (0..FAMILIES).filter(|&i| traits[i] & sought[i] != 0).fold(0, |spots, i| spots | 1 << i)
}

/// What each family has to say of a word in small letters.
pub fn traits(low: &str) -> [u16; FAMILIES] {
    [consistency::traits(low), dates::traits(low), figures::traits(low), grammar::traits(low), punctuation::traits(low)]
}
