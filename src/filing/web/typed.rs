//! The form of a post.

use crate::files::Along;
use crate::filing::model::Entered;
use crate::logs::Choices;
use crate::web::Trap;
use serde::Deserialize;
use std::collections::HashSet;

/// The largest form of a post without its files, in bytes: the longest text and log in a script of three bytes a character,
/// each sent as `%XX`.
pub(super) const FORM_LIMIT: usize = 1024 * 1024;

/// What was typed. A field that is none of these is refused, and so is one that comes twice, but for what is to be kept and pictures.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
pub(super) struct PostForm {
    pub kind: String,
    pub title: String,
    body: String,
    area: String,
    pub device: String,
    build: String,
    /// The device that the form began with.
    pub remembered: String,
    only: String,
    private: String,
    lang: String,
    log: String,
    /// Whether to ask first if there is such a post already: the script of the form does so while its title is typed.
    pub ask: String,
    /// Whether to ask as well if there is a post about the same crash, which is known from the log alone: `ask`, or the
    /// crash of which there were some to see. Nothing of programs that have no form.
    pub crash: String,
    pub trap: Trap,
    pub choices: Choices,
    pub along: Along,
}

impl TryFrom<Vec<(String, String)>> for PostForm {
    type Error = &'static str;

    fn try_from(pairs: Vec<(String, String)>) -> Result<Self, Self::Error> {
        let (mut form, mut seen) = (Self::default(), HashSet::new());
        for (key, value) in pairs {
            if form.choices.take(&key, &value) || form.along.take(&key, &value) {
                continue;
            }
            let field = match key.as_str() {
                "kind" => &mut form.kind,
                "title" => &mut form.title,
                "body" => &mut form.body,
                "area" => &mut form.area,
                "device" => &mut form.device,
                "build" => &mut form.build,
                "remembered" => &mut form.remembered,
                "only" => &mut form.only,
                "private" => &mut form.private,
                "lang" => &mut form.lang,
                "log" => &mut form.log,
                "ask" => &mut form.ask,
                "crash" => &mut form.crash,
                Trap::EMPTY => &mut form.trap.website,
                Trap::SHOWN => &mut form.trap.shown,
                _ => return Err("a field that is none of a post"),
            };
            *field = value;
            // Of two, which one would count?
            if !seen.insert(key) {
                return Err("a field that comes twice");
            }
        }
        Ok(form)
    }
}

impl PostForm {
    pub(super) fn entered(&self) -> Entered<'_> {
        Entered {
            kind: &self.kind,
            title: &self.title,
            body: &self.body,
            area: &self.area,
            device: &self.device,
            build: &self.build,
            remembered: &self.remembered,
            only: &self.only,
            private: &self.private,
            lang: &self.lang,
            log: &self.log,
            crash: &self.crash,
            keep: self.choices.keep.clone(),
        }
    }
}

/// What is added below a text. A field that is none of these is refused, as in a post.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
pub(super) struct AdditionForm {
    pub body: String,
    pub choices: Choices,
}

impl TryFrom<Vec<(String, String)>> for AdditionForm {
    type Error = &'static str;

    fn try_from(pairs: Vec<(String, String)>) -> Result<Self, Self::Error> {
        let (mut form, mut bodies) = (Self::default(), 0);
        for (key, value) in pairs {
            match key.as_str() {
                "body" if bodies == 0 => (form.body, bodies) = (value, 1),
                _ if form.choices.take(&key, &value) => {}
                _ => return Err("a field that is none of an addition, or comes twice"),
            }
        }
        Ok(form)
    }
}
