//! Numbers as `newslint/checks/amounts.py` reads them.

use super::Figures;
use crate::story::Story;

/// The value of a number word without a hyphen; 0 for what is none.
pub fn word(part: &str) -> u64 {
    match part {
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => 0,
    }
}

/// True for a number word without a hyphen, and for one with a large unit right behind it, as no one would write it.
pub fn is_number(part: &str) -> bool {
    let plain = || ["bn", "tn", "m"].iter().find_map(|unit| part.strip_suffix(unit));
    word(part) > 0 || (part.ends_with(['n', 'm']) && plain().is_some_and(|plain| word(plain) > 0))
}

/// The value of a whole number in figures or words, if that is all the word says.
pub fn value(low: &str) -> Option<u64> {
    if low.bytes().all(|b| b.is_ascii_digit()) {
        return low.parse().ok();
    }
    match low.split_once('-') {
        Some((tens, units)) => {
            Some(word(tens) + word(units)).filter(|_| word(tens) >= 20 && (1..10).contains(&word(units)))
        }
        None => Some(word(low)).filter(|&value| value > 0),
    }
}

/// The zeros of a large unit, and where it begins in a part of a word: at its start or behind a figure.
pub fn large(part: &str) -> Option<(usize, u8)> {
    if !part.ends_with(['d', 'm', 'n']) {
        return None;
    }
    let at = part.bytes().rposition(|b| b.is_ascii_digit()).map_or(0, |last| last + 1);
    let zeros = match &part[at..] {
        "thousand" => 3,
        "million" | "mn" | "m" => 6,
        "billion" | "bn" => 9,
        "trillion" | "tn" => 12,
        _ => return None,
    };
    Some((at, zeros))
}

/// The whole number that begins at a token, if it is certain how far it goes.
pub fn begun(story: &Story, i: usize) -> Option<u64> {
    let mut number = value(story.text(i))?;
    let mut next = i + 1;
    while story.mark(next) == "," && is_group(story.text(next)) {
        number = number.checked_mul(1000)?.checked_add(value(story.text(next))?)?;
        next += 1;
    }
    let goes_on = matches!(story.mark(next), "," | ".") || story.text(next) == "hundred";
    Some(number).filter(|_| !goes_on && is_grouped(story, i, next))
}

/// The whole number that ends with a token, if it is certain how far it goes, and the token that it begins with.
pub fn ended(story: &Story, i: usize) -> Option<(u64, usize)> {
    let mut start = i;
    while start > 0 && story.mark(start) == "," && is_group(story.text(start)) {
        start -= 1;
    }
    let goes_on = matches!(story.mark(start), "," | ".") || (start > 0 && story.text(start - 1) == "and");
    let groups = (start..=i).map(|i| value(story.text(i)));
    let number = groups.reduce(|sum, group| sum?.checked_mul(1000)?.checked_add(group?))??;
    Some((number, start)).filter(|_| !goes_on && is_grouped(story, start, i + 1))
}

fn is_group(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|b| b.is_ascii_digit())
}

/// True for a number without commas, and for one that has them where they belong: no more than three figures are first.
fn is_grouped(story: &Story, start: usize, end: usize) -> bool {
    let first = story.text(start);
    end == start + 1 || (end <= start + 5 && first.len() <= 3 && first.starts_with(super::is_figure))
}
