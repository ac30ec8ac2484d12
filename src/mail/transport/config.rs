//! The relay's address: which host, how it is encrypted, who we say we are.

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use lettre::transport::smtp::client::{Certificate, CertificateStore, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use url::{Host, Url};

/// Mails over one connection unless told otherwise: relays close after more, and a fresh one finds a changed DNS answer.
const PER_CONNECTION: u32 = 100;

/// How long a relay may think.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeouts {
    /// For the TCP connection; the greeting has this and a command's.
    pub connect: Duration,
    /// For each command.
    pub command: Duration,
    /// After the final dot: RFC 5321 wants ten minutes, and whoever gives up earlier sends the mail twice.
    pub after_dot: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self { connect: Duration::from_secs(30), command: Duration::from_secs(60), after_dot: Duration::from_secs(600) }
    }
}

/// When TLS is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Security {
    /// STARTTLS where offered, except to this very machine.
    Offered,
    /// STARTTLS or no mail.
    Required,
    /// TLS from the first byte.
    Wrapped,
}

/// What AUTH says.
#[derive(Clone)]
pub(super) struct Login {
    pub(super) user: String,
    pub(super) password: String,
}

/// A relay and how to talk to it; made by [`super::Transport::parse`].
#[derive(Clone)]
pub struct SmtpConfig {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) security: Security,
    pub(super) login: Option<Login>,
    pub(super) tls: TlsParameters,
    pub(super) hello: Option<String>,
    pub(super) timeouts: Timeouts,
    pub(super) per_connection: u32,
}

impl fmt::Debug for SmtpConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { host, port, security, timeouts, .. } = self;
        write!(f, "SmtpConfig({host}:{port}, {security:?}, {timeouts:?})")
    }
}

impl SmtpConfig {
    pub(super) fn parse(url: &str) -> Result<Self, String> {
        let url = Url::parse(url).map_err(|error| format!("The mail relay's address cannot be read: {error}."))?;
        let (security, port) = match url.scheme() {
            "smtp" => (Security::Offered, 25),
            "smtp+starttls" => (Security::Required, 587),
            "smtps" => (Security::Wrapped, 465),
            _ => return Err("Mail goes to file:DIR, smtp://HOST, smtp+starttls://HOST or smtps://HOST.".to_owned()),
        };
        let host = match url.host() {
            Some(Host::Domain(name)) if !name.is_empty() => name.to_owned(),
            Some(Host::Ipv4(ip)) => ip.to_string(),
            Some(Host::Ipv6(ip)) => ip.to_string(),
            _ => return Err("The mail relay's host is missing.".to_owned()),
        };
        if !matches!(url.path(), "" | "/") {
            return Err("A mail relay's address ends after the port.".to_owned());
        }
        let login = match (decoded(url.username()), url.password().map(decoded)) {
            (user, None) if user.is_empty() => None,
            (user, Some(password)) if !user.is_empty() => Some(Login { user, password }),
            _ => return Err("The mail relay needs both a user name and a password, or neither.".to_owned()),
        };
        let tls = tls_parameters(&host, &url)?;
        let port = url.port().unwrap_or(port);
        let (timeouts, per_connection) = (Timeouts::default(), PER_CONNECTION);
        Ok(Self { host, port, security, login, tls, hello: None, timeouts, per_connection })
    }

    pub(super) fn with_timeouts(self, timeouts: Timeouts) -> Self {
        Self { timeouts, ..self }
    }

    pub(super) fn with_mails_per_connection(self, per_connection: u32) -> Self {
        Self { per_connection, ..self }
    }

    /// The relay as an operator knows it, without its password.
    pub(super) fn place(&self) -> String {
        if self.host.contains(':') {
            format!("[{}]:{}", self.host, self.port)
        } else {
            format!("{}:{}", self.host, self.port)
        }
    }

    pub(super) fn introduced_as(self, site_host: &str) -> Self {
        let name = site_host.split(':').next().unwrap_or_default();
        let plain = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "-.".contains(c));
        Self { hello: plain.then(|| name.to_owned()), ..self }
    }

    /// The name to greet with, over a connection from `own`.
    pub(super) fn hello(&self, own: Option<SocketAddr>) -> ClientId {
        match (&self.hello, own.map(|own| own.ip().to_canonical())) {
            (Some(name), _) => ClientId::Domain(name.clone()),
            (None, Some(IpAddr::V4(ip))) => ClientId::Ipv4(ip),
            (None, Some(IpAddr::V6(ip))) => ClientId::Ipv6(ip),
            (None, None) => ClientId::default(),
        }
    }
}

/// Certificates are always verified: against Mozilla's list, and against one more authority where the URL names its file.
fn tls_parameters(host: &str, url: &Url) -> Result<TlsParameters, String> {
    let mut builder = TlsParameters::builder(host.to_owned()).certificate_store(CertificateStore::WebpkiRoots);
    for (key, value) in url.query_pairs() {
        if key != "ca" {
            return Err("The mail relay's address knows only the option ca=FILE.pem.".to_owned());
        }
        let pem = std::fs::read(value.as_ref())
            .map_err(|error| format!("The file {value} cannot be read: {}.", error.kind()))?;
        let certificate = Certificate::from_pem(&pem).map_err(|_| format!("The file {value} holds no certificate."))?;
        builder = builder.add_root_certificate(certificate);
    }
    builder.build().map_err(|error| format!("TLS to the mail relay cannot be set up: {error}."))
}

/// Undoes percent-encoding; `form_urlencoded` does it, once the characters that mean more to a form are hidden from it.
fn decoded(text: &str) -> String {
    let quoted = text.replace('+', "%2B").replace('&', "%26").replace('=', "%3D");
    url::form_urlencoded::parse(quoted.as_bytes()).next().map(|(name, _)| name.into_owned()).unwrap_or_default()
}
