//! What the play needs, and who and what it has brought forth so far. Whoever tells a part of it knows this and not the play.

use crate::areas::Usual;
use crate::config::Config;
use crate::db::PostId;
use crate::error::{Error, Result};
use crate::files::Kept;
use crate::i18n::Catalog;
use crate::mail::Letterhead;
use crate::people::Viewer;
use crate::reports::Closing;
use crate::schedule::Schedule;
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// What the play needs besides the story.
pub(super) struct Stage {
    pub schedule: Schedule,
    pub catalog: Catalog,
    pub letterhead: Letterhead,
    pub closing: Closing,
    pub hash: String,
    /// Areas by the names that the story gives them.
    pub usual: Usual,
    pub now: DateTime<Utc>,
    /// What a line shows.
    pub picture: Option<Kept>,
}

impl Stage {
    pub fn new(config: &Config, hash: String, now: DateTime<Utc>) -> Result<Self> {
        let catalog = Catalog::load();
        let usual = Usual::new(&catalog)?;
        let letterhead = Letterhead::new(config, catalog.clone());
        let (schedule, closing) = (config.schedule, Closing::of(config));
        Ok(Self { schedule, catalog, letterhead, closing, hash, usual, now, picture: None })
    }

    /// The same with the picture of a line, if there is one.
    #[must_use]
    pub fn showing(self, picture: Option<Kept>) -> Self {
        Self { picture, ..self }
    }
}

/// Everybody and everything the play has brought forth so far.
pub(super) struct Player<'a> {
    pub stage: &'a Stage,
    pub people: HashMap<&'static str, Viewer>,
    pub posts: HashMap<&'static str, PostId>,
    pub areas: HashMap<&'static str, String>,
}

impl<'a> Player<'a> {
    /// Before anything has happened.
    pub fn on(stage: &'a Stage) -> Self {
        Self { stage, people: HashMap::new(), posts: HashMap::new(), areas: HashMap::new() }
    }

    /// The site's clock.
    pub fn schedule(&self) -> &Schedule {
        &self.stage.schedule
    }

    pub fn person(&self, handle: &str) -> Result<&Viewer> {
        self.people.get(handle).ok_or_else(|| Error::broken(format!("nobody on the demo board is called {handle}")))
    }

    pub fn post(&self, title: &str) -> Result<PostId> {
        self.posts.get(title).copied().ok_or_else(|| Error::broken(format!("the demo board has no post {title:?} yet")))
    }
}
