//! Forms with one picture and what it shows: what was sent is taken in, or what is there stays, and files that nothing shows any
//! more go.

use super::along::ALT_MAX;
use super::desk::{Kept, Pictures};
use super::storing::Name;
use super::taking::{Taken, UPLOADS, take};
use super::words::TOO_MANY;
use crate::db::UserId;
use crate::error::{Error, Problem, Refusal, Result};
use crate::logs::mask_of_staff;
use crate::text::line;
use crate::web::{Cx, LEFT_OUT, PICTURE, Pieces};
use serde::Deserialize;

/// What becomes of the picture of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WantedPicture {
    /// It stays.
    AsItIs,
    /// There is none.
    Nothing,
    /// This one takes its place.
    Sent(Kept),
}

/// The form, as it came.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
pub struct OnePicture {
    /// What it shows.
    pub alt: String,
    /// Whether a file was chosen that has to be chosen again.
    pub has_lost: bool,
}

impl TryFrom<Vec<(String, String)>> for OnePicture {
    type Error = &'static str;

    fn try_from(fields: Vec<(String, String)>) -> std::result::Result<Self, Self::Error> {
        let (mut form, mut is_said) = (Self::default(), false);
        for (name, value) in fields {
            match name.as_str() {
                "alt" if !is_said => (form.alt, is_said) = (value, true),
                // A form without files, sent as one text, names the field all the same.
                PICTURE if value.is_empty() => {}
                LEFT_OUT => form.has_lost |= value == PICTURE,
                _ => return Err("a field that the form does not have, or has once"),
            }
        }
        Ok(form)
    }
}

impl OnePicture {
    /// What it says of the picture, masked, and what is to be shown: the file that was sent, which is kept by then, or what is there.
    /// `several` is said where there are more files than one.
    pub async fn taken(
        &mut self,
        cx: &Cx,
        files: &Pictures,
        (who, is_there): (UserId, bool),
        pieces: Pieces,
        several: Refusal,
    ) -> Result<(String, WantedPicture, Taken)> {
        let alt = match line(&self.alt, 0, ALT_MAX) {
            Ok(said) => mask_of_staff(&said),
            Err(problem) => {
                self.has_lost |= pieces.has_files();
                pieces.pass_over(cx.app.config.limits.body).await;
                return Err(Error::invalid("alt", problem));
            }
        };
        if is_there && !pieces.has_files() {
            return Ok((alt, WantedPicture::AsItIs, Taken::default()));
        }
        let (kept, taken) = take_one(cx, files, who, pieces, several).await?;
        Ok((alt, WantedPicture::Sent(kept), taken))
    }
}

/// Takes in the one file of a form. An error leaves nothing behind.
pub async fn take_one(
    cx: &Cx,
    files: &Pictures,
    who: UserId,
    mut pieces: Pieces,
    several: Refusal,
) -> Result<(Kept, Taken)> {
    if !pieces.has_files() {
        return Err(Error::invalid(PICTURE, Problem::Missing));
    }
    cx.app.limiter.check(UPLOADS, &who.to_string())?;
    let taken = take(cx, files, who, &mut pieces, 1).await?;
    let problem = match (taken.wrong.clone(), taken.kept.first().map(|came| came.kept.clone())) {
        (None, Some(kept)) => return Ok((kept, taken)),
        // What it says of posts, which have room for several.
        (Some(Problem::Refused(why)), _) if why == TOO_MANY => Problem::Refused(several),
        (wrong, _) => wrong.unwrap_or(Problem::Missing),
    };
    taken.forget(files).await;
    Err(Error::invalid(PICTURE, problem))
}

/// Takes files away that nothing shows: what came where the act was refused, else what it took the place of.
pub async fn settle(files: &Pictures, written: Result<Option<String>>, taken: &Taken) -> Result<()> {
    // After any other error the row may be there all the same; what is not named is swept away.
    if matches!(written, Err(Error::Invalid(_) | Error::Rejected(_) | Error::Forbidden(_) | Error::NotFound)) {
        taken.forget(files).await;
    }
    if let Some(name) = written?.as_deref().and_then(Name::parse) {
        files.forget(&name).await;
    }
    Ok(())
}
