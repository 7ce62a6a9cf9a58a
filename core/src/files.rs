//! The files of a folder as they stand: `files` of `newslint/start.py`.

use std::borrow::Cow;
use std::ffi::{CStr, OsString};
use std::hash::{DefaultHasher, Hasher};

use pyo3::prelude::*;
use rustix::fd::{AsFd, BorrowedFd, OwnedFd};
use rustix::fs::{openat, statat, AtFlags, Dir, FileType, Mode, OFlags, CWD};
use rustix::io::{Errno, Result};
use rustix::path::Arg;

#[cfg(target_os = "linux")]
pub mod listed;

/// No folder is looked at that lies below more: a link that leads to a folder above it leads on without end.
const DEEPEST: usize = 40;

/// What tells the files of a folder, and if it is `deep` of those below it, from all they were before: the sum of what
/// their names, sizes and times of change hash to. And the last time of change, in nanoseconds since 1970. None below a
/// folder called `left_out` counts. None if one cannot be looked at.
#[pyfunction]
pub fn files(folder: OsString, deep: bool, left_out: OsString) -> Option<(Cow<'static, [u8]>, i64)> {
    let mut walk = Walk { deep, left_out, ..Walk::default() };
    walk.through(open(CWD, &folder).ok()?).ok()?;
    Some((walk.told(), walk.last))
}

fn nanoseconds(seconds: i64, more: i64) -> Result<i64> {
    let whole = seconds.checked_mul(1_000_000_000);
    whole.and_then(|at| at.checked_add(more)).ok_or(Errno::OVERFLOW)
}

fn open(folder: impl AsFd, name: impl Arg) -> Result<OwnedFd> {
    openat(folder, name, OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC, Mode::empty())
}

#[derive(Default)]
struct Walk {
    deep: bool,
    left_out: OsString,
    depth: usize,
    /// What a file hashes from; between files how the folder is called within the first one.
    row: Vec<u8>,
    /// Of all that was listed and is no folder, each with the NUL that ends it.
    names: Vec<u8>,
    sum: u64,
    last: i64,
}

impl Walk {
    /// Adds the files of a folder, asked for by its handle: a path would be walked from the root for each of them.
    fn through(&mut self, folder: OwnedFd) -> Result<()> {
        let mut entries = Dir::new(folder)?;
        while let Some(entry) = entries.read() {
            let (entry, folder) = (entry?, entries.fd()?);
            let name = entry.file_name();
            if entry.file_type() == FileType::Directory {
                self.below(folder, name)?;
            } else {
                self.names.extend_from_slice(name.to_bytes_with_nul());
                self.look(folder, name)?;
            }
        }
        Ok(())
    }

    /// Adds what has a name, be it a file or a link to one, or the files of the folder to which it leads.
    fn look(&mut self, folder: BorrowedFd<'_>, name: &CStr) -> Result<()> {
        match statat(folder, name, AtFlags::empty()) {
            Ok(stat) if FileType::from_raw_mode(stat.st_mode).is_dir() => self.below(folder, name)?,
            Ok(stat) => {
                let changed = nanoseconds(stat.st_mtime, stat.st_mtime_nsec as i64)?;
                self.add(name, stat.st_size as u64, changed);
            }
            Err(Errno::NOENT) => self.add(name, 0, 0),
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Adds the files of a folder that lies in another.
    fn below(&mut self, folder: BorrowedFd<'_>, name: &CStr) -> Result<()> {
        let bytes = name.to_bytes();
        if self.deep && !matches!(bytes, b"." | b"..") && bytes != self.left_out.as_encoded_bytes() {
            let within = self.row.len();
            self.depth += 1;
            if self.depth > DEEPEST {
                return Err(Errno::LOOP);
            }
            self.row.extend_from_slice(bytes);
            self.row.push(b'/');
            self.through(open(folder, name)?)?;
            self.row.truncate(within);
            self.depth -= 1;
        }
        Ok(())
    }

    fn add(&mut self, name: &CStr, size: u64, changed: i64) {
        let within = self.row.len();
        self.row.extend_from_slice(name.to_bytes());
        self.row.extend_from_slice(&size.to_le_bytes());
        self.row.extend_from_slice(&changed.to_le_bytes());
        let mut hasher = DefaultHasher::new(); // SipHash 1-3, as Python's `_imp.source_hash`: a test holds that they agree
        hasher.write(&self.row);
        self.sum = self.sum.wrapping_add(hasher.finish());
        self.last = self.last.max(changed);
        self.row.truncate(within);
    }

    fn told(&self) -> Cow<'static, [u8]> {
        self.sum.to_le_bytes().to_vec().into()
    }
}
