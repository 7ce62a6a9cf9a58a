//! Numbers as `newslint/checks/amounts.py` reads them.

const SMALL: [&str; 19] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The value of a number word without a hyphen; 0 for what is none.
pub fn word(part: &str) -> u64 {
    let small = SMALL.iter().position(|word| *word == part).map(|i| i + 1);
    let tens = || TENS.iter().position(|word| *word == part).map(|i| (i + 2) * 10);
    small.or_else(tens).unwrap_or(0) as u64
}

/// True for a number word without a hyphen, and for one with a large unit right behind it, as no one would write it.
pub fn is_number(part: &str) -> bool {
    let plain = ["bn", "tn", "m"].iter().find_map(|unit| part.strip_suffix(unit)).unwrap_or("");
    word(part) > 0 || word(plain) > 0
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
    let at = part.rfind(|c: char| c.is_ascii_digit()).map_or(0, |last| last + 1);
    let zeros = match &part[at..] {
        "thousand" => 3,
        "million" | "mn" | "m" => 6,
        "billion" | "bn" => 9,
        "trillion" | "tn" => 12,
        _ => return None,
    };
    Some((at, zeros))
}
