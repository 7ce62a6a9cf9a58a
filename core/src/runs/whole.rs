//! Whole names among the words of a run, looked up as they stand.

use crate::runs::parts::Parts;
use crate::runs::word::Word;

/// Parts of the longest name that is looked up whole.
const LONGEST: usize = 8;
/// Parts of the longest variant that is looked up.
const LONGEST_VARIANT: usize = 6;
/// Letters that a whole name seldom has more of.
const LETTERS: usize = 40;

/// True if a house rejects some of these words as a name, or one with a letter beyond ASCII as part of one: what
/// `variants` needs.
pub fn may_vary(parts: &Parts, words: &[Word]) -> bool {
    if words.iter().any(|word| !word.is_plain && word.varies) {
        return true;
    }
    let ends = |begin| begin + 1..=words.len().min(begin + LONGEST_VARIANT);
    (0..words.len()).any(|begin| ends(begin).any(|end| parts.rejects(&key(parts, &words[begin..end]))))
}

/// The words as a whole name is looked up.
fn key(parts: &Parts, words: &[Word]) -> String {
    let mut key = String::with_capacity(LETTERS);
    for word in words {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(&parts.part(word.part).text);
    }
    key
}

/// A bit for each word that belongs to a whole name that is right as it stands.
pub fn right(parts: &Parts, words: &[Word]) -> u32 {
    let mut right = 0;
    for begin in 0..words.len() {
        let most = words[begin..].iter().take(LONGEST).take_while(|word| word.is_known).count();
        let mut ends = (begin + 2..=begin + most).rev();
        if let Some(end) = ends.find(|&end| parts.has(&key(parts, &words[begin..end]))) {
            right |= (1 << end) - (1 << begin);
        }
    }
    right
}
