//! One connection that is kept open, and as much of an answer as is needed to know that it is whole.

use std::io::{Error, ErrorKind, Result};
use std::net::SocketAddr;
use tokio::net::TcpStream;

/// Most pages fit; what is larger makes room for itself once.
const ROOM: usize = 32 * 1024;
const MOST_HEADERS: usize = 48;

/// A connection.
pub struct Line {
    stream: TcpStream,
    bytes: Vec<u8>,
    filled: usize,
}

/// What an answer says of itself.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    pub status: u16,
    /// Whether it says when to come back.
    pub says_when: bool,
    /// Where its body begins, and where it ends.
    pub body: (usize, usize),
}

/// A head that has arrived as a whole.
struct Head {
    status: u16,
    says_when: bool,
    ends: usize,
    /// Nothing when the body comes in chunks.
    length: Option<usize>,
}

impl Line {
    /// Connects.
    pub async fn open(to: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(to).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, bytes: vec![0; ROOM], filled: 0 })
    }

    /// Asks, and reads the whole answer.
    pub async fn ask(&mut self, request: &[u8]) -> Result<Answer> {
        self.filled = 0;
        self.send(request).await?;
        let mut head = None;
        loop {
            self.read_some().await?;
            if head.is_none() {
                head = Head::read(self.bytes.get(..self.filled).unwrap_or_default())?;
            }
            let Some(Head { status, says_when, ends, length }) = head else { continue };
            let end = length.map_or(self.filled, |length| ends + length);
            let is_whole = match length {
                Some(_) => self.filled >= end,
                None => self.bytes.get(..self.filled).unwrap_or_default().ends_with(b"0\r\n\r\n"),
            };
            if is_whole {
                return Ok(Answer { status, says_when, body: (ends, end) });
            }
        }
    }

    /// Whether it was closed before any answer to what was asked last.
    pub fn is_closed_unasked(&self, error: &Error) -> bool {
        use ErrorKind::{BrokenPipe, ConnectionReset, UnexpectedEof};
        self.filled == 0 && matches!(error.kind(), BrokenPipe | ConnectionReset | UnexpectedEof)
    }

    /// The bytes of the answer that was read last.
    pub fn body(&self, answer: &Answer) -> Vec<u8> {
        self.bytes.get(answer.body.0..answer.body.1).unwrap_or_default().to_vec()
    }

    /// A header of the answer that was read last.
    pub fn header(&self, answer: &Answer, name: &str) -> Option<String> {
        let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
        let mut parsed = httparse::Response::new(&mut headers);
        parsed.parse(self.bytes.get(..answer.body.0)?).ok()?;
        let found = parsed.headers.iter().find(|header| header.name.eq_ignore_ascii_case(name))?;
        String::from_utf8(found.value.to_vec()).ok()
    }

    async fn send(&self, mut rest: &[u8]) -> Result<()> {
        while !rest.is_empty() {
            match self.stream.try_write(rest) {
                Ok(sent) => rest = rest.get(sent..).unwrap_or_default(),
                Err(error) if error.kind() == ErrorKind::WouldBlock => self.stream.writable().await?,
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    async fn read_some(&mut self) -> Result<()> {
        if self.filled == self.bytes.len() {
            self.bytes.resize(self.filled * 2, 0);
        }
        loop {
            match self.stream.try_read(self.bytes.get_mut(self.filled..).unwrap_or_default()) {
                Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
                Ok(read) => {
                    self.filled += read;
                    return Ok(());
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => self.stream.readable().await?,
                Err(error) => return Err(error),
            }
        }
    }
}

impl Head {
    fn read(bytes: &[u8]) -> Result<Option<Self>> {
        let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
        let mut parsed = httparse::Response::new(&mut headers);
        let ends = match parsed.parse(bytes).map_err(Error::other)? {
            httparse::Status::Complete(ends) => ends,
            httparse::Status::Partial => return Ok(None),
        };
        let status = parsed.code.unwrap_or_default();
        let value = |name: &str| {
            let found = parsed.headers.iter().find(|header| header.name.eq_ignore_ascii_case(name));
            found.map(|header| header.value)
        };
        let length = match value("content-length").and_then(|length| std::str::from_utf8(length).ok()) {
            _ if status == 304 || status == 204 => Some(0),
            Some(length) => Some(length.trim().parse().map_err(Error::other)?),
            None => None,
        };
        Ok(Some(Self { status, says_when: value("retry-after").is_some(), ends, length }))
    }
}
