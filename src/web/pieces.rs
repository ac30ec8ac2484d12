//! Forms in pieces (RFC 7578), as browsers send those that hold files: words first, then the files, in the order of the page.
//! Nothing is read before it is asked for, and what is not asked for is passed over.

use crate::error::{Error, Problem, Result};
use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::error::PayloadError;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::{Bytes, Payload};
use actix_web::{HttpMessage, HttpRequest};
use futures_util::{Stream, TryStreamExt};
use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};
use std::time::Duration;

/// The one field that takes files, in every form that has one.
pub const PICTURE: &str = "picture";
/// What browsers say of a form in pieces.
const MIME: &str = "multipart/form-data";
/// What is nobody's, in bytes: heads and boundaries, and what came in before the piece of a field in it was handed out.
const BESIDE: usize = 1024 * 1024;
/// How long a browser may send nothing.
const SILENCE: Duration = Duration::from_secs(15);
/// Files of one form that are read at all, and bytes of all its fields: a browser that is answered before it has sent
/// everything shows its own error in place of ours.
const READ_FILES: usize = 8;
const READ_BYTES: usize = READ_FILES * 10 * 1024 * 1024;
/// Bytes of a form around each of its words.
const AROUND: usize = 64;

/// Whether a form comes in pieces.
pub fn are_sent(request: &HttpRequest) -> bool {
    request.content_type().eq_ignore_ascii_case(MIME)
}

/// What is left of such a form.
pub struct Pieces {
    /// None of a form that has no files.
    multipart: Option<Multipart>,
    /// How much came in since the last piece of a field was handed out.
    since: Rc<Cell<usize>>,
    /// The first file, whose head ended the words.
    first: Option<File>,
    files: usize,
    budget: usize,
    /// Bytes of fields that came in.
    received: Rc<Cell<usize>>,
}

/// A file whose bytes are still to be read.
pub struct File {
    field: Field,
    /// As its sender calls it.
    pub name: String,
}

/// The words of a form, and the fields of which only the beginning was taken in.
pub(super) struct Words {
    pub pairs: Vec<(String, String)>,
    pub cut: Vec<String>,
}

impl Pieces {
    /// Of a form without files.
    pub(super) fn none() -> Self {
        Self { multipart: None, since: Rc::default(), first: None, files: 0, budget: 0, received: Rc::default() }
    }

    /// Of a request. A body that does not begin as a form in pieces does is refused once it is read.
    pub fn of(request: &HttpRequest, body: Payload) -> Result<Self> {
        let since = Rc::new(Cell::new(0));
        let guarded = Guarded::new(request, body, Rc::clone(&since))?;
        let multipart = Some(Multipart::new(request.headers(), guarded));
        Ok(Self { multipart, since, first: None, files: 0, budget: READ_BYTES, received: Rc::default() })
    }

    /// Whether a file is there that was not read.
    pub fn has_files(&self) -> bool {
        self.first.is_some()
    }

    /// How many bytes of fields have come in, at any time.
    pub fn received(&self) -> Rc<Cell<usize>> {
        Rc::clone(&self.received)
    }

    /// The words before the first file: `most` bytes of all of them, and of one field a quarter of that. A longer one is read
    /// to its end and keeps its beginning.
    pub(super) async fn words(&mut self, most: usize) -> Result<Words> {
        let (mut words, mut room) = (Words { pairs: Vec::new(), cut: Vec::new() }, most);
        while let Some(mut field) = self.next().await? {
            if file_name(&field).is_some() {
                self.first = self.file(field)?;
                // What stands behind an empty field of files is read with the files, if there are any.
                if self.first.is_some() {
                    break;
                }
                continue;
            }
            let name = field.name().unwrap_or_default().to_owned();
            let (bytes, is_whole) = self.beginning(&mut field, most / 4).await?;
            room = room.checked_sub(name.len() + bytes.len() + AROUND).ok_or_else(|| too_much(most))?;
            let value = text(bytes, is_whole).ok_or_else(unreadable)?;
            if !is_whole {
                words.cut.push(name.clone());
            }
            words.pairs.push((name, value));
        }
        Ok(words)
    }

    /// The next file, if there is one. Words that come after a file are refused.
    pub async fn next_file(&mut self) -> Result<Option<File>> {
        if let Some(first) = self.first.take() {
            return Ok(Some(first));
        }
        while let Some(field) = self.next().await? {
            if let Some(file) = self.file(field)? {
                return Ok(Some(file));
            }
        }
        Ok(None)
    }

    /// The bytes of a file; none of one that has more than `most`, which is read to its end all the same.
    pub async fn bytes(&mut self, file: &mut File, most: usize) -> Result<Option<Vec<u8>>> {
        let (bytes, is_whole) = self.beginning(&mut file.field, most).await?;
        Ok(is_whole.then_some(bytes))
    }

    /// Reads to the end what nobody wants, so that the browser gets to our answer; for so long at most.
    pub async fn pass_over(mut self, time: Duration) {
        let all = async {
            while let Some(mut file) = self.next_file().await? {
                self.beginning(&mut file.field, 0).await?;
            }
            Ok::<_, Error>(())
        };
        // Who sends too slowly, or too much, gets the answer without it.
        let _ = tokio::time::timeout(time, all).await;
    }

    /// A field of files; none if no file was chosen.
    fn file(&mut self, field: Field) -> Result<Option<File>> {
        self.files += 1;
        let name = file_name(&field).filter(|_| field.name() == Some(PICTURE) && self.files <= READ_FILES);
        let name = name.ok_or_else(unreadable)?;
        Ok((!name.is_empty()).then_some(File { field, name }))
    }

    async fn next(&mut self) -> Result<Option<Field>> {
        match &mut self.multipart {
            Some(multipart) => next(multipart).await,
            None => Ok(None),
        }
    }

    /// The first `most` bytes of a field, and whether there are no more; it is read to its end.
    async fn beginning(&mut self, field: &mut Field, most: usize) -> Result<(Vec<u8>, bool)> {
        let (mut bytes, mut is_whole) = (Vec::new(), true);
        while let Some(piece) = next(field).await? {
            self.since.set(0);
            self.received.set(self.received.get() + piece.len());
            self.budget = self.budget.checked_sub(piece.len()).ok_or_else(|| too_much(READ_BYTES))?;
            let taken = piece.get(..most - bytes.len());
            is_whole &= taken.is_none_or(|taken| taken.len() == piece.len());
            bytes.extend_from_slice(taken.unwrap_or(&piece));
        }
        Ok((bytes, is_whole))
    }
}

fn file_name(field: &Field) -> Option<String> {
    Some(field.content_disposition()?.get_filename()?.to_owned())
}

/// A word as text; of one that was cut, up to its last whole character.
fn text(mut bytes: Vec<u8>, is_whole: bool) -> Option<String> {
    if let Err(wrong) = std::str::from_utf8(&bytes)
        && !is_whole
        && wrong.error_len().is_none()
    {
        bytes.truncate(wrong.valid_up_to());
    }
    String::from_utf8(bytes).ok()
}

/// What comes next, if it comes before long.
async fn next<T>(
    stream: &mut (impl Stream<Item = std::result::Result<T, MultipartError>> + Unpin),
) -> Result<Option<T>> {
    let next = tokio::time::timeout(SILENCE, stream.try_next()).await.map_err(|_| Error::TooSlow)?;
    next.map_err(|_| unreadable())
}

fn unreadable() -> Error {
    Error::invalid(PICTURE, Problem::Unreadable)
}

fn too_much(most: usize) -> Error {
    Error::invalid(PICTURE, Problem::FormTooLarge(most))
}

/// A body as the reader of pieces takes it: it keeps all that it is given until it has found the end of a head or of a line,
/// and expects lines to be as browsers write them. So what is between fields is bounded here, and the beginning checked.
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
