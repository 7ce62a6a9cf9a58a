//! A word of a run, as it is written and as it is looked up.

use crate::chars::is_alpha;
use crate::runs::fold::{content, fold};
use crate::runs::part::Id;
use crate::runs::parts::Parts;

/// Letters of the longest word that is compared with names.
const LONGEST: usize = 40;
/// Letters of the shortest word that is compared with other spellings.
const SHORTEST_COMPARED: usize = 5;

/// What is known of a word as it is written, once and for all, and how it goes on where it stands.
#[derive(Clone, Copy)]
pub struct Word {
    pub part: Id,
    /// False for what says nothing by itself: an initial, a particle, an article.
    pub says: bool,
    /// True if a full stop behind the word ends a sentence rather than an abbreviation.
    pub ends: bool,
    /// True if a name has the part.
    pub is_known: bool,
    /// True if a house rejects a name with the part.
    pub varies: bool,
    /// True if the word in small letters is right English.
    pub is_word: bool,
    /// True if the word is long enough, and of letters enough, to be a slip by its looks alone.
    pub is_odd: bool,
    /// True if it is to be compared with other spellings in a story.
    pub is_long: bool,
    /// True if all letters are of ASCII.
    pub is_plain: bool,
    /// Code points of a possessive ending, which is left out.
    pub cut: u8,
    /// True if the next one of what may be one name may belong to the same name: `touch` of `newslint/names/fit.py`.
    pub touches: bool,
}

impl Word {
    /// A word of Western letters; nothing if there are others.
    pub fn of(written: &str, parts: &mut Parts) -> Option<Self> {
        let (text, cut) = without_ending(written);
        let part = content(fold(&text)?);
        let id = parts.id(&part);
        Some(Self::known(id, &text, &part, &text.to_ascii_lowercase(), cut, parts))
    }

    /// A word of letters and figures of ASCII that is a part itself, if it is not all in capitals.
    pub fn plain(id: Id, parts: &mut Parts) -> Self {
        let text = parts.part(id).text.clone();
        Self::known(id, &text, &text, &text, 0, parts)
    }

    fn known(id: Id, text: &str, part: &str, small: &str, cut: u8, parts: &mut Parts) -> Self {
        Self {
            part: id,
            says: parts.particles.says(part),
            ends: parts.particles.ends(part),
            is_known: parts.is_known(id),
            varies: parts.varies(id),
            is_word: if small == part { parts.is_word(id) } else { parts.is_right(small) },
            is_odd: may_be_wrong(text),
            is_long: is_long(part) && !is_shouted(text),
            is_plain: text.is_ascii(),
            cut,
            touches: false,
        }
    }
}

/// A word with straight apostrophes, and without a possessive ending; the code points of that.
fn without_ending(written: &str) -> (String, u8) {
    let mut text = written.replace('’', "'");
    let cut = if text.chars().nth(3).is_some() && (text.ends_with("'s") || text.ends_with("'S")) { 2 } else { 0 };
    text.truncate(text.len() - usize::from(cut));
    (text, cut)
}

fn may_be_wrong(text: &str) -> bool {
    let is_alpha = |c: char| is_alpha(c) || c == '\'' || c == '-';
    text.chars().all(is_alpha) && (4..=LONGEST).contains(&text.chars().count())
}

fn is_long(part: &str) -> bool {
    (SHORTEST_COMPARED..=LONGEST).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_alphabetic())
}

fn is_shouted(text: &str) -> bool {
    text.contains(char::is_uppercase) && !text.contains(char::is_lowercase)
}
