//! Pictures and pieces of pictures, made by code.

use super::super::Encoded;
use image::{DynamicImage, ExtendedColorType, ImageEncoder, ImageFormat, RgbImage};
use std::io::Cursor;

pub const WIDTH: u32 = 60;
pub const HEIGHT: u32 = 40;

/// Four corners of different colours: red, green, blue and white.
pub fn corners() -> RgbImage {
    RgbImage::from_fn(WIDTH, HEIGHT, |x, y| {
        image::Rgb(match (x < WIDTH / 2, y < HEIGHT / 2) {
            (true, true) => [250, 0, 0],
            (false, true) => [0, 250, 0],
            (true, false) => [0, 0, 250],
            (false, false) => [250, 250, 250],
        })
    })
}

/// Shapes with some grain, as a photo has.
pub fn photo(width: u32, height: u32) -> RgbImage {
    let mut state = 7_u32;
    RgbImage::from_fn(width, height, |x, y| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        let wave = ((x as f32 / 9.0).sin() * (y as f32 / 13.0).cos() * 60.0) as i32;
        let grain = (state % 9) as i32;
        image::Rgb([90, 110, 140].map(|base| (base + wave + grain).clamp(0, 255) as u8))
    })
}

/// A file of that format.
pub fn file(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture.into().write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

/// A JPEG.
pub fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 90)
        .write_image(picture, picture.width(), picture.height(), ExtendedColorType::Rgb8)
        .unwrap();
    bytes
}

/// A PNG of any kind.
pub fn png(size: (u32, u32), kind: png::ColorType, depth: png::BitDepth, palette: &[u8], pixels: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, size.0, size.1);
    encoder.set_color(kind);
    encoder.set_depth(depth);
    if !palette.is_empty() {
        encoder.set_palette(palette);
    }
    encoder.write_header().unwrap().write_image_data(pixels).unwrap();
    bytes
}

/// A PNG's chunk.
pub fn chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut named = name.to_vec();
    named.extend(body);
    let mut bytes = u32::try_from(body.len()).unwrap().to_be_bytes().to_vec();
    bytes.extend(&named);
    bytes.extend(crc(&named).to_be_bytes());
    bytes
}

/// The PNG with more chunks after its header.
pub fn with_chunks(png: &[u8], chunks: &[u8]) -> Vec<u8> {
    [&png[..33], chunks, &png[33..]].concat()
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

/// A block of Exif with this orientation and where it was taken.
pub fn exif(orientation: u8) -> Vec<u8> {
    let mut exif = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"GPS 48.2 16.37 http://ns.adobe.com/xap/1.0/");
    exif
}

/// The JPEG with another segment after its first marker.
pub fn with_segment(jpeg: &[u8], marker: u8, body: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0xff, 0xd8, 0xff, marker];
    bytes.extend(u16::try_from(body.len() + 2).unwrap().to_be_bytes());
    bytes.extend(body);
    bytes.extend(&jpeg[2..]);
    bytes
}

/// A RIFF file of WebP with these chunks.
pub fn webp(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut body = b"WEBP".to_vec();
    for (name, chunk) in chunks {
        body.extend(*name);
        body.extend(u32::try_from(chunk.len()).unwrap().to_le_bytes());
        body.extend(*chunk);
        body.resize(body.len().next_multiple_of(2), 0);
    }
    let mut bytes = b"RIFF".to_vec();
    bytes.extend(u32::try_from(body.len()).unwrap().to_le_bytes());
    bytes.extend(body);
    bytes
}

/// An extended header of that size.
pub fn extended(flags: u8, width: u32, height: u32) -> Vec<u8> {
    let mut body = vec![flags, 0, 0, 0];
    body.extend(&(width - 1).to_le_bytes()[..3]);
    body.extend(&(height - 1).to_le_bytes()[..3]);
    body
}

/// Lossy or lossless WebP by libwebp.
pub fn packed(picture: &RgbImage, lossless: bool) -> Vec<u8> {
    let encoder = webp::Encoder::from_rgb(picture, picture.width(), picture.height());
    encoder.encode_simple(lossless, 90.0).unwrap().to_vec()
}

/// A GIF with so many frames of the corners.
pub fn gif(frames: usize, size: (u16, u16)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = gif::Encoder::new(&mut bytes, size.0, size.1, &[250, 0, 0, 0, 250, 0]).unwrap();
    let frame =
        gif::Frame::from_indexed_pixels(size.0, size.1, vec![1; usize::from(size.0) * usize::from(size.1)], None);
    for _ in 0..frames {
        encoder.write_frame(&frame).unwrap();
    }
    drop(encoder);
    bytes
}

/// Reads what we made with another reader and checks that nothing but pixels is in it.
pub fn reread(encoded: &Encoded) -> image::RgbaImage {
    let picture = image::load_from_memory_with_format(&encoded.bytes, ImageFormat::WebP).unwrap().into_rgba8();
    assert_eq!(picture.dimensions(), (encoded.width, encoded.height));
    let mut at = 12;
    while at < encoded.bytes.len() {
        let name = &encoded.bytes[at..at + 4];
        assert!([&b"VP8 "[..], b"VP8L", b"VP8X", b"ALPH"].contains(&name), "{name:?}");
        let length = u32::from_le_bytes(encoded.bytes[at + 4..at + 8].try_into().unwrap()) as usize;
        at += 8 + length.next_multiple_of(2);
    }
    for word in [&b"Exif"[..], b"EXIF", b"GPS", b"XMP", b"ICC", b"http", b"<script", b"PK\x03\x04"] {
        assert!(!encoded.bytes.windows(word.len()).any(|window| window == word), "{word:?}");
    }
    picture
}
