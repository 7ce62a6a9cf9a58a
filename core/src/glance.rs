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

use crate::chars::like;
use crate::lexis::ODD;
use crate::listed::{Listed, Said};
use crate::story::{first_part, may_have_mark, parts, Story, MARKS};

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
    let quiet = glances.enumerate().fold(0, |quiet, (i, (_, may_find))| quiet | u128::from(!may_find(story)) << i);
    if story.walk.shapes & ODD == 0 {
        quiet
    } else {
        quiet & !OF_FIGURES
    }
}

/// The glances of figures: a bit for each.
const OF_FIGURES: u128 = ((1 << GLANCES[FIGURES].len()) - 1) << (GLANCES[CONSISTENCY].len() + GLANCES[DATES].len());

/// True if a word in small letters reads as one that the checks of figures seek, to their patterns alone: where capitals
/// do not count, *mıllion* is a million.
pub fn is_odd(low: &str) -> bool {
    like(low).is_some_and(|plain| traits(&plain)[FIGURES] != 0)
}

/// The families that look for the places of a word with these traits: a bit for each.
pub fn spots(traits: &[u16; FAMILIES]) -> u8 {
    let sought = [0, u16::MAX, u16::MAX, grammar::SOUGHT, u16::MAX];
    (0..FAMILIES).filter(|&i| traits[i] & sought[i] != 0).fold(0, |spots, i| spots | 1 << i)
}

static LISTED: Listed = Listed::new(&[
    (CONSISTENCY, consistency::WORDS),
    (DATES, dates::WORDS),
    (FIGURES, figures::WORDS),
    (FIGURES, figures::NUMBERS),
    (GRAMMAR, grammar::WORDS),
    (GRAMMAR, grammar::VERBS),
    (PUNCTUATION, punctuation::WORDS),
]);

/// What a family says of a word in small letters by its lists.
pub fn said(word: &str, family: usize) -> u32 {
    LISTED.of(word)[family]
}

/// A word in small letters, and what is said of all of it, of its first and last part, and of any of its parts.
pub struct Low<'a> {
    pub text: &'a str,
    /// All are letters of ASCII.
    pub is_plain: bool,
    /// What marks join; none if it is its only part.
    parts: Vec<&'a str>,
    pub whole: Said,
    pub first: Said,
    pub last: Said,
    pub any: Said,
}

impl<'a> Low<'a> {
    fn new(text: &'a str) -> Self {
        let whole = LISTED.of(text);
        let is_plain = text.bytes().all(|b| b.is_ascii_lowercase());
        let parts = if is_plain || !may_have_mark(text) { Vec::new() } else { parts(text).collect() };
        let mut word = Self { text, is_plain, parts, whole, first: whole, last: whole, any: whole };
        if let [first, .., last] = word.parts[..] {
            (word.first, word.last, word.any) = (LISTED.of(first), LISTED.of(last), [0; FAMILIES]);
            for said in word.parts.iter().map(|part| LISTED.of(part)) {
                word.any.iter_mut().zip(said).for_each(|(all, its)| *all |= its);
            }
        }
        word
    }

    /// The first and the last part.
    pub fn ends(&self) -> (&'a str, &'a str) {
        (self.parts.first().unwrap_or(&self.text), self.parts.last().unwrap_or(&self.text))
    }

    /// True if that is true of any of its parts.
    pub fn has_part(&self, is: impl Fn(&str) -> bool) -> bool {
        if self.parts.is_empty() {
            is(self.text)
        } else {
            self.parts.iter().any(|part| is(part))
        }
    }
}

/// Those traits that are there.
fn bits(traits: &[(u16, bool)]) -> u16 {
    traits.iter().fold(0, |all, &(bit, is_there)| all | (bit * u16::from(is_there)))
}

/// The first and the last part of a word.
pub fn ends(low: &str) -> (&str, &str) {
    (first_part(low), low.rfind(MARKS).map_or(low, |at| low[at..].trim_start_matches(MARKS)))
}

/// What each family has to say of a word in small letters.
pub fn traits(low: &str) -> [u16; FAMILIES] {
    let low = Low::new(low);
    let punctuation = low.whole[PUNCTUATION] as u16;
    [consistency::traits(&low), dates::traits(&low), figures::traits(&low), grammar::traits(&low), punctuation]
}
