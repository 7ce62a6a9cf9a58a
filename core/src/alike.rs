//! Which spellings in a story are one letter apart: `alike` of `newslint/names/spellings.py`.

use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::runs::inflection::{are_same_letters, is_inflected};
use crate::runs::part::Part;
use crate::slip::slip;

/// More spellings than this that share what is left of them are no slips of one another.
const CROWD: usize = 40;

/// So many words are compared two by two.
const FEW: usize = 400;

/// The cost of the dearest slip that is looked for, and how much of a name may differ, by the cost of it per letter.
const LIMIT: f64 = 1.3;
const NEAR: f64 = 0.17;

/// A hash is the sum of the letters times the powers of this, so that each letter is easily left out.
const BASE: u64 = 0x9E37_79B9_7F4A_7C15;

type Pair<'py> = (Bound<'py, PyString>, Bound<'py, PyString>);

/// Pairs of `parts` that become one when a letter of each, not the first, is left out; each once. None where Python has
/// to look: at half a surrogate pair.
#[pyfunction]
pub fn alike<'py>(parts: &Bound<'py, PyList>) -> PyResult<Option<Vec<Pair<'py>>>> {
    let mut seen = FxHashSet::default();
    let mut words: Vec<Vec<char>> = Vec::with_capacity(parts.len());
    let mut objects = Vec::with_capacity(parts.len());
    let given = parts.iter().map(|part| Ok(part.cast_into::<PyString>()?)).collect::<PyResult<Vec<_>>>()?;
    for part in &given {
        let Ok(text) = part.to_str() else { return Ok(None) };
        if seen.insert(text) {
            words.push(text.chars().collect());
            objects.push(part);
        }
    }
    Ok(Some(pairs(&words).into_iter().map(|(a, b)| (objects[a].clone(), objects[b].clone())).collect()))
}

/// The places of those of some different words that are one letter from another, pair by pair, with the cost if one is
/// so near that it may be a slip for the other; none if no two are: all that `near` needs.
pub fn near(words: &[&Part], endings: &FxHashSet<String>) -> Vec<(usize, usize, Option<f64>)> {
    let found = few(words).unwrap_or_else(|| {
        let letters: Vec<Vec<char>> = words.iter().map(|word| word.text.chars().collect()).collect();
        pairs(&letters)
    });
    let cost = |(a, b): (usize, usize)| (a, b, cost(&words[a].text, &words[b].text, endings));
    let found: Vec<_> = found.into_iter().map(cost).collect();
    if found.iter().any(|(_, _, cost)| cost.is_some()) {
        found
    } else {
        Vec::new()
    }
}

/// What `pairs` gives for some different words, in another order; nothing if there are so many words that it does so
/// more quickly, or that some may be a crowd.
fn few(words: &[&Part]) -> Option<Vec<(usize, usize)>> {
    if words.len() > FEW {
        return None;
    }
    let looks: Vec<(Option<&u8>, u64)> =
        words.iter().map(|word| (word.text.as_bytes().first(), word.letters)).collect();
    let mut found = Vec::new();
    for (b, &(first, letters)) in looks.iter().enumerate() {
        for (a, &(its_first, its_letters)) in looks[..b].iter().enumerate() {
            if first == its_first && are_two_at_most(letters ^ its_letters) && are_alike(&words[a].text, &words[b].text)
            {
                found.push((a, b));
            }
        }
    }
    (found.len() < CROWD).then_some(found)
}

fn are_two_at_most(bits: u64) -> bool {
    let but_one = bits & bits.wrapping_sub(1);
    but_one & but_one.wrapping_sub(1) == 0
}

/// True if two different words become one when a letter of each, or of one, is left out, which is not the first.
fn are_alike(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[head..], &b[head..]);
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - tail], &b[..b.len() - tail]);
    head > 0
        && match (a.len(), b.len()) {
            (0, 1) | (1, 0) => true,
            (x, y) => x == y && (a[1..] == b[..y - 1] || a[..x - 1] == b[1..]),
        }
}

/// The cost of the slip if one may be a slip for the other; no more than that where Python has to say.
fn cost(a: &str, b: &str, endings: &FxHashSet<String>) -> Option<f64> {
    if !a.is_ascii() || !b.is_ascii() {
        return Some(0.0);
    }
    if are_same_letters(a, b) || is_inflected(a, b, endings) || is_inflected(b, a, endings) {
        return None;
    }
    let (x, y) = (a.as_bytes(), b.as_bytes());
    let cost = slip(x, y, LIMIT).min(slip(y, x, LIMIT));
    Some(cost).filter(|&cost| cost <= NEAR * a.len().min(b.len()) as f64)
}

/// True if the hashes of all words, and of the same without a letter, are different, as in many a story.
fn are_far_apart(words: &[Vec<char>]) -> bool {
    let mut hashes = Vec::with_capacity(400);
    let mut heads: Vec<(char, u64)> = Vec::new();
    for (owner, word) in words.iter().enumerate() {
        heads.clear();
        let mut head = 0_u64;
        for &c in word {
            heads.push((c, head));
            head = head.wrapping_mul(BASE).wrapping_add(u64::from(c));
        }
        hashes.push((head, owner));
        let (mut tail, mut power) = (0_u64, 1_u64);
        for &(c, head) in heads.iter().skip(1).rev() {
            hashes.push((head.wrapping_mul(power).wrapping_add(tail), owner));
            tail = tail.wrapping_add(power.wrapping_mul(u64::from(c)));
            power = power.wrapping_mul(BASE);
        }
    }
    hashes.sort_unstable();
    hashes.windows(2).all(|two| two[0].0 != two[1].0 || two[0].1 == two[1].1)
}

/// The pairs by their places, in the order in which Python finds them.
fn pairs(words: &[Vec<char>]) -> Vec<(usize, usize)> {
    if are_far_apart(words) {
        return Vec::new();
    }
    let mut first: FxHashMap<Vec<char>, usize> = FxHashMap::default();
    let mut places: FxHashMap<Vec<char>, usize> = FxHashMap::default();
    let mut shared: Vec<Vec<usize>> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        for shorter in shortened(word) {
            let owner = *first.entry(shorter.clone()).or_insert(at);
            if owner != at {
                let place = *places.entry(shorter).or_insert_with(|| {
                    shared.push(vec![owner]);
                    shared.len() - 1
                });
                shared[place].push(at);
            }
        }
    }
    let mut seen = FxHashSet::default();
    let mut found = Vec::new();
    for owners in shared.iter().filter(|owners| owners.len() <= CROWD) {
        for (i, &a) in owners.iter().enumerate() {
            found.extend(owners[i + 1..].iter().map(|&b| (a, b)).filter(|&pair| seen.insert(pair)));
        }
    }
    found
}

/// The word, and the word without each of its letters but the first; each once.
fn shortened(word: &[char]) -> Vec<Vec<char>> {
    let mut found = vec![word.to_vec()];
    for k in 1..word.len() {
        let shorter = [&word[..k], &word[k + 1..]].concat();
        if found.last() != Some(&shorter) {
            found.push(shorter);
        }
    }
    found
}
