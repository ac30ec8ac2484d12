//! How much memory one picture takes: each is prepared in a process of its own, which then tells its peak.

use super::super::prepare;
use super::bombs;
use super::support::*;
use image::ImageFormat;

/// What one call may take besides its file, in kB.
const ALLOWED: u64 = 100_000;
/// Where the child finds its file.
const FILE: &str = "PICTURE_FILE";

/// The most memory that this process ever had, in kB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// Does nothing unless it is the child.
#[test]
fn child() {
    let Some(file) = std::env::var_os(FILE) else { return };
    let bytes = std::fs::read(file).unwrap();
    // What the program itself brings in once, its code above all, is no picture's.
    let small = image::RgbImage::from_pixel(64, 64, image::Rgb([1, 2, 3]));
    let all =
        [packed(&small, false), packed(&small, true), self::file(photo(64, 64), ImageFormat::Png), gif(1, (64, 64))];
    assert!(all.iter().all(|small| prepare(small).is_ok()));
    let before = peak();
    let outcome = prepare(&bytes).map(|prepared| (prepared.full.width, prepared.full.height));
    println!("took {} kB for {outcome:?}", peak() - before);
}

fn measure(name: &str, bytes: &[u8]) {
    let file = std::env::temp_dir().join(format!("friday-memory-{name}-{}", std::process::id()));
    std::fs::write(&file, bytes).unwrap();
    let child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "files::picture::tests::memory::child", "--nocapture", "--test-threads=1"])
        .env(FILE, &file)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&child.stdout);
    let told = said.split("took ").nth(1).unwrap_or_else(|| panic!("{name}: {said}"));
    let taken: u64 = told.split(' ').next().unwrap().parse().unwrap();
    println!("{name}: {}", told.lines().next().unwrap());
    assert!(taken < ALLOWED, "{name}: {told}");
    std::fs::remove_file(file).unwrap();
}

#[test]
fn no_picture_takes_more_than_its_share() {
    let grain = photo(3_000, 1_100);
    measure("png-that-is-not-reduced", &file(grain.clone(), ImageFormat::Png));
    measure("lossless-webp", &file(grain, ImageFormat::WebP));
    let glass = image::RgbaImage::from_fn(3_199, 3_199, |x, y| {
        image::Rgba([x as u8 & 0xc0, y as u8 & 0xc0, 9, (x + y) as u8 & 0xf0])
    });
    measure("png-with-alpha", &file(glass, ImageFormat::Png));
    let flat = image::RgbImage::from_pixel(4_400, 4_400, image::Rgb([1, 2, 3]));
    measure("lossy-webp", &packed(&flat, false));
    measure("gif", &gif(1, (6_000, 6_000)));
}

#[test]
fn no_bomb_takes_more_than_its_share() {
    let still = file(photo(64, 64), ImageFormat::Png);
    let packed = bombs::zeros(1 << 28);
    measure("ztxt", &with_chunks(&still, &chunk(b"zTXt", &[b"Comment\0\0", packed.as_slice()].concat())));
    measure("iccp", &with_chunks(&still, &chunk(b"iCCP", &[b"sRGB\0\0", packed.as_slice()].concat())));
    measure("idat", &bombs::png_of(50_000, 50_000, 2, 0));
    measure("tables", &bombs::tables());
    measure("canvas", &bombs::canvas());
    measure("most-megapixels", &bombs::jpeg_of(10_000, 6_500, 0xc0, 1));
    measure("progressive", &bombs::jpeg_of(3_500, 3_500, 0xc2, 30));
    measure("frames", &gif(20_000, (4, 4)));
    // 60 megapixels of nothing, packed to 60 kB.
    let mut png = bombs::png_of(10_000, 6_000, 2, 0);
    png.truncate(33);
    png.extend(chunk(b"IDAT", &bombs::zeros(6_000 * 30_001 + (1 << 20))));
    png.extend(chunk(b"IEND", &[]));
    measure("zeros", &png);
}
