//! For `newslint/checks/hyphenation.py`: is a compound here closed, and elsewhere hyphenated or open?

use crate::glance::CONSISTENCY;
use crate::lexis::{Word, JOINED};
use crate::spelling::{Spelling, Spellings};
use crate::story::{Story, MARKS};

use super::{BEGINS, ENDS, HYPHEN, PLURAL};

/// What any of the ways to write a compound may end in, the longest first: `ENDINGS` of the check.
const ENDINGS: [&str; 24] = [
    "ations", "ation", "ating", "ated", "ates", "ings", "ions", "ate", "ing", "ion", "ive", "ers", "ors", "er", "or",
    "ed", "es", "’s", "'s", "s’", "s'", "e", "d", "s",
];
/// Letters of the shorter word of a compound.
const SHORTEST_PART: usize = 3;

pub fn traits(low: &str) -> u16 {
    let is_long = low.len() >= SHORTEST_PART;
    let describes = ["ly", "est", "less", "ful", "ous"].iter().any(|ending| low.ends_with(ending));
    let begins = if is_long && !describes { BEGINS } else { 0 };
    let ends = if is_long { ENDS } else { 0 };
    let hyphen = if low.contains(['-', '‑']) { HYPHEN } else { 0 };
    begins | ends | hyphen | if low.ends_with('s') { PLURAL } else { 0 }
}

pub fn may_find(story: &Story) -> bool {
    let mut words = Spellings::with_capacity(3 * story.vocabulary.len());
    for &id in story.vocabulary {
        let word = story.lexis.word(id);
        add(&mut words, word);
    }
    has_hyphenated(story, &words) || has_open(story, &words)
}

/// Adds the word in small letters; without an *s* at its end; and without a mark before that.
fn add(words: &mut Spellings, word: &Word) {
    words.add(word.spelling);
    if is_plural(word) {
        words.add(word.spelling.without(b's'));
        if word.shape & JOINED != 0 {
            let low = word.text.to_lowercase();
            words.add(Spelling::of(low[..low.len() - 1].trim_end_matches(MARKS)));
        }
    }
}

fn is_plural(word: &Word) -> bool {
    word.traits[CONSISTENCY] & PLURAL != 0
}

/// True if a word with a hyphen also stands without it, with any ending: `_hyphenated` of the check.
fn has_hyphenated(story: &Story, words: &Spellings) -> bool {
    let hyphenated = |word: &&Word| word.traits[CONSISTENCY] & HYPHEN != 0;
    let mut found = story.vocabulary.iter().map(|&id| story.lexis.word(id)).filter(hyphenated);
    story.traits[CONSISTENCY] & HYPHEN != 0 && found.any(|word| is_closed(words, &story.lexis.word(word.low).text))
}

fn is_closed(words: &Spellings, low: &str) -> bool {
    let Some((first, second)) = low.split_once(['-', '‑']) else { return false };
    if second.contains(['-', '‑']) {
        return false;
    }
    let closed = Spelling::of(first).then(Spelling::of(stem(second)));
    words.has(closed) || ENDINGS.iter().any(|ending| words.has(closed.then(Spelling::of(ending))))
}

fn stem(word: &str) -> &str {
    let stem = |ending: &&str| word.strip_suffix(*ending).filter(|stem| stem.chars().count() >= SHORTEST_PART);
    ENDINGS.iter().find_map(stem).unwrap_or(word)
}

/// True if two words that stand side by side also stand as one, whether in the plural or not: `_open` of the check.
fn has_open(story: &Story, words: &Spellings) -> bool {
    let tokens = story.tokens;
    (1..tokens.len()).any(|i| {
        let second = story.word(i);
        second.traits[CONSISTENCY] & ENDS != 0
            && is_space(&story.text.as_bytes()[tokens[i - 1].end as usize..tokens[i].start as usize])
            && story.word(i - 1).traits[CONSISTENCY] & BEGINS != 0
            && is_one_here(story, words, i)
    })
}

fn is_space(gap: &[u8]) -> bool {
    gap == b" " || gap == "\u{a0}".as_bytes()
}

fn is_one_here(story: &Story, words: &Spellings, i: usize) -> bool {
    let (first, second) = (story.word(i - 1).spelling, story.word(i));
    is_one(words, first, second.spelling, is_plural(second))
        || (second.shape & JOINED != 0 && is_one_in_part(words, first, &story.low(i).text))
}

fn is_one(words: &Spellings, first: Spelling, second: Spelling, is_plural: bool) -> bool {
    let together = first.then(second);
    words.has(together) || (is_plural && words.has(together.without(b's')))
}

/// The same for what stands before a mark in the second word: *home page’s*, *sea wall-builder*.
fn is_one_in_part(words: &Spellings, first: Spelling, second: &str) -> bool {
    let mut parts = second.match_indices(MARKS).map(|(at, _)| &second[..at]);
    parts.any(|part| is_one(words, first, Spelling::of(part), part.ends_with('s')))
}
