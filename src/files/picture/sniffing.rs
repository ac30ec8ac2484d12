//! What an upload is, by its first bytes alone: names and announced types are a stranger's words.

use super::Refusal;
use super::bits::{be32, wide};

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Png,
    Jpeg,
    WebP,
    Gif,
}

/// Brands of the pictures in an ISO media file that phones make and browsers or we do not read: HEIC (ISO/IEC 23008-12,
/// annex B) and AVIF.
const UNREAD: [&[u8; 4]; 10] =
    [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"];
/// How many brands are looked at; files have about five.
const BRANDS: usize = 32;

/// The format.
pub fn format(bytes: &[u8]) -> Result<Format, Refusal> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Ok(Format::Png)
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        Ok(Format::Jpeg)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Ok(Format::WebP)
    } else if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        Ok(Format::Gif)
    } else if is_unread(bytes) {
        Err(Refusal::Unsupported)
    } else {
        Err(Refusal::NotAPicture)
    }
}

/// Whether it is a HEIC or AVIF picture: its brand, or one that it says to agree with, is one of theirs.
fn is_unread(bytes: &[u8]) -> bool {
    if bytes.get(4..8) != Some(b"ftyp") {
        return false;
    }
    let end = be32(bytes, 0).map_or(0, wide).min(bytes.len());
    let brands = bytes.get(8..end).unwrap_or_default().chunks_exact(4).take(BRANDS);
    // The second word is a version.
    brands.enumerate().any(|(index, brand)| index != 1 && UNREAD.iter().any(|unread| brand == *unread))
}
