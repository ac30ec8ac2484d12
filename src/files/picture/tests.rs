//! What people upload, and what becomes of it.
#![expect(clippy::pedantic, reason = "pixels of test pictures are computed in small numbers")]

mod bombs;
mod hostile;
mod memory;
mod support;

use super::{FULL, SMALL, prepare};
use image::{DynamicImage, ImageFormat, RgbaImage};
use png::{BitDepth, ColorType};
use support::*;

const RED: [u8; 3] = [250, 0, 0];
const GREEN: [u8; 3] = [0, 250, 0];
const BLUE: [u8; 3] = [0, 0, 250];
const WHITE: [u8; 3] = [250, 250, 250];

/// The colours near the corners: above left and right, below left and right.
fn seen(picture: &RgbaImage) -> [[u8; 3]; 4] {
    let (right, below) = (picture.width() - 5, picture.height() - 5);
    [(4, 4), (right, 4), (4, below), (right, below)].map(|(x, y)| {
        let image::Rgba([red, green, blue, alpha]) = *picture.get_pixel(x, y);
        assert_eq!(alpha, 255);
        [red, green, blue].map(|value| if value > 125 { 250 } else { 0 })
    })
}

#[test]
fn every_kind_of_picture_is_read() {
    let base = corners();
    let all = DynamicImage::from(base.clone());
    let palette: Vec<u8> = [RED, GREEN, BLUE, WHITE].concat();
    let index = |x: u32, y: u32| (u8::from(y >= HEIGHT / 2) << 1) | u8::from(x >= WIDTH / 2);
    let indices: Vec<u8> = (0..HEIGHT).flat_map(|y| (0..WIDTH).map(move |x| index(x, y))).collect();
    let quarters: Vec<u8> =
        indices.chunks(4).map(|four| four.iter().fold(0, |byte, index| byte << 2 | index)).collect();
    let mut one_frame = Vec::new();
    let mut encoder = gif::Encoder::new(&mut one_frame, WIDTH as u16, HEIGHT as u16, &palette).unwrap();
    encoder.write_frame(&gif::Frame::from_indexed_pixels(WIDTH as u16, HEIGHT as u16, indices, None)).unwrap();
    drop(encoder);
    let lossy = packed(&base, false);
    for (name, bytes) in [
        ("png", file(base.clone(), ImageFormat::Png)),
        ("png with alpha", file(all.to_rgba8(), ImageFormat::Png)),
        ("png with 16 bits", file(all.to_rgb16(), ImageFormat::Png)),
        ("png with 16 bits and alpha", file(all.to_rgba16(), ImageFormat::Png)),
        ("png with a palette", png((WIDTH, HEIGHT), ColorType::Indexed, BitDepth::Two, &palette, &quarters)),
        ("jpeg", jpeg(&base)),
        ("gif", one_frame),
        ("lossless webp", file(base.clone(), ImageFormat::WebP)),
        ("lossless webp with alpha", file(all.to_rgba8(), ImageFormat::WebP)),
        ("lossless webp by libwebp", packed(&base, true)),
        ("lossy webp", lossy.clone()),
        (
            "extended webp",
            webp(&[(b"VP8X", &extended(8, WIDTH, HEIGHT)), (b"VP8 ", &lossy[20..]), (b"EXIF", &exif(1))]),
        ),
    ] {
        let prepared = prepare(&bytes).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
        assert_eq!((prepared.full.width, prepared.full.height), (WIDTH, HEIGHT), "{name}");
        assert_eq!(prepared.full, prepared.small, "{name}");
        assert_eq!(seen(&reread(&prepared.full)), [RED, GREEN, BLUE, WHITE], "{name}");
    }
}

#[test]
fn grey_progressive_and_printed_pictures_are_read() {
    let grey = DynamicImage::from(photo(WIDTH, HEIGHT)).to_luma8();
    let alpha = DynamicImage::from(grey.clone()).to_luma_alpha8();
    for bytes in [file(grey.clone(), ImageFormat::Png), file(alpha, ImageFormat::Png), file(grey, ImageFormat::Jpeg)] {
        let full = reread(&prepare(&bytes).unwrap().full);
        assert!(full.pixels().all(|pixel| pixel.0[0].abs_diff(pixel.0[1]) < 8 && pixel.0[1].abs_diff(pixel.0[2]) < 8));
    }
    // Above black and white, below the other way round, with some blue.
    for bytes in [&include_bytes!("tests/progressive.jpg")[..], include_bytes!("tests/cmyk.jpg")] {
        let full = reread(&prepare(bytes).unwrap().full);
        assert_eq!(full.dimensions(), (48, 32));
        let (above, below) = (full.get_pixel(20, 1).0, full.get_pixel(20, 30).0);
        assert!(above[0] < 60 && above[1] > 200 && below[0] > 200 && below[1] < 60, "{above:?} {below:?}");
        assert!(above[2].abs_diff(90) < 25 && below[2].abs_diff(90) < 25, "{above:?} {below:?}");
    }
}

#[test]
fn a_picture_is_turned_upright() {
    let shown = [
        [RED, GREEN, BLUE, WHITE],
        [GREEN, RED, WHITE, BLUE],
        [WHITE, BLUE, GREEN, RED],
        [BLUE, WHITE, RED, GREEN],
        [RED, BLUE, GREEN, WHITE],
        [BLUE, RED, WHITE, GREEN],
        [WHITE, GREEN, BLUE, RED],
        [GREEN, WHITE, RED, BLUE],
    ];
    let (photo, drawing, lossy) = (jpeg(&corners()), file(corners(), ImageFormat::Png), packed(&corners(), false));
    for (orientation, expected) in (1..).zip(shown) {
        let exif = exif(orientation);
        let prefixed = [b"Exif\0\0", exif.as_slice()].concat();
        let extended = extended(8, WIDTH, HEIGHT);
        for bytes in [
            with_segment(&photo, 0xe1, &prefixed),
            with_chunks(&drawing, &chunk(b"eXIf", &exif)),
            webp(&[(b"VP8X", &extended), (b"VP8 ", &lossy[20..]), (b"EXIF", &prefixed)]),
        ] {
            let full = prepare(&bytes).unwrap().full;
            let size = if orientation > 4 { (HEIGHT, WIDTH) } else { (WIDTH, HEIGHT) };
            assert_eq!((full.width, full.height), size, "{orientation}");
            assert_eq!(seen(&reread(&full)), expected, "{orientation}");
        }
    }
}

#[test]
fn what_shines_through_still_does() {
    let glass = RgbaImage::from_fn(2_000, 500, |x, _| image::Rgba([200, 40, 40, if x < 1_000 { 255 } else { 0 }]));
    let mut indices = vec![0; 64 * 64];
    indices[..64 * 32].fill(1);
    let mut glass_gif = Vec::new();
    let mut encoder = gif::Encoder::new(&mut glass_gif, 64, 64, &[200, 40, 40, 0, 0, 0]).unwrap();
    encoder.write_frame(&gif::Frame::from_indexed_pixels(64, 64, indices, Some(1))).unwrap();
    drop(encoder);
    let full = reread(&prepare(&file(glass, ImageFormat::Png)).unwrap().full);
    assert_eq!(full.dimensions(), (1_280, 320));
    assert!(full.get_pixel(100, 100).0[3] == 255 && full.get_pixel(1_200, 100).0[3] == 0);
    // What cannot be seen does not darken the edge.
    assert!(full.enumerate_pixels().all(|(_, _, pixel)| pixel.0[3] < 250 || pixel.0[0] > 180));
    let full = reread(&prepare(&glass_gif).unwrap().full);
    assert!(full.get_pixel(9, 9).0[3] == 0 && full.get_pixel(9, 60).0[3] == 255);
}

#[test]
fn large_pictures_fit_into_both_sizes() {
    for (width, height, full, small) in [
        (1080, 2400, (720, 1600), (216, 480)),
        (2400, 1080, (1600, 720), (480, 216)),
        (500, 300, (500, 300), (480, 288)),
        (3300, 320, (1600, 155), (480, 47)),
        (4000, 7, (1600, 3), (480, 1)),
        (1, 1, (1, 1), (1, 1)),
    ] {
        let picture = image::RgbImage::from_fn(width, height, |x, y| image::Rgb([(x / 9) as u8, (y / 9) as u8, 60]));
        let lossless = file(picture.clone(), ImageFormat::WebP);
        for bytes in [file(picture.clone(), ImageFormat::Png), jpeg(&picture), lossless] {
            let prepared = prepare(&bytes).unwrap();
            let size = (prepared.full.width, prepared.full.height);
            // A reduced picture's last squares may be narrower than the others.
            assert!(size.0.abs_diff(full.0) <= 1 && size.1.abs_diff(full.1) <= 1, "{width} × {height}: {size:?}");
            let size = (prepared.small.width, prepared.small.height);
            assert!(size.0.abs_diff(small.0) <= 1 && size.1.abs_diff(small.1) <= 1, "{width} × {height}: {size:?}");
            assert!(prepared.full.width.max(prepared.full.height) <= FULL);
            assert!(prepared.small.width.max(prepared.small.height) <= SMALL);
            reread(&prepared.full);
            reread(&prepared.small);
        }
    }
}

#[test]
fn a_reduced_picture_looks_like_the_large_one() {
    let large = image::RgbImage::from_fn(3_300, 330, |x, y| image::Rgb([(x / 13) as u8, (y / 13) as u8, 60]));
    let expected = image::imageops::resize(&large, 1_600, 160, image::imageops::FilterType::Triangle);
    for bytes in [file(large.clone(), ImageFormat::Png), jpeg(&large)] {
        let full = reread(&prepare(&bytes).unwrap().full);
        let worst = full
            .pixels()
            .zip(expected.pixels())
            .map(|(one, other)| (0..3).map(|index| one.0[index].abs_diff(other.0[index])).max().unwrap());
        assert!(worst.max().unwrap() < 12);
    }
}
