//! Which words are forms of one another rather than slips: `newslint/names/inflection.py`.

use rustc_hash::FxHashSet;

/// True if `word` is `part` with another of these endings. Both are of ASCII.
pub fn is_inflected(word: &str, part: &str, endings: &FxHashSet<String>) -> bool {
    let stem = word.bytes().zip(part.bytes()).take_while(|(a, b)| a == b).count();
    let (mine, its) = (&word[stem..], &part[stem..]);
    if stem < 4 || its.len() > 2 {
        return false;
    }
    if mine.is_empty() {
        return its == "s" || its == "n";
    }
    (mine, its) != ("es", "s")
        && endings.contains(mine)
        && (its.is_empty() || endings.contains(its) || "aeiouy".contains(its))
}

/// True if two spellings differ in hyphens and apostrophes only.
pub fn are_same_letters(word: &str, part: &str) -> bool {
    let is_letter = |c: &u8| !b"-'".contains(c);
    word.bytes().filter(is_letter).eq(part.bytes().filter(is_letter))
}

/// True if `word` is longer than `part` by one of the endings of a plural or of a people. Both are of ASCII.
pub fn is_of_people(word: &str, part: &str, people: &FxHashSet<String>) -> bool {
    let (stem, last) = part.split_at(part.len().saturating_sub(1));
    word.strip_prefix(stem).is_some_and(|rest| people.contains(rest.trim_start_matches(last)))
}
