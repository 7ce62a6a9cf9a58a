//! Folders of which the names are known from the last time: `files_listed` of `newslint/start.py`.

use std::borrow::Cow;
use std::ffi::{CStr, OsString};

use pyo3::prelude::*;
use rustix::fd::{AsFd, BorrowedFd, OwnedFd};
use rustix::fs::{fstat, fstatfs, CWD};
use rustix::io::{Errno, Result};

use super::{nanoseconds, open, Walk};

/// File systems of one machine that change a folder's times whenever a name in it comes, goes or is another file's:
/// ext2 to ext4, XFS, Btrfs, tmpfs, F2FS and ZFS, as `statfs(2)` tells them. Not those of a network, of another system
/// or of a program, which may tell old times; nor overlays, of which a layer may change without its folder.
const TRUSTED: [u32; 6] = [0xEF53, 0x5846_5342, 0x9123_683E, 0x0102_1994, 0xF2F5_2010, 0x2FC1_2FC1];

type Seen = (Cow<'static, [u8]>, i64, Option<Cow<'static, [u8]>>);

/// What `files` gives for a folder without those below it, which is listed only if a name in it may have changed.
/// `listed` is what an earlier call gave last, or nothing; None is given last if that holds, or no list can be trusted:
/// none can of a folder that changed at the time `settled` or later.
#[pyfunction]
pub fn files_listed(folder: OsString, listed: &[u8], settled: i64) -> Option<Seen> {
    let mut walk = Walk::default();
    let folder = open(CWD, &folder).ok()?;
    let (stands, changed) = stand(&folder).ok()?; // as it was before it is listed
    if let Some(names) = listed.strip_prefix(&stands) {
        walk.over(folder.as_fd(), names).ok()?;
        return Some((walk.told(), walk.last, None));
    }
    let trusted = changed < settled && TRUSTED.contains(&(fstatfs(&folder).ok()?.f_type as u32));
    walk.through(folder).ok()?;
    Some((walk.told(), walk.last, trusted.then(|| [&stands, &walk.names[..]].concat().into())))
}

/// What is another for each folder, and whenever a name in one changes; and when that was. The second of its times is
/// one that no program can set: who copies or unpacks a folder gives it the first that it had elsewhere.
fn stand(folder: &OwnedFd) -> Result<([u8; 32], i64)> {
    let stat = fstat(folder)?;
    let changed = nanoseconds(stat.st_mtime, stat.st_mtime_nsec as i64)?;
    let altered = nanoseconds(stat.st_ctime, stat.st_ctime_nsec as i64)?;
    let mut stands = [0; 32];
    for (at, number) in [stat.st_dev, stat.st_ino, changed as u64, altered as u64].into_iter().enumerate() {
        stands[at * 8..][..8].copy_from_slice(&number.to_le_bytes());
    }
    Ok((stands, changed.max(altered)))
}

impl Walk {
    /// Adds the files of a folder that have these names.
    fn over(&mut self, folder: BorrowedFd<'_>, mut names: &[u8]) -> Result<()> {
        while !names.is_empty() {
            let name = CStr::from_bytes_until_nul(names).map_err(|_| Errno::INVAL)?;
            self.look(folder, name)?;
            names = &names[name.to_bytes_with_nul().len()..];
        }
        Ok(())
    }
}
