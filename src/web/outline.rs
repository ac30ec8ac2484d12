//! A page as members see it, without the member: made once for all of them and filled in for each, with their name and what
//! they voted for. Nobody's data is in it, so that it cannot show one member's to another.
//!
//! The places to fill are marked with control characters, which no text of ours holds and nobody can type. A page with
//! others than ours has no outline, and is made in full.

mod gzip;

use gzip::Gzip;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};

/// The reader for whom an outline is packed: that takes some milliseconds, as long as packing so many pages one by one does,
/// and an outline lives for a second while people vote.
const PACKED_FOR: u32 = 32;

/// Begins a place; its kind follows.
const PLACE: char = '\u{1}';
/// Behind the number of a post.
const UNPRESSED: char = '\u{2}';
const PRESSED: char = '\u{3}';
const END: char = '\u{4}';

/// For templates: the link to the reader's own page.
pub(super) const ACCOUNT: &str = "\u{1}A";
/// For templates: the reader's handle.
pub(super) const HANDLE: &str = "\u{1}H";

/// For templates: what comes before a vote button that is not pressed, between it and the same one pressed, and behind that.
pub fn around_vote(post: &i64) -> [String; 3] {
    [format!("{PLACE}V{post}{UNPRESSED}"), PRESSED.to_string(), END.to_string()]
}

/// A finished page with places to fill.
#[derive(Debug)]
pub struct Outline {
    pieces: Vec<Piece>,
    posts: Vec<i64>,
    size: usize,
    gzip: OnceLock<Option<Gzip>>,
    /// How many wanted it packed.
    wanted: AtomicU32,
}

#[derive(Debug)]
enum Piece {
    Text(String),
    Account,
    Handle,
    Vote { post: i64, unpressed: String, pressed: String },
}

impl Outline {
    /// Reads the places out of a page that was made for nobody; none if it holds marks that are not ours.
    pub fn of(html: &str) -> Option<Self> {
        let mut parts = html.split(PLACE);
        let mut pieces = vec![text(parts.next()?)?];
        let mut posts = Vec::new();
        for part in parts {
            if let Some(rest) = part.strip_prefix('A') {
                pieces.extend([Piece::Account, text(rest)?]);
            } else if let Some(rest) = part.strip_prefix('H') {
                pieces.extend([Piece::Handle, text(rest)?]);
            } else {
                let (post, rest) = part.strip_prefix('V')?.split_once(UNPRESSED)?;
                let (unpressed, rest) = rest.split_once(PRESSED)?;
                let (pressed, rest) = rest.split_once(END)?;
                let post = post.parse().ok()?;
                let [unpressed, pressed] = [plain(unpressed)?.to_owned(), plain(pressed)?.to_owned()];
                pieces.extend([Piece::Vote { post, unpressed, pressed }, text(rest)?]);
                posts.push(post);
            }
        }
        Some(Self { pieces, posts, size: html.len(), gzip: OnceLock::new(), wanted: AtomicU32::new(0) })
    }

    /// The posts whose vote buttons are on it.
    pub fn posts(&self) -> &[i64] {
        &self.posts
    }

    /// In bytes; what is packed is less than it is plain.
    pub fn size(&self) -> usize {
        self.size * 2
    }

    /// The same, packed, once it pays. Whoever comes meanwhile goes on without.
    pub(super) async fn gzip(outline: &Arc<Self>) -> Option<&Gzip> {
        if let Some(gzip) = outline.gzip.get() {
            return gzip.as_ref();
        }
        if outline.wanted.fetch_add(1, Ordering::Relaxed) + 1 != PACKED_FOR {
            return None;
        }
        let packing = Arc::clone(outline);
        let packed = actix_web::web::block(move || packing.gzip.get_or_init(|| Gzip::of(&packing.pieces)).is_some());
        packed.await.ok()?;
        outline.gzip.get()?.as_ref()
    }

    /// The page of one member.
    pub(super) fn fill(&self, account: &str, handle: &str, is_pressed: impl Fn(i64) -> bool) -> String {
        let mut page = String::with_capacity(self.size + account.len());
        for piece in &self.pieces {
            let text = match piece {
                Piece::Text(text) => text,
                Piece::Account => account,
                Piece::Handle => handle,
                Piece::Vote { post, unpressed, pressed } => {
                    if is_pressed(*post) {
                        pressed
                    } else {
                        unpressed
                    }
                }
            };
            page.push_str(text);
        }
        page
    }
}

fn text(text: &str) -> Option<Piece> {
    plain(text).map(|text| Piece::Text(text.to_owned()))
}

fn plain(text: &str) -> Option<&str> {
    (!text.contains([PLACE, UNPRESSED, PRESSED, END])).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_is_filled_for_each_member_and_strange_marks_are_refused() {
        let [before, between, behind] = around_vote(&42);
        let html = format!("<a>{ACCOUNT}</a>{before}Vote{between}Voted{behind}<form data-forget=\"draft:{HANDLE}:\">");
        let outline = Outline::of(&html).unwrap();
        assert_eq!(outline.posts(), [42]);
        assert_eq!(outline.fill("Ada", "ada", |post| post == 42), "<a>Ada</a>Voted<form data-forget=\"draft:ada:\">");
        assert_eq!(outline.fill("Mia", "mia", |_| false), "<a>Mia</a>Vote<form data-forget=\"draft:mia:\">");
        for strange in ["\u{1}", "\u{1}X", "\u{2}", "a\u{4}", "\u{1}Vx\u{2}\u{3}\u{4}", "\u{1}V1\u{2}\u{1}\u{3}\u{4}"] {
            assert!(Outline::of(strange).is_none(), "{strange:?}");
        }
    }
}
