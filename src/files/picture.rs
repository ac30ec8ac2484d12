//! Pictures: whatever somebody uploads becomes two clean WebP files, or is refused with a reason.
//!
//! Nothing of the upload itself is kept: its pixels are read, turned upright, made smaller and written anew. Where a
//! photo was taken, and a page or an archive hidden behind a picture, are gone with the rest.
//!
//! ## Decisions
//! - A JPEG is read at 1/2, 1/4 or 1/8 of its size (its blocks give fewer samples), so that a phone's 50 megapixels need
//!   no 150 MB. That is why it is read by `jpeg-decoder`, with its `rayon` feature: without it, it starts a thread for
//!   each colour, and what waits for them is not bounded. Nothing else that is maintained and ours to use can do it.
//! - A PNG is read row by row and averaged on the way, for the same reason.
//! - WebP is read in Rust and written by libwebp: the C code never meets bytes of a stranger, only pixels.
//! - All is taken for sRGB: the colours of a photo with a wider profile come out a little paler.
//! - A file that ends before its picture does is refused: who uploads half a picture wants to know.

mod bits;
mod exif;
mod from_gif;
mod from_jpeg;
mod from_png;
mod from_webp;
mod jpeg_header;
mod lossless_guard;
mod packing;
mod raster;
mod reducing;
mod sizing;
mod sniffing;
#[cfg(test)]
mod tests;

use exif::Orientation;
use raster::Raster;
use sniffing::Format;
use std::fmt;

/// The heaviest upload in bytes (10 MiB): a 50-megapixel photo of a phone has 7 to 10 MB.
pub const MAX_BYTES: usize = 10 * 1024 * 1024;
/// The longest side of an upload in pixels: phones' panoramas and scrolled screenshots stay below it, and 200-megapixel
/// photos (16,320 wide) weigh too much anyway.
pub const MAX_SIDE: u32 = 16_000;
/// The most pixels of an upload: phones' 64-megapixel sensors give 9,248 × 6,936.
pub const MAX_PIXELS: u64 = 65_000_000;
/// The longest side in pixels of a picture that is shown by itself.
pub const FULL: u32 = 1_600;
/// The longest side in pixels of one with transparent parts: libwebp packs these losslessly, with 36 bytes of memory for
/// each pixel.
pub const TRANSPARENT: u32 = 1_280;
/// The longest side in pixels of a picture in a list.
pub const SMALL: u32 = 480;
/// What both sizes are: the value of `Content-Type`.
pub const MEDIA_TYPE: &str = "image/webp";

/// What reading may take in bytes. Besides it there are only rows and tables, and what packing takes afterwards (about
/// 60 MB), so that one call stays below 100 MB; its tests measure it.
const READING_BYTES: u64 = 88_000_000;

/// A picture in its two sizes, upright and without metadata.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// At most [`FULL`] pixels wide and high, or [`TRANSPARENT`].
    pub full: Encoded,
    /// At most [`SMALL`] pixels wide and high.
    pub small: Encoded,
}

/// One size as a WebP file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encoded {
    /// The file.
    pub bytes: Vec<u8>,
    /// In pixels, at least 1.
    pub width: u32,
    /// In pixels, at least 1.
    pub height: u32,
}

/// Why an upload was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is none of PNG, JPEG, WebP and GIF, or empty.
    NotAPicture,
    /// It is a picture of a kind that browsers or we do not read (HEIC, AVIF, JPEG of a rare kind): saved as an ordinary
    /// JPEG it would be taken.
    Unsupported,
    /// It moves.
    Animated,
    /// It has more than [`MAX_BYTES`].
    TooHeavy,
    /// It has too many pixels on a side or in all.
    TooLarge,
    /// To read it would take more memory than we give to one picture: it is no larger than others, but saved in another way.
    TooCostly,
    /// It is cut off or damaged.
    Broken,
    /// A fault of ours: the text is for operators.
    Fault(&'static str),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAPicture => write!(f, "not a PNG, JPEG, WebP or GIF picture"),
            Self::Unsupported => write!(f, "a picture of a kind that we cannot read; save it as JPEG"),
            Self::Animated => write!(f, "an animation"),
            Self::TooHeavy => write!(f, "more than {MAX_BYTES} bytes"),
            Self::TooLarge => write!(f, "too many pixels"),
            Self::TooCostly => {
                write!(f, "so many pixels take too much memory as they are saved; save it as ordinary JPEG")
            }
            Self::Broken => write!(f, "a picture that is cut off or damaged"),
            Self::Fault(why) => write!(f, "a fault of ours: {why}"),
        }
    }
}

impl std::error::Error for Refusal {}

/// Reads an upload and makes its two sizes. It computes for up to a second and blocks its thread meanwhile; it takes up
/// to 100 MB besides `bytes`, so not many should run at once.
pub fn prepare(bytes: &[u8]) -> Result<Prepared, Refusal> {
    if bytes.len() > MAX_BYTES {
        return Err(Refusal::TooHeavy);
    }
    // What others wrote to read pictures might panic on one made to that end: that is no reason to lose a thread.
    std::panic::catch_unwind(|| make(bytes)).unwrap_or(Err(Refusal::Broken))
}

fn make(bytes: &[u8]) -> Result<Prepared, Refusal> {
    let (raster, orientation) = read(bytes)?;
    let raster = raster.without_idle_alpha();
    let longest = if raster.alpha() { TRANSPARENT } else { FULL };
    let raster = sizing::shrink(raster, longest)?;
    let upright = raster.turned(orientation);
    let full = encoded(&upright)?;
    if upright.longest() <= SMALL {
        return Ok(Prepared { small: full.clone(), full });
    }
    let small = encoded(&sizing::shrink(upright, SMALL)?)?;
    Ok(Prepared { full, small })
}

/// The pixels, perhaps fewer than there were but enough for [`FULL`], and how they are to be turned.
fn read(bytes: &[u8]) -> Result<(Raster, Orientation), Refusal> {
    match sniffing::format(bytes)? {
        Format::Png => from_png::read(bytes),
        Format::Jpeg => from_jpeg::read(bytes),
        Format::WebP => from_webp::read(bytes),
        Format::Gif => Ok((from_gif::read(bytes)?, Orientation::UPRIGHT)),
    }
}

fn encoded(raster: &Raster) -> Result<Encoded, Refusal> {
    Ok(Encoded { bytes: packing::pack(raster)?, width: raster.width(), height: raster.height() })
}

/// Refuses what has no pixels or too many.
fn check_size(width: u32, height: u32) -> Result<(), Refusal> {
    if width == 0 || height == 0 {
        return Err(Refusal::Broken);
    }
    if width.max(height) > MAX_SIDE || u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(Refusal::TooLarge);
    }
    Ok(())
}

/// Refuses what would take more than [`READING_BYTES`].
fn check_memory(needed: u64) -> Result<(), Refusal> {
    if needed > READING_BYTES { Err(Refusal::TooCostly) } else { Ok(()) }
}
