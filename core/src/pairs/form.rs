//! One spelling of a pair, and whether it may be meant where its last word stands.

use crate::chars::is_alnum;
use crate::story::{Token, MARKS};

/// A word may carry these: `ENDINGS` of `newslint/checks/phrases.py`.
pub const ENDINGS: [&str; 6] = ["", "s", "'s", "’s", "s'", "s’"];

/// One spelling of a pair; if it is not a single word, its first letter may also be another.
pub struct Form {
    pub pair: usize,
    /// 1 or 2.
    pub side: u8,
    low: String,
    other: String,
    other_low: String,
    /// What stands before the last word, but for the first letter.
    before: String,
    pub last: String,
    pub last_low: String,
    after: String,
    /// The last word is the first as well.
    is_first: bool,
    /// The other spelling is longer.
    is_short: bool,
}

impl Form {
    pub fn new(pair: usize, side: u8, text: &str, other: &str) -> Self {
        let (start, end) = last_word(text);
        Self {
            pair,
            side,
            low: text.to_lowercase(),
            other: other.to_owned(),
            other_low: other.to_lowercase(),
            before: behind_first(&text[..start]).to_owned(),
            last: text[start..end].to_owned(),
            last_low: text[start..end].to_lowercase(),
            after: text[end..].to_owned(),
            is_first: start == 0,
            is_short: text.chars().count() < other.chars().count(),
        }
    }

    /// True for more than a word: two of them, or a word and a point.
    fn is_phrase(&self) -> bool {
        !self.is_first || !self.after.is_empty()
    }

    /// What the last word may carry.
    pub fn endings(&self) -> &'static [&'static str] {
        if self.is_phrase() {
            &ENDINGS[..1]
        } else {
            &ENDINGS
        }
    }

    /// True if a word, which in small letters is the last one with an ending, also has its capitals.
    pub fn ends(&self, word: &str, low: &str) -> bool {
        let is_exact = !self.is_first || (self.low == self.other_low && !self.is_phrase());
        let is_alike = behind_first(word).starts_with(behind_first(&self.last));
        is_alike && (!is_exact || word.starts_with(&self.last)) && (low != self.other_low || low == self.last_low)
    }

    /// True for several words of which this is the last: a mark may follow it.
    pub fn ends_in(&self, part: &str) -> bool {
        !self.is_first && part == self.last
    }

    /// Whether the form may be meant where such a word stands: `_uses` and `_is_meant` of the check.
    pub fn stands(&self, prose: &str, token: &Token) -> bool {
        let (start, end) = (token.start as usize, token.end as usize);
        let is_other = |at: usize| self.is_short && prose[at..].starts_with(&self.other);
        if !self.is_phrase() {
            return !is_other(start) && !prose[end..].starts_with('$');
        }
        let rest = prose.get(start + self.last.len()..).and_then(|rest| rest.strip_prefix(&*self.after));
        let is_whole = rest.is_some_and(|rest| !rest.starts_with(|c: char| is_alnum(c) || c == '$'));
        let Some(begun) = prose[..start].strip_suffix(&*self.before) else { return false };
        let first = if self.is_first { 0 } else { begun.chars().next_back().map_or(0, char::len_utf8) };
        is_whole && !is_other(begun.len() - first)
    }
}

/// What stands behind the first letter.
fn behind_first(text: &str) -> &str {
    let mut letters = text.chars();
    letters.next();
    letters.as_str()
}

/// Where the last word of a form begins and ends: letters and figures, joined by marks.
fn last_word(text: &str) -> (usize, usize) {
    let is_letter = |c: char| is_alnum(c);
    let end = text.trim_end_matches(|c| !is_letter(c)).len();
    let mut start = end;
    loop {
        let before = text[..start].trim_end_matches(is_letter);
        start = before.len();
        let joined = before.strip_suffix(MARKS);
        match joined {
            Some(more) if more.ends_with(is_letter) => start = more.len(),
            _ => return (start, end),
        }
    }
}
