//! Numbers as `newslint/checks/amounts.py` reads them.

use super::{Figures, BEGINS, ENDS};
use crate::glance::{self, FIGURES};
use crate::listed::Words;
use crate::story::Story;

/// Where the value of a number word stands in what is said of it.
const VALUE: u32 = 24;

const fn worth(value: u32) -> u32 {
    (BEGINS | ENDS) as u32 | value << VALUE
}

/// The number words without a hyphen.
#[rustfmt::skip]
pub const NUMBERS: Words = &[
    (worth(1), &["one"]), (worth(2), &["two"]), (worth(3), &["three"]), (worth(4), &["four"]), (worth(5), &["five"]),
    (worth(6), &["six"]), (worth(7), &["seven"]), (worth(8), &["eight"]), (worth(9), &["nine"]),
    (worth(10), &["ten"]), (worth(11), &["eleven"]), (worth(12), &["twelve"]), (worth(13), &["thirteen"]),
    (worth(14), &["fourteen"]), (worth(15), &["fifteen"]), (worth(16), &["sixteen"]), (worth(17), &["seventeen"]),
    (worth(18), &["eighteen"]), (worth(19), &["nineteen"]), (worth(20), &["twenty"]), (worth(30), &["thirty"]),
    (worth(40), &["forty"]), (worth(50), &["fifty"]), (worth(60), &["sixty"]), (worth(70), &["seventy"]),
    (worth(80), &["eighty"]), (worth(90), &["ninety"]),
];

/// The value of a number word without a hyphen; 0 for what is none.
pub fn word(part: &str) -> u64 {
    (glance::said(part, FIGURES) >> VALUE).into()
}

/// True for a number word with a large unit right behind it, as no one would write it.
pub fn has_unit(part: &str) -> bool {
    let plain = || ["bn", "tn", "m"].iter().find_map(|unit| part.strip_suffix(unit));
    part.ends_with(['n', 'm']) && plain().is_some_and(|plain| word(plain) > 0)
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
