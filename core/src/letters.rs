//! Python strings as code points and as bytes; half a surrogate pair, which Rust's strings cannot hold, goes through.

use std::borrow::Cow;

use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

/// A code point.
pub type Letter = u32;

/// A letter of a text: a code point, or a byte of ASCII.
pub trait Code: Copy + PartialEq + Into<Letter> {}

impl Code for Letter {}
impl Code for u8 {}

/// The code points of a text.
pub fn letters_of(text: &str) -> Vec<Letter> {
    text.chars().map(Letter::from).collect()
}

/// The code points of a string of Python.
pub fn letters(text: &Bound<'_, PyString>) -> PyResult<Vec<Letter>> {
    if let Ok(text) = text.to_str() {
        return Ok(letters_of(text));
    }
    let data = text.call_method1("encode", ("utf-32-le", "surrogatepass"))?;
    let data = data.cast::<PyBytes>()?.as_bytes();
    Ok(data.chunks_exact(4).map(|b| Letter::from_le_bytes([b[0], b[1], b[2], b[3]])).collect())
}

/// The bytes of a string as the files have it.
pub fn encode<'a>(text: &'a Bound<'_, PyString>) -> PyResult<Cow<'a, [u8]>> {
    if let Ok(text) = text.to_str() {
        return Ok(Cow::Borrowed(text.as_bytes()));
    }
    let data = text.call_method1("encode", ("utf-8", "surrogatepass"))?;
    Ok(Cow::Owned(data.cast::<PyBytes>()?.as_bytes().to_vec()))
}

/// The string that a file has as these bytes.
pub fn decode<'py>(py: Python<'py>, data: &[u8]) -> PyResult<Bound<'py, PyString>> {
    if let Ok(text) = std::str::from_utf8(data) {
        return Ok(PyString::new(py, text));
    }
    let data = PyBytes::new(py, data);
    Ok(data.call_method1("decode", ("utf-8", "surrogatepass"))?.cast_into::<PyString>()?)
}
