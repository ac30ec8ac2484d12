//! Makes a picture smaller while it is read: squares of pixels become one each, so that the large picture never is in
//! memory as a whole. The fine work is done on what remains.

use super::bits::wide;
use super::raster::{Raster, channels};
use super::{FULL, Refusal};

/// Takes rows from the top down.
pub struct Reducer {
    width: u32,
    alpha: bool,
    step: usize,
    /// How many rows are in `sums`.
    rows: u32,
    sums: Vec<u32>,
    height: u32,
    pixels: Vec<u8>,
}

impl Reducer {
    /// For a picture of this size in pixels. What comes out has [`FULL`] to twice that on its longest side, or is as
    /// large as it was.
    pub fn new(width: u32, height: u32, alpha: bool) -> Self {
        let step = (width.max(height) / FULL).max(1);
        let each = channels(alpha);
        let (across, down) = (wide(width.div_ceil(step)), wide(height.div_ceil(step)));
        let sums = if step == 1 { Vec::new() } else { vec![0; across * each] };
        Self {
            width,
            alpha,
            step: wide(step),
            rows: 0,
            sums,
            height: 0,
            pixels: Vec::with_capacity(across * down * each),
        }
    }

    /// The next row: `width` pixels of three bytes, or four with alpha.
    pub fn add(&mut self, row: &[u8]) {
        if self.step == 1 {
            self.pixels.extend_from_slice(row);
            self.height += 1;
            return;
        }
        let each = channels(self.alpha);
        for (square, sums) in row.chunks(self.step * each).zip(self.sums.chunks_exact_mut(each)) {
            for pixel in square.chunks_exact(each) {
                gather(pixel, sums);
            }
        }
        self.rows += 1;
        if wide(self.rows) == self.step {
            self.settle();
        }
    }

    /// The smaller picture; refused if rows were missing or too short.
    pub fn finish(mut self) -> Result<Raster, Refusal> {
        if self.rows > 0 {
            self.settle();
        }
        let across = if self.step == 1 { self.width } else { self.across() };
        Raster::new(across, self.height, self.alpha, self.pixels)
    }

    /// How many squares a row has.
    fn across(&self) -> u32 {
        u32::try_from(self.sums.len() / channels(self.alpha)).unwrap_or(0)
    }

    /// Makes one row of what was gathered.
    fn settle(&mut self) {
        let step = u32::try_from(self.step).unwrap_or(u32::MAX);
        let mut left = self.width;
        for sums in self.sums.chunks_exact_mut(channels(self.alpha)) {
            let count = left.min(step) * self.rows;
            left = left.saturating_sub(step);
            // A colour counts as much as it covers: what cannot be seen has none.
            let weight = sums.get(3).map_or(count, |covered| *covered);
            for (index, sum) in sums.iter_mut().enumerate() {
                let over = if index == 3 { count } else { weight };
                let mean = (*sum + over / 2).checked_div(over).unwrap_or(0);
                self.pixels.push(u8::try_from(mean).unwrap_or(u8::MAX));
                *sum = 0;
            }
        }
        self.rows = 0;
        self.height += 1;
    }
}

/// Adds a pixel; with at most 10 × 10 in a square, 255 × 255 each, the sums stay below 2³².
fn gather(pixel: &[u8], sums: &mut [u32]) {
    if let (&[red, green, blue, alpha], [reds, greens, blues, alphas]) = (pixel, &mut *sums) {
        let weight = u32::from(alpha);
        *reds += u32::from(red) * weight;
        *greens += u32::from(green) * weight;
        *blues += u32::from(blue) * weight;
        *alphas += weight;
    } else {
        for (sum, value) in sums.iter_mut().zip(pixel) {
            *sum += u32::from(*value);
        }
    }
}
