//! Writes a picture as WebP.
//!
//! Measured with libwebp 1.3.1: packing losslessly takes up to 36 bytes of memory for each pixel, lossy 20. A screenshot
//! that was made smaller has soft edges and is a third smaller lossy; part of one in its own size is a third of that
//! losslessly.

use super::Refusal;
use super::bits::wide;
use super::raster::{Raster, channels};
use std::collections::HashSet;
use webp::{Encoder, PixelLayout, WebPConfig};

/// How good a lossy picture is, of 100.
const QUALITY: f32 = 80.0;
/// How much a lossless one is searched for repetitions, of 100.
const EFFORT: f32 = 75.0;
/// How hard libwebp tries, of 6.
const METHOD: i32 = 4;
/// The most pixels that are packed losslessly; beyond them it would take more than 70 MB.
const LOSSLESS_PIXELS: usize = 2_000_000;
/// From how many of eight neighbours that are alike on a picture is drawn rather than photographed or softened.
const DRAWN: usize = 6;
/// How many colours libwebp packs as a palette; a picture that has no more is drawn.
const PALETTE: usize = 256;

/// The smaller of a lossy and a lossless file. A photo is not tried losslessly: that takes as long again and is never
/// smaller.
pub fn pack(raster: &Raster) -> Result<Vec<u8>, Refusal> {
    let lossy = encode(raster, false)?;
    if is_large(raster) || !is_drawn(raster) {
        return Ok(lossy);
    }
    let lossless = encode(raster, true)?;
    Ok(if lossless.len() < lossy.len() { lossless } else { lossy })
}

fn encode(raster: &Raster, lossless: bool) -> Result<Vec<u8>, Refusal> {
    let mut config = WebPConfig::new().map_err(|()| Refusal::Fault("libwebp gave no configuration"))?;
    config.lossless = i32::from(lossless);
    config.quality = if lossless { EFFORT } else { QUALITY };
    config.method = METHOD;
    // Thin coloured letters keep their colour.
    config.use_sharp_yuv = i32::from(!lossless);
    let layout = if raster.alpha() { PixelLayout::Rgba } else { PixelLayout::Rgb };
    let file = Encoder::new(raster.pixels(), layout, raster.width(), raster.height())
        .encode_advanced(&config)
        .map_err(|_| Refusal::Fault("libwebp wrote no file"))?;
    Ok(file.to_vec())
}

fn is_large(raster: &Raster) -> bool {
    wide(raster.width()) * wide(raster.height()) > LOSSLESS_PIXELS
}

/// Whether most pixels are like the one before them, or all have few colours.
fn is_drawn(raster: &Raster) -> bool {
    let each = channels(raster.alpha());
    let pixels = raster.pixels();
    let next = pixels.get(each..).unwrap_or_default();
    let alike = pixels.chunks_exact(each).zip(next.chunks_exact(each)).filter(|(one, other)| one == other).count();
    if alike * 8 >= pixels.len() / each * DRAWN {
        return true;
    }
    let mut colours = HashSet::new();
    pixels.chunks_exact(each).all(|pixel| {
        colours.insert(pixel);
        colours.len() <= PALETTE
    })
}
