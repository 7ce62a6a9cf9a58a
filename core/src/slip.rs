//! The cost of writing one word for another: `newslint/slipcosts.py`, number by number and in the same order of sums.

use std::ops::Range;
use std::sync::LazyLock;

use crate::letters::{letters_of, Code, Letter};

/// The cost of words that are further apart than the limit.
pub const FAR: f64 = 99.0;

const AGAIN: f64 = 0.1;
const FIRST: f64 = 0.35;
const SWAPPED: f64 = 0.45;
const SWAPPED_FAR: f64 = 0.95;
const INSTEAD: f64 = 1.0;
const INSTEAD_KEY: f64 = 0.9;
const INSTEAD_ALIKE: f64 = 0.7;
const INSTEAD_VOWEL: f64 = 0.6;
const INSTEAD_GROUP: f64 = 0.6;
const SURPLUS: f64 = 0.9;
const SURPLUS_VOWEL: f64 = 0.75;
const SURPLUS_KEY: f64 = 0.7;
const SURPLUS_REPEATED: f64 = 0.6;
const SURPLUS_DOUBLED: f64 = 0.45;
const SURPLUS_LAST: f64 = 1.05;
const SURPLUS_LAST_E: f64 = 0.55;
const SURPLUS_BESIDE: f64 = 0.6;
const SURPLUS_MARK: f64 = 0.4;
const MISSING: f64 = 0.6;
const MISSING_S: f64 = 0.7;
const MISSING_H: f64 = 0.55;
const MISSING_REPEATED: f64 = 0.5;
const MISSING_VOWEL: f64 = 0.4;
const MISSING_DOUBLED: f64 = 0.35;
const MISSING_HYPHEN: f64 = 0.4;
const MISSING_APOSTROPHE: f64 = 0.2;
const ROUNDING: f64 = 1e-9;

/// Numbers for which there is always room.
const FEW: usize = 96;

const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const SOUNDS: [&str; 13] = ["ck", "sc", "sz", "td", "fv", "gj", "mn", "bp", "iy", "xs", "kq", "wv", "lr"];
const GROUPS: &str = "
f-ph ph-f k-ck c-ck ck-k ck-c k-ch c-ch s-sc c-sc sc-c s-ps sh-ch ch-sh sh-ti sh-ci sh-si ci-ti ti-ci si-ti ti-si x-ct
ct-x cc-x x-cc x-xc xs-xc xc-x ks-x gs-x kw-qu k-qu cw-qu ck-qu n-kn n-gn r-wr r-rh w-wh wh-w g-gh f-gh j-dg g-dg dg-g
t-bt m-mb m-mn er-re re-er or-our er-our er-or or-er ou-oo u-oo u-ou o-ou o-oa a-ai e-ea i-ie y-ie ys-ies ie-y ee-ea
ea-ee ee-ie ee-ei ai-ei ei-ai oo-ou";

type Group = (Vec<Letter>, Vec<Letter>);

/// All letters but those from a to z have one place among them, the last.
const PLACES: usize = 27;

/// What is known of pairs of letters by their places.
struct Pairs {
    touching: [[bool; PLACES]; PLACES],
    /// The cost of a letter in place of another, inside a word.
    instead: [[f64; PLACES]; PLACES],
    /// For the last letter written of a group, a bit for each that may be the last intended.
    grouped: [u32; PLACES],
    /// The groups by the last letter written and the last letter intended.
    groups: Vec<Vec<Group>>,
}

static PAIRS: LazyLock<Pairs> = LazyLock::new(|| {
    let touching = touching();
    let (grouped, groups) = groups();
    Pairs { touching, instead: instead(&touching), grouped, groups }
});

fn place<T: Code>(letter: T) -> usize {
    (letter.into().wrapping_sub(97) as usize).min(PLACES - 1)
}

fn both_ways(pairs: impl Iterator<Item = (u8, u8)>) -> [[bool; PLACES]; PLACES] {
    let mut table = [[false; PLACES]; PLACES];
    for (a, b) in pairs {
        table[place(a)][place(b)] = true;
        table[place(b)][place(a)] = true;
    }
    table
}

/// Pairs whose keys touch: side by side, the one above, and the one to the right of that.
fn touching() -> [[bool; PLACES]; PLACES] {
    let beside = ROWS.iter().flat_map(|row| row.bytes().zip(row.bytes().skip(1)));
    let above = ROWS.windows(2).flat_map(|rows| {
        let upper = rows[0].as_bytes();
        rows[1]
            .bytes()
            .enumerate()
            .flat_map(move |(i, a)| upper[i..upper.len().min(i + 2)].iter().map(move |&b| (a, b)))
    });
    both_ways(beside.chain(above))
}

fn instead(touching: &[[bool; PLACES]; PLACES]) -> [[f64; PLACES]; PLACES] {
    let alike = both_ways(SOUNDS.iter().map(|pair| (pair.as_bytes()[0], pair.as_bytes()[1])));
    let mut table = [[INSTEAD; PLACES]; PLACES];
    for (a, b) in (0..PLACES * PLACES).map(|i| (i / PLACES, i % PLACES)) {
        if is_vowel(97 + a as Letter) && is_vowel(97 + b as Letter) {
            table[a][b] = INSTEAD_VOWEL;
        } else if alike[a][b] {
            table[a][b] = INSTEAD_ALIKE;
        } else if touching[a][b] {
            table[a][b] = INSTEAD_KEY;
        }
    }
    table
}

fn groups() -> ([u32; PLACES], Vec<Vec<Group>>) {
    let (mut grouped, mut groups) = ([0; PLACES], vec![Vec::new(); PLACES * PLACES]);
    for group in GROUPS.split_whitespace() {
        let (w, i) = group.split_once('-').expect("a hyphen parts the two");
        let (w, i) = (letters_of(w), letters_of(i));
        let (x, y) = (place(w[w.len() - 1]), place(i[i.len() - 1]));
        grouped[x] |= 1 << y;
        groups[x * PLACES + y].push((w, i));
    }
    (grouped, groups)
}

fn touch<T: Code>(x: Option<T>, y: Option<T>) -> bool {
    matches!((x, y), (Some(x), Some(y)) if PAIRS.touching[place(x)][place(y)])
}

fn is_vowel<T: Code>(letter: T) -> bool {
    matches!(u8::try_from(letter.into()), Ok(b'a' | b'e' | b'i' | b'o' | b'u' | b'y'))
}

fn is_apostrophe<T: Code>(letter: T) -> bool {
    ['\'', '’'].map(Letter::from).contains(&letter.into())
}

fn is_hyphen<T: Code>(letter: T) -> bool {
    ['-', '‑'].map(Letter::from).contains(&letter.into())
}

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

/// The cost of the letter `x` in place of another, `y`, inside the intended word or as its first letter.
fn instead_of<T: Code>(x: T, y: T, inside: bool) -> f64 {
    PAIRS.instead[place(x)][place(y)] + first(inside)
}

/// What is added to an edit of the first letter, and of any.
fn first(inside: bool) -> f64 {
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
fn surplus_at<T: Code>(w: &[T], a: usize) -> f64 {
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
fn missing_at<T: Code>(i: &[T], b: usize) -> f64 {
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
