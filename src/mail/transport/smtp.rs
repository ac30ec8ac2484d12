//! SMTP over lettre's connection, with lettre's pool left out.
//!
//! Measured: lettre 0.11.23 writes body and final dot apart on a socket with Nagle's algorithm, which costs 40 ms a mail; its
//! `send` closes the connection after every refused recipient and has one timeout for everything. So the socket is our own,
//! commands go one by one, and the body with its dot is one write.

use std::error::Error as _;
use std::fmt;
use std::time::Duration;

use lettre::Address;
use lettre::address::Envelope;
use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Noop, Quit, Rcpt, Rset};
use lettre::transport::smtp::extension::{Extension, MailBodyParameter, MailParameter};
use tokio::net::TcpStream;

use super::config::{Security, SmtpConfig, Timeouts};
use super::wire::{DotStuffed, LineStream};
use super::{SendError, masked};

/// For the questions that no mail depends on.
const SMALL_TALK: Duration = Duration::from_secs(5);

/// The part of the conversation a reply belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Before any recipient was named: a refusal here is about us.
    Sender,
    /// From the first recipient to the final dot.
    Mail,
}

/// One open conversation.
pub(super) struct SmtpConnection {
    line: AsyncSmtpConnection,
    timeouts: Timeouts,
    sent: u32,
    /// Mails it may carry.
    most: u32,
    usable: bool,
}

impl fmt::Debug for SmtpConnection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SmtpConnection(sent {}, usable {})", self.sent, self.usable)
    }
}

impl SmtpConnection {
    pub(super) async fn open(config: &SmtpConfig) -> Result<Self, SendError> {
        let timeouts = config.timeouts;
        let (mut line, near) = match config.security {
            Security::Wrapped => (open_wrapped(config).await?, false),
            Security::Offered | Security::Required => open_plain(config).await?,
        };
        if let Some(login) = &config.login {
            if !near && !line.is_encrypted() {
                return Err(SendError::connection("the relay offers no TLS, so the password was not sent"));
            }
            let credentials = Credentials::new(login.user.clone(), login.password.clone());
            // The relay's words stay out: some repeat the command, and with it the password.
            within(timeouts.command, line.auth(DEFAULT_MECHANISMS, &credentials)).await?.map_err(|error| {
                let code = error.status().map_or_else(String::new, |code| format!(" ({code})"));
                SendError::connection(format!("the relay did not accept our user name and password{code}"))
            })?;
        }
        Ok(Self { line, timeouts, sent: 0, most: config.per_connection, usable: true })
    }

    pub(super) fn is_usable(&self) -> bool {
        self.usable && self.sent < self.most
    }

    pub(super) async fn send(&mut self, envelope: &Envelope, bytes: &[u8]) -> Result<(), SendError> {
        if !self.is_usable() {
            return Err(SendError::connection("this connection has had its mails"));
        }
        // Until the conversation is back at a known point; it is not when this future is dropped half-way.
        self.usable = false;
        self.sent += 1;
        let outcome = self.deliver(envelope, bytes).await;
        self.usable = match &outcome {
            Ok(()) => true,
            Err(SendError::Connection { .. }) => false,
            Err(_) => matches!(within(self.timeouts.command, self.line.command(Rset)).await, Ok(Ok(_))),
        };
        outcome
    }

    async fn deliver(&mut self, envelope: &Envelope, bytes: &[u8]) -> Result<(), SendError> {
        let locals: Vec<&str> = envelope.to().iter().map(Address::user).collect();
        let options = self.options(envelope, bytes)?;
        self.ask(Stage::Sender, &locals, Mail::new(envelope.from().cloned(), options)).await?;
        for to in envelope.to() {
            self.ask(Stage::Mail, &locals, Rcpt::new(to.clone(), vec![])).await?;
        }
        self.ask(Stage::Mail, &locals, Data).await?;
        let body = DotStuffed::new(bytes).ok_or_else(|| refused("the mail is not UTF-8 text"))?;
        let taken = within(self.timeouts.after_dot, self.line.command(body)).await?;
        taken.map(drop).map_err(|error| classified(&error, Stage::Mail, &locals))
    }

    async fn ask(&mut self, stage: Stage, secrets: &[&str], command: impl fmt::Display) -> Result<(), SendError> {
        let reply = within(self.timeouts.command, self.line.command(command)).await?;
        reply.map(drop).map_err(|error| classified(&error, stage, secrets))
    }

    fn options(&self, envelope: &Envelope, bytes: &[u8]) -> Result<Vec<MailParameter>, SendError> {
        let mut options = vec![];
        let ascii = |address: &Address| AsRef::<str>::as_ref(address).is_ascii();
        if !envelope.to().iter().chain(envelope.from()).all(ascii) {
            if !self.line.server_info().supports_feature(Extension::SmtpUtfEight) {
                return Err(refused("the relay takes no addresses outside ASCII"));
            }
            options.push(MailParameter::SmtpUtfEight);
        }
        if !bytes.is_ascii() {
            if !self.line.server_info().supports_feature(Extension::EightBitMime) {
                return Err(refused("the relay takes no mail outside ASCII"));
            }
            options.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        Ok(options)
    }

    pub(super) async fn answers(&mut self) -> bool {
        let open = self.is_usable();
        self.usable = false;
        self.usable =
            open && matches!(within(self.timeouts.command.min(SMALL_TALK), self.line.command(Noop)).await, Ok(Ok(_)));
        self.usable
    }

    pub(super) async fn close(mut self) {
        // Every mail is answered by now: how the relay takes the good-bye changes nothing.
        let _ = within(self.timeouts.command.min(SMALL_TALK), self.line.command(Quit)).await;
    }
}

/// Our own socket with `TCP_NODELAY`, then STARTTLS; says also whether the relay is this machine.
async fn open_plain(config: &SmtpConfig) -> Result<(AsyncSmtpConnection, bool), SendError> {
    // A slow greeting says nothing about how long a command may take.
    let step = config.timeouts.connect + config.timeouts.command;
    let unreachable = |error: std::io::Error| SendError::connection(format!("the relay cannot be reached: {error}"));
    let tcp = within(config.timeouts.connect, TcpStream::connect((config.host.as_str(), config.port)))
        .await?
        .map_err(unreachable)?;
    tcp.set_nodelay(true).map_err(unreachable)?;
    let near = tcp.peer_addr().is_ok_and(|peer| peer.ip().to_canonical().is_loopback());
    let hello = config.hello(tcp.local_addr().ok());
    let stream = Box::new(LineStream::new(tcp));
    let mut line = within(step, AsyncSmtpConnection::connect_with_transport(stream, &hello))
        .await?
        .map_err(|error| opening(&error))?;
    // TLS to ourselves protects nothing, and the certificate of a local Postfix seldom verifies.
    let upgrade = match config.security {
        Security::Offered => !near && line.can_starttls(),
        Security::Required | Security::Wrapped => true,
    };
    if upgrade {
        if !line.can_starttls() {
            return Err(SendError::connection("the relay offers no STARTTLS, which smtp+starttls:// asks for"));
        }
        within(step, line.starttls(config.tls.clone(), &hello)).await?.map_err(|error| opening(&error))?;
    }
    Ok((line, near))
}

/// Lettre opens the socket itself here and leaves Nagle's algorithm on; one write a turn keeps it from waiting.
async fn open_wrapped(config: &SmtpConfig) -> Result<AsyncSmtpConnection, SendError> {
    let (connect, hello, tls) = (config.timeouts.connect, config.hello(None), Some(config.tls.clone()));
    let server = (config.host.as_str(), config.port);
    let opened = AsyncSmtpConnection::connect_tokio1(server, Some(connect), &hello, tls, None);
    within(connect + config.timeouts.command, opened).await?.map_err(|error| opening(&error))
}

async fn within<T>(limit: Duration, step: impl Future<Output = T>) -> Result<T, SendError> {
    let late = |_| SendError::connection(format!("the relay did not answer within {} s", limit.as_secs_f32()));
    tokio::time::timeout(limit, step).await.map_err(late)
}

fn refused(text: &str) -> SendError {
    SendError::Permanent { code: None, text: text.to_owned() }
}

fn opening(error: &SmtpError) -> SendError {
    SendError::connection(masked(&format!("the relay refused the connection: {error}"), &[]))
}

/// Tells whom a failed command concerns. Policy refusals (5.7.x: SPF, DKIM, reputation, relaying) are about us, so the
/// recipient gets another chance; missing sign-in and confused order are the connection's.
fn classified(error: &SmtpError, stage: Stage, secrets: &[&str]) -> SendError {
    let Some(code) = error.status().map(u16::from) else {
        return SendError::Connection { text: masked(&error.to_string(), secrets) };
    };
    let text = masked(&error.source().map(ToString::to_string).unwrap_or_default(), secrets);
    match (stage, code) {
        (Stage::Sender, _) | (_, 421 | 503 | 530 | 535 | 538) => {
            SendError::Connection { text: format!("{code} {text}") }
        }
        (Stage::Mail, 400..=499) => SendError::Temporary { code: Some(code), text },
        (Stage::Mail, _) if text.starts_with("5.7.") => SendError::Temporary { code: Some(code), text },
        (Stage::Mail, _) => SendError::Permanent { code: Some(code), text },
    }
}
