//! Pixels in memory: 8-bit red, green, blue and perhaps alpha, row by row.

use super::Refusal;
use super::bits::wide;
use super::exif::Orientation;

/// A picture's pixels; there are exactly `width` × `height`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raster {
    width: u32,
    height: u32,
    alpha: bool,
    pixels: Vec<u8>,
}

impl Raster {
    /// With these pixels, of three bytes each or of four with alpha; refused unless there are as many as there must be.
    pub fn new(width: u32, height: u32, alpha: bool, pixels: Vec<u8>) -> Result<Self, Refusal> {
        let expected = wide(width).checked_mul(wide(height)).and_then(|count| count.checked_mul(channels(alpha)));
        if width == 0 || height == 0 || expected != Some(pixels.len()) {
            return Err(Refusal::Broken);
        }
        Ok(Self { width, height, alpha, pixels })
    }

    /// In pixels.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// In pixels.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// The longer of both.
    pub fn longest(&self) -> u32 {
        self.width.max(self.height)
    }

    /// Whether it has alpha.
    pub fn alpha(&self) -> bool {
        self.alpha
    }

    /// The bytes.
    pub fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    /// The bytes, for good.
    pub fn into_pixels(self) -> Vec<u8> {
        self.pixels
    }

    /// The same without alpha if nothing shines through: phones write their screenshots with it.
    pub fn without_idle_alpha(mut self) -> Self {
        if !self.alpha || self.pixels.chunks_exact(4).any(|pixel| pixel.last() != Some(&u8::MAX)) {
            return self;
        }
        let mut index = 0_usize;
        self.pixels.retain(|_| {
            index += 1;
            !index.is_multiple_of(4)
        });
        self.alpha = false;
        self
    }

    /// Turned upright.
    pub fn turned(self, orientation: Orientation) -> Self {
        if orientation == Orientation::UPRIGHT {
            return self;
        }
        let (width, height) =
            if orientation.is_sideways() { (self.height, self.width) } else { (self.width, self.height) };
        let size = (wide(self.width), wide(self.height));
        let each = channels(self.alpha);
        let mut pixels = Vec::with_capacity(self.pixels.len());
        for y in 0..wide(height) {
            for x in 0..wide(width) {
                let (from_x, from_y) = orientation.source((x, y), size);
                let at = (from_y * size.0 + from_x) * each;
                pixels.extend_from_slice(self.pixels.get(at..at + each).unwrap_or_default());
            }
        }
        Self { width, height, alpha: self.alpha, pixels }
    }
}

/// Bytes of a pixel.
pub fn channels(alpha: bool) -> usize {
    if alpha { 4 } else { 3 }
}
