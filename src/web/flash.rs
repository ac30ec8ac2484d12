//! One word carried over a redirect in a cookie, shown once as a sentence. Each room declares its own; `routes` hands all
//! of them down, so that a word is found again.

use crate::i18n::Messages;
use actix_web::HttpRequest;
use actix_web::web::Data;

/// What just happened.
#[derive(Debug, Clone, Copy)]
pub struct Flash {
    word: &'static str,
    text: fn(&Messages) -> String,
    is_warning: bool,
    /// Whether something that was typed is masked now, and nothing has said so yet.
    is_masked: bool,
}

/// What the cookie says of that, behind the word.
const MASKED: &str = ".masked";

impl Flash {
    /// What was entered is kept; the same wherever it is said.
    pub const SAVED: Self = Flash::new("saved", |l| l.flash_saved());

    /// Something is done.
    pub const fn new(word: &'static str, text: fn(&Messages) -> String) -> Self {
        Self { word, text, is_warning: false, is_masked: false }
    }

    /// The reader still has to do something.
    pub const fn warning(word: &'static str, text: fn(&Messages) -> String) -> Self {
        Self { word, text, is_warning: true, is_masked: false }
    }

    /// The same, which also says whether something in what was typed is masked now.
    #[must_use]
    pub const fn masked(self, is_masked: bool) -> Self {
        Self { is_masked, ..self }
    }

    /// What the cookie holds.
    pub fn word(self) -> String {
        format!("{}{}", self.word, if self.is_masked { MASKED } else { "" })
    }

    /// Whether something that was typed is masked now.
    pub const fn is_masked(self) -> bool {
        self.is_masked
    }

    /// The sentence.
    pub fn text(self, l: &Messages) -> String {
        (self.text)(l)
    }

    /// Whether the reader still has to do something.
    pub const fn is_warning(self) -> bool {
        self.is_warning
    }
}

/// The flashes of all rooms, registered as application data by the room that knows the routes.
#[derive(Debug, Clone, Copy)]
pub struct Flashes(pub &'static [&'static [Flash]]);

impl Flashes {
    /// The one that a request's cookie names; a word that no room says shows nothing.
    pub(super) fn named(request: &HttpRequest, word: &str) -> Option<Flash> {
        let Self(rooms) = request.app_data::<Data<Self>>()?.get_ref();
        let (word, is_masked) = word.strip_suffix(MASKED).map_or((word, false), |word| (word, true));
        let found = rooms.iter().copied().flatten().copied().find(|flash| flash.word == word)?;
        Some(found.masked(is_masked))
    }
}
