//! Parts of names that a word may be a slip for: `Finder.parts_near` of `newslint/names/candidates.py`.

use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::closeness::{edits, Word};
use crate::letters::{encode, letters, Letter};
use crate::neighbours::Neighbours;

const FAR_ALONE: f64 = 0.3;

/// A part, the cost of the slip, the slip between the sounds, and how many other parts are as near.
pub type Row = (String, f64, f64, usize);

/// The parts in `indexes` within `most` edits of `word`, in order; each index with whether it is to be brief about
/// short words. None where Python has to say (see `weigh`).
#[pyfunction]
pub fn parts_near(
    indexes: Vec<(PyRef<'_, Neighbours>, bool)>,
    word: &Bound<'_, PyString>,
    most: usize,
) -> PyResult<Option<Vec<Row>>> {
    let indexes: Vec<_> = indexes.iter().map(|(index, brief)| (&**index, *brief)).collect();
    Ok(near(&indexes, &letters(word)?, encode(word)?.len(), most))
}

/// What `parts_near` gives, for a word of `size` bytes.
pub fn near(indexes: &[(&Neighbours, bool)], word: &[Letter], size: usize, most: usize) -> Option<Vec<Row>> {
    let found = indexes.iter().map(|(index, brief)| (index, index.find(word, size, most, *brief)));
    let found: Vec<_> = found.collect();
    let mut keys = Vec::with_capacity(found.iter().map(|(_, positions)| positions.len()).sum());
    for (index, positions) in &found {
        keys.extend(positions.iter().map(|&i| index.key(i)));
    }
    keys.sort_unstable();
    keys.dedup();
    rows(word, &keys, most)
}

fn rows(word: &[Letter], keys: &[&[u8]], most: usize) -> Option<Vec<Row>> {
    let mut rows: Vec<Row> = Vec::new();
    let mut part: Vec<Letter> = Vec::new();
    let mut weighed = Word::new(word);
    for key in keys {
        let text = std::str::from_utf8(key).ok()?;
        part.clear();
        part.extend(text.chars().map(Letter::from));
        if part == word || !begins_alike(word, &part) || word.len().abs_diff(part.len()) > most {
            continue;
        }
        let edits = edits(word, &part);
        if edits <= most {
            let (cost, sound) = weighed.weigh(&part, edits, FAR_ALONE)?;
            if cost <= FAR_ALONE * part.len() as f64 {
                rows.push((text.to_owned(), cost, sound, 0));
            }
        }
    }
    let costs: Vec<f64> = rows.iter().map(|row| row.1).collect();
    for row in &mut rows {
        row.3 = costs.iter().filter(|&&cost| cost <= row.1 + 0.2).count() - 1;
    }
    Some(rows)
}

/// True if the first letters agree, or would but for a letter swapped, added or left out.
fn begins_alike(word: &[Letter], part: &[Letter]) -> bool {
    let (w, p) = (&word[..word.len().min(2)], &part[..part.len().min(2)]);
    w.first() == p.first()
        || w.iter().eq(p.iter().rev())
        || word.iter().skip(1).take(2).eq(p)
        || part.iter().skip(1).take(2).eq(w)
}
