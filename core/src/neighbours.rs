//! Look-ups in an index of near words: `Neighbours` of `newslint/neighbours.py`.

use std::hint::black_box;
use std::slice;

use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::checksum::{finish, go_on, START};
use crate::letters::{decode, encode, letters, Code};
use crate::mapped::Mapped;

const LONGEST: usize = 10;
const SHORT: usize = 5;
/// Ways to leave out up to two of so many letters.
const MANY: usize = 1 + LONGEST * (LONGEST + 1) / 2;
/// Candidates that most words have no more of.
const EXPECTED: usize = 128;

/// An index in a mapped file of `rows` keys; `starts` is where the starts of the buckets are.
#[pyclass(frozen)]
pub struct Neighbours {
    map: Mapped,
    starts: usize,
    entries: usize,
    ends: usize,
    keys: usize,
    mask: u32,
    low: u32,
}

#[pymethods]
impl Neighbours {
    #[new]
    fn new(mapped: &Bound<'_, PyAny>, starts: usize, bits: u32, rows: u32) -> PyResult<Self> {
        let map = Mapped::new(mapped)?;
        let mask: u32 = (1 << bits) - 1;
        let entries = starts + 4 * (mask as usize + 2);
        let ends = entries + 4 * map.number(starts, mask as usize + 1) as usize;
        let keys = ends + 4 * (rows as usize + 1);
        let low = (1 << (32 - rows.leading_zeros())) - 1;
        Ok(Self { map, starts, entries, ends, keys, mask, low })
    }

    /// Positions, in order, of candidates within `distance` edits of `word`.
    #[pyo3(signature = (word, distance = 2, brief = false))]
    fn near(&self, word: &Bound<'_, PyString>, distance: usize, brief: bool) -> PyResult<Vec<u32>> {
        Ok(self.find(&letters(word)?, encode(word)?.len(), distance, brief))
    }

    /// The keys at these positions.
    fn words<'py>(&self, py: Python<'py>, positions: Vec<u32>) -> PyResult<Vec<Bound<'py, PyString>>> {
        positions.into_iter().map(|i| decode(py, self.key(i))).collect()
    }
}

impl Neighbours {
    /// The bytes of the key at a position.
    pub fn key(&self, i: u32) -> &[u8] {
        let (begin, end) = self.map.numbers(self.ends, i as usize);
        self.map.slice(self.keys + begin, self.keys + end)
    }

    /// The keys at these positions, brought to hand at once: no look waits for another.
    pub fn keys(&self, positions: &[u32]) -> Vec<&[u8]> {
        let keys: Vec<&[u8]> = positions.iter().map(|&i| self.key(i)).collect();
        black_box(keys.iter().fold(0, |all, key| all ^ key.first().unwrap_or(&0)));
        keys
    }

    /// What `near` gives, for a word of `size` bytes.
    pub fn find<T: Code>(&self, word: &[T], size: usize, distance: usize, brief: bool) -> Vec<u32> {
        // one byte for each of the first letters, whatever the script
        let mut data = [0; LONGEST];
        let letters = data.iter_mut().zip(word).map(|(byte, &c)| *byte = (c.into() & 0xFF) as u8).count();
        let data = &data[..letters];
        let mut found = Vec::with_capacity(EXPECTED);
        if !brief || distance < 2 || data.len() > SHORT {
            self.under(hashes(data, distance).as_slice(), &mut found);
        } else {
            let close = hashes(data, 1);
            let close = close.as_slice();
            let far: Vec<u32> = hashes(data, 2).as_slice().iter().copied().filter(|h| !close.contains(h)).collect();
            self.under(&far, &mut found);
            found.retain(|&i| self.key(i).len() != size);
            self.under(close, &mut found);
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Adds the positions of the keys that are entered under one of the hashes; all buckets are sought before any is
    /// looked into, for the memory is slow to answer but may be asked many things at once.
    fn under(&self, hashes: &[u32], found: &mut Vec<u32>) {
        let mut buckets = [&[][..]; MANY];
        for (bucket, hash) in buckets.iter_mut().zip(hashes) {
            *bucket = self.bucket(hash & self.mask);
        }
        for (hash, entries) in hashes.iter().zip(buckets) {
            let fingerprint = hash & !self.low;
            for entry in entries.chunks_exact(4) {
                let entry = u32::from_le_bytes([entry[0], entry[1], entry[2], entry[3]]);
                if entry & !self.low == fingerprint {
                    found.push(entry & self.low);
                }
            }
        }
    }

    /// The entries of a bucket.
    fn bucket(&self, i: u32) -> &[u8] {
        let (begin, end) = self.map.numbers(self.starts, i as usize);
        self.map.slice(self.entries + 4 * begin, self.entries + 4 * end)
    }
}

/// Some hashes.
struct Hashes {
    all: [u32; MANY],
    count: usize,
}

impl Hashes {
    fn push(&mut self, hash: u32) {
        self.all[self.count] = hash;
        self.count += 1;
    }

    fn as_slice(&self) -> &[u32] {
        &self.all[..self.count]
    }
}

/// The hashes of `data` with up to `distance` (one or two) of its letters left out, nearly all of them once.
fn hashes(data: &[u8], distance: usize) -> Hashes {
    let is_double = |i: usize| data[i] == data[i - 1]; // to leave out either letter gives the same
    let mut found = Hashes { all: [0; MANY], count: 0 };
    found.push(finish(go_on(START, data)));
    let mut head = START;
    for (i, &letter) in data.iter().enumerate() {
        if i == 0 || !is_double(i) {
            let mut middle = head;
            for (j, letter) in data.iter().enumerate().skip(i + 1) {
                if distance > 1 && (j == i + 1 || !is_double(j)) {
                    found.push(finish(go_on(middle, &data[j + 1..])));
                }
                middle = go_on(middle, slice::from_ref(letter));
            }
            found.push(finish(middle));
        }
        head = go_on(head, slice::from_ref(&letter));
    }
    found
}
