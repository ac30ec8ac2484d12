//! What a JPEG says about itself, read before anything is decoded (ITU-T T.81, annex B).

use super::Refusal;
use super::bits::{be16, u8_at};
use super::exif::Orientation;

/// More scans than this are no picture but work: libjpeg's progressive ones have 10, the most thorough encoders' about
/// 20. A sequential one has at most one for each colour.
const PROGRESSIVE_SCANS: u32 = 32;
const SEQUENTIAL_SCANS: u32 = 4;

/// What decoding it will take.
#[derive(Debug)]
pub struct Header {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// How many colours: 1, 3 or 4.
    pub components: u64,
    /// How many samples all colours have together, with those that fill up the blocks at the edges.
    pub samples: u64,
    /// Whether it comes in ever finer scans, all of whose numbers must be kept until the last one.
    pub progressive: bool,
    /// How it is to be turned.
    pub orientation: Orientation,
    /// The name of each colour, and which of its 64 coefficients came to their last bit.
    finished: Vec<(u8, u64)>,
}

impl Header {
    /// Whether every colour comes with all its detail; nothing that a camera or a program writes does not.
    pub fn is_finished(&self) -> bool {
        self.finished.iter().all(|(_, coefficients)| *coefficients == u64::MAX)
    }

    /// Notes what the scan with this header brings (B.2.3).
    fn note(&mut self, scan: &[u8]) -> Option<()> {
        let count = usize::from(u8_at(scan, 0)?);
        let (first, last, bits) =
            (u8_at(scan, 1 + count * 2)?, u8_at(scan, 2 + count * 2)?, u8_at(scan, 3 + count * 2)?);
        if first > last || last > 63 || bits & 15 != 0 {
            return None;
        }
        let brought = u64::MAX >> (63 - last) & u64::MAX << first;
        for index in 0..count {
            let name = u8_at(scan, 1 + index * 2)?;
            for (_, coefficients) in self.finished.iter_mut().filter(|(other, _)| *other == name) {
                *coefficients |= brought;
            }
        }
        Some(())
    }
}

/// Walks from marker to marker through the whole file. One that does not come to its end is refused, as is one with so
/// many scans that decoding would take minutes.
pub fn read(bytes: &[u8]) -> Result<Header, Refusal> {
    let mut header: Option<Header> = None;
    let mut orientation = None;
    let mut scans = 0;
    let mut at = 2;
    loop {
        let (marker, body) = marker(bytes, at).ok_or(Refusal::Broken)?;
        at = body;
        match marker {
            // Without a length: stuffing, restarts and a repeated start.
            0x00 | 0x01 | 0xd0..=0xd8 => continue,
            0xd9 => break,
            // Baseline, extended and progressive; what follows from 0xc3 on is lossless, hierarchical or arithmetic.
            0xc0..=0xc2 if header.is_none() => header = Some(frame(bytes, body, marker == 0xc2)?),
            0xc4 | 0xc8 | 0xcc => {}
            0xc0..=0xcf => return Err(Refusal::Unsupported),
            0xda => {
                scans += 1;
                header.as_mut().zip(segment(bytes, body)).and_then(|(header, scan)| header.note(scan));
            }
            0xe1 if orientation.is_none() => orientation = segment(bytes, body).and_then(oriented),
            _ => {}
        }
        at = body + usize::from(be16(bytes, body).ok_or(Refusal::Broken)?);
    }
    let mut header = header.ok_or(Refusal::Broken)?;
    if scans == 0 || scans > if header.progressive { PROGRESSIVE_SCANS } else { SEQUENTIAL_SCANS } {
        return Err(Refusal::Broken);
    }
    header.orientation = orientation.unwrap_or(Orientation::UPRIGHT);
    Ok(header)
}

/// The next marker from there on and where its body begins. What is between two segments is skipped, as the decoder
/// skips it, and so is a scan's data, in which 0xff is always followed by 0 or a restart.
fn marker(bytes: &[u8], from: usize) -> Option<(u8, usize)> {
    let found = from + bytes.get(from..)?.iter().position(|byte| *byte == 0xff)?;
    let body = found + bytes.get(found..)?.iter().position(|byte| *byte != 0xff)?;
    Some((u8_at(bytes, body)?, body + 1))
}

/// A segment's bytes after its length.
fn segment(bytes: &[u8], body: usize) -> Option<&[u8]> {
    bytes.get(body + 2..body + usize::from(be16(bytes, body)?))
}

fn oriented(segment: &[u8]) -> Option<Orientation> {
    segment.starts_with(b"Exif\0\0").then(|| Orientation::of(segment))
}

/// The header of the frame (B.2.2).
fn frame(bytes: &[u8], body: usize, progressive: bool) -> Result<Header, Refusal> {
    let frame = segment(bytes, body).ok_or(Refusal::Broken)?;
    let (Some(bits), Some(height), Some(width), Some(components)) =
        (u8_at(frame, 0), be16(frame, 1), be16(frame, 3), u8_at(frame, 5))
    else {
        return Err(Refusal::Broken);
    };
    if bits != 8 || !matches!(components, 1 | 3 | 4) {
        return Err(Refusal::Unsupported);
    }
    let (width, height) = (u32::from(width), u32::from(height));
    super::check_size(width, height)?;
    let factors: Vec<(u32, u32)> = (0..usize::from(components))
        .filter_map(|index| u8_at(frame, 6 + index * 3 + 1))
        .map(|both| (u32::from(both >> 4), u32::from(both & 15)))
        .filter(|(across, down)| (1..=4).contains(across) && (1..=4).contains(down))
        .collect();
    let finished = (0..usize::from(components)).filter_map(|index| Some((u8_at(frame, 6 + index * 3)?, 0))).collect();
    if factors.len() != usize::from(components) {
        return Err(Refusal::Broken);
    }
    let most_across = factors.iter().map(|factor| factor.0).max().unwrap_or(1);
    let most_down = factors.iter().map(|factor| factor.1).max().unwrap_or(1);
    let groups = u64::from(width.div_ceil(8 * most_across)) * u64::from(height.div_ceil(8 * most_down));
    let blocks: u64 = factors.iter().map(|(across, down)| groups * u64::from(across * down)).sum();
    Ok(Header {
        width,
        height,
        components: u64::from(components),
        samples: blocks * 64,
        progressive,
        orientation: Orientation::UPRIGHT,
        finished,
    })
}
