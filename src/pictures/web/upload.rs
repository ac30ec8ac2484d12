//! Reading an upload: its files one after the other, each made into a picture before the next one is read.

use crate::error::{Error, Problem, Result};
use crate::files::{Kept, MAX_BYTES, Pictures, Refusal};
use crate::pictures::words::{self, TOO_MANY};
use crate::web::Cx;
use actix_multipart::{Field, Multipart, MultipartError};
use futures_util::TryStreamExt;

/// The field of the files.
const FIELD: &str = "picture";
/// Files of one upload that are read at all, and so many of their bytes: a browser that is answered before it has sent
/// everything shows its own error in place of ours.
const READ_FILES: usize = 8;
const READ_BYTES: usize = READ_FILES * MAX_BYTES;

/// Everything that was sent, as pictures that are kept; all of it or nothing.
pub(super) async fn receive(cx: &Cx, files: &Pictures, sent: Multipart, room: usize) -> Result<Vec<Kept>> {
    let _place = files.place()?;
    let mut kept = Vec::new();
    let read = tokio::time::timeout(cx.app.config.limits.upload, read(files, sent, room, &mut kept)).await;
    let read = read.unwrap_or(Err(Error::TooSlow));
    match read {
        Ok(()) if kept.is_empty() => Err(Error::invalid(FIELD, Problem::Missing)),
        Ok(()) => Ok(kept),
        Err(error) => {
            forget(files, &kept).await;
            Err(error)
        }
    }
}

/// Takes pictures away that nothing will show.
pub(super) async fn forget(files: &Pictures, kept: &[Kept]) {
    for picture in kept {
        files.forget(&picture.name).await;
    }
}

async fn read(files: &Pictures, mut sent: Multipart, room: usize, kept: &mut Vec<Kept>) -> Result<()> {
    let (mut budget, mut count, mut problem) = (READ_BYTES, 0, None);
    while let Some(mut field) = sent.try_next().await.map_err(unreadable)? {
        count += 1;
        if field.name() != Some(FIELD) || count > READ_FILES {
            return Err(Error::invalid(FIELD, Problem::Unreadable));
        }
        let bytes = file(&mut field, &mut budget).await?;
        // A form without a file sends one of no bytes and no name.
        let is_nothing = bytes.as_ref().is_some_and(Vec::is_empty)
            && field.content_disposition().and_then(|told| told.get_filename()).unwrap_or_default().is_empty();
        if is_nothing || problem.is_some() {
            continue;
        }
        let made = match bytes {
            _ if kept.len() >= room => Err(TOO_MANY),
            None => Err(words::of(Refusal::TooHeavy)),
            Some(bytes) => files.keep(bytes).await?.map_err(words::of),
        };
        match made {
            Ok(picture) => kept.push(picture),
            Err(why) => problem = Some(why),
        }
    }
    problem.map_or(Ok(()), |why| Err(Error::invalid(FIELD, Problem::Refused(why))))
}

/// The bytes of a file; none of one that is too heavy, which is read to its end all the same.
async fn file(field: &mut Field, budget: &mut usize) -> Result<Option<Vec<u8>>> {
    let mut bytes = Some(Vec::new());
    while let Some(piece) = field.try_next().await.map_err(unreadable)? {
        *budget = budget.checked_sub(piece.len()).ok_or_else(|| Error::invalid(FIELD, Problem::TooMuch))?;
        if let Some(whole) = &mut bytes {
            whole.extend_from_slice(&piece);
        }
        if bytes.as_ref().is_some_and(|whole| whole.len() > MAX_BYTES) {
            bytes = None;
        }
    }
    Ok(bytes)
}

fn unreadable(_: MultipartError) -> Error {
    Error::invalid(FIELD, Problem::Unreadable)
}
