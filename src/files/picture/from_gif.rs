//! Reads a GIF with one frame.

use super::Refusal;
use super::bits::wide;
use super::raster::Raster;
use super::reducing::Reducer;
use gif::{DecodeOptions, Decoder, Frame};

/// Its pixels, perhaps fewer than there were.
pub fn read(bytes: &[u8]) -> Result<Raster, Refusal> {
    if moves(bytes)? {
        return Err(Refusal::Animated);
    }
    let mut decoder = DecodeOptions::new().read_info(bytes).map_err(|_| Refusal::Broken)?;
    let (width, height) = (u32::from(decoder.width()), u32::from(decoder.height()));
    let frame = decoder.next_frame_info().map_err(|_| Refusal::Broken)?.ok_or(Refusal::Broken)?.clone();
    // Some say that their canvas is smaller than what is painted on it; browsers then enlarge it.
    let width = width.max(u32::from(frame.left) + u32::from(frame.width));
    let height = height.max(u32::from(frame.top) + u32::from(frame.height));
    super::check_size(width, height)?;
    // One byte for each pixel, and the reduced picture.
    let painted = u64::from(frame.width) * u64::from(frame.height);
    super::check_memory(painted + READ_AT_MOST)?;
    let mut indices = vec![0; wide(u32::from(frame.width)) * wide(u32::from(frame.height))];
    decoder.read_into_buffer(&mut indices).map_err(|_| Refusal::Broken)?;
    paint(&decoder, &frame, &indices, (width, height))
}

/// The largest that a [`Reducer`] leaves: 3,199 × 3,199 pixels with alpha, in bytes.
const READ_AT_MOST: u64 = 3_199 * 3_199 * 4;

/// Whether there is a second frame; no pixel is unpacked to know it.
fn moves(bytes: &[u8]) -> Result<bool, Refusal> {
    let mut options = DecodeOptions::new();
    options.skip_frame_decoding(true);
    let mut decoder = options.read_info(bytes).map_err(|_| Refusal::Broken)?;
    decoder.next_frame_info().map_err(|_| Refusal::Broken)?.ok_or(Refusal::Broken)?;
    // What comes after the first frame and is no frame does not matter.
    Ok(matches!(decoder.next_frame_info(), Ok(Some(_))))
}

/// Puts the frame onto its canvas, whose rest is transparent, as browsers show it.
fn paint(
    decoder: &Decoder<&[u8]>,
    frame: &Frame<'_>,
    indices: &[u8],
    (width, height): (u32, u32),
) -> Result<Raster, Refusal> {
    let palette: Vec<[u8; 4]> = colours(decoder.palette().map_err(|_| Refusal::Broken)?, frame.transparent);
    let mut reducer = Reducer::new(width, height, true);
    let mut rows = indices.chunks_exact(usize::from(frame.width).max(1));
    let mut row = Vec::with_capacity(wide(width) * 4);
    let top = u32::from(frame.top);
    for y in 0..height {
        row.clear();
        if let Some(painted) = if y < top { None } else { rows.next() } {
            row.resize(usize::from(frame.left) * 4, 0);
            row.extend(painted.iter().flat_map(|index| palette.get(usize::from(*index)).copied().unwrap_or_default()));
        }
        row.resize(wide(width) * 4, 0);
        reducer.add(&row);
    }
    reducer.finish()
}

/// The palette with alpha.
fn colours(palette: &[u8], transparent: Option<u8>) -> Vec<[u8; 4]> {
    let colour = |(index, colour): (usize, &[u8])| match colour {
        &[red, green, blue] if transparent.map(usize::from) != Some(index) => [red, green, blue, u8::MAX],
        _ => [0; 4],
    };
    palette.chunks_exact(3).enumerate().map(colour).collect()
}
