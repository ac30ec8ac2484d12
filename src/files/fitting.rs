//! How large a picture stands on a page.

/// At most as wide and high as that, in its own shape, never larger than it is, and never nothing.
pub fn fitting((width, height): (u32, u32), most: (u32, u32)) -> (u32, u32) {
    let (width, height) = (width.max(1), height.max(1));
    let times = |one: u32, other: u32| u64::from(one) * u64::from(other);
    // By the side that is further beyond its limit.
    let (part, whole) = if times(width, most.1) > times(height, most.0) {
        (most.0.min(width), width)
    } else {
        (most.1.min(height), height)
    };
    let fitted = |side: u32| u32::try_from(times(side, part) / u64::from(whole)).unwrap_or(u32::MAX).max(1);
    (fitted(width), fitted(height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_keeps_its_shape_and_is_never_enlarged() {
        let table = [
            ((216, 480), (108, 240)),
            ((480, 216), (320, 144)),
            ((40, 80), (40, 80)),
            ((480, 1), (320, 1)),
            ((0, 0), (1, 1)),
            ((u32::MAX, u32::MAX), (240, 240)),
        ];
        for (size, expected) in table {
            assert_eq!(fitting(size, (320, 240)), expected, "{size:?}");
        }
    }
}
