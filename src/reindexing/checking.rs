//! Does the index say of some texts what it would say of them now? Asked by the doctor, who looks at as many on a large board as
//! on a small one.

use super::{PARTS, Ready};
use crate::db::Conn;
use crate::error::Result;
use crate::search::{self, Source};

/// Places, evenly spread, at which so many texts of each kind are looked at.
const PLACES: i64 = 12;
const AT_EACH: i64 = 10;
/// Rows of the index that are looked at for some that no text says: in stretches, and so many of these.
const STRETCH: i64 = 2_000;
const STRETCHES: usize = 50;

/// What is not in the index as it would be put there, of texts from everywhere; each once.
pub fn wrong(conn: &mut Conn) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    for ((read, prepare), reach) in PARTS.into_iter().zip(search::reaches(conn)?) {
        let mut seen = 0;
        for place in 0..PLACES {
            let behind = (reach / PLACES * place).max(seen);
            for text in read(conn, behind, AT_EACH)? {
                seen = text.id;
                let (is_there, what) = match prepare(&text) {
                    Ready::Post(entry) => (search::has_post(conn, text.post, &entry)?, "post"),
                    Ready::Text(source, entry) => {
                        let what = if matches!(source, Source::Addition(_)) { "addition" } else { "comment" };
                        (search::has_text(conn, text.post, source, &entry)?, what)
                    }
                };
                if !is_there {
                    wrong.push(format!("{what} {}", text.id));
                }
            }
        }
    }
    Ok(wrong)
}

/// Posts among the first rows of the index that are found by a word which they do not say; each once.
pub fn strays(conn: &mut Conn) -> Result<Vec<String>> {
    let (mut posts, mut begin) = (Vec::new(), String::new());
    for _ in 0..STRETCHES {
        let found = search::strays(conn, &begin, STRETCH)?;
        posts.extend(found.rows.into_iter().map(|stray| stray.post));
        let Some(end) = found.end else { break };
        begin = end;
    }
    posts.sort_unstable();
    posts.dedup();
    Ok(posts.into_iter().map(|post| format!("post {post}")).collect())
}
