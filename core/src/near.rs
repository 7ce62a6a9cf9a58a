//! Parts of names that a word may be a slip for: `Finder.parts_near` of `newslint/names/candidates.py`.

use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::closeness::Word;
use crate::letters::{encode, letters, letters_of, Code, Letter};
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
    Ok(match word.to_str() {
        Ok(plain) if plain.is_ascii() => near(&indexes, plain.as_bytes(), plain.len(), most),
        _ => near(&indexes, &letters(word)?, encode(word)?.len(), most),
    })
}

/// What `parts_near` gives, for a word of `size` bytes.
pub fn near<T: Code>(indexes: &[(&Neighbours, bool)], word: &[T], size: usize, most: usize) -> Option<Vec<Row>> {
    let mut rows = Vec::new();
    let (mut plain, mut other) = (Word::plain(word), None);
    for (index, brief) in indexes {
        for key in index.keys(&index.find(word, size, most, *brief)) {
            let row = match &mut plain {
                Some(plain) if key.is_ascii() => row(plain, key, most),
                _ => {
                    let part = letters_of(std::str::from_utf8(key).ok()?);
                    let letters = || Word::new(word.iter().map(|&c| c.into()).collect::<Vec<Letter>>());
                    row(other.get_or_insert_with(letters), &part, most)
                }
            };
            if let Some((cost, sound)) = row? {
                rows.push((std::str::from_utf8(key).ok()?.to_owned(), cost, sound, 0));
            }
        }
    }
    rows.sort_unstable_by(|one, other| one.0.cmp(&other.0));
    rows.dedup_by(|one, other| one.0 == other.0);
    let costs: Vec<f64> = rows.iter().map(|row| row.1).collect();
    for row in &mut rows {
        row.3 = costs.iter().filter(|&&cost| cost <= row.1 + 0.2).count() - 1;
    }
    Some(rows)
}

/// The cost and the sound of a part that the word is near to; nothing where Python has to say.
fn row<T: Code>(word: &mut Word<T>, part: &[T], most: usize) -> Option<Option<(f64, f64)>> {
    let written = word.letters();
    if !begins_alike(written, part) || written.len().abs_diff(part.len()) > most || written == part {
        return Some(None);
    }
    let edits = word.edits(part);
    if edits > most {
        return Some(None);
    }
    let found = word.weigh(part, edits, FAR_ALONE)?;
    Some(Some(found).filter(|(cost, _)| *cost <= FAR_ALONE * part.len() as f64))
}

/// True if the first letters agree, or would but for a letter swapped, added or left out.
fn begins_alike<T: Code>(word: &[T], part: &[T]) -> bool {
    let (w, p) = (|i: usize| word.get(i), |i: usize| part.get(i));
    w(0) == p(0) || (w(0), w(1)) == (p(1), p(0)) || (w(1), w(2)) == (p(0), p(1)) || (w(0), w(1)) == (p(1), p(2))
}
