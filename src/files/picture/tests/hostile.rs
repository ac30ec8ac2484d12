//! What people should not upload, and what becomes of it.

use super::super::{MAX_BYTES, Refusal, prepare};
use super::bombs;
use super::support::*;
use image::ImageFormat;
use proptest::prelude::*;
use std::time::Duration;

/// Processor time of this thread, whatever else goes on: Linux counts it in nanoseconds (its `Documentation/scheduler/sched-stats.rst`).
fn worked() -> Duration {
    let said = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(said.split(' ').next().and_then(|first| first.parse().ok()).unwrap_or_default())
}

#[test]
fn what_is_no_picture_is_refused() {
    for (name, bytes) in [
        ("nothing", &b""[..]),
        ("one byte", b"\xff"),
        ("svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("svg after a declaration", b"<?xml version='1.0'?><svg/>"),
        ("html", b"<!doctype html><script>alert(1)</script>"),
        ("pdf", b"%PDF-1.7\n"),
        ("tiff", b"II*\0\x08\0\0\0"),
        ("other tiff", b"MM\0*\0\0\0\x08"),
        ("bmp", b"BM\x36\0\0\0\0\0\0\0"),
        ("ico", b"\0\0\x01\0\x01\0\x10\x10"),
        ("zip", b"PK\x03\x04\x14\0"),
        ("film", b"\0\0\0\x18ftypisom\0\0\0\0isomiso2"),
        ("sound", b"RIFF\x24\0\0\0WAVEfmt "),
        ("program", b"\x7fELF\x02\x01\x01"),
    ] {
        assert_eq!(prepare(bytes), Err(Refusal::NotAPicture), "{name}");
    }
    for bytes in [&b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"[..], b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf"] {
        assert_eq!(prepare(bytes), Err(Refusal::Unsupported));
    }
}

#[test]
fn animations_are_refused_and_one_frame_is_not() {
    let still = file(photo(64, 64), ImageFormat::Png);
    let control = |frames: u32| chunk(b"acTL", &[frames.to_be_bytes(), [0; 4]].concat());
    let frame = chunk(b"fcTL", &[0; 26]);
    let moving = webp(&[(b"VP8X", &extended(2, 64, 64)), (b"ANIM", &[0; 6]), (b"ANMF", &[0; 24]), (b"ANMF", &[0; 24])]);
    for (name, bytes) in [
        ("gif", gif(2, (64, 64))),
        ("gif with 20,000 frames", gif(20_000, (4, 4))),
        ("apng", with_chunks(&still, &control(3))),
        ("apng that lies", with_chunks(&still, &[control(1), frame.clone(), frame].concat())),
        ("webp", moving),
    ] {
        let began = worked();
        assert_eq!(prepare(&bytes), Err(Refusal::Animated), "{name}");
        assert!((worked() - began).as_millis() < 500, "{name}");
    }
    prepare(&gif(1, (64, 64))).unwrap();
    prepare(&with_chunks(&still, &control(1))).unwrap();
}

#[test]
fn bombs_are_refused_before_they_go_off() {
    for (name, bytes, refusal) in [
        ("png of 50,000 × 50,000", bombs::png_of(50_000, 50_000, 2, 0), Refusal::TooLarge),
        ("png of 2³¹", bombs::png_of(u32::MAX / 2, u32::MAX / 2, 2, 0), Refusal::TooLarge),
        ("png of nothing", bombs::png_of(0, 10, 2, 0), Refusal::Broken),
        ("long png", bombs::png_of(1, 16_001, 2, 0), Refusal::TooLarge),
        ("interlaced png", bombs::png_of(8_000, 8_000, 6, 1), Refusal::TooCostly),
        ("png without its pixels", bombs::png_of(8_000, 8_000, 6, 0), Refusal::Broken),
        ("jpeg of 65,535 × 65,535", bombs::jpeg_of(65_535, 65_535, 0xc0, 1), Refusal::TooLarge),
        ("progressive jpeg", bombs::jpeg_of(8_000, 8_000, 0xc2, 1), Refusal::TooCostly),
        ("jpeg of 1,000 scans", bombs::jpeg_of(2_000, 2_000, 0xc2, 1_000), Refusal::Broken),
        ("jpeg without scans", bombs::jpeg_of(200, 200, 0xc0, 0), Refusal::Broken),
        ("lossless jpeg", bombs::jpeg_of(200, 200, 0xc3, 1), Refusal::Unsupported),
        ("arithmetic jpeg", bombs::jpeg_of(200, 200, 0xc9, 1), Refusal::Unsupported),
        ("webp with tables", bombs::tables(), Refusal::TooCostly),
        ("webp larger than its canvas", bombs::canvas(), Refusal::Broken),
        (
            "gif of 65,535 × 65,535",
            b"GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;".to_vec(),
            Refusal::TooLarge,
        ),
        ("too many bytes", vec![0; MAX_BYTES + 1], Refusal::TooHeavy),
    ] {
        let began = worked();
        assert_eq!(prepare(&bytes), Err(refusal), "{name}");
        assert!((worked() - began).as_millis() < 2_000, "{name}");
    }
}

#[test]
fn notes_that_unpack_to_gigabytes_are_passed_over() {
    let still = file(photo(64, 64), ImageFormat::Png);
    let packed = bombs::zeros(1 << 28);
    let text = chunk(b"zTXt", &[b"Comment\0\0", packed.as_slice()].concat());
    let profile = chunk(b"iCCP", &[b"sRGB\0\0", packed.as_slice()].concat());
    let long = chunk(b"iTXt", &[b"XML:com.adobe.xmp\0\x01\0\0\0", packed.as_slice()].concat());
    for chunks in [text, profile, long] {
        let began = worked();
        reread(&prepare(&with_chunks(&still, &chunks)).unwrap().full);
        assert!((worked() - began).as_millis() < 1_000);
    }
}

#[test]
fn what_hides_in_or_behind_a_picture_is_gone() {
    let picture = photo(64, 64);
    let page = b"<html><script src='http://evil.example'></script>PK\x03\x04";
    let after = |mut bytes: Vec<u8>| {
        bytes.extend(page);
        bytes
    };
    let noted = with_segment(&jpeg(&picture), 0xfe, page);
    let located = with_segment(&noted, 0xe1, &[b"Exif\0\0", exif(1).as_slice()].concat());
    let described = with_segment(&located, 0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>XMP</x:xmpmeta>");
    for bytes in [
        after(file(picture.clone(), ImageFormat::Png)),
        after(jpeg(&picture)),
        after(gif(1, (64, 64))),
        after(packed(&picture, false)),
        with_chunks(&file(picture, ImageFormat::Png), &chunk(b"tEXt", page)),
        described,
    ] {
        let prepared = prepare(&bytes).unwrap();
        reread(&prepared.full);
        reread(&prepared.small);
    }
    // A script whose first word is GIF89a.
    assert!(prepare(b"GIF89a/*\x01\0\x80\0\0*/=1;alert(document.domain)//\0;").is_err());
}

#[test]
fn half_a_picture_is_refused() {
    let picture = photo(640, 480);
    for bytes in [
        file(picture.clone(), ImageFormat::Png),
        jpeg(&picture),
        gif(1, (640, 480)),
        packed(&picture, false),
        packed(&picture, true),
        include_bytes!("progressive.jpg").to_vec(),
    ] {
        for part in [bytes.len() / 2, bytes.len() * 9 / 10, 40, 20] {
            let refused = prepare(&bytes[..part]).unwrap_err();
            assert_eq!(refused, Refusal::Broken, "{:?} {part} of {}", &bytes[..8], bytes.len());
        }
    }
}

/// Small files of every format.
fn good() -> Vec<Vec<u8>> {
    let picture = photo(40, 30);
    let all = image::DynamicImage::from(picture.clone());
    vec![
        file(picture.clone(), ImageFormat::Png),
        file(all.to_rgba16(), ImageFormat::Png),
        jpeg(&picture),
        include_bytes!("progressive.jpg").to_vec(),
        include_bytes!("cmyk.jpg").to_vec(),
        gif(1, (40, 30)),
        packed(&picture, false),
        packed(&picture, true),
        webp(&[(b"VP8X", &extended(8, 40, 30)), (b"VP8 ", &packed(&picture, false)[20..]), (b"EXIF", &exif(6))]),
    ]
}

/// Whatever comes out is a picture.
fn check(bytes: &[u8]) {
    if let Ok(prepared) = prepare(bytes) {
        reread(&prepared.full);
        reread(&prepared.small);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn noise_never_panics(which in 0..6_usize, noise in prop::collection::vec(any::<u8>(), 0..400)) {
        let starts = [&b""[..], b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"RIFF\0\0\0\0WEBPVP8L", b"RIFF\0\0\0\0WEBPVP8X"];
        check(&[starts[which], noise.as_slice()].concat());
    }

    #[test]
    fn damaged_pictures_never_panic(
        which in 0..9_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        end in any::<prop::sample::Index>(),
        cut in any::<bool>(),
    ) {
        let mut bytes = good().swap_remove(which);
        for (index, value) in changes {
            let at = index.index(bytes.len());
            bytes[at] = value;
        }
        if cut {
            bytes.truncate(end.index(bytes.len()));
        }
        check(&bytes);
    }
}
