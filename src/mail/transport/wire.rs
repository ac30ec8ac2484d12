//! What lies between lettre and the socket: the body as one write, and replies line by line.

use std::collections::VecDeque;
use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use lettre::transport::smtp::client::AsyncTokioStream;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// A mail's bytes as DATA wants them: leading dots doubled, the final dot behind.
pub(super) struct DotStuffed<'a>(&'a str);

impl<'a> DotStuffed<'a> {
    /// `None` when the bytes are not UTF-8.
    pub(super) fn new(bytes: &'a [u8]) -> Option<Self> {
        std::str::from_utf8(bytes).ok().map(Self)
    }
}

impl fmt::Display for DotStuffed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in self.0.split_inclusive("\r\n") {
            if line.starts_with('.') {
                f.write_str(".")?;
            }
            f.write_str(line)?;
        }
        f.write_str(if self.0.ends_with("\r\n") { ".\r\n" } else { "\r\n.\r\n" })
    }
}

/// A socket that hands out at most one line a read.
///
/// Lettre keeps what it has read beyond the answer to STARTTLS and takes it for the answer to the next command, so anybody on
/// the way could slip replies in before encryption starts. Held back here, such bytes meet the TLS handshake and end it.
#[derive(Debug)]
pub(super) struct LineStream {
    socket: TcpStream,
    held: VecDeque<u8>,
}

impl LineStream {
    pub(super) fn new(socket: TcpStream) -> Self {
        Self { socket, held: VecDeque::new() }
    }
}

impl AsyncTokioStream for LineStream {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        self.socket.peer_addr()
    }
}

impl AsyncRead for LineStream {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        if self.held.is_empty() {
            let mut room = [0; 2048];
            let mut fresh = ReadBuf::new(&mut room);
            ready!(Pin::new(&mut self.socket).poll_read(cx, &mut fresh))?;
            self.held.extend(fresh.filled());
        }
        let line = self.held.iter().position(|byte| *byte == b'\n').map_or(self.held.len(), |at| at + 1);
        let part: Vec<u8> = self.held.drain(..line.min(buf.remaining())).collect();
        buf.put_slice(&part);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for LineStream {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.socket).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_shutdown(cx)
    }
}
