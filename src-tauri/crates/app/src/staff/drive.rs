//! The removable drives, and a table saved on one of them.

use std::{fs::File, io, path::Path};

use wire::{Drive, Refusal, StaffExported};
use words::ErrorCode;

use crate::{
    Desktop, RemovableDrive,
    papers::write_beside_others,
    refusal::{refuse, refuse_at},
    results::{ResultsLaid, folder_on_drive},
};

/// The removable drives that are there now.
pub(super) fn all(desktop: &dyn Desktop) -> Vec<Drive> {
    let drives = desktop.drives().into_iter();
    drives
        .map(|drive| Drive {
            drive: named(&drive),
            name: drive.name,
            free: drive.free,
        })
        .collect()
}

/// Saves a table under a name that no other file on the drive has. When this returns it is on the drive, and the drive can be taken out.
///
/// # Errors
/// [`ErrorCode::DriveGone`], [`ErrorCode::ExportNoRoom`], [`ErrorCode::ExportUnsaved`].
pub(super) fn save(desktop: &dyn Desktop, drive: &str, stem: &str, table: &[u8]) -> Result<StaffExported, Refusal> {
    let gone = || refuse(ErrorCode::DriveGone, drive);
    let into = find(desktop, drive).ok_or_else(gone)?;
    let written = write_beside_others(&into.folder, stem, "csv", table);
    let file = written.map_err(|error| {
        if find(desktop, drive).is_none() {
            return gone();
        }
        refuse_at(code(&error), &into.folder, error.to_string())
    })?;
    // A file system that cannot do this for a folder does not need it.
    let _ = File::open(&into.folder).and_then(|folder| folder.sync_all());
    Ok(StaffExported { file, drive: into.name })
}

/// Fills the folder of results on a drive. When this returns it is on the drive, and the drive can be taken out.
///
/// # Errors
/// [`ErrorCode::DriveGone`], and whatever filling it comes to.
pub(super) fn fill(
    desktop: &dyn Desktop,
    drive: &str,
    lay: impl FnOnce(&Path) -> Result<ResultsLaid, Refusal>,
) -> Result<StaffExported, Refusal> {
    let gone = || refuse(ErrorCode::DriveGone, drive);
    let into = find(desktop, drive).ok_or_else(gone)?;
    let laid = lay(&into.folder);
    if laid.is_err() && find(desktop, drive).is_none() {
        return Err(gone());
    }
    laid?;
    Ok(StaffExported {
        file: folder_on_drive().to_owned(),
        drive: into.name,
    })
}

/// The drive that was named, if it is still there.
pub(super) fn find(desktop: &dyn Desktop, drive: &str) -> Option<RemovableDrive> {
    desktop.drives().into_iter().find(|other| named(other) == drive)
}

/// By what a drive is named in a request. Only one that the system lists now is ever written to.
fn named(drive: &RemovableDrive) -> String {
    drive.folder.display().to_string()
}

fn code(error: &io::Error) -> ErrorCode {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => ErrorCode::ExportNoRoom,
        _ => ErrorCode::ExportUnsaved,
    }
}
