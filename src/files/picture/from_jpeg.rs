//! Reads a JPEG, a large one at a fraction of its size.

use super::exif::Orientation;
use super::jpeg_header::{self, Header};
use super::raster::Raster;
use super::{FULL, Refusal};
use jpeg_decoder::{Decoder, PixelFormat};

/// Its pixels, [`FULL`] to twice that on the longest side unless it was smaller, and how to turn them.
pub fn read(bytes: &[u8]) -> Result<(Raster, Orientation), Refusal> {
    let header = jpeg_header::read(bytes)?;
    super::check_memory(cost(&header))?;
    let mut decoder = Decoder::new(bytes);
    let wanted = u16::try_from(FULL).unwrap_or(u16::MAX);
    decoder.scale(wanted, wanted).map_err(|error| refusal(&error))?;
    let pixels = decoder.decode().map_err(|error| refusal(&error))?;
    let info = decoder.info().ok_or(Refusal::Broken)?;
    let pixels = match info.pixel_format {
        PixelFormat::RGB24 => pixels,
        PixelFormat::L8 => pixels.into_iter().flat_map(|grey| [grey; 3]).collect(),
        PixelFormat::CMYK32 => pixels.chunks_exact(4).flat_map(printed).collect(),
        PixelFormat::L16 => return Err(Refusal::Unsupported),
    };
    Ok((Raster::new(u32::from(info.width), u32::from(info.height), false, pixels)?, header.orientation))
}

/// How much memory decoding takes, in bytes: the samples of the reduced picture and the pixels made of them, and before
/// that, of a progressive one, two bytes for every sample of the large picture. If it leaves out detail, twice that: the
/// decoder copies the numbers of a colour that it never saw finished.
fn cost(header: &Header) -> u64 {
    let scale = scale(header);
    let reduced = |count: u64| (count * scale * scale).div_ceil(64);
    let pixels = u64::from(header.width) * u64::from(header.height);
    // CMYK becomes RGB when the samples are gone.
    let decoded = reduced(header.samples) + reduced(pixels) * header.components;
    let copies = if header.is_finished() { 1 } else { 2 };
    let kept = if header.progressive { header.samples * 2 * copies } else { 0 };
    decoded + kept
}

/// The eighths at which the decoder reads it: the fewest with which one side has at least [`FULL`] pixels.
fn scale(header: &Header) -> u64 {
    let longest = u64::from(header.width.max(header.height));
    [1, 2, 4].into_iter().find(|scale| (longest * scale).div_ceil(8) >= u64::from(FULL)).unwrap_or(8)
}

/// Red, green and blue of the inks of a printed pixel.
fn printed(inks: &[u8]) -> [u8; 3] {
    let &[cyan, magenta, yellow, black] = inks else {
        return [0; 3];
    };
    let left = u16::from(255 - black);
    [cyan, magenta, yellow].map(|ink| u8::try_from(u16::from(255 - ink) * left / 255).unwrap_or(u8::MAX))
}

fn refusal(error: &jpeg_decoder::Error) -> Refusal {
    match error {
        jpeg_decoder::Error::Unsupported(_) => Refusal::Unsupported,
        _ => Refusal::Broken,
    }
}
