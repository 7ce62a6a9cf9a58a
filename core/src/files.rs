//! The files of a folder as they stand: `files` of `newslint/start.py`.

use std::borrow::Cow;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use pyo3::prelude::*;

/// What tells the files of a folder, and if it is `deep` of those below it, from all they were before: the sum of what
/// their names, sizes and times of change hash to. And the last time of change, in nanoseconds since 1970. None below a
/// folder called `left_out` counts. None if one cannot be looked at, or has a time of change before 1970.
#[pyfunction]
pub fn files(folder: OsString, deep: bool, left_out: OsString) -> Option<(Cow<'static, [u8]>, u64)> {
    let mut walk = Walk { deep, left_out, sum: 0, last: 0 };
    walk.through(Path::new(&folder), OsStr::new("")).ok()?;
    Some((walk.sum.to_le_bytes().to_vec().into(), walk.last))
}

struct Walk {
    deep: bool,
    left_out: OsString,
    sum: u64,
    last: u64,
}

impl Walk {
    /// Adds the files of a folder, which is called so within the first one.
    fn through(&mut self, folder: &Path, within: &OsStr) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let (kind, name) = (entry.file_type()?, entry.file_name());
            let is_folder = kind.is_dir() || (kind.is_symlink() && entry.path().is_dir());
            if !is_folder {
                let stat = if kind.is_symlink() { fs::metadata(entry.path())? } else { entry.metadata()? }; // by its place is quicker
                let changed = nanoseconds(stat.modified()?)?;
                let mut hasher = DefaultHasher::new();
                (within, name, stat.len(), changed).hash(&mut hasher);
                self.sum = self.sum.wrapping_add(hasher.finish());
                self.last = self.last.max(changed);
            } else if self.deep && name != self.left_out {
                self.through(&entry.path(), Path::new(within).join(name).as_os_str())?;
            }
        }
        Ok(())
    }
}

/// Since 1970; they fit into so many bits until 2554.
fn nanoseconds(time: SystemTime) -> io::Result<u64> {
    let since = time.duration_since(UNIX_EPOCH).map_err(io::Error::other)?;
    u64::try_from(since.as_nanos()).map_err(io::Error::other)
}
