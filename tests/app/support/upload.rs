//! Sending files as a browser does.
#![expect(clippy::cast_possible_truncation, reason = "pixels of test pictures are computed in small numbers")]

use super::browser::filled;
use super::{Browser, Page};
use image::{DynamicImage, ImageFormat, RgbImage};
use std::io::Cursor;
use std::sync::LazyLock;

/// A small picture that is read quickly.
pub static SCREEN: LazyLock<Vec<u8>> = LazyLock::new(|| a_picture(40, 80));

/// A PNG of this size, in pixels.
pub fn a_picture(width: u32, height: u32) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, y| image::Rgb([(x % 256) as u8, (y % 256) as u8, 90]));
    let mut bytes = Vec::new();
    DynamicImage::from(picture).write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
    bytes
}

/// A file of a form: its name, and what is in it.
pub fn file<'a>(name: &'a str, bytes: &'a [u8]) -> (&'a str, &'a [u8]) {
    (name, bytes)
}

/// The body of a form with these files (RFC 7578), with `orange` as its boundary.
pub fn pieces(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, bytes) in files {
        let head = format!(
            "--orange\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--orange--\r\n");
    body
}

/// The body of a form with these words, and behind them these files.
pub fn words_and_files(words: &[(String, String)], files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in words {
        let head = format!("--orange\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(head.as_bytes());
    }
    body.extend(pieces(files));
    body
}

impl Browser {
    /// [`Browser::submit`], with pictures in the form.
    pub fn submit_with(&mut self, page: &Page, action: &str, fill: &[(&str, &str)], files: &[(&str, &[u8])]) -> Page {
        let mut words = filled(page, action, fill);
        words.retain(|(name, _)| name != "picture");
        // A browser sends the field also where no file was chosen.
        let files = if files.is_empty() { &[("", &b""[..])] } else { files };
        self.sends(action, &words_and_files(&words, files), "multipart/form-data; boundary=orange")
    }

    /// Uploads pictures as the form of the page does.
    pub fn uploads(&mut self, path: &str, files: &[(&str, &[u8])]) -> Page {
        self.sends(path, &pieces(files), "multipart/form-data; boundary=orange")
    }
}
