//! The fine work on a picture's size: Lanczos, which keeps the letters of a screenshot sharp.

use super::raster::Raster;
use super::{Refusal, bits::wide};
use fast_image_resize::images::Image;
use fast_image_resize::{FilterType, MulDiv, PixelType, ResizeAlg, ResizeOptions, Resizer};

/// At most `longest` pixels wide and high, in the same proportions; never enlarged.
pub fn shrink(raster: Raster, longest: u32) -> Result<Raster, Refusal> {
    let (width, height) = fit(raster.width(), raster.height(), longest);
    if (width, height) == (raster.width(), raster.height()) {
        return Ok(raster);
    }
    let alpha = raster.alpha();
    let kind = if alpha { PixelType::U8x4 } else { PixelType::U8x3 };
    let (from_width, from_height) = (raster.width(), raster.height());
    let mut source = Image::from_vec_u8(from_width, from_height, raster.into_pixels(), kind)
        .map_err(|_| Refusal::Fault("a raster of the wrong size"))?;
    let mut target = Image::new(width, height, kind);
    if alpha {
        // In place: the resizer itself would copy the large picture to do so.
        MulDiv::new().multiply_alpha_inplace(&mut source).map_err(|_| Refusal::Fault("alpha was not multiplied"))?;
    }
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3)).use_alpha(false);
    Resizer::new().resize(&source, &mut target, &options).map_err(|_| Refusal::Fault("a picture was not resized"))?;
    drop(source);
    if alpha {
        MulDiv::new().divide_alpha_inplace(&mut target).map_err(|_| Refusal::Fault("alpha was not divided"))?;
    }
    Raster::new(width, height, alpha, target.into_vec())
}

/// The size that fits into a square of `longest` pixels.
fn fit(width: u32, height: u32, longest: u32) -> (u32, u32) {
    let now = width.max(height);
    if now <= longest {
        return (width, height);
    }
    let scaled = |side: u32| {
        let side = (u64::from(side) * u64::from(longest) + u64::from(now) / 2) / u64::from(now);
        u32::try_from(side).unwrap_or(longest).max(1)
    };
    (scaled(width), scaled(height))
}

/// How much memory resizing takes besides the picture, in bytes: one that is as wide as the target and as high as the
/// source, and the target.
pub fn cost(width: u32, height: u32, longest: u32, channels: u64) -> u64 {
    let (target, down) = fit(width, height, longest);
    if wide(target) == wide(width) { 0 } else { u64::from(target) * u64::from(height + down) * channels }
}

#[cfg(test)]
mod tests {
    use super::fit;

    #[test]
    fn proportions_are_kept_and_nothing_vanishes() {
        assert_eq!(fit(1080, 2400, 1600), (720, 1600));
        assert_eq!(fit(8160, 6120, 1600), (1600, 1200));
        assert_eq!(fit(16_000, 1, 480), (480, 1));
        assert_eq!(fit(100, 50, 480), (100, 50));
    }
}
