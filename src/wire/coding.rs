//! Content codings: which one a reader takes, and bytes packed in it.
//!
//! Measured in an optimised build (28 kB front page of 20 posts / 39 kB style sheet): Brotli 4 makes 5.6 kB in 0.22 ms,
//! Brotli 5 5.3 kB in 0.35 ms, Brotli 6 the same in 0.45 ms, gzip 6 5.8 kB in 0.21 ms; Brotli 11 makes 7.6 kB of the
//! style sheet in 46 ms, gzip 9 8.7 kB in 1 ms. A window of 256 kB instead of 4 MB halves the time for a small page,
//! most of which goes into clearing tables. With zlib-rs on a 33 kB front page, gzip 1 makes 9.0 kB in 0.06 ms and gzip 2
//! 7.2 kB in 0.13 ms, where Brotli 1 makes 11.4 kB in 0.28 ms: a page that is made for one person goes out as gzip.

use actix_web::HttpMessage;
use actix_web::http::header::{ACCEPT_ENCODING, AcceptEncoding, ContentEncoding, Encoding, Header, HeaderValue};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

const OURS: [Encoding; 3] = [Encoding::brotli(), Encoding::gzip(), Encoding::identity()];

/// How bytes travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coding {
    /// As they are.
    Plain,
    Brotli,
    Gzip,
}

/// How much work packing is worth.
#[derive(Debug, Clone, Copy)]
pub(super) enum Effort {
    /// For an answer that one person gets.
    EachTime,
    /// For a page that many get before it is another one.
    ForMany,
    /// For bytes that stay the same as long as the process lives.
    Once,
}

impl Coding {
    /// The one that a reader likes best. Who asks for nothing gets bytes as they are; so does who refuses even those
    /// without naming a coding of ours, since some answer is better than none.
    pub(super) fn wanted_by(request: &impl HttpMessage) -> Self {
        // What nearly all browsers send, word for word, needs no parsing.
        match request.headers().get(ACCEPT_ENCODING).map(HeaderValue::as_bytes) {
            None => return Self::Plain,
            Some(b"gzip, deflate, br, zstd" | b"gzip, deflate, br") => return Self::Brotli,
            Some(b"gzip, deflate" | b"gzip") => return Self::Gzip,
            Some(_) => {}
        }
        let Ok(accepted) = AcceptEncoding::parse(request) else { return Self::Plain };
        match accepted.negotiate(OURS.iter()) {
            Some(Encoding::Known(ContentEncoding::Brotli)) => Self::Brotli,
            Some(Encoding::Known(ContentEncoding::Gzip)) => Self::Gzip,
            _ => Self::Plain,
        }
    }

    /// The one that costs us least, of those that a reader takes.
    pub(super) fn cheapest_for(request: &impl HttpMessage) -> Self {
        let Ok(accepted) = AcceptEncoding::parse(request) else { return Self::Plain };
        match accepted.negotiate([Encoding::gzip(), Encoding::identity()].iter()) {
            Some(Encoding::Known(ContentEncoding::Gzip)) => Self::Gzip,
            _ => Self::wanted_by(request),
        }
    }

    /// Its name in `Content-Encoding`.
    pub(super) fn name(self) -> Option<HeaderValue> {
        match self {
            Self::Plain => None,
            Self::Brotli => Some(HeaderValue::from_static("br")),
            Self::Gzip => Some(HeaderValue::from_static("gzip")),
        }
    }

    /// The bytes in this coding, if that makes them fewer.
    pub(super) fn pack(self, plain: &[u8], effort: Effort) -> Option<Vec<u8>> {
        let packed = match self {
            Self::Plain => return None,
            Self::Brotli => brotli(plain, effort),
            Self::Gzip => gzip(plain, effort),
        };
        packed.ok().filter(|packed| packed.len() < plain.len())
    }
}

fn brotli(mut plain: &[u8], effort: Effort) -> std::io::Result<Vec<u8>> {
    let (quality, lgwin) = match effort {
        Effort::EachTime => (1, 16),
        Effort::ForMany => (5, 18),
        Effort::Once => (11, 22),
    };
    let params = BrotliEncoderParams { quality, lgwin, size_hint: plain.len(), ..BrotliEncoderParams::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut plain, &mut packed, &params)?;
    Ok(packed)
}

fn gzip(plain: &[u8], effort: Effort) -> std::io::Result<Vec<u8>> {
    let level = match effort {
        Effort::EachTime => Compression::fast(),
        Effort::ForMany => Compression::new(6),
        Effort::Once => Compression::best(),
    };
    let mut packer = GzEncoder::new(Vec::with_capacity(plain.len() / 3), level);
    packer.write_all(plain)?;
    packer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn a_reader_gets_the_best_coding_they_take() {
        let table = [
            ("", Coding::Plain),
            ("gzip, deflate, br, zstd", Coding::Brotli),
            ("gzip,deflate,br", Coding::Brotli),
            ("gzip, deflate", Coding::Gzip),
            ("deflate, zstd", Coding::Plain),
            ("br;q=0.5, gzip;q=0.8", Coding::Gzip),
            ("br;q=0, gzip", Coding::Gzip),
            ("br;q=0, gzip;q=0", Coding::Plain),
            ("gzip;q=0.2, identity;q=0.9", Coding::Plain),
            ("identity", Coding::Plain),
            ("*", Coding::Plain),
            ("gzip, *;q=0", Coding::Gzip),
            ("identity;q=0, gzip;q=0.1", Coding::Gzip),
            ("identity;q=0, *", Coding::Plain),
            ("identity;q=0, br;q=0.5, *;q=0", Coding::Brotli),
            ("identity;q=0", Coding::Plain),
            ("*;q=0", Coding::Plain),
            ("BR", Coding::Brotli),
            (";;q=x, \u{fe}", Coding::Plain),
        ];
        for (header, expected) in table {
            let request = TestRequest::default().insert_header((ACCEPT_ENCODING, header)).to_request();
            assert_eq!(Coding::wanted_by(&request), expected, "{header}");
        }
        assert_eq!(Coding::wanted_by(&TestRequest::default().to_request()), Coding::Plain);
    }

    #[test]
    fn bytes_are_packed_only_where_that_makes_them_fewer() {
        let page = "<li class=\"post\">again and again</li>".repeat(100);
        for effort in [Effort::EachTime, Effort::ForMany, Effort::Once] {
            for coding in [Coding::Brotli, Coding::Gzip] {
                assert!(coding.pack(page.as_bytes(), effort).unwrap().len() < 200);
                assert_eq!(coding.pack(b"x", effort), None);
            }
        }
        assert_eq!(Coding::Plain.pack(page.as_bytes(), Effort::Once), None);
    }
}
