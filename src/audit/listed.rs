//! How acts are listed: each with its word in the database and the one that people read.

/// An act a line: its name, its word in the database, and the message that says it.
macro_rules! acts {
    ($($(#[$doc:meta])* $act:ident => $word:literal, $said:ident();)+) => {
        $crate::text_enum! {
            /// What was done.
            Act { $($(#[$doc])* $act => $word),+ }
        }

        impl Act {
            /// What it is called.
            pub fn word(self, l: &$crate::i18n::Messages) -> String {
                match self { $(Self::$act => l.$said(),)+ }
            }
        }
    };
}
pub(super) use acts;
