//! The cost of writing one word for another: `newslint/slips.py`, number by number and in the same order of sums.

use std::sync::LazyLock;

use crate::letters::{index, Letter};

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

const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const SOUNDS: [&str; 13] = ["ck", "sc", "sz", "td", "fv", "gj", "mn", "bp", "iy", "xs", "kq", "wv", "lr"];
const GROUPS: &str = "
f-ph ph-f k-ck c-ck ck-k ck-c k-ch c-ch s-sc c-sc sc-c s-ps sh-ch ch-sh sh-ti sh-ci sh-si ci-ti ti-ci si-ti ti-si x-ct
ct-x cc-x x-cc x-xc xs-xc xc-x ks-x gs-x kw-qu k-qu cw-qu ck-qu n-kn n-gn r-wr r-rh w-wh wh-w g-gh f-gh j-dg g-dg dg-g
t-bt m-mb m-mn er-re re-er or-our er-our er-or or-er ou-oo u-oo u-ou o-ou o-oa a-ai e-ea i-ie y-ie ys-ies ie-y ee-ea
ea-ee ee-ie ee-ei ai-ei ei-ai oo-ou";

type Group = (Vec<Letter>, Vec<Letter>);

/// What is known of pairs of letters from a to z.
struct Pairs {
    touching: [[bool; 26]; 26],
    alike: [[bool; 26]; 26],
    groups: Vec<Vec<Group>>,
}

static PAIRS: LazyLock<Pairs> = LazyLock::new(|| Pairs {
    touching: touching(),
    alike: both_ways(SOUNDS.iter().map(|pair| (pair.as_bytes()[0], pair.as_bytes()[1]))),
    groups: groups(),
});

fn both_ways(pairs: impl Iterator<Item = (u8, u8)>) -> [[bool; 26]; 26] {
    let mut table = [[false; 26]; 26];
    for (a, b) in pairs {
        let (a, b) = (usize::from(a - b'a'), usize::from(b - b'a'));
        table[a][b] = true;
        table[b][a] = true;
    }
    table
}

/// Pairs whose keys touch: side by side, the one above, and the one to the right of that.
fn touching() -> [[bool; 26]; 26] {
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

/// The groups by the last letter written and the last letter intended.
fn groups() -> Vec<Vec<Group>> {
    let mut table = vec![Vec::new(); 26 * 26];
    for group in GROUPS.split_whitespace() {
        let (written, intended) = group.split_once('-').expect("a hyphen parts the two");
        let (w, i) = (codes(written), codes(intended));
        let at = place(w[w.len() - 1], i[i.len() - 1]).expect("all letters are from a to z");
        table[at].push((w, i));
    }
    table
}

fn codes(text: &str) -> Vec<Letter> {
    text.bytes().map(Letter::from).collect()
}

fn place(x: Letter, y: Letter) -> Option<usize> {
    Some(index(x)? * 26 + index(y)?)
}

fn groups_of(x: Letter, y: Letter) -> &'static [Group] {
    place(x, y).map_or(&[], |at| &PAIRS.groups[at])
}

fn is_in(table: &[[bool; 26]; 26], x: Option<Letter>, y: Option<Letter>) -> bool {
    matches!((x.and_then(index), y.and_then(index)), (Some(a), Some(b)) if table[a][b])
}

fn is_vowel(letter: Letter) -> bool {
    matches!(char::from_u32(letter), Some('a' | 'e' | 'i' | 'o' | 'u' | 'y'))
}

fn is_apostrophe(letter: Letter) -> bool {
    matches!(char::from_u32(letter), Some('\'' | '’'))
}

fn is_hyphen(letter: Letter) -> bool {
    matches!(char::from_u32(letter), Some('-' | '‑'))
}

/// The cost of writing `w` for `i`; `FAR` if it is above `limit`.
pub fn slip(w: &[Letter], i: &[Letter], limit: f64) -> f64 {
    if w == i {
        return 0.0;
    }
    let head = common(w.iter().zip(i));
    let tail = common(w[head..].iter().rev().zip(i[head..].iter().rev()));
    let cost = between(w, i, head, tail, limit + AGAIN) - AGAIN;
    if cost <= limit {
        cost
    } else {
        FAR
    }
}

fn common<'a>(pairs: impl Iterator<Item = (&'a Letter, &'a Letter)>) -> usize {
    pairs.take_while(|(a, b)| a == b).count()
}

/// The cost of what lies between a common head and a common tail, row by row over the letters written.
fn between(w: &[Letter], i: &[Letter], head: usize, tail: usize, limit: f64) -> f64 {
    let meant = &i[head..i.len() - tail];
    let missing: Vec<f64> = (head..i.len() - tail).map(|b| missing_at(i, b)).collect();
    let width = meant.len() + 1;
    let mut costs = Vec::with_capacity(width * (w.len() - tail - head + 1));
    costs.push(0.0);
    for (c, cost) in missing.iter().enumerate() {
        costs.push(costs[c] + cost);
    }
    for (r, a) in (1..).zip(head..w.len() - tail) {
        let above = costs.len() - width;
        let surplus = surplus_at(w, a);
        let x = w[a];
        let mut left = costs[above] + surplus;
        let mut diagonal = costs[above];
        costs.push(left);
        for (c, &y) in (1..).zip(meant) {
            let best = if x == y { diagonal } else { diagonal + instead(x, y, head + c > 1) };
            diagonal = costs[above + c];
            left = best.min(left + missing[c - 1]).min(diagonal + surplus);
            let swaps = r > 1 && c > 1 && x != y && meant[..c].contains(&x);
            if swaps || !groups_of(x, y).is_empty() {
                left = left.min(together(&costs, width, r, c, &w[..=a], &i[..head + c]));
            }
            costs.push(left);
        }
        let (before, row) = costs[above..].split_at(width);
        if row.iter().all(|&cost| cost > limit) && before.iter().all(|&cost| cost > limit) {
            return FAR;
        }
    }
    costs[costs.len() - 1]
}

/// The cost of having written the last letters of `w` as a group for those of `i`: swapped, or of like sound.
fn together(costs: &[f64], width: usize, r: usize, c: usize, w: &[Letter], i: &[Letter]) -> f64 {
    let so_far = |back: usize, left: usize| costs[(r - back) * width + c - left];
    let (x, y) = (|k: usize| w[w.len() - k], |k: usize| i[i.len() - k]);
    let mut best = FAR;
    if r > 1 && c > 1 && x(1) == y(2) && x(2) == y(1) {
        best = so_far(2, 2) + SWAPPED + AGAIN;
    }
    if r > 2 && c > 2 && x(1) == y(3) && x(3) == y(1) && x(2) == y(2) {
        best = best.min(so_far(3, 3) + SWAPPED_FAR + AGAIN);
    }
    for (written, intended) in groups_of(x(1), y(1)) {
        if written.len() <= r && intended.len() <= c && w.ends_with(written) && i.ends_with(intended) {
            best = best.min(so_far(written.len(), intended.len()) + INSTEAD_GROUP + AGAIN);
        }
    }
    best
}

/// The cost of the letter `x` in place of another, `y`, inside the intended word or as its first letter.
fn instead(x: Letter, y: Letter, inside: bool) -> f64 {
    let cost = if is_vowel(x) && is_vowel(y) {
        INSTEAD_VOWEL
    } else if is_in(&PAIRS.alike, Some(x), Some(y)) {
        INSTEAD_ALIKE
    } else if is_in(&PAIRS.touching, Some(x), Some(y)) {
        INSTEAD_KEY
    } else {
        INSTEAD
    };
    cost + first(inside)
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
fn beside(word: &[Letter], at: usize) -> (Option<Letter>, Option<Letter>) {
    (at.checked_sub(1).map(|k| word[k]), word.get(at + 1).copied())
}

/// True if the letter at `at` also stands one or two letters before or after.
fn is_repeated(word: &[Letter], at: usize) -> bool {
    let near = |from: usize, to: usize| word[from..to].contains(&word[at]);
    near(at.saturating_sub(2), at) || near(at + 1, word.len().min(at + 3))
}

/// The cost of the letter `w[a]` written where nothing was meant.
fn surplus_at(w: &[Letter], a: usize) -> f64 {
    let x = w[a];
    let (before, after) = beside(w, a);
    if before == Some(x) || after == Some(x) {
        return SURPLUS_DOUBLED + AGAIN;
    }
    if is_apostrophe(x) || is_hyphen(x) {
        return SURPLUS_MARK + AGAIN;
    }
    let cost = if after.is_none() {
        if x == Letter::from('e') {
            SURPLUS_LAST_E
        } else {
            SURPLUS_LAST
        }
    } else if is_repeated(w, a) {
        SURPLUS_REPEATED
    } else if is_vowel(x) && (before.is_some_and(is_vowel) || after.is_some_and(is_vowel)) {
        SURPLUS_BESIDE
    } else if is_in(&PAIRS.touching, before, Some(x)) || is_in(&PAIRS.touching, Some(x), after) {
        SURPLUS_KEY
    } else if is_vowel(x) {
        SURPLUS_VOWEL
    } else {
        SURPLUS
    };
    cost + first(a > 0)
}

/// The cost of leaving out the letter `i[b]`.
fn missing_at(i: &[Letter], b: usize) -> f64 {
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
    } else if y == Letter::from('s') && after.is_none() {
        MISSING_S
    } else if y == Letter::from('h') {
        MISSING_H
    } else {
        MISSING
    };
    cost + first(b > 0)
}
