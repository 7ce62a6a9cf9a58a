//! How much of a text begins with a capital: what `_is_title` of `newslint/checks/context.py` asks.

use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::chars::{is_alnum, is_familiar};

/// Shorter words have a small letter in a title too.
const LONG: usize = 4;

/// How many words are long, and how many of them begin with no small letter; None if Python must look at a character.
#[pyfunction]
pub fn initials(text: &Bound<'_, PyString>) -> Option<(usize, usize)> {
    let text = text.to_str().ok().filter(|text| text.is_ascii() || text.chars().all(is_familiar))?;
    let words = text.split(|c: char| !is_alnum(c) || c.is_ascii_digit());
    let (mut long, mut capitals) = (0, 0);
    for word in words.filter(|word| word.chars().nth(LONG - 1).is_some()) {
        long += 1;
        capitals += usize::from(!word.starts_with(char::is_lowercase));
    }
    Some((long, capitals))
}
