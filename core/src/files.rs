//! The files of a folder as they stand: `files` of `newslint/start.py`.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use pyo3::prelude::*;

/// Each file of a folder, and if it is `deep` of those below it, with its size and time of change, sorted, but none below
/// a folder called `left_out`; None if one cannot be looked at, or has a time of change before 1970.
#[pyfunction]
pub fn files(folder: OsString, deep: bool, left_out: OsString) -> Option<Vec<OsString>> {
    let mut found = Vec::new();
    walk(Path::new(&folder), deep, &left_out, &mut found).ok()?;
    found.sort_unstable();
    Some(found)
}

fn walk(folder: &Path, deep: bool, left_out: &OsString, found: &mut Vec<OsString>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let kind = entry.file_type()?;
        let is_folder = kind.is_dir() || (kind.is_symlink() && path.is_dir());
        if !is_folder {
            let stat = if kind.is_symlink() { fs::metadata(&path)? } else { entry.metadata()? }; // by its place is quicker
            let changed = nanoseconds(stat.modified()?)?;
            let mut row = path.into_os_string();
            row.push(format!(" {} {changed}", stat.len()));
            found.push(row);
        } else if deep && entry.file_name() != *left_out {
            walk(&path, deep, left_out, found)?;
        }
    }
    Ok(())
}

/// Since 1970; they fit into so many bits until 2554, and a longer number takes ten times as long to write.
fn nanoseconds(time: SystemTime) -> io::Result<u64> {
    let since = time.duration_since(UNIX_EPOCH).map_err(io::Error::other)?;
    u64::try_from(since.as_nanos()).map_err(io::Error::other)
}
