//! Characters that were lost or garbled before a text reached us: `newslint/damage.py`.

use memchr::{memchr3_iter, memchr_iter};

use crate::chars::{is_alnum, is_alpha, is_of_word};
use crate::places::{code_points, Spans};
use crate::signs::QUESTION;
use crate::story::Story;

/// Where characters were lost, in bytes: `Damage`.
#[derive(Default)]
pub struct Damage {
    pub places: Vec<(usize, usize)>,
    pub doubtful: Vec<usize>,
    pub at_edges: Vec<usize>,
    pub in_marks: bool,
}

/// The fields of a `Damage`.
pub type Told = (Spans, Vec<usize>, Vec<usize>, bool);

impl Damage {
    pub fn of(story: &Story) -> Self {
        let mut damage = Self::default();
        if !story.text.is_ascii() {
            damage.read_garbled(story.text);
        }
        if story.walk.signs.any(QUESTION) {
            damage.read_questions(story.text);
        }
        damage
    }

    /// The same for Python, in code points.
    pub fn told(&self, text: &str) -> Told {
        let all = |places: &[usize]| places.iter().copied().map(code_points(text)).collect();
        let mut place = code_points(text);
        let places = self.places.iter().map(|&(start, end)| (place(start), place(end))).collect();
        (places, all(&self.doubtful), all(&self.at_edges), self.in_marks)
    }

    fn read_garbled(&mut self, text: &str) {
        let mut past = 0;
        // What garbled characters begin with has one of these bytes first.
        for start in memchr3_iter(0xc2, 0xc3, 0xef, text.as_bytes()) {
            let size = if start < past { 0 } else { garbled(&text[start..]) };
            if size == 0 {
                continue;
            }
            past = start + size;
            let (before, after) = (text[..start].chars().next_back(), text[past..].chars().next());
            if !(before.is_some_and(is_alpha) && after.is_some_and(is_alpha)) {
                self.at_edges.push(start);
            }
            self.in_marks |= text[start..].starts_with("â€") || [before, after].into_iter().flatten().any(is_double);
            self.places.push((start, past));
        }
    }

    fn read_questions(&mut self, text: &str) {
        for at in memchr_iter(b'?', text.as_bytes()) {
            let (mut before, after) = (text[..at].chars().rev(), &text[at + 1..]);
            let Some(last) = before.next() else { continue };
            if is_double(last) {
                if before.next() == Some(',') || after.starts_with(|c| c == ',' || is_letter(c)) {
                    self.places.push((at, at + 1));
                    self.in_marks = true;
                }
            } else if is_letter(last) && goes_on(after) {
                self.doubtful.push(at);
            }
        }
        self.places.sort_unstable();
    }
}

/// How many bytes a text begins with that are garbled: `_garbled`.
fn garbled(text: &str) -> usize {
    let mut chars = text.chars();
    let (first, rest) = (chars.next().unwrap_or(' '), chars.as_str());
    let behind = match first {
        _ if is_lost(first) => Some(rest.trim_start_matches(is_lost)),
        'â' => rest.strip_prefix('€').map(|rest| {
            let is_sign = |c: char| !(is_of_word(c) || is_space(c));
            skip(skip(rest, is_sign), |c| c == 'œ')
        }),
        'Ã' => rest.strip_prefix(is_behind_tilde),
        'Â' => rest.strip_prefix(|c| ('\u{a0}'..='¿').contains(&c)),
        'ï' => rest.strip_prefix(['»', '¿']).map(|rest| skip(skip(rest, |c| c == '¿'), |c| c == '½')),
        _ => None,
    };
    behind.map_or(0, |behind| text.len() - behind.len())
}

/// A text without its first character if that is of a kind.
fn skip(text: &str, kind: impl Fn(char) -> bool) -> &str {
    text.strip_prefix(kind).unwrap_or(text)
}

fn is_lost(c: char) -> bool {
    matches!(c, '\u{fffd}' | '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}')
}

/// `\s`.
fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\x1c'..='\x1f').contains(&c)
}

/// What UTF-8 has behind *Ã* where it is read as Windows-1252.
fn is_behind_tilde(c: char) -> bool {
    match c {
        '\u{80}'..='\u{9f}' | '¡'..='ª' | '¬'..='º' | '¼'..='¿' => true,
        _ => "€‚ƒ„†‡ˆ‰ŠŒŽ™š›œžŸ".contains(c),
    }
}

/// True if letters follow a question mark that may stand for one, and no part of an address: `_question_in_word`.
fn goes_on(after: &str) -> bool {
    let behind = after.trim_start_matches(|c: char| is_letter(c) && !c.is_ascii_uppercase());
    let is_address = |c: char| is_of_word(c) || matches!(c, '=' | '&' | '/');
    behind.len() < after.len() && !behind.starts_with(is_address)
}

/// A word character that is no figure and no low line.
fn is_letter(c: char) -> bool {
    is_alnum(c) && !c.is_ascii_digit()
}

/// `DOUBLES`.
fn is_double(c: char) -> bool {
    matches!(c, '"' | '“' | '”')
}
