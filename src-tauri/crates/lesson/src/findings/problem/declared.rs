//! How problems are declared.

/// Declares every problem under its number, with its key and its phrase in each language: one that lacks a language does not compile.
macro_rules! problems {
    ($($code:ident { $($name:ident $key:literal en $en:literal zh $zh:literal)+ })+) => {
        /// A slip of one kind.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each is told by its phrase")]
        pub enum Problem { $($($name),+),+ }

        impl Problem {
            /// Every problem, for those who look one up by its key.
            pub const ALL: &[Self] = &[$($(Self::$name),+),+];

            /// The number it belongs to.
            #[must_use]
            pub fn code(self) -> FindingCode {
                match self { $($(Self::$name)|+ => FindingCode::$code),+ }
            }

            /// Its key, as the parameter `problem` carries it.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $($(Self::$name => $key),+),+ }
            }

            fn phrases(self) -> (&'static str, &'static str) {
                match self { $($(Self::$name => ($en, $zh)),+),+ }
            }

            /// Its phrase in a language; Simplified Chinese stands in for Traditional.
            pub(in crate::findings) fn phrase(self, lang: Lang) -> &'static str {
                let (en, zh_hans) = self.phrases();
                match lang {
                    Lang::En => en,
                    Lang::ZhHans | Lang::ZhHant => zh_hans,
                }
            }
        }
    };
}

pub(super) use problems;
