//! Every quotation mark in its surroundings: `newslint/quotes/marks.py`, whose names and numbers these are.

use crate::chars::{is_alnum, is_alpha};
use crate::glance::quotes::paragraphs::Paragraph;
use crate::glance::quotes::{other, typed};

pub const DOUBLE: u8 = 0;
pub const SINGLE: u8 = 1;
const ANGLE: u8 = 2;

pub const NEVER: f64 = 9.0;
pub const MISPLACED: f64 = 1.3;
const TURNED: f64 = 0.6;
/// More marks than this side by side are a rule or an ornament.
const LONGEST: usize = 6;
/// Python has to say.
pub struct Unsure;

/// One mark, and what each of its roles would cost.
pub struct Mark {
    pub start: usize,
    pub end: usize,
    pub char: char,
    /// The same mark twice.
    pub twice: bool,
    pub family: u8,
    pub opens: f64,
    pub closes: f64,
    pub other: f64,
    /// It may open again a quotation that is open, at the start of a paragraph whose break was lost.
    pub resumes: bool,
}

impl Mark {
    /// A mark that is an apostrophe and nothing else.
    fn apostrophe(start: usize, end: usize, char: char, family: u8) -> Self {
        Self { start, end, char, twice: false, family, opens: NEVER, closes: NEVER, other: 0.0, resumes: false }
    }

    pub fn is_doubled(&self) -> bool {
        self.twice && matches!(self.char, '"' | '“' | '”')
    }

    /// Where single marks are the outer ones, one before a word is an apostrophe in well-known words only: `_surer`.
    pub fn be_surer(&mut self) {
        if self.family == SINGLE && self.opens < self.closes && self.other >= 0.2 {
            self.other = 1.3;
        }
    }

    /// True for a double mark that was typed for an apostrophe: `typed`.
    pub fn is_typed(&self) -> bool {
        self.family == DOUBLE && self.other == 0.0
    }
}

/// The family of a mark.
pub fn family(c: char) -> Option<u8> {
    match c {
        '"' | '“' | '”' | '„' | '‟' => Some(DOUBLE),
        '\'' | '‘' | '’' | '‚' | '‛' | '`' => Some(SINGLE),
        '«' | '»' | '‹' | '›' => Some(ANGLE),
        _ => None,
    }
}

/// The marks of a run: `read`.
pub fn read(text: &str, paragraph: &mut Paragraph, a: usize, b: usize) {
    let run = &text[a..b];
    let size = run.chars().count();
    if size > LONGEST || run.contains("```") || run.contains("\"\"\"") {
        return;
    }
    let mut back = text[paragraph.start..a].chars().rev();
    let mut before = back.next().unwrap_or(' ');
    let after = text[b..paragraph.end].chars().next().unwrap_or(' ');
    let in_word = size == 1 && is_alpha(before) && is_alpha(after);
    if let Some(mark) = run.chars().next().filter(|&c| in_word && family(c) == Some(DOUBLE)) {
        if typed::stands_for_apostrophe(text, paragraph, a, mark) {
            paragraph.marks.push(Mark::apostrophe(a, b, mark, DOUBLE));
            return;
        }
    }
    if before.is_whitespace() && !is_alnum(after) && back.next().and_then(family) == Some(SINGLE) {
        before = back.next().unwrap_or(before);
    }
    read_run(text, paragraph, (a, b), (before, after));
}

/// `_read_run`.
fn read_run(text: &str, paragraph: &mut Paragraph, (start, end): (usize, usize), (before, after): (char, char)) {
    let run = &text[start..end];
    let last = run.chars().next_back().unwrap_or(' ');
    let (left, right) = (Side::of(before), Side::of(after));
    let in_word = matches!(left, Side::Word | Side::Stop) && is_alnum(after);
    if run.chars().nth(1).is_some() && matches!(last, '\'' | '’') && in_word {
        let tail = end - last.len_utf8();
        read_run(text, paragraph, (start, tail), (before, ' '));
        paragraph.marks.push(Mark::apostrophe(tail, end, last, SINGLE));
        return;
    }
    let opens = left.cost([0.0, 0.0, 0.1, 0.8, 0.8]) + right.cost([0.8, 0.0, 0.3, 0.0, 0.6]);
    let closes = left.cost([0.8, 0.8, 0.1, 0.0, 0.0]) + right.cost([0.0, 0.2, 0.0, 0.8, 0.0]);
    let is_empty = matches!(run, "\"\"" | "''")
        && !matches!(left, Side::Word | Side::Stop)
        && matches!(right, Side::Gap | Side::Stop);
    let mut at = start;
    while at < end {
        let mut chars = text[at..end].chars();
        let char = chars.next().unwrap_or(' ');
        let can_double = matches!(char, '"' | '“' | '”' | '\'' | '`' | '‘' | '’');
        let twice = can_double && chars.next() == Some(char) && !is_empty;
        let stop = at + char.len_utf8() * if twice { 2 } else { 1 };
        paragraph.marks.push(weigh(text, (at, stop), (char, twice), (opens, closes)));
        at = stop;
    }
}

/// The class of a neighbouring character: `_side`.
#[derive(Clone, Copy)]
enum Side {
    Gap,
    Bracket,
    Dash,
    Word,
    Stop,
}

impl Side {
    fn of(c: char) -> Self {
        match c {
            _ if c.is_whitespace() => Self::Gap,
            '$' | '£' | '€' | '¥' | '#' | '@' | '&' | '*' | '_' | '%' | '\u{fffc}' => Self::Word,
            _ if is_alnum(c) => Self::Word,
            '(' | '[' | '{' | '<' => Self::Bracket,
            '—' | '–' | '-' | '/' | '―' | '‐' | '‑' | '+' | '=' | '|' | '~' => Self::Dash,
            _ => Self::Stop,
        }
    }

    fn cost(self, costs: [f64; 5]) -> f64 {
        costs[self as usize]
    }
}

/// `_weigh`.
fn weigh(text: &str, (start, end): (usize, usize), (char, twice): (char, bool), costs: (f64, f64)) -> Mark {
    let family = if twice { DOUBLE } else { family(char).unwrap_or(DOUBLE) };
    let (mut opens, mut closes) = costs;
    match char {
        '“' | '„' | '‟' | '‘' | '‚' | '‛' | '`' => {
            closes = if closes < opens { TURNED + closes } else { MISPLACED };
            opens = opens.min(0.4);
        }
        '”' | '’' => {
            opens = if opens < closes { TURNED + opens } else { MISPLACED };
            closes = closes.min(0.4);
        }
        _ => (),
    }
    let mut after = text[end..].chars();
    let spaced = after.next() == Some(' ') && !after.next().is_none_or(char::is_whitespace);
    if opens >= MISPLACED {
        opens = if spaced && family != SINGLE { MISPLACED } else { NEVER };
    }
    if closes >= MISPLACED {
        closes = if text[..start].ends_with(' ') && family != SINGLE { MISPLACED } else { NEVER };
    }
    let other = match (twice, family) {
        (true, _) => NEVER,
        (_, SINGLE) => other::as_apostrophe(text, start, char),
        _ => other::as_symbol(text, start, char),
    };
    Mark { start, end, char, twice, family, opens, closes, other, resumes: false }
}
