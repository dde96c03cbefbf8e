//! What the test build finds in its environment in place of what is real. A package has none of this.

#[cfg(feature = "journey")]
mod recorder;

#[cfg(feature = "journey")]
pub(super) use honoured::{data_folder, instance, moment, pack_folder, seed, voice};
#[cfg(not(feature = "journey"))]
pub(super) use ignored::{data_folder, instance, moment, pack_folder, seed, voice};

#[cfg(feature = "journey")]
mod honoured {
    use std::{path::PathBuf, sync::Arc};

    use app::{Voice, VoiceFault};
    use words::Moment;

    use super::recorder::{Faulty, Recorder};

    pub(crate) fn data_folder() -> Option<PathBuf> {
        std::env::var_os("HUF_DATA").map(PathBuf::from)
    }

    /// A computer of the tests has a data folder of its own: what runs there is no second start of what runs elsewhere.
    pub(crate) fn instance() -> Option<String> {
        let folder = std::env::var_os("HUF_DATA")?;
        // A name on the bus has at most 255 signs; the folders of the tests differ at their end.
        let signs = folder.as_encoded_bytes().iter().rev().take(64).map(|byte| format!("{byte:02x}"));
        Some(format!("org.hangupfirst.app.at{}", signs.collect::<String>()))
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

    pub(crate) fn instance() -> Option<String> {
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
