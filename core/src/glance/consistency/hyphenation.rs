//! For `newslint/checks/hyphenation.py`: is a compound here closed, and elsewhere hyphenated or open?

use rustc_hash::FxHashMap;

use crate::glance::{Low, CONSISTENCY};
use crate::lexis::{Id, Word, JOINED};
use crate::spelling::{Spelling, Spellings};
use crate::story::{Story, MARKS};

use super::{BEGINS, CLOSED, ENDS, HYPHEN, PLURAL};

/// What any of the ways to write a compound may end in, the longest first: `ENDINGS` of the check.
const ENDINGS: [&str; 24] = [
    "ations", "ation", "ating", "ated", "ates", "ings", "ions", "ate", "ing", "ion", "ive", "ers", "ors", "er", "or",
    "ed", "es", "’s", "'s", "s’", "s'", "e", "d", "s",
];
const SPELLED: [Spelling; ENDINGS.len()] = {
    let mut spelled = [Spelling::of(""); ENDINGS.len()];
    let mut i = 0;
    while i < spelled.len() {
        spelled[i] = Spelling::of(ENDINGS[i]);
        i += 1;
    }
    spelled
};
/// Bytes of a compound at most: `LONGEST` of the check, in letters.
const LONGEST: usize = 4 * 24;

/// Letters of the shorter word of a compound.
const SHORTEST_PART: usize = 3;

pub fn traits(low: &Low) -> u16 {
    let text = low.text;
    let is_long = text.len() >= SHORTEST_PART;
    let describes = || ["ly", "est", "less", "ful", "ous"].iter().any(|ending| text.ends_with(ending));
    let begins = if is_long && low.whole[CONSISTENCY] & CLOSED == 0 && !describes() { BEGINS } else { 0 };
    let ends = if is_long { ENDS } else { 0 };
    let hyphen = if !low.is_plain && text.contains(['-', '‑']) { HYPHEN } else { 0 };
    begins | ends | hyphen | if text.ends_with('s') { PLURAL } else { 0 }
}

pub fn may_find(story: &Story) -> bool {
    let words = words(story);
    hyphenated(story, &words).next().is_some() || open(story, &words).next().is_some()
}

/// The words with a hyphen that also stand without it; and each word in small letters that may also stand as two, with
/// the first of these. Of the latter some begin only like one that does.
pub fn compounds(story: &Story) -> (Vec<Id>, Vec<(Id, Id)>) {
    let words = words(story);
    let text = |id: Id| &*story.lexis.word(id).text;
    let firsts: FxHashMap<&str, Id> = open(story, &words).map(|first| (text(first), first)).collect();
    let bit = |word: &str| 1u128 << (word.as_bytes()[0] & 0x7F);
    let begun = firsts.keys().fold(0, |all, first| all | bit(first));
    let mut closed = Vec::new();
    let may_be_closed = |&low: &Id| bit(text(low)) & begun != 0 && text(low).len() <= LONGEST;
    for low in story.vocabulary.iter().map(|&id| story.lexis.low(id)).filter(may_be_closed) {
        let long = text(low).len().saturating_sub(SHORTEST_PART);
        let starts = text(low).char_indices().map(|(at, _)| at).take_while(|&at| at <= long);
        closed.extend(starts.filter_map(|at| Some((low, *firsts.get(&text(low)[..at])?))));
    }
    (hyphenated(story, &words).collect(), closed)
}

fn words(story: &Story) -> Spellings {
    let mut words = Spellings::with_capacity(3 * story.vocabulary.len());
    for &id in story.vocabulary {
        add(story, &mut words, story.lexis.word(id));
    }
    words
}

/// Adds the word in small letters; without an *s* at its end; and without a mark before that.
fn add(story: &Story, words: &mut Spellings, word: &Word) {
    words.add(word.spelling());
    if is_plural(word) {
        words.add(word.spelling().without(b's'));
        if word.shape & JOINED != 0 {
            let low = &story.lexis.word(word.low).text;
            words.add(Spelling::of(low[..low.len() - 1].trim_end_matches(MARKS)));
        }
    }
}

fn is_plural(word: &Word) -> bool {
    word.traits[CONSISTENCY] & PLURAL != 0
}

/// Words with a hyphen that also stand without it, with any ending: `_is_closed` of the check.
fn hyphenated<'a>(story: &'a Story, words: &'a Spellings) -> impl Iterator<Item = Id> + 'a {
    let word = |id: &Id| story.lexis.word(*id);
    let vocabulary = if story.traits[CONSISTENCY] & HYPHEN != 0 { story.vocabulary } else { &[] };
    let has_hyphen = move |id: &Id| word(id).traits[CONSISTENCY] & HYPHEN != 0;
    vocabulary.iter().copied().filter(has_hyphen).filter(move |id| is_closed(words, &word(&word(id).low).text))
}

fn is_closed(words: &Spellings, low: &str) -> bool {
    let Some((first, second)) = low.split_once(['-', '‑']) else { return false };
    let is_figure = |c: char| c.is_ascii_digit();
    if second.contains(['-', '‑']) || first.contains(is_figure) || second.starts_with(is_figure) {
        return false;
    }
    let closed = Spelling::of(first).then(Spelling::of(stem(second)));
    words.has(closed) || SPELLED.iter().any(|&ending| words.has(closed.then(ending)))
}

fn stem(word: &str) -> &str {
    let stem = |ending: &&str| word.strip_suffix(*ending).filter(|stem| stem.chars().count() >= SHORTEST_PART);
    ENDINGS.iter().find_map(stem).unwrap_or(word)
}

/// True if two words side by side may also be written as one.
pub fn may_join(first: &Word, second: &Word) -> bool {
    first.traits[CONSISTENCY] & BEGINS != 0 && second.traits[CONSISTENCY] & ENDS != 0
}

/// Words, in small letters, that also stand as one with the word behind, whether in the plural or not: `_open` of the
/// check.
fn open<'a>(story: &'a Story, words: &'a Spellings) -> impl Iterator<Item = Id> + 'a {
    let pairs = story.walk.joinable.iter().map(|&i| (story.word(i as usize - 1), story.word(i as usize)));
    let is_open = move |(first, second): &(&Word, &Word)| is_one_here(story, words, first.spelling(), second);
    pairs.filter(is_open).map(|(first, _)| first.low)
}

fn is_one_here(story: &Story, words: &Spellings, first: Spelling, second: &Word) -> bool {
    is_one(words, first, second.spelling(), is_plural(second))
        || (second.shape & JOINED != 0 && is_one_in_part(words, first, &story.lexis.word(second.low).text))
}

fn is_one(words: &Spellings, first: Spelling, second: Spelling, is_plural: bool) -> bool {
    let together = first.then(second);
    words.has(together) || (is_plural && words.has(together.without(b's')))
}

/// The same for what stands before a mark in the second word: *home page’s*, *sea wall-builder*.
fn is_one_in_part(words: &Spellings, first: Spelling, second: &str) -> bool {
    let parts = second.match_indices(MARKS).map(|(at, _)| &second[..at]);
    let mut parts = parts.take_while(|part| part.len() <= LONGEST);
    parts.any(|part| is_one(words, first, Spelling::of(part), part.ends_with('s')))
}
