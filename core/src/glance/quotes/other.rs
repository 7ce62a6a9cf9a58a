//! Marks that are no quotation marks: apostrophes, inches, keys. The costs are those of `newslint/quotes/marks.py`.

use crate::chars::{is_alnum, is_of_word, like};
use crate::glance::quotes::marks::{family, NEVER};

/// How far before a mark a measure may begin, in characters.
const MEASURE: usize = 12;

/// `_as_symbol` of a double mark at a place of the text.
pub fn as_symbol(text: &str, at: usize, char: char) -> f64 {
    let mut back = text[..at].chars().rev();
    let before = back.next();
    if before.is_some_and(|c| c.is_ascii_digit()) {
        return as_inch(text, at, char);
    }
    let alone = before.is_some_and(char::is_whitespace) && back.next().and_then(family).is_none();
    let after = &text[at + char.len_utf8()..];
    let is_key = match after.chars().next() {
        None | Some(' ' | ',' | ';' | ':' | ')' | '\n') => true,
        Some('.') => !after.starts_with(".."),
        _ => false,
    };
    if alone && char == '"' && is_key {
        0.3
    } else {
        NEVER
    }
}

/// `_as_inch`: the longest measure before the mark counts, and of two as long the one with feet.
fn as_inch(text: &str, at: usize, char: char) -> f64 {
    let back: Vec<char> = text[..at].chars().rev().take(MEASURE + 1).collect();
    let is_quote = |i: usize| matches!(back.get(i), Some('\'' | '’' | '′' | '‘'));
    let is_digit = |i: usize| back.get(i).is_some_and(char::is_ascii_digit);
    let (mut feet, mut inches) = (0, 0);
    for size in (1..=MEASURE.min(back.len())).filter(|&size| is_measure(&back[..size])) {
        if is_quote(size) && is_digit(size + 1) && size + 2 <= MEASURE {
            feet = feet.max(size + 2);
        }
        let spaced = back.get(size).is_some_and(|c| c.is_whitespace());
        if spaced && is_quote(size + 1) && is_digit(size + 2) && size + 3 <= MEASURE {
            feet = feet.max(size + 3);
        }
        if !back.get(size).is_some_and(|c| matches!(c, '0'..='9' | '.' | ',' | '\'' | '’')) {
            inches = size;
        }
    }
    let mut after = text[at + char.len_utf8()..].chars();
    let spaced = after.next() == Some(' ');
    let mut is_capital = || after.next().is_some_and(char::is_uppercase);
    match (feet, inches) {
        (0, 0) => NEVER,
        _ if feet >= inches => 0.05,
        _ if spaced && is_capital() == is_capital() => 0.5,
        _ => 1.2,
    }
}

/// True for one to three figures, and behind these a point and more of them, or a space and a fraction; back to front.
fn is_measure(back: &[char]) -> bool {
    let is_number = |part: &[char]| (1..=3).contains(&part.len()) && part.iter().all(char::is_ascii_digit);
    if is_number(back) {
        return true;
    }
    if let [a, '/', b, space, rest @ ..] = back {
        return a.is_ascii_digit() && b.is_ascii_digit() && space.is_whitespace() && is_number(rest);
    }
    let point = back.iter().position(|c| !c.is_ascii_digit());
    point.is_some_and(|at| at > 0 && back[at] == '.' && is_number(&back[at + 1..]))
}

/// `_as_apostrophe` of a single mark at a place of the text.
pub fn as_apostrophe(text: &str, at: usize, char: char) -> f64 {
    let before = text[..at].chars().next_back();
    let rest = &text[at + char.len_utf8()..];
    let after = rest.chars().next();
    let goes_on = after.is_some_and(is_alnum);
    if let Some(before) = before.filter(|&c| is_alnum(c)) {
        return if before.is_ascii_digit() || goes_on || is_clipped(&text[..at]) { 0.05 } else { 0.35 };
    }
    if goes_on {
        return match char {
            _ if is_elision(rest) => 0.05,
            '\'' if after.is_some_and(char::is_uppercase) => 0.8,
            '\'' => 0.5,
            '’' => 0.2,
            '`' => 0.05,
            _ => 1.1,
        };
    }
    if before.is_some_and(|c| !c.is_whitespace()) {
        1.3
    } else {
        0.4
    }
}

/// `_clipped`: words that an apostrophe ends.
fn is_clipped(before: &str) -> bool {
    if before.ends_with(['s', 'x', 'z', 'S', 'X', 'Z']) {
        return true;
    }
    let is_dropped = |stem: &str| stem.chars().rev().take(2).filter(|&c| is_of_word(c)).count() == 2;
    if before.strip_suffix("in").is_some_and(is_dropped) {
        return true;
    }
    // The longest of the words has four letters.
    let start = before.char_indices().rev().take(5).take_while(|(_, c)| is_of_word(*c)).last();
    let word = start.map_or("", |(start, _)| &before[start..]);
    matches!(
        word,
        "O" | "o"
            | "D"
            | "d"
            | "L"
            | "l"
            | "N"
            | "n"
            | "an"
            | "th"
            | "wi"
            | "ol"
            | "lil"
            | "mo"
            | "po"
            | "yo"
            | "fo"
            | "t"
            | "Qu"
            | "fi"
            | "tho"
            | "thro"
            | "sho"
            | "gov"
    )
}

/// `ELISIONS`: what follows an apostrophe that stands for the letters left out before it.
fn is_elision(after: &str) -> bool {
    let end = after.char_indices().take(8).find(|(_, c)| !is_of_word(*c)).map_or(after.len().min(8), |(end, _)| end);
    let Some(word) = after.get(..end) else { return false };
    let low = like(word).as_deref().unwrap_or(word).to_ascii_lowercase();
    let is_year = matches!(low.as_bytes(), [b'0'..=b'9', b'0', b's'] | [b'0'..=b'9', b'0'..=b'9']);
    is_year
        || matches!(
            low.as_str(),
            "tis"
                | "twas"
                | "twere"
                | "twill"
                | "til"
                | "till"
                | "em"
                | "n"
                | "cause"
                | "cos"
                | "coz"
                | "bout"
                | "round"
                | "neath"
                | "ere"
                | "im"
                | "er"
                | "ello"
                | "ave"
                | "fraid"
                | "nuff"
                | "gainst"
        )
}
