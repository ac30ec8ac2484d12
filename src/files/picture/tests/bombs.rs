//! Small files that would become large, or would keep a machine busy.

use super::support::{chunk, extended, webp};

/// A PNG that is nothing but a header.
pub fn png_of(width: u32, height: u32, colour: u8, interlaced: u8) -> Vec<u8> {
    let mut header = width.to_be_bytes().to_vec();
    header.extend(height.to_be_bytes());
    header.extend([8, colour, 0, 0, interlaced]);
    let pixels = chunk(b"IDAT", &[0x78, 0x9c, 0x63, 0, 0]);
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IHDR", &header), pixels, chunk(b"IEND", &[])].concat()
}

/// So many zero bytes, packed.
pub fn zeros(count: usize) -> Vec<u8> {
    use std::io::Write;
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    let block = vec![0; 1 << 20];
    for _ in 0..count >> 20 {
        packer.write_all(&block).unwrap();
    }
    packer.finish().unwrap()
}

/// A JPEG of that size and kind with so many empty scans.
pub fn jpeg_of(width: u16, height: u16, kind: u8, scans: usize) -> Vec<u8> {
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xdb, 0, 67, 0];
    bytes.extend([1; 64]);
    bytes.extend([0xff, kind, 0, 17, 8]);
    bytes.extend(height.to_be_bytes());
    bytes.extend(width.to_be_bytes());
    bytes.extend([3, 1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0]);
    for class in [0, 0x10] {
        // Two codes: nothing, and nothing until the end.
        bytes.extend([0xff, 0xc4, 0, 21, class, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xe0]);
    }
    for _ in 0..scans {
        bytes.extend([0xff, 0xda, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 0, 0]);
        bytes.extend([0; 20]);
    }
    bytes.extend([0xff, 0xd9]);
    bytes
}

/// A WebP picture of four by four pixels with 65,536 groups of tables of 4 KiB: 3.7 MB that want 1.3 GB.
pub fn tables() -> Vec<u8> {
    let mut bits = Bits::default();
    bits.put(0, 1);
    bits.put(0, 1);
    bits.put(1, 1);
    bits.put(0, 3);
    bits.put(0, 1);
    // The one block's group is the last one: red and green are 255, the others 0.
    for symbol in [255, 255, 0, 0, 0] {
        bits.put(0b101, 3);
        bits.put(symbol, 8);
    }
    for _ in 0..65_536 * 5 {
        table(&mut bits);
    }
    let mut packed = vec![0x2f];
    packed.extend((3_u32 | 3 << 14).to_le_bytes());
    packed.extend(bits.bytes);
    webp(&[(b"VP8L", &packed)])
}

/// A table with codes of 1 to 10 bits.
fn table(bits: &mut Bits) {
    bits.put(0, 1);
    bits.put(10, 4);
    // For 17, 18, 0, 1 to 5, 16, 6 to 10: six lengths have codes of three bits, four of four.
    for length in [0, 0, 0, 3, 3, 3, 3, 3, 0, 3, 4, 4, 4, 4] {
        bits.put(length, 3);
    }
    bits.put(1, 1);
    bits.put(1, 3);
    bits.put(9, 4);
    for length in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10] {
        let (code, size) = if length <= 6 { (length - 1, 3) } else { (length + 5, 4) };
        for bit in (0..size).rev() {
            bits.put(code >> bit & 1, 1);
        }
    }
}

/// A WebP whose canvas is small and whose picture says that it is large.
pub fn canvas() -> Vec<u8> {
    let mut frame = vec![0x10, 0, 0, 0x9d, 1, 0x2a];
    frame.extend([0xff, 0x3f, 0xff, 0x3f]);
    frame.extend([0; 64]);
    webp(&[(b"VP8X", &extended(0, 10, 10)), (b"VP8 ", &frame)])
}

/// Bits from the lowest one of each byte on.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    used: u32,
}

impl Bits {
    fn put(&mut self, number: u32, count: u32) {
        for bit in 0..count {
            if self.used.is_multiple_of(8) {
                self.bytes.push(0);
            }
            *self.bytes.last_mut().unwrap() |= ((number >> bit & 1) as u8) << (self.used % 8);
            self.used += 1;
        }
    }
}
