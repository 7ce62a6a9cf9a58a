//! What newslint does most often, compiled: glances, which say what need not be looked at (see `glance.rs`), and
//! functions that give what the Python functions of their names give, to the last bit. What the core cannot give so, it
//! leaves to Python by giving back nothing.

mod alike;
mod anchors;
mod book;
mod cards;
mod chars;
mod checksum;
mod closeness;
mod damage;
#[cfg(unix)]
mod files;
mod gates;
mod glance;
mod guess;
mod hope;
mod initials;
mod keys;
mod letters;
mod lexis;
mod listed;
mod look;
mod mapped;
mod memory;
mod near;
mod neighbours;
mod noted;
mod pairs;
mod places;
mod plain;
mod reader;
mod register;
mod rivals;
mod runs;
mod scales;
mod scan;
mod sides;
mod signs;
mod slip;
mod sounds;
mod spelling;
mod story;
mod suspects;
mod table;
mod texts;
mod walk;
mod watch;
mod words;

use pyo3::exceptions::PyAttributeError;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyType};

use crate::letters::letters;

/// Counted up whenever a function is added, removed, or gives something else than before.
const CONTRACT: u32 = 5;

#[pyfunction]
#[pyo3(name = "slip", signature = (written, intended, limit = 3.0))]
fn py_slip(written: &Bound<'_, PyString>, intended: &Bound<'_, PyString>, limit: f64) -> PyResult<f64> {
    Ok(slip::slip(&letters(written)?, &letters(intended)?, limit))
}

#[pyfunction]
#[pyo3(name = "weigh")]
fn py_weigh(word: &Bound<'_, PyString>, part: &Bound<'_, PyString>) -> PyResult<Option<(f64, f64)>> {
    Ok(closeness::weigh(&letters(word)?, &letters(part)?))
}

#[pyfunction]
#[pyo3(name = "crc32")]
fn py_crc32(data: &[u8]) -> u32 {
    checksum::checksum(data)
}

/// The classes of the module, each made when it is first asked for: a run needs some of them, and to make them all takes
/// longer than to read a story.
#[rustfmt::skip]
const CLASSES: &[(&str, Class)] = &[
    ("Anchors", |py| py.get_type::<anchors::Anchors>()),
    ("Cards", |py| py.get_type::<cards::Cards>()),
    ("Index", |py| py.get_type::<runs::index::Index>()),
    ("Look", |py| py.get_type::<look::Look>()),
    ("Neighbours", |py| py.get_type::<neighbours::Neighbours>()),
    ("Pairs", |py| py.get_type::<pairs::Pairs>()),
    ("Reader", |py| py.get_type::<reader::Reader>()),
    ("Records", |py| py.get_type::<runs::records::Records>()),
    ("Register", |py| py.get_type::<register::Register>()),
    ("Rivals", |py| py.get_type::<rivals::Rivals>()),
    ("Runs", |py| py.get_type::<runs::Runs>()),
    ("Scales", |py| py.get_type::<scales::Scales>()),
    ("Sides", |py| py.get_type::<sides::Sides>()),
    ("Speller", |py| py.get_type::<suspects::Speller>()),
    ("Table", |py| py.get_type::<table::Table>()),
    ("Watch", |py| py.get_type::<watch::Watch>()),
    ("Words", |py| py.get_type::<words::Words>()),
];

type Class = fn(Python<'_>) -> Bound<'_, PyType>;

/// What Python asks for that the module does not have yet (PEP 562).
#[pyfunction]
#[pyo3(pass_module)]
fn __getattr__<'py>(module: &Bound<'py, PyModule>, name: &str) -> PyResult<Bound<'py, PyType>> {
    let class = CLASSES.iter().find(|(other, _)| *other == name);
    let (_, class) = class.ok_or_else(|| PyAttributeError::new_err(name.to_owned()))?;
    let class = class(module.py());
    module.setattr(name, &class)?;
    Ok(class)
}

#[pymodule]
fn newslint_core(module: &Bound<'_, PyModule>) -> PyResult<()> {
    // A fault is raised in Python, which tells it in a line.
    std::panic::set_hook(Box::new(|_| ()));
    module.add("CONTRACT", CONTRACT)?;
    module.add_function(wrap_pyfunction!(py_slip, module)?)?;
    module.add_function(wrap_pyfunction!(py_weigh, module)?)?;
    module.add_function(wrap_pyfunction!(py_crc32, module)?)?;
    module.add_function(wrap_pyfunction!(near::parts_near, module)?)?;
    module.add_function(wrap_pyfunction!(alike::alike, module)?)?;
    module.add_function(wrap_pyfunction!(initials::initials, module)?)?;
    #[cfg(unix)]
    module.add_function(wrap_pyfunction!(files::files, module)?)?;
    #[cfg(target_os = "linux")]
    module.add_function(wrap_pyfunction!(files::listed::files_listed, module)?)?;
    module.add_function(wrap_pyfunction!(plain::plain, module)?)?;
    module.add_function(wrap_pyfunction!(gates::loud, module)?)?;
    module.add_function(wrap_pyfunction!(memory::make_room, module)?)?;
    module.add_function(wrap_pyfunction!(__getattr__, module)?)
}
