//! An outline whose pieces are packed already, so that a member's page only has to be put together: packing it anew took a
//! third of all the work for it.
//!
//! Each piece is deflated by itself up to the end of a byte (a sync flush, RFC 1951), and what members differ in is put
//! between them. A piece may refer to the text before it only where that is the same for everybody: names begin a new text,
//! and vote buttons are as long pressed as not pressed (filled up with spaces) and hidden from those that come after them.

use super::Piece;
use flate2::{Compress, Compression, Crc, FlushCompress};

/// No name in the header, no time, an unknown system (RFC 1952).
const HEADER: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
/// The last block: one with nothing in it.
const LAST: [u8; 2] = [3, 0];
/// What header, last block and check take, in bytes.
const AROUND: usize = 20;
/// What says of a block that it is stored, in bytes.
const BEFORE_STORED: usize = 5;
/// How far back deflate refers.
const WINDOW: usize = 32 * 1024;
/// Stands for what is not the same for everybody. No text has this byte.
const HIDDEN: u8 = 1;

/// The packed pieces.
#[derive(Debug)]
pub(in crate::web) struct Gzip {
    pieces: Vec<Packed>,
    /// In bytes, without names.
    size: usize,
}

#[derive(Debug)]
enum Packed {
    Text(Deflated),
    Account,
    Handle,
    Vote { post: i64, unpressed: Deflated, pressed: Deflated },
}

impl Packed {
    fn size(&self) -> usize {
        match self {
            Self::Text(text) => text.bytes.len(),
            Self::Account | Self::Handle => BEFORE_STORED,
            Self::Vote { unpressed, pressed, .. } => unpressed.bytes.len().max(pressed.bytes.len()),
        }
    }
}

#[derive(Debug)]
struct Deflated {
    bytes: Vec<u8>,
    /// Of the text.
    crc: Crc,
}

impl Gzip {
    /// Packs the pieces; none if the library refuses.
    pub(super) fn of(pieces: &[Piece]) -> Option<Self> {
        let mut before = Vec::new();
        let packed = pieces.iter().map(|piece| {
            Some(match piece {
                Piece::Text(text) => {
                    let deflated = deflated(text, &before)?;
                    before.extend_from_slice(text.as_bytes());
                    Packed::Text(deflated)
                }
                Piece::Account => {
                    before.clear();
                    Packed::Account
                }
                Piece::Handle => {
                    before.clear();
                    Packed::Handle
                }
                Piece::Vote { post, unpressed, pressed } => {
                    let size = unpressed.len().max(pressed.len());
                    let [unpressed, pressed] = [unpressed, pressed]
                        .map(|text| deflated(&format!("{text}{}", " ".repeat(size - text.len())), &before));
                    before.resize(before.len() + size, HIDDEN);
                    Packed::Vote { post: *post, unpressed: unpressed?, pressed: pressed? }
                }
            })
        });
        let pieces: Vec<Packed> = packed.collect::<Option<_>>()?;
        let size = pieces.iter().map(Packed::size).sum::<usize>() + AROUND;
        Some(Self { pieces, size })
    }

    /// The page of one member.
    pub(in crate::web) fn fill(
        &self,
        account: &str,
        handle: &str,
        is_pressed: impl Fn(i64) -> bool,
    ) -> Option<Vec<u8>> {
        let (mut page, mut crc) = (Vec::with_capacity(self.size + account.len() + handle.len()), Crc::new());
        page.extend_from_slice(&HEADER);
        for piece in &self.pieces {
            match piece {
                Packed::Text(text) => text.append(&mut page, &mut crc),
                Packed::Account => stored(account, &mut page, &mut crc)?,
                Packed::Handle => stored(handle, &mut page, &mut crc)?,
                Packed::Vote { post, unpressed, pressed } => {
                    if is_pressed(*post) { pressed } else { unpressed }.append(&mut page, &mut crc);
                }
            }
        }
        page.extend_from_slice(&LAST);
        page.extend_from_slice(&crc.sum().to_le_bytes());
        page.extend_from_slice(&crc.amount().to_le_bytes());
        Some(page)
    }
}

impl Deflated {
    fn append(&self, page: &mut Vec<u8>, crc: &mut Crc) {
        page.extend_from_slice(&self.bytes);
        crc.combine(&self.crc);
    }
}

fn deflated(plain: &str, before: &[u8]) -> Option<Deflated> {
    let mut deflate = Compress::new(Compression::default(), false);
    let window = before.get(before.len().saturating_sub(WINDOW)..)?;
    if !window.is_empty() {
        deflate.set_dictionary(window).ok()?;
    }
    let mut bytes = Vec::with_capacity(plain.len() + plain.len() / 8 + 64);
    deflate.compress_vec(plain.as_bytes(), &mut bytes, FlushCompress::Sync).ok()?;
    // Otherwise there was no room for the end.
    let is_whole = deflate.total_in() == u64::try_from(plain.len()).ok()? && bytes.len() < bytes.capacity();
    let mut crc = Crc::new();
    crc.update(plain.as_bytes());
    // Half of it would be empty room.
    bytes.shrink_to_fit();
    is_whole.then_some(Deflated { bytes, crc })
}

/// A block of bytes as they are.
fn stored(text: &str, page: &mut Vec<u8>, crc: &mut Crc) -> Option<()> {
    let size = u16::try_from(text.len()).ok()?;
    page.push(0);
    page.extend_from_slice(&size.to_le_bytes());
    page.extend_from_slice(&(!size).to_le_bytes());
    page.extend_from_slice(text.as_bytes());
    crc.update(text.as_bytes());
    Some(())
}

#[cfg(test)]
mod tests {
    use super::super::{ACCOUNT, HANDLE, Outline, around_vote};
    use super::*;
    use flate2::read::GzDecoder;
    use proptest::prelude::*;
    use std::io::Read;

    fn unpacked(gzip: &[u8]) -> String {
        let mut text = String::new();
        GzDecoder::new(gzip).read_to_string(&mut text).unwrap();
        text
    }

    /// A board with many posts whose buttons are of different lengths.
    fn board(posts: i64) -> String {
        let rows = (0..posts).map(|post| {
            let [before, between, behind] = around_vote(&post);
            let title = format!("Wish {post} of somebody else \u{1f34a}");
            format!(
                "<li><h2>{title}</h2>{before}<button>Vote for {title}</button>{between}\
                 <button aria-pressed=\"true\">Voted for {title}</button>{behind}<p>{}</p></li>",
                "of which there is much to say ".repeat(usize::try_from(post % 7).unwrap())
            )
        });
        format!("<nav>{ACCOUNT}</nav><main><ol>{}</ol></main><form>{HANDLE}</form>", rows.collect::<String>())
    }

    proptest! {
        /// Whoever looks gets the page that is put together without packing, but for spaces behind a button.
        #[test]
        fn what_is_put_together_is_the_page(pressed: [bool; 60], account in ".{0,300}", handle in "[a-z]{1,30}") {
            let outline = Outline::of(&board(60)).unwrap();
            let is_pressed = |post: i64| pressed[usize::try_from(post).unwrap()];
            let gzip = Gzip::of(&outline.pieces).unwrap().fill(&account, &handle, is_pressed).unwrap();
            let lines = |page: &str| page.split("<p>").map(|part| part.trim_end().to_owned()).collect::<Vec<_>>();
            prop_assert_eq!(lines(&unpacked(&gzip)), lines(&outline.fill(&account, &handle, is_pressed)));
        }
    }

    #[test]
    fn pieces_refer_to_those_before_them() {
        let outline = Outline::of(&board(100)).unwrap();
        let alone: usize = outline
            .pieces
            .iter()
            .filter_map(|piece| match piece {
                Piece::Text(text) => deflated(text, &[]),
                Piece::Vote { unpressed, .. } => deflated(unpressed, &[]),
                Piece::Account | Piece::Handle => None,
            })
            .map(|deflated| deflated.bytes.len())
            .sum();
        let together = Gzip::of(&outline.pieces).unwrap().fill("Ada", "ada", |_| false).unwrap().len();
        assert!(together * 2 < alone, "{together} bytes, without {alone}");
    }
}
