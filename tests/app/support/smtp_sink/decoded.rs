//! A mail as its reader sees it; just enough MIME for the mails we write ourselves.

use std::collections::HashMap;

use data_encoding::BASE64_MIME_PERMISSIVE as BASE64;

/// The readable content of a mail.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decoded {
    /// Names and values in the order they stand, unfolded and decoded.
    pub headers: Vec<(String, String)>,
    /// The plain text part, with line feeds.
    pub text: String,
    /// The HTML part, with line feeds.
    pub html: String,
}

impl Decoded {
    /// The first header of this name, in any case; empty when there is none.
    pub fn header(&self, name: &str) -> &str {
        self.all(name).first().copied().unwrap_or_default()
    }

    /// All headers of this name, in any case.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.headers
            .iter()
            .filter(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
            .collect()
    }
}

/// Takes a mail apart.
pub fn decode(data: &str) -> Decoded {
    let (head, body) = data.split_once("\r\n\r\n").unwrap_or((data, ""));
    let mut mail = Decoded { headers: headers(head), ..Decoded::default() };
    let kind = mail.header("Content-Type").to_owned();
    let Some((_, boundary)) = kind.split_once("boundary=") else {
        keep(&mut mail, data);
        return mail;
    };
    let boundary = boundary.split(';').next().unwrap_or_default().trim_matches('"');
    let delimiter = format!("\r\n--{boundary}");
    let body = format!("\r\n{body}");
    for part in body.split(&delimiter).skip(1).take_while(|part| !part.starts_with("--")) {
        keep(&mut mail, part.strip_prefix("\r\n").unwrap_or(part));
    }
    mail
}

fn keep(mail: &mut Decoded, part: &str) {
    let (head, body) = part.split_once("\r\n\r\n").unwrap_or((part, ""));
    let head: HashMap<String, String> =
        headers(head).into_iter().map(|(name, value)| (name.to_lowercase(), value)).collect();
    let of = |name: &str| head.get(name).map_or("", String::as_str).to_ascii_lowercase();
    let bytes = match of("content-transfer-encoding").as_str() {
        "base64" => BASE64.decode(body.as_bytes()).unwrap_or_default(),
        "quoted-printable" => quoted_printable(body),
        _ => body.as_bytes().to_vec(),
    };
    let content = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
    if of("content-type").starts_with("text/html") {
        mail.html = content;
    } else {
        mail.text = content;
    }
}

fn headers(head: &str) -> Vec<(String, String)> {
    let unfolded = head.replace("\r\n ", " ").replace("\r\n\t", "\t");
    let pair = |line: &str| line.split_once(':').map(|(name, value)| (name.to_owned(), encoded_words(value.trim())));
    unfolded.split("\r\n").filter_map(pair).collect()
}

/// Decodes RFC 2047; the space between two encoded words belongs to neither.
fn encoded_words(value: &str) -> String {
    let mut bytes = Vec::new();
    let mut after_encoded = true;
    for (at, word) in value.split(' ').enumerate() {
        let decoded = encoded_word(word);
        if at > 0 && !(after_encoded && decoded.is_some()) {
            bytes.push(b' ');
        }
        after_encoded = decoded.is_some();
        bytes.extend(decoded.unwrap_or_else(|| word.as_bytes().to_vec()));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn encoded_word(word: &str) -> Option<Vec<u8>> {
    let mut pieces = word.strip_prefix("=?")?.strip_suffix("?=")?.splitn(3, '?');
    let (_charset, encoding, text) = (pieces.next()?, pieces.next()?, pieces.next()?);
    match encoding {
        "b" | "B" => BASE64.decode(text.as_bytes()).ok(),
        "q" | "Q" => Some(quoted_printable(&text.replace('_', " "))),
        _ => None,
    }
}

fn quoted_printable(text: &str) -> Vec<u8> {
    let joined = text.replace("=\r\n", "");
    let mut pieces = joined.split('=');
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        let code = piece.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok());
        if let (Some(byte), Some(rest)) = (code, piece.get(2..)) {
            bytes.push(byte);
            bytes.extend_from_slice(rest.as_bytes());
        } else {
            bytes.push(b'=');
            bytes.extend_from_slice(piece.as_bytes());
        }
    }
    bytes
}
