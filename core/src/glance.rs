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

/// What each family has to say of a word in small letters.
pub fn traits(low: &str) -> [u16; FAMILIES] {
    [consistency::traits(low), dates::traits(low), figures::traits(low), grammar::traits(low), punctuation::traits(low)]
}
