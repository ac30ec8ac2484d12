//! Reading an upload: its files one after the other, each made into a picture before the next one is read.

use crate::db::UserId;
use crate::error::{Error, Problem, Result};
use crate::files::{Kept, MAX_BYTES, Pictures, Refusal};
use crate::pictures::words::{self, TOO_MANY};
use crate::web::Cx;
use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::HttpRequest;
use actix_web::error::PayloadError;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::{Bytes, Payload};
use futures_util::{Stream, TryStreamExt};
use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};
use std::time::Duration;

/// The field of the files.
const FIELD: &str = "picture";
/// What is no file's, in bytes: heads and boundaries, and what came in before the piece of a file in it was handed out.
const BESIDE: usize = 1024 * 1024;
/// How long a browser may send nothing.
const SILENCE: Duration = Duration::from_secs(15);
/// Files of one upload that are read at all, and so many of their bytes: a browser that is answered before it has sent
/// everything shows its own error in place of ours.
const READ_FILES: usize = 8;
const READ_BYTES: usize = READ_FILES * MAX_BYTES;

/// Everything that was sent, as pictures that are kept; all of it or nothing.
pub(super) async fn receive(
    cx: &Cx,
    files: &Pictures,
    who: UserId,
    (request, body): (&HttpRequest, Payload),
    room: usize,
) -> Result<Vec<Kept>> {
    let _place = files.place(who.0)?;
    let mut kept = Vec::new();
    let since = Rc::new(Cell::new(0));
    let guarded = Guarded::new(request, body, Rc::clone(&since))?;
    let sent = Sent { multipart: Multipart::new(request.headers(), guarded), since };
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

/// What is sent, and how much of it came since the last piece of a file.
struct Sent {
    multipart: Multipart,
    since: Rc<Cell<usize>>,
}

async fn read(files: &Pictures, mut sent: Sent, room: usize, kept: &mut Vec<Kept>) -> Result<()> {
    let (mut budget, mut count, mut problem) = (READ_BYTES, 0, None);
    while let Some(mut field) = next(&mut sent.multipart).await? {
        count += 1;
        if field.name() != Some(FIELD) || count > READ_FILES {
            return Err(Error::invalid(FIELD, Problem::Unreadable));
        }
        let bytes = file(&mut field, &sent.since, &mut budget).await?;
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
async fn file(field: &mut Field, since: &Cell<usize>, budget: &mut usize) -> Result<Option<Vec<u8>>> {
    let mut bytes = Some(Vec::new());
    while let Some(piece) = next(field).await? {
        since.set(0);
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

/// What comes next, if it comes before long.
async fn next<T>(
    stream: &mut (impl Stream<Item = std::result::Result<T, MultipartError>> + Unpin),
) -> Result<Option<T>> {
    let next = tokio::time::timeout(SILENCE, stream.try_next()).await.map_err(|_| Error::TooSlow)?;
    next.map_err(|_| unreadable())
}

fn unreadable() -> Error {
    Error::invalid(FIELD, Problem::Unreadable)
}

/// A body as the reader of parts takes it: it keeps all that it is given until it has found the end of a head or of a line,
/// and expects lines to be as browsers write them. So what is between files is bounded here, and the beginning checked.
struct Guarded {
    body: Payload,
    /// What the body begins with: two hyphens and the boundary.
    opening: Vec<u8>,
    /// The first bytes, until there are enough to tell; none once that is done.
    head: Option<Vec<u8>>,
    since: Rc<Cell<usize>>,
}

impl Guarded {
    fn new(request: &HttpRequest, body: Payload, since: Rc<Cell<usize>>) -> Result<Self> {
        let mime = request.headers().get(CONTENT_TYPE).and_then(|mime| mime.to_str().ok()).unwrap_or_default();
        let (_, boundary) = mime.split_once("boundary=").ok_or_else(unreadable)?;
        let boundary = boundary.split(';').next().unwrap_or_default().trim().trim_matches('"');
        // RFC 2046 allows up to 70; browsers take some 40 of their own.
        if !(4..=70).contains(&boundary.len()) {
            return Err(unreadable());
        }
        let opening = format!("--{boundary}").into_bytes();
        Ok(Self { body, opening, head: Some(Vec::new()), since })
    }

    /// Whether the body begins with its boundary alone in a line, or with the last one; not known yet while it is too short.
    fn opens(&self, head: &[u8]) -> Option<bool> {
        let behind = head.get(self.opening.len()..self.opening.len() + 2)?;
        Some(head.starts_with(&self.opening) && (behind == b"\r\n" || behind == b"--"))
    }
}

impl Stream for Guarded {
    type Item = std::result::Result<Bytes, PayloadError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let piece = match Pin::new(&mut self.body).poll_next(context) {
                Poll::Ready(Some(Ok(piece))) => piece,
                other => return other,
            };
            let since = self.since.get() + piece.len();
            self.since.set(since);
            if since > BESIDE {
                return Poll::Ready(Some(Err(PayloadError::Overflow)));
            }
            let Some(mut head) = self.head.take() else { return Poll::Ready(Some(Ok(piece))) };
            head.extend_from_slice(&piece);
            match self.opens(&head) {
                None => self.head = Some(head),
                Some(true) => return Poll::Ready(Some(Ok(head.into()))),
                Some(false) => return Poll::Ready(Some(Err(PayloadError::EncodingCorrupted))),
            }
        }
    }
}
