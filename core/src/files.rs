//! The files of a folder as they stand: `files` of `newslint/start.py`.

use std::borrow::Cow;
use std::ffi::OsString;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::io;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use pyo3::prelude::*;

/// What tells the files of a folder, and if it is `deep` of those below it, from all they were before: the sum of what
/// their names, sizes and times of change hash to. And the last time of change, in nanoseconds since 1970. None below a
/// folder called `left_out` counts. None if one cannot be looked at, or has a time of change before 1970.
#[pyfunction]
pub fn files(folder: OsString, deep: bool, left_out: OsString) -> Option<(Cow<'static, [u8]>, u64)> {
    let mut walk = Walk { deep, left_out, row: Vec::new(), sum: 0, last: 0 };
    walk.through(Path::new(&folder)).ok()?;
    Some((walk.sum.to_le_bytes().to_vec().into(), walk.last))
}

struct Walk {
    deep: bool,
    left_out: OsString,
    /// What a file hashes from; between files how the folder is called within the first one.
    row: Vec<u8>,
    sum: u64,
    last: u64,
}

impl Walk {
    /// Adds the files of a folder.
    fn through(&mut self, folder: &Path) -> io::Result<()> {
        let within = self.row.len();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let (kind, name) = (entry.file_type()?, entry.file_name());
            let is_folder = kind.is_dir() || (kind.is_symlink() && entry.path().is_dir());
            if !is_folder {
                let stat = if kind.is_symlink() { fs::metadata(entry.path()) } else { entry.metadata() }; // by its place is quicker
                match stat {
                    Ok(stat) => self.add(&name, stat.len(), nanoseconds(stat.modified()?)?),
                    Err(error) if error.kind() == io::ErrorKind::NotFound => self.add(&name, 0, 0),
                    Err(error) => return Err(error),
                }
            } else if self.deep && name != self.left_out {
                self.row.extend_from_slice(name.as_encoded_bytes());
                self.row.push(b'/');
                self.through(&entry.path())?;
            }
            self.row.truncate(within);
        }
        Ok(())
    }

    fn add(&mut self, name: &OsString, size: u64, changed: u64) {
        self.row.extend_from_slice(name.as_encoded_bytes());
        self.row.push(0);
        self.row.extend_from_slice(&size.to_le_bytes());
        self.row.extend_from_slice(&changed.to_le_bytes());
        let mut hasher = DefaultHasher::new(); // SipHash 1-3, as Python's `_imp.source_hash`: a test holds that they agree
        hasher.write(&self.row);
        self.sum = self.sum.wrapping_add(hasher.finish());
        self.last = self.last.max(changed);
    }
}

/// Since 1970; they fit into so many bits until 2554.
fn nanoseconds(time: SystemTime) -> io::Result<u64> {
    let since = time.duration_since(UNIX_EPOCH).map_err(io::Error::other)?;
    u64::try_from(since.as_nanos()).map_err(io::Error::other)
}
