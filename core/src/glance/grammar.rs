//! Glances of the checks of grammar, and of titles that the dictionary contradicts.

mod article;
mod aside;
mod possessive;
mod roles;
mod verbform;
mod verbs;

use crate::glance::{Glance, Low, GRAMMAR};
use crate::lexis::{Word, CAPITAL, INNER_CAPITAL};
use crate::listed::Words;
use crate::story::Story;

pub const GLANCES: &[Glance] = &[
    ("article", article::may_be_wrong),
    ("aside", aside::may_be_open),
    ("possessive", possessive::may_be_subject),
    ("roles", roles::may_have_title),
    ("roles undated", |_| false),
    ("verbform be", verbform::may_follow_be),
    ("verbform modal", verbform::may_follow_modal),
    ("verbform not", verbform::may_follow_not),
];

/// *a* and *an*.
const ARTICLE: u16 = 1;
/// May begin with the sound of a vowel, or of a consonant.
const VOWEL: u16 = 2;
const CONSONANT: u16 = 4;
/// The same if it is in capitals, and read letter by letter.
const VOWEL_LETTERS: u16 = 8;
const CONSONANT_LETTERS: u16 = 16;
/// Forms of *be*; *would* and its kin; *will* and its kin, which may be nouns; *doesn’t* and its kin.
const BE: u16 = 32;
const MODAL: u16 = 64;
const NOUN_TOO: u16 = 128;
const DO: u16 = 256;
const NOT: u16 = 512;
/// Pronouns before a verb.
const PRONOUN: u16 = 1024;
/// Verbs: plain and no noun; in *-s* and no noun; in *-s*, past tense, participle.
const PLAIN: u16 = 2048;
const THIRD: u16 = 4096;
const FORM: u16 = 8192;
/// Where an aside may begin.
const INCLUDING: u16 = 1 << 14;
/// The last word of an office.
const OFFICE: u16 = 1 << 15;

/// The traits of words whose places are sought.
pub const SOUGHT: u16 = ARTICLE | DO | NOT | PLAIN | THIRD | FORM | INCLUDING | OFFICE;

/// Plain forms of verbs, and those of them that are nouns too.
const VERB: u32 = 1 << 16;
const NOUN: u32 = 1 << 17;

#[rustfmt::skip]
pub const WORDS: Words = &[
    (BE as u32, &["is", "are", "was", "were", "be", "been", "being"]),
    (MODAL as u32, &["would", "could", "should", "wouldn't", "couldn't", "shouldn't"]),
    (MODAL as u32, &["wouldn’t", "couldn’t", "shouldn’t"]),
    (NOUN_TOO as u32, &["will", "can", "must", "might", "may", "shall", "cannot", "can't", "won't", "can’t", "won’t"]),
    (DO as u32, &["doesn't", "don't", "didn't", "doesn’t", "don’t", "didn’t"]),
    (NOT as u32, &["not"]),
    (PRONOUN as u32, &["i", "you", "he", "she", "it", "we", "they", "who", "which"]),
    (INCLUDING as u32, &["including"]),
    (OFFICE as u32, roles::OFFICES),
];
pub const VERBS: Words = &[(VERB, verbs::ALL), (NOUN, verbs::NOUNS), (FORM as u32, verbs::PASTS)];

pub fn traits(low: &Low) -> u16 {
    let listed = low.whole[GRAMMAR] as u16 & !OFFICE | low.any[GRAMMAR] as u16 & OFFICE;
    listed | article::traits(low.text) | verbs::traits(low)
}

fn has(word: &Word, any: u16) -> bool {
    word.traits[GRAMMAR] & any > 0
}

/// The places of the words that have any of these traits.
fn places<'a, const ANY: u16>(story: &'a Story) -> impl Iterator<Item = usize> + 'a {
    const { assert!(ANY & !SOUGHT == 0) };
    story.spots(GRAMMAR).filter(|&i| has(story.word(i), ANY))
}

/// True if the word is in small letters.
fn is_small(word: &Word) -> bool {
    word.shape & (CAPITAL | INNER_CAPITAL) == 0
}
