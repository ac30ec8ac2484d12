//! One mail as bytes: pure building, so that a retry sends exactly what the first attempt sent.
//!
//! Everything that differs between two mails comes in through [`Mail`], [`Sender`] and the date; nothing here reads a clock
//! or draws a random number. Text written by people is cleaned before it comes near a header.

use std::fmt;
use std::time::SystemTime;

use crate::text::clusters;
use data_encoding::HEXLOWER;
use lettre::Address;
use lettre::address::Envelope;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MultiPart, SinglePart};
use sha2::{Digest, Sha256};

/// Longest subject in characters; readers see about 70 of them.
const SUBJECT_LIMIT: usize = 200;
/// Longest display name in characters.
const NAME_LIMIT: usize = 80;
/// Longest header word we pass on unfolded; RFC 5322 ends a line at 998 octets.
const WORD_LIMIT: usize = 900;
/// Longest mailbox address, from the 256 octets of a path in RFC 5321 without its angle brackets.
const ADDRESS_LIMIT: usize = 254;

/// A mailbox address that was checked; it prints masked, so that it cannot reach a log by accident.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads an address as a person types it; `None` when no mail could ever be sent to it.
    pub fn parse(input: &str) -> Option<Self> {
        let address = input.trim();
        let odd = |c: char| c.is_control() || c.is_whitespace() || is_bidi_control(c) || "\"<>,;()".contains(c);
        let (_, domain) = address.split_once('@')?;
        let plausible = address.chars().count() <= ADDRESS_LIMIT
            && !domain.contains('@')
            && !address.contains(odd)
            && matches!(url::Host::parse(domain), Ok(url::Host::Domain(_)))
            && address.parse::<Address>().is_ok();
        let parsed = Self(address.to_owned());
        (plausible && parsed.on_the_wire().is_some()).then_some(parsed)
    }

    /// The address as it was typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form two addresses are compared by: lower case, and an international domain in its ASCII form.
    pub fn key(&self) -> String {
        let (local, domain) = self.halves();
        format!("{}@{}", local.to_lowercase(), ascii_domain(domain))
    }

    /// The form for logs and pages that others see: `a***@e***.org`.
    pub fn masked(&self) -> String {
        let (local, domain) = self.halves();
        let first = |text: &str| text.chars().next().map(String::from).unwrap_or_default();
        let ending = domain.rsplit_once('.').map_or("", |(_, ending)| ending);
        let dot = if ending.is_empty() { "" } else { "." };
        format!("{}***@{}***{dot}{ending}", first(local), first(domain))
    }

    fn halves(&self) -> (&str, &str) {
        self.0.rsplit_once('@').unwrap_or((&self.0, ""))
    }

    /// As a relay gets it: only a local part outside ASCII still needs SMTPUTF8 there.
    fn on_the_wire(&self) -> Option<Address> {
        let (local, domain) = self.halves();
        let address = Address::new(local, ascii_domain(domain)).ok()?;
        (AsRef::<str>::as_ref(&address).len() <= ADDRESS_LIMIT).then_some(address)
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EmailAddress({})", self.masked())
    }
}

/// What one person is to receive.
#[derive(Clone, PartialEq, Eq)]
pub struct Mail {
    /// The part between `<` and `>`; the same on every attempt, so that receivers can drop a duplicate.
    pub message_id: String,
    /// The address to send to.
    pub to: String,
    /// The name to show beside the address.
    pub to_name: Option<String>,
    /// The subject; whatever is in it, it stays one header.
    pub subject: String,
    /// The plain text part, which comes first.
    pub text: String,
    /// The HTML part.
    pub html: String,
    /// Where one POST ends this kind of mail: set for digests and notices, absent for mail a person just asked for.
    pub unsubscribe_url: Option<String>,
    /// Sent to many people at once: the digest.
    pub bulk: bool,
}

impl fmt::Debug for Mail {
    /// Prints no address and no content: bodies carry sign-in links.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mail").field("message_id", &self.message_id).field("bulk", &self.bulk).finish_non_exhaustive()
    }
}

/// Who all mail of this site comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// `Name <address>` or an address alone, from the configuration.
    pub address: String,
    /// The site's host name, for the list's identity.
    pub site_host: String,
    /// The site's name: the list's name, and the sender's where the address has none.
    pub site_name: String,
}

impl Sender {
    /// Whether mail can be sent under this address at all.
    pub fn check(&self) -> Result<(), BuildError> {
        sender_mailbox(self).map(drop)
    }

    /// The domain that mail comes from, as relays see it.
    pub fn check_domain(&self) -> Result<String, BuildError> {
        Ok(sender_mailbox(self)?.email.domain().to_owned())
    }

    /// A Message-ID of this site.
    pub fn message_id(&self, left: &str) -> String {
        format!("{left}@{}", host_only(&self.site_host))
    }
}

/// Why a mail cannot be built. No variant carries an address, so each may be logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BuildError {
    /// The configured sender is not an address.
    Sender,
    /// The recipient is not an address.
    Recipient,
    /// The Message-ID is not one word of the form `left@right`.
    MessageId,
    /// The unsubscribe link is not an http or https URL that fits a header.
    UnsubscribeUrl,
    /// The mail library refused the parts.
    Assembly,
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sender => "the configured sender is not a mail address",
            Self::Recipient => "the recipient is not a mail address",
            Self::MessageId => "the Message-ID is not of the form left@right",
            Self::UnsubscribeUrl => "the unsubscribe link is not a web address",
            Self::Assembly => "the mail could not be put together",
        })
    }
}

impl std::error::Error for BuildError {}

/// Builds the envelope and the bytes of one mail; the same input gives the same bytes.
pub fn render(mail: &Mail, sender: &Sender, date: SystemTime) -> Result<(Envelope, Vec<u8>), BuildError> {
    let from = sender_mailbox(sender)?;
    let to = EmailAddress::parse(&mail.to).and_then(|to| to.on_the_wire()).ok_or(BuildError::Recipient)?;
    let to_name = mail.to_name.as_deref().map(|name| one_line(name, NAME_LIMIT)).filter(|name| !name.is_empty());
    let envelope = Envelope::new(Some(from.email.clone()), vec![to.clone()]).map_err(|_| BuildError::Assembly)?;

    let mut message = Message::builder()
        .envelope(envelope)
        .from(from)
        .to(Mailbox::new(to_name, to))
        .subject(one_line(&mail.subject, SUBJECT_LIMIT))
        .date(date)
        .message_id(Some(format!("<{}>", checked_message_id(&mail.message_id)?)));
    if let Some(url) = &mail.unsubscribe_url {
        let list = format!("{} <digest.{}>", phrase(&sender.site_name), host_only(&sender.site_host));
        message = message
            .raw_header(header("List-Id", list))
            .raw_header(header("List-Unsubscribe", format!("<{}>", checked_link(url)?)))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
    }
    message = message
        .raw_header(header("Auto-Submitted", "auto-generated".to_owned()))
        .raw_header(header("X-Auto-Response-Suppress", "All".to_owned()));
    if mail.bulk {
        message = message.raw_header(header("Precedence", "bulk".to_owned()));
    }
    let message = message.multipart(body(mail)).map_err(|_| BuildError::Assembly)?;
    Ok((message.envelope().clone(), message.formatted()))
}

/// Plain text first: a reader shows the last part it understands.
fn body(mail: &Mail) -> MultiPart {
    let (text, html) = (clean_lines(&mail.text), clean_lines(&mail.html));
    // Lettre draws a random boundary. This one follows from the Message-ID, and from the parts, so that no part can hold it.
    let mut hash = Sha256::new();
    for piece in [&mail.message_id, &text, &html] {
        hash.update(piece.len().to_be_bytes());
        hash.update(piece.as_bytes());
    }
    let mut boundary = HEXLOWER.encode(&hash.finalize());
    boundary.truncate(40);
    MultiPart::alternative().boundary(boundary).singlepart(SinglePart::plain(text)).singlepart(SinglePart::html(html))
}

fn header(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}

fn sender_mailbox(sender: &Sender) -> Result<Mailbox, BuildError> {
    let written: Mailbox = sender.address.trim().parse().map_err(|_| BuildError::Sender)?;
    let address = EmailAddress::parse(written.email.as_ref()).and_then(|from| from.on_the_wire());
    let name = one_line(written.name.as_deref().unwrap_or(&sender.site_name), NAME_LIMIT);
    Ok(Mailbox::new((!name.is_empty()).then_some(name), address.ok_or(BuildError::Sender)?))
}

fn checked_message_id(id: &str) -> Result<&str, BuildError> {
    let word = id.chars().all(|c| c.is_ascii_graphic() && !"<>()[]\\\",;:".contains(c));
    let halves =
        id.split_once('@').filter(|(left, right)| !left.is_empty() && !right.is_empty() && !right.contains('@'));
    (word && id.len() <= 250 && halves.is_some()).then_some(id).ok_or(BuildError::MessageId)
}

fn checked_link(link: &str) -> Result<String, BuildError> {
    let url = url::Url::parse(link).map_err(|_| BuildError::UnsubscribeUrl)?;
    let written = url.as_str();
    let fits = written.len() <= WORD_LIMIT && written.chars().all(|c| c.is_ascii_graphic() && !"<>,".contains(c));
    (fits && matches!(url.scheme(), "http" | "https")).then(|| written.to_owned()).ok_or(BuildError::UnsubscribeUrl)
}

/// One line of at most `limit` characters for a header: no controls, no bidi controls, and nothing a reader would decode again.
fn one_line(text: &str, limit: usize) -> String {
    let spaced = text.replace(['\u{2028}', '\u{2029}'], " ");
    let words: Vec<String> = spaced
        .split(char::is_whitespace)
        .map(|word| word.chars().filter(|c| !c.is_control() && !is_bidi_control(*c)).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect();
    // `=?` opens an encoded word (RFC 2047), which could bring back what was taken out.
    let line = words.join(" ").replace("=?", "= ?");
    if line.chars().count() <= limit {
        return line;
    }
    let mut room = limit - 1;
    let fits = clusters(&line).take_while(|cluster| {
        let points = cluster.chars().count();
        let fits = points <= room;
        room = room.saturating_sub(points);
        fits
    });
    let mut cut: String = fits.collect();
    cut.push('…');
    cut
}

/// A name that needs no quoting before `<list.host>`.
fn phrase(name: &str) -> String {
    one_line(name, NAME_LIMIT).replace(['<', '>', '"', '\\', '(', ')', '[', ']', ':', ';', '@', ','], "")
}

/// Line feeds only (lettre makes them CRLF) and no control characters but tabs: a bare CR could end DATA early at some relay.
fn clean_lines(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect()
}

/// Embeddings, overrides and isolates; left in a subject they reorder what stands around it.
fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn ascii_domain(domain: &str) -> String {
    url::Host::parse(domain).map_or_else(|_| domain.to_lowercase(), |host| host.to_string())
}

/// A host that is no name (`[::1]:8080` while developing) stays out of headers.
fn host_only(host: &str) -> String {
    let host = ascii_domain(host.split(':').next().unwrap_or_default());
    let plain = !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || "-.".contains(c));
    if plain { host } else { "localhost".to_owned() }
}

#[cfg(test)]
mod tests;
