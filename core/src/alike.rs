//! Which spellings in a story are one letter apart: `alike` of `newslint/names/spellings.py`.

use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};
use rustc_hash::{FxHashMap, FxHashSet};

/// More spellings than this that share what is left of them are no slips of one another.
const CROWD: usize = 40;

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
    if are_all_different(&words) {
        return Ok(Some(Vec::new()));
    }
    Ok(Some(pairs(&words).into_iter().map(|(a, b)| (objects[a].clone(), objects[b].clone())).collect()))
}

/// True if no two of the words are the same without a letter, as in many a story.
fn are_all_different(words: &[Vec<char>]) -> bool {
    let mut hashes: Vec<(u64, usize)> = Vec::with_capacity(10 * words.len());
    let mut heads = Vec::new();
    for (owner, word) in words.iter().enumerate() {
        heads.clear();
        let mut head = 0_u64;
        for &c in word {
            heads.push(head);
            head = head.wrapping_mul(BASE).wrapping_add(u64::from(c));
        }
        hashes.push((head, owner));
        let (mut tail, mut power) = (0_u64, 1_u64);
        for (&c, head) in word.iter().zip(&heads).skip(1).rev() {
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
