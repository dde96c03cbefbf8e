//! The drives that can be taken away, as staff plug one in.

use std::path::Path;

use app::RemovableDrive;
use sysinfo::{Disk, DiskRefreshKind, Disks};

/// Where Linux mounts what is plugged in. The system itself may be on such a drive too.
const MOUNTED: [&str; 3] = ["/media", "/run/media", "/mnt"];

/// Those that are there now and can be written.
pub fn drives() -> Vec<RemovableDrive> {
    let what = DiskRefreshKind::nothing().with_storage();
    let disks = Disks::new_with_refreshed_list_specifics(what);
    disks.iter().filter(|disk| disk.is_removable()).filter_map(writable).collect()
}

fn writable(disk: &Disk) -> Option<RemovableDrive> {
    let folder = disk.mount_point();
    let free = disk.available_space();
    let is_plugged_in = cfg!(not(target_os = "linux")) || MOUNTED.iter().any(|mounted| folder.starts_with(mounted));
    let is_writable = is_plugged_in && !disk.is_read_only() && free > 0 && can_be_written(folder);
    is_writable.then(|| RemovableDrive {
        folder: folder.to_owned(),
        name: name(folder, &disk.name().to_string_lossy()),
        free,
    })
}

/// What staff know it by: systems mount a drive in a folder of its name, Windows under a letter beside its name.
fn name(folder: &Path, device: &str) -> String {
    let letter = folder.to_string_lossy();
    match folder.file_name() {
        Some(name) => name.to_string_lossy().into_owned(),
        None if device.is_empty() => letter.into_owned(),
        None => format!("{device} ({})", letter.trim_end_matches(['\\', '/'])),
    }
}

#[cfg(target_os = "linux")]
fn can_be_written(folder: &Path) -> bool {
    rustix::fs::access(folder, rustix::fs::Access::WRITE_OK).is_ok()
}

#[cfg(not(target_os = "linux"))]
const fn can_be_written(_: &Path) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drive_is_called_as_the_system_calls_it() {
        assert_eq!(name(Path::new("/media/staff/COUNTS"), "/dev/sdb1"), "COUNTS", "its label");
        assert_eq!(name(Path::new("/"), ""), "/", "no folder of its own, and no name");
    }

    #[test]
    fn what_this_computer_is_made_of_is_not_offered() {
        let fixed: Vec<_> = drives().into_iter().filter(|drive| drive.folder == Path::new("/")).collect();
        assert_eq!(fixed, [], "the counts leave on a drive that can be taken away");
    }
}
