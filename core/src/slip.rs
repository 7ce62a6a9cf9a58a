//! The cost of writing one word for another: `newslint/slipcosts.py`, number by number and in the same order of sums.

mod edits;
mod pairs;

use std::ops::Range;

use crate::letters::{Code, Letter};
use crate::slip::edits::{first, instead_of, missing_at, surplus_at, AGAIN, MISSING_APOSTROPHE, SURPLUS_MARK};
use crate::slip::pairs::{place, Pairs, INSTEAD_GROUP, PAIRS, PLACES};

/// The cost of words that are further apart than the limit.
pub const FAR: f64 = 99.0;

const SWAPPED: f64 = 0.45;
const SWAPPED_FAR: f64 = 0.95;
const ROUNDING: f64 = 1e-9;

/// Numbers for which there is always room.
const FEW: usize = 96;

/// The cost of writing `w` for `i`; `FAR` if it is above `limit`.
pub fn slip<T: Code>(w: &[T], i: &[T], limit: f64) -> f64 {
    if w == i {
        return 0.0;
    }
    let head = common(w.iter().zip(i));
    let tail = common(w[head..].iter().rev().zip(i[head..].iter().rev()));
    let (end, last) = (w.len() - tail, i.len() - tail);
    let cost = match (end - head, last - head) {
        (0, _) => (head..last).fold(0.0, |sum, b| sum + missing_at(i, b)),
        (_, 0) => (head..end).fold(0.0, |sum, a| sum + surplus_at(w, a)),
        (1, 1) => least(instead_of(w[head], i[head], head > 0), surplus_at(w, head) + missing_at(i, head)),
        // two edits cost more, and so does a group
        (2, 2) if w[head] == i[head + 1] && w[head + 1] == i[head] => SWAPPED + AGAIN,
        (written, intended) if cheapest(written, intended) > limit + AGAIN => FAR,
        _ => between(w, i, head..end, head..last, limit + AGAIN),
    } - AGAIN;
    if cost <= limit {
        cost
    } else {
        FAR
    }
}

fn common<'a, T: Code + 'a>(pairs: impl Iterator<Item = (&'a T, &'a T)>) -> usize {
    pairs.take_while(|(a, b)| a == b).count()
}

/// The smaller of two costs, neither of which is no number.
fn least(a: f64, b: f64) -> f64 {
    if b < a {
        b
    } else {
        a
    }
}

/// No more than what so many letters can cost for so many others, if neither the first nor the last are the same:
/// `_least` of `newslint/slipcosts.py`.
fn cheapest(written: usize, intended: usize) -> f64 {
    let (more, fewer) = (intended.saturating_sub(written), written.saturating_sub(intended));
    let cost = if more > 1 {
        (MISSING_APOSTROPHE + AGAIN) * more as f64
    } else if fewer > 1 {
        (SURPLUS_MARK + AGAIN) * fewer as f64
    } else {
        AGAIN + if written == 2 && intended == 2 { SWAPPED } else { INSTEAD_GROUP }
    };
    cost - ROUNDING
}

/// The cost of what lies between a common head and a common tail, row by row over the letters written.
fn between<T: Code>(w: &[T], i: &[T], written: Range<usize>, intended: Range<usize>, limit: f64) -> f64 {
    let pairs = &*PAIRS;
    let (head, meant) = (intended.start, &i[intended.clone()]);
    let width = meant.len() + 1;
    let size = width * (written.len() + 1);
    let (mut few, mut many) = ([0.0; FEW], Vec::new());
    let room = if size + width <= FEW {
        &mut few[..size + width]
    } else {
        many.resize(size + width, 0.0);
        &mut many
    };
    let (costs, missing) = room.split_at_mut(size);
    costs[0] = 0.0;
    for (c, b) in intended.enumerate() {
        missing[c] = missing_at(i, b);
        costs[c + 1] = costs[c] + missing[c];
    }
    let mut lowest = 0.0;
    for (r, a) in (1..).zip(written) {
        let (x, surplus) = (w[a], surplus_at(w, a));
        let (before, row) = costs.split_at_mut(width * r);
        let above = &before[width * (r - 1)..];
        let (instead, grouped) = (&pairs.instead[place(x)], pairs.grouped[place(x)]);
        let (mut left, mut low) = (above[0] + surplus, above[0] + surplus);
        row[0] = left;
        for c in 1..width {
            let y = meant[c - 1];
            let at = place(y);
            let best = above[c - 1] + if x == y { 0.0 } else { instead[at] + first(head + c > 1) };
            left = least(least(best, left + missing[c - 1]), above[c] + surplus);
            let is_swapped = r > 1 && c > 1 && x != y && (meant[c - 2] == x || (c > 2 && meant[c - 3] == x));
            if is_swapped || grouped >> at & 1 > 0 {
                left = least(left, together(pairs, before, width, (r, c), &w[..=a], &i[..head + c]));
            }
            row[c] = left;
            low = least(low, left);
        }
        if low > limit && lowest > limit {
            return FAR;
        }
        lowest = low;
    }
    costs[costs.len() - 1]
}

/// The cost of having written the last letters of `w` as a group for those of `i`: swapped, or of like sound.
fn together<T: Code>(pairs: &Pairs, costs: &[f64], width: usize, (r, c): (usize, usize), w: &[T], i: &[T]) -> f64 {
    let so_far = |back: usize, left: usize| costs[(r - back) * width + c - left];
    let (x, y) = (|k: usize| w[w.len() - k], |k: usize| i[i.len() - k]);
    let mut best = FAR;
    if r > 1 && c > 1 && x(1) == y(2) && x(2) == y(1) {
        best = so_far(2, 2) + SWAPPED + AGAIN;
    }
    if r > 2 && c > 2 && x(1) == y(3) && x(3) == y(1) && x(2) == y(2) {
        best = least(best, so_far(3, 3) + SWAPPED_FAR + AGAIN);
    }
    for (written, intended) in &pairs.groups[place(x(1)) * PLACES + place(y(1))] {
        if written.len() <= r && intended.len() <= c && ends_in(w, written) && ends_in(i, intended) {
            best = least(best, so_far(written.len(), intended.len()) + INSTEAD_GROUP + AGAIN);
        }
    }
    best
}

fn ends_in<T: Code>(word: &[T], group: &[Letter]) -> bool {
    word[word.len() - group.len()..].iter().zip(group).all(|(&x, &y)| x.into() == y)
}
