//! What the test build finds in its environment in place of what is real. A package has none of this.

#[cfg(feature = "journey")]
mod recorder;

#[cfg(feature = "journey")]
pub(super) use honoured::{data_folder, moment, pack_folder, seed, voice};
#[cfg(not(feature = "journey"))]
pub(super) use ignored::{data_folder, moment, pack_folder, seed, voice};

#[cfg(feature = "journey")]
mod honoured {
    use std::{path::PathBuf, sync::Arc};

    use app::{Voice, VoiceFault};
    use words::Moment;

    use super::recorder::{Faulty, Recorder};

    pub(crate) fn data_folder() -> Option<PathBuf> {
        std::env::var_os("HUF_DATA").map(PathBuf::from)
    }

    pub(crate) fn pack_folder() -> Option<PathBuf> {
        fault("pack").map(PathBuf::from)
    }

    pub(crate) fn voice() -> Option<Arc<dyn Voice>> {
        Some(match fault("voice")?.as_str() {
            "none" => Arc::new(Faulty(VoiceFault::NotRunning("HUF_FAULT".to_owned()))),
            "missing" => Arc::new(Faulty(VoiceFault::Missing)),
            file => Arc::new(Recorder(PathBuf::from(file))),
        })
    }

    pub(crate) fn moment() -> Option<Moment> {
        std::env::var("HUF_CLOCK").ok()?.parse().ok().map(Moment)
    }

    pub(crate) fn seed() -> Option<u64> {
        std::env::var("HUF_SEED").ok()?.parse().ok()
    }

    /// The value of one fault of the list.
    fn fault(name: &str) -> Option<String> {
        value(&std::env::var("HUF_FAULT").ok()?, name).map(str::to_owned)
    }

    fn value<'l>(list: &'l str, name: &str) -> Option<&'l str> {
        list.split(';').find_map(|fault| fault.trim().strip_prefix(name)?.strip_prefix('='))
    }

    #[cfg(test)]
    mod tests {
        use super::value;

        #[test]
        fn faults_stand_in_one_list() {
            let list = "pack=/a/b; voice=none";
            assert_eq!(value(list, "pack"), Some("/a/b"), "the first");
            assert_eq!(value(list, "voice"), Some("none"), "the second");
            assert_eq!((value(list, "pac"), value("", "pack")), (None, None), "and no others");
        }
    }
}

#[cfg(not(feature = "journey"))]
mod ignored {
    use std::{path::PathBuf, sync::Arc};

    use app::Voice;
    use words::Moment;

    pub(crate) fn data_folder() -> Option<PathBuf> {
        None
    }

    pub(crate) fn pack_folder() -> Option<PathBuf> {
        None
    }

    pub(crate) fn voice() -> Option<Arc<dyn Voice>> {
        None
    }

    pub(crate) fn moment() -> Option<Moment> {
        None
    }

    pub(crate) fn seed() -> Option<u64> {
        None
    }
}
