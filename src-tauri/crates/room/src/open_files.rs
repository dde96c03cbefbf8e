//! How many sockets this program may have open at once.

/// Raises what is allowed to so many, as far as the system lets us, and tells what is allowed then. A desktop often starts with 1024, which
/// a full hall would use up.
#[cfg(unix)]
pub(crate) fn allow(wanted: usize) -> usize {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    let wanted = u64::try_from(wanted).unwrap_or(u64::MAX);
    let now = getrlimit(Resource::Nofile);
    let current = now.current.unwrap_or(u64::MAX);
    if current < wanted {
        let raised = wanted.min(now.maximum.unwrap_or(u64::MAX));
        // Refused, it stays as it was, and fewer phones come in.
        let _ = setrlimit(
            Resource::Nofile,
            Rlimit {
                current: Some(raised),
                maximum: now.maximum,
            },
        );
    }
    let allowed = getrlimit(Resource::Nofile).current.unwrap_or(u64::MAX);
    usize::try_from(allowed).unwrap_or(usize::MAX)
}

/// Elsewhere a socket is no file, and there is no such limit.
#[cfg(not(unix))]
pub(crate) fn allow(_wanted: usize) -> usize {
    usize::MAX
}
