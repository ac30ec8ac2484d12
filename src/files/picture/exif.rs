//! Which way is up: the one thing that is read from a camera's notes.

use super::bits::{be16, be32, le16, le32, wide};

/// The tag of the orientation (Exif 3.0, 4.6.5.1.6).
const ORIENTATION: u16 = 0x0112;
/// The type of a 16-bit number.
const SHORT: u16 = 3;

/// How a picture is to be turned: 1 to 8 as Exif counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Orientation(u8);

impl Orientation {
    /// As it is.
    pub const UPRIGHT: Self = Self(1);

    /// What a block of Exif says, with or without the word before it; upright if it makes no sense.
    pub fn of(exif: &[u8]) -> Self {
        let tiff = exif.strip_prefix(b"Exif\0\0").unwrap_or(exif);
        Self(found(tiff).filter(|number| (1..=8).contains(number)).unwrap_or(1))
    }

    /// Whether width and height change places.
    pub fn is_sideways(self) -> bool {
        self.0 >= 5
    }

    /// Where the pixel at `x`, `y` of the upright picture stands in one of `width` × `height`.
    pub fn source(self, (x, y): (usize, usize), (width, height): (usize, usize)) -> (usize, usize) {
        let from_right = |along: usize| width.saturating_sub(1 + along);
        let from_below = |along: usize| height.saturating_sub(1 + along);
        match self.0 {
            2 => (from_right(x), y),
            3 => (from_right(x), from_below(y)),
            4 => (x, from_below(y)),
            5 => (y, x),
            6 => (y, from_below(x)),
            7 => (from_right(y), from_below(x)),
            8 => (from_right(y), x),
            _ => (x, y),
        }
    }
}

/// The orientation in the first directory of a TIFF block.
fn found(tiff: &[u8]) -> Option<u8> {
    let little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| {
        if little { le16(tiff, at) } else { be16(tiff, at) }
    };
    let directory = wide(if little { le32(tiff, 4)? } else { be32(tiff, 4)? });
    let entries = usize::from(short(directory)?);
    (0..entries).find_map(|index| {
        let entry = directory.checked_add(2 + index * 12)?;
        if short(entry)? != ORIENTATION || short(entry + 2)? != SHORT {
            return None;
        }
        u8::try_from(short(entry + 8)?).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::Orientation;

    #[test]
    fn nonsense_is_upright() {
        for exif in [&b""[..], b"Exif\0\0", b"II*\0", b"II*\0\xff\xff\xff\xff", b"MM\0*\0\0\0\x08\xff\xff\x01\x12"] {
            assert_eq!(Orientation::of(exif), Orientation::UPRIGHT);
        }
    }

    #[test]
    fn both_byte_orders_are_read() {
        let little = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0";
        let big = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0";
        assert_eq!(Orientation::of(little), Orientation(6));
        assert_eq!(Orientation::of(big), Orientation(6));
    }
}
