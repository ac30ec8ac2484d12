//! Taking in the pictures of a form: its files one after the other, each made into a picture before the next one is read.

use super::desk::{Kept, Pictures};
use super::picture::{MAX_BYTES, Refusal};
use super::words::{self, TOO_MANY};
use crate::db::UserId;
use crate::error::{self, Error, Result};
use crate::text::shortened;
use crate::web::{Cx, Limit, Pieces};

/// Pictures of one post, comment or option, at most.
pub const MOST: usize = 4;
/// Uploads and changes, by member.
pub const UPLOADS: Limit = Limit::new("uploads", |limits| limits.uploads);
/// Letters of the name under which a file is told to who sent it.
const NAME_MAX: usize = 60;

/// What came of the files of a form.
#[derive(Debug, Clone, Default)]
pub struct Taken {
    /// Pictures that are kept, each with the name of its file.
    pub kept: Vec<(Kept, String)>,
    /// Why the first one that is not was refused. What comes after it is not looked at.
    pub wrong: Option<error::Refusal>,
}

/// Takes in as many pictures as there is room for. An error leaves nothing behind.
pub async fn take(cx: &Cx, files: &Pictures, who: UserId, pieces: &mut Pieces, room: usize) -> Result<Taken> {
    let _place = files.place(who.0)?;
    let mut taken = Taken::default();
    let read = tokio::time::timeout(cx.app.config.limits.upload, read(files, pieces, room, &mut taken)).await;
    match read.unwrap_or(Err(Error::TooSlow)) {
        Ok(()) => Ok(taken),
        Err(error) => {
            taken.forget(files).await;
            Err(error)
        }
    }
}

impl Taken {
    /// Takes away what nothing will show.
    pub async fn forget(&self, files: &Pictures) {
        for (picture, _) in &self.kept {
            files.forget(&picture.name).await;
        }
    }
}

async fn read(files: &Pictures, pieces: &mut Pieces, room: usize, taken: &mut Taken) -> Result<()> {
    while let Some(mut file) = pieces.next_file().await? {
        let bytes = pieces.bytes(&mut file, MAX_BYTES).await?;
        if taken.wrong.is_some() {
            continue;
        }
        let made = match bytes {
            _ if taken.kept.len() >= room => Err(TOO_MANY),
            None => Err(words::of(Refusal::TooHeavy)),
            Some(bytes) => files.keep(bytes).await?.map_err(words::of),
        };
        match made {
            Ok(picture) => taken.kept.push((picture, shortened(&file.name, NAME_MAX))),
            Err(why) => taken.wrong = Some(why),
        }
    }
    Ok(())
}
