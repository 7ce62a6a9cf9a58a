//! What newslint does most often, compiled: glances, which say what need not be looked at (see `glance.rs`), and
//! functions that give what the Python functions of their names give, to the last bit. What the core cannot give so, it
//! leaves to Python by giving back nothing.

mod alike;
mod anchors;
mod cards;
mod checksum;
mod closeness;
mod damage;
mod files;
mod glance;
mod guess;
mod hope;
mod initials;
mod keys;
mod letters;
mod lexis;
mod listed;
mod mapped;
mod near;
mod neighbours;
mod noted;
mod pairs;
mod places;
mod reader;
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

use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::letters::letters;

/// Counted up whenever a function is added, removed, or gives something else than before.
const CONTRACT: u32 = 3;

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

#[pymodule]
fn newslint_core(module: &Bound<'_, PyModule>) -> PyResult<()> {
    // A fault is raised in Python, which tells it in a line.
    std::panic::set_hook(Box::new(|_| ()));
    module.add("CONTRACT", CONTRACT)?;
    module.add_function(wrap_pyfunction!(py_slip, module)?)?;
    module.add_function(wrap_pyfunction!(py_weigh, module)?)?;
    module.add_function(wrap_pyfunction!(near::parts_near, module)?)?;
    module.add_function(wrap_pyfunction!(alike::alike, module)?)?;
    module.add_function(wrap_pyfunction!(initials::initials, module)?)?;
    module.add_function(wrap_pyfunction!(files::files, module)?)?;
    module.add_class::<reader::Look>()?;
    module.add_class::<reader::Reader>()?;
    module.add_class::<anchors::Anchors>()?;
    module.add_class::<cards::Cards>()?;
    module.add_class::<rivals::Rivals>()?;
    module.add_class::<watch::Watch>()?;
    module.add_class::<scales::Scales>()?;
    module.add_class::<pairs::Pairs>()?;
    module.add_class::<sides::Sides>()?;
    module.add_class::<table::Table>()?;
    module.add_class::<neighbours::Neighbours>()?;
    module.add_class::<words::Words>()?;
    module.add_class::<suspects::Speller>()?;
    module.add_class::<runs::records::Records>()?;
    module.add_class::<runs::index::Index>()?;
    module.add_class::<runs::Runs>()
}
