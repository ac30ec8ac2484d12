//! Reads a WebP picture.

use super::bits::{le16, le24, le32, taken, u8_at, wide};
use super::exif::Orientation;
use super::raster::{Raster, channels};
use super::{FULL, Refusal, lossless_guard, sizing};
use image_webp::WebPDecoder;
use std::io::Cursor;

/// Flags of the extended header (RFC 9649, 2.7.1).
const ANIMATED: u8 = 0b0000_0010;

/// What stands before the pixels.
struct Header {
    width: u32,
    height: u32,
    lossless: bool,
    /// What the code tables take, in bytes.
    tables: u64,
    orientation: Orientation,
}

/// Its pixels and how to turn them.
pub fn read(bytes: &[u8]) -> Result<(Raster, Orientation), Refusal> {
    let header = header(bytes)?;
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(|_| Refusal::Broken)?;
    // Both read the same chunks; if they ever disagree, nothing is decoded.
    if decoder.dimensions() != (header.width, header.height) || decoder.is_animated() {
        return Err(Refusal::Broken);
    }
    let alpha = decoder.has_alpha();
    super::check_memory(cost(&header, alpha))?;
    let size = decoder.output_buffer_size().ok_or(Refusal::TooLarge)?;
    let mut pixels = vec![0; size];
    decoder.read_image(&mut pixels).map_err(|_| Refusal::Broken)?;
    Ok((Raster::new(header.width, header.height, alpha, pixels)?, header.orientation))
}

/// How much memory it takes at most, in bytes: while `image-webp` 0.2 decodes, or afterwards while it is made smaller.
fn cost(header: &Header, alpha: bool) -> u64 {
    let pixels = u64::from(header.width) * u64::from(header.height);
    let each = channels(alpha) as u64;
    // In half bytes for each pixel, besides its own: a lossless one has up to one byte of transforms, and without alpha it
    // is decoded with it and then copied; a lossy one has one and a half planes, and its alpha may be packed like a
    // lossless picture and is then copied.
    let besides = match (header.lossless, alpha) {
        (true, true) => 2,
        (true, false) => 2 + 8,
        (false, false) => 3,
        (false, true) => 3 + 2 + 8 + 2,
    };
    let decoding = pixels * besides / 2 + header.tables;
    pixels * each + decoding.max(sizing::cost(header.width, header.height, FULL, each))
}

/// Walks through the chunks. Every picture within must have the size of the whole: the decoder reserves memory for what a
/// picture says of itself.
fn header(bytes: &[u8]) -> Result<Header, Refusal> {
    let mut header: Option<Header> = None;
    let mut orientation = Orientation::UPRIGHT;
    let mut canvas = None;
    let mut alpha = None;
    let mut at = 12;
    while let (Some(name), Some(length)) = (taken::<4>(bytes, at), le32(bytes, at + 4)) {
        let end = (at + 8).saturating_add(wide(length));
        // A chunk that is cut off matters only if it is needed; then the decoder complains.
        let body = bytes.get(at + 8..end.min(bytes.len())).unwrap_or_default();
        match &name {
            b"VP8X" if canvas.is_none() => canvas = Some(extended(body)?),
            b"ANMF" | b"ANIM" => return Err(Refusal::Animated),
            b"ALPH" if alpha.is_none() => alpha = Some(body),
            b"VP8 " | b"VP8L" => {
                let lossless = &name == b"VP8L";
                let (width, height) = if lossless { lossless_size(body) } else { lossy_size(body) }?;
                let size = (width, height);
                if canvas.is_some_and(|canvas| canvas != size) || header.is_some() {
                    return Err(Refusal::Broken);
                }
                super::check_size(width, height)?;
                let tables = if lossless { tables(body.get(5..).unwrap_or_default(), size)? } else { 0 };
                header = Some(Header { width, height, lossless, tables, orientation });
            }
            b"EXIF" => orientation = Orientation::of(body),
            _ => {}
        }
        at = end.saturating_add(end % 2);
    }
    let mut header = header.ok_or(Refusal::Broken)?;
    header.orientation = orientation;
    // The lowest bits tell whether the alpha is packed like a lossless picture (RFC 9649, 2.7.1.2).
    if let Some(&[kind, ref packed @ ..]) = alpha
        && kind & 0b11 == 1
    {
        header.tables += tables(packed, (header.width, header.height))?;
    }
    Ok(header)
}

/// What the code tables of a lossless picture take, in bytes.
fn tables(packed: &[u8], size: (u32, u32)) -> Result<u64, Refusal> {
    lossless_guard::cost(packed, size).ok_or(Refusal::Broken)
}

/// The size of the canvas.
fn extended(body: &[u8]) -> Result<(u32, u32), Refusal> {
    let (Some(flags), Some(width), Some(height)) = (u8_at(body, 0), le24(body, 4), le24(body, 7)) else {
        return Err(Refusal::Broken);
    };
    if flags & ANIMATED != 0 {
        return Err(Refusal::Animated);
    }
    Ok((width + 1, height + 1))
}

/// The size of a lossy picture (RFC 6386, 9.1).
fn lossy_size(body: &[u8]) -> Result<(u32, u32), Refusal> {
    let (Some(width), Some(height)) = (le16(body, 6), le16(body, 8)) else {
        return Err(Refusal::Broken);
    };
    Ok((u32::from(width & 0x3fff), u32::from(height & 0x3fff)))
}

/// The size of a lossless picture (RFC 9649, 3.4).
fn lossless_size(body: &[u8]) -> Result<(u32, u32), Refusal> {
    let size = le32(body, 1).ok_or(Refusal::Broken)?;
    Ok(((size & 0x3fff) + 1, (size >> 14 & 0x3fff) + 1))
}
