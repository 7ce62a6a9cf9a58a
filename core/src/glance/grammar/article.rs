//! *A* before a vowel sound and *an* before a consonant: `newslint/checks/article.py`, but for the dictionary.

use super::{has, places, ARTICLE, CONSONANT, CONSONANT_LETTERS, VOWEL, VOWEL_LETTERS};
use crate::glance::bits;
use crate::lexis::Word;
use crate::story::{first_part, Story};

/// True if an article is followed by a space and by a word that takes the other one.
pub fn may_be_wrong(story: &Story) -> bool {
    places::<ARTICLE>(story).any(|i| {
        i + 1 < story.tokens.len() && story.gap(i + 1) == " " && is_other(&story.word(i).text, story.word(i + 1))
    })
}

/// `_takes_an` and `_takes_a`: what is found of a word is its beginning, up to a mark within it.
fn is_other(article: &str, word: &Word) -> bool {
    let takes_an = article.len() == 1;
    let &[first, second, ..] = word.text.as_bytes() else { return false };
    if second.is_ascii_uppercase() {
        return has(word, if takes_an { VOWEL_LETTERS } else { CONSONANT_LETTERS });
    }
    let may_be_capital: &[u8] = if takes_an { b"AEI" } else { b"EU" };
    has(word, if takes_an { VOWEL } else { CONSONANT })
        && (first.is_ascii_lowercase() || may_be_capital.contains(&first))
}

pub fn traits(low: &str) -> u16 {
    bits(&[
        (ARTICLE, matches!(low, "a" | "an")),
        (VOWEL, has_vowel_sound(low)),
        (CONSONANT, has_consonant_sound(low)),
        (VOWEL_LETTERS, has_vowel_letters(low)),
        (CONSONANT_LETTERS, has_consonant_letters(low)),
    ])
}

fn begins(low: &str, beginnings: &[&str]) -> bool {
    beginnings.iter().any(|beginning| low.starts_with(beginning))
}

/// `_vowel_sound`.
fn has_vowel_sound(low: &str) -> bool {
    match low.as_bytes().first() {
        Some(b'a' | b'i') => true,
        Some(b'e') => !begins(low, &["eu", "ewe"]),
        Some(b'o') => !begins(low, &["one", "once", "oui"]),
        Some(b'u') => {
            begins(low, &["ul", "up", "umb", "ump", "urb", "urg", "ugl", "utm", "utt", "ush"])
                || (low.starts_with("un") && !begins(low, &["uni", "unan", "unar", "unes"]))
        }
        Some(b'h') => begins(low, &["hour", "honor", "honour", "honest", "heir"]),
        _ => false,
    }
}

/// `_consonant_sound`, in a word with a vowel; and what begins so with a capital.
fn has_consonant_sound(low: &str) -> bool {
    let is_sounded = match low.as_bytes() {
        [b'b'..=b'd' | b'f' | b'g' | b'j'..=b'n' | b'p'..=b't' | b'v' | b'w' | b'y' | b'z', ..] => true,
        [b'e', b'u', third, ..] => *third != b'l',
        [b'o', ..] => low.starts_with("once") || first_part(low) == "one",
        [b'u', ..] => {
            begins(low, &["uniq", "union", "unit", "univers", "useful", "user", "usual", "uten", "utop", "ukrain"])
        }
        _ => false,
    };
    is_sounded && low.bytes().any(|b| b"aeiouy".contains(&b))
}

/// Two letters of an abbreviation that begins with the sound of a vowel and cannot be read as a word (`ONSETS`).
fn has_vowel_letters(low: &str) -> bool {
    let [first, second, ..] = low.as_bytes() else { return false };
    let is_onset = match first {
        b'f' => matches!(second, b'l' | b'r'),
        b'r' => matches!(second, b'h' | b'y'),
        b's' => matches!(second, b'c' | b'h' | b'k'..=b'n' | b'p' | b'q' | b't' | b'w' | b'y'),
        _ => *second == b'y' && *first != b'x',
    };
    b"fhlmnrsx".contains(first) && !b"aeiou".contains(second) && !is_onset
}

fn has_consonant_letters(low: &str) -> bool {
    matches!(low.as_bytes(), [b'b'..=b'd' | b'g' | b'j' | b'k' | b'p' | b'q' | b't' | b'v' | b'w' | b'y' | b'z', ..])
        || begins(low, &["uae", "ufo", "uk", "un", "us"])
}
