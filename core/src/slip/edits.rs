//! What it costs to write one letter for another, one too many, or one too few: `newslint/slipcosts.py`.

use crate::letters::{Code, Letter};
use crate::slip::pairs::{is_vowel, place, touch, PAIRS};

pub const AGAIN: f64 = 0.1;
const FIRST: f64 = 0.35;
const SURPLUS: f64 = 0.9;
const SURPLUS_VOWEL: f64 = 0.75;
const SURPLUS_KEY: f64 = 0.7;
const SURPLUS_REPEATED: f64 = 0.6;
const SURPLUS_DOUBLED: f64 = 0.45;
const SURPLUS_LAST: f64 = 1.05;
const SURPLUS_LAST_E: f64 = 0.55;
const SURPLUS_BESIDE: f64 = 0.6;
pub const SURPLUS_MARK: f64 = 0.4;
const MISSING: f64 = 0.6;
const MISSING_S: f64 = 0.7;
const MISSING_H: f64 = 0.55;
const MISSING_REPEATED: f64 = 0.5;
const MISSING_VOWEL: f64 = 0.4;
const MISSING_DOUBLED: f64 = 0.35;
const MISSING_HYPHEN: f64 = 0.4;
pub const MISSING_APOSTROPHE: f64 = 0.2;

/// The cost of the letter `x` in place of another, `y`, inside the intended word or as its first letter.
pub fn instead_of<T: Code>(x: T, y: T, inside: bool) -> f64 {
    PAIRS.instead[place(x)][place(y)] + first(inside)
}

/// What is added to an edit of the first letter, and of any.
pub fn first(inside: bool) -> f64 {
    if inside {
        AGAIN
    } else {
        AGAIN + FIRST
    }
}

/// The letters beside the place `at`.
fn beside<T: Code>(word: &[T], at: usize) -> (Option<T>, Option<T>) {
    (at.checked_sub(1).map(|k| word[k]), word.get(at + 1).copied())
}

/// True if the letter at `at` also stands one or two letters before or after.
fn is_repeated<T: Code>(word: &[T], at: usize) -> bool {
    let is_same = |k: usize| word.get(k) == Some(&word[at]);
    is_same(at.wrapping_sub(1)) || is_same(at + 1) || is_same(at.wrapping_sub(2)) || is_same(at + 2)
}

/// The cost of the letter `w[a]` written where nothing was meant.
pub fn surplus_at<T: Code>(w: &[T], a: usize) -> f64 {
    let x = w[a];
    let (before, after) = beside(w, a);
    if before == Some(x) || after == Some(x) {
        return SURPLUS_DOUBLED + AGAIN;
    }
    if is_apostrophe(x) || is_hyphen(x) {
        return SURPLUS_MARK + AGAIN;
    }
    let cost = if after.is_none() {
        if x.into() == Letter::from('e') {
            SURPLUS_LAST_E
        } else {
            SURPLUS_LAST
        }
    } else if is_repeated(w, a) {
        SURPLUS_REPEATED
    } else if is_vowel(x) && (before.is_some_and(is_vowel) || after.is_some_and(is_vowel)) {
        SURPLUS_BESIDE
    } else if touch(before, Some(x)) || touch(Some(x), after) {
        SURPLUS_KEY
    } else if is_vowel(x) {
        SURPLUS_VOWEL
    } else {
        SURPLUS
    };
    cost + first(a > 0)
}

/// The cost of leaving out the letter `i[b]`.
pub fn missing_at<T: Code>(i: &[T], b: usize) -> f64 {
    let y = i[b];
    let (before, after) = beside(i, b);
    if before == Some(y) || after == Some(y) {
        return MISSING_DOUBLED + AGAIN;
    }
    if is_apostrophe(y) {
        return MISSING_APOSTROPHE + AGAIN;
    }
    if is_hyphen(y) {
        return MISSING_HYPHEN + AGAIN;
    }
    let cost = if is_vowel(y) {
        MISSING_VOWEL
    } else if is_repeated(i, b) {
        MISSING_REPEATED
    } else if y.into() == Letter::from('s') && after.is_none() {
        MISSING_S
    } else if y.into() == Letter::from('h') {
        MISSING_H
    } else {
        MISSING
    };
    cost + first(b > 0)
}

fn is_apostrophe<T: Code>(letter: T) -> bool {
    ['\'', '’'].map(Letter::from).contains(&letter.into())
}

fn is_hyphen<T: Code>(letter: T) -> bool {
    ['-', '‑'].map(Letter::from).contains(&letter.into())
}
