//! The address of a release as a QR code: dark on light in every theme and on paper, with the quiet zone that readers need.

use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

/// Light modules around it, as the standard asks for.
const QUIET: usize = 4;
/// Pixels of one module.
const MODULE: usize = 4;
/// Bytes of an address; a longer one would be a picture that no phone reads from paper.
const LONGEST: usize = 200;

/// A code as a path in modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Qr {
    /// Modules from one edge to the other, with the quiet zone.
    pub side: usize,
    /// The dark ones, run by run.
    pub path: String,
}

impl Qr {
    /// That of an address, with the second of four levels of error correction. The same address always gives the same code.
    pub(super) fn of(address: &str) -> Option<Self> {
        if address.len() > LONGEST {
            return None;
        }
        let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
        let width = code.width();
        let mut path = String::new();
        for (row, modules) in code.to_colors().chunks(width).enumerate() {
            let mut column = 0;
            for run in modules.chunk_by(|one, next| one == next) {
                if run.first() == Some(&Color::Dark) {
                    let length = run.len();
                    write!(path, "M{} {}h{length}v1h-{length}z", column + QUIET, row + QUIET).ok()?;
                }
                column += run.len();
            }
        }
        Some(Self { side: width + 2 * QUIET, path })
    }

    /// Its width on the screen; a page of paper takes as many.
    pub(super) fn pixels(&self) -> usize {
        self.side * MODULE
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    /// The dark modules of a path, without the quiet zone.
    fn dark(qr: &Qr) -> HashSet<(usize, usize)> {
        let run = |run: &str| {
            let (x, rest) = run.split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let (length, _) = rest.split_once('v').unwrap();
            let [x, y, length] = [x, y, length].map(|number| number.parse::<usize>().unwrap());
            (x..x + length).map(move |x| (x - QUIET, y - QUIET))
        };
        qr.path.split('M').skip(1).flat_map(run).collect()
    }

    /// Whether a module of a code of version 3 belongs to no byte: what finds and times it, its format, its one mark.
    fn is_reserved(x: usize, y: usize) -> bool {
        let corner = (y < 9 && !(9..=20).contains(&x)) || (x < 9 && y > 20);
        corner || x == 6 || y == 6 || ((20..25).contains(&x) && (20..25).contains(&y))
    }

    /// Whether a mask turns a module round.
    fn is_masked(mask: usize, x: usize, y: usize) -> bool {
        match mask {
            0 => (x + y).is_multiple_of(2),
            1 => y.is_multiple_of(2),
            2 => x.is_multiple_of(3),
            3 => (x + y).is_multiple_of(3),
            4 => (y / 2 + x / 3).is_multiple_of(2),
            5 => (x * y) % 2 + (x * y) % 3 == 0,
            6 => ((x * y) % 2 + (x * y) % 3).is_multiple_of(2),
            _ => ((x + y) % 2 + (x * y) % 3).is_multiple_of(2),
        }
    }

    /// The level of a code of version 3, and what it says: all is one block, the text before what corrects it.
    fn read(qr: &Qr) -> (usize, String) {
        assert_eq!(qr.side, 29 + 2 * QUIET, "version 3");
        let dark = dark(qr);
        let bit = |x, y| usize::from(dark.contains(&(x, y)));
        // The first five bits of the format, read from left to right below the upper left mark, with their own mask off.
        let format = (0..5).fold(0, |format, x| format << 1 | bit(x, 8)) ^ 0b10101;
        let (level, mask) = (format >> 3, format & 7);
        let mut bits = Vec::new();
        let pairs = [28, 26, 24, 22, 20, 18, 16, 14, 12, 10, 8, 5, 3, 1];
        for (number, right) in pairs.into_iter().enumerate() {
            for step in 0..29 {
                let y = if number.is_multiple_of(2) { 28 - step } else { step };
                for x in [right, right - 1] {
                    if !is_reserved(x, y) {
                        bits.push(bit(x, y) ^ usize::from(is_masked(mask, x, y)));
                    }
                }
            }
        }
        (level, said(&bits))
    }

    /// What bits say: pieces of bytes, of capitals with digits, and of digits, of which encoders choose the shortest.
    fn said(bits: &[usize]) -> String {
        let mut at = 0;
        let mut next = |length: usize| {
            at += length;
            bits[at - length..at].iter().fold(0, |all, bit| all << 1 | bit)
        };
        let sign = |number: usize| char::from(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"[number]);
        let mut said = String::new();
        loop {
            match next(4) {
                0 => return said,
                1 => {
                    let mut left = next(10);
                    while left > 0 {
                        let digits = left.min(3);
                        write!(said, "{:0digits$}", next(digits * 3 + 1)).unwrap();
                        left -= digits;
                    }
                }
                2 => {
                    let length = next(9);
                    for _ in 0..length / 2 {
                        let pair = next(11);
                        said.extend([sign(pair / 45), sign(pair % 45)]);
                    }
                    if length % 2 == 1 {
                        said.push(sign(next(6)));
                    }
                }
                4 => {
                    let length = next(8);
                    said.extend((0..length).map(|_| char::from(u8::try_from(next(8)).unwrap())));
                }
                other => panic!("no such mode: {other}"),
            }
        }
    }

    #[test]
    fn what_a_phone_reads_is_the_address_and_the_picture_is_always_the_same() {
        for address in ["https://fans.example/releases/26.11.20.2", "https://r.example.org/releases/26.12.4"] {
            let qr = Qr::of(address).unwrap();
            assert_eq!(read(&qr), (0, address.to_owned()), "with the level M");
            assert_eq!(Qr::of(address).unwrap(), qr);
            assert_eq!(qr.pixels(), qr.side * 4);
        }
    }

    #[test]
    fn around_it_nothing_is_dark_and_what_is_too_long_for_paper_has_none() {
        let qr = Qr::of("https://fans.example/releases/26.11.20").unwrap();
        assert!(dark(&qr).iter().all(|(x, y)| *x < qr.side - 2 * QUIET && *y < qr.side - 2 * QUIET));
        assert!(Qr::of(&"a".repeat(LONGEST)).is_some());
        assert_eq!(Qr::of(&"a".repeat(LONGEST + 1)), None);
    }
}
