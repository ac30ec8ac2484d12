//! HTTP: the inbox, and marking as read.

use super::actions::{self, Of};
use super::reading;
use super::views::InboxPage;
use super::words::READ;
use crate::db::PostId;
use crate::error::{Error, Problem, Result};
use crate::posts::PRESSES;
use crate::web::{Back, Cx, Form, Member, PageNumber};
use actix_web::HttpResponse;
use actix_web::web::{Query, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// Where everybody finds what they heard of.
pub(super) const INBOX: &str = "/inbox";
/// Short writes that one press makes, at most: with more, another press goes on.
const WRITES: usize = 100;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/inbox").route(get().to(open))).service(resource("/inbox/read").route(post().to(read)));
}

/// Which page of the list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    page: String,
}

/// What is to be marked as read: what is about a post, an entry about none, or all of it; up to the newest that the page
/// showed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Marked {
    post: String,
    entry: String,
    all: String,
    upto: String,
    back: String,
}

impl Marked {
    /// What is meant, and the last entry that is.
    fn meant(&self) -> Option<(Of, i64)> {
        let last = self.upto.parse().ok()?;
        let number = |text: &str| text.parse::<i64>().ok();
        match (self.post.as_str(), self.entry.as_str(), self.all.as_str()) {
            (post, "", "") => Some((Of::Post(PostId(number(post)?)), last)),
            ("", entry, "") => Some((Of::Entry(number(entry)?), last)),
            ("", "", "yes") => Some((Of::All, last)),
            _ => None,
        }
    }
}

/// GET `/inbox`: changes nothing, also not what is unread.
async fn open(cx: Cx, Member(reader): Member, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let number = PageNumber::parse(&asked.page);
    let inbox = cx.app.read(move |conn| reading::read(conn, &reader, number)).await?;
    cx.html(&InboxPage::new(&cx, &inbox, number))
}

/// POST `/inbox/read`
async fn read(cx: Cx, member: Member, Form(marked): Form<Marked>) -> Result<HttpResponse> {
    let (of, last) = marked.meant().ok_or_else(|| Error::invalid("form", Problem::Unreadable))?;
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let (user, now) = (member.id, cx.app.now());
    let mut after = Some(0);
    for _ in 0..WRITES {
        let Some(from) = after else { break };
        after = cx.app.write_shown_soon(move |conn| actions::mark_some(conn, (user, of), (from, last), now)).await?;
    }
    Ok(cx.see_other(&Back::from(marked.back).or(INBOX.to_owned()), Some(READ)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_means_one_thing_up_to_an_entry() {
        let meant = |post: &str, entry: &str, all: &str, upto: &str| {
            let [post, entry, all, upto] = [post, entry, all, upto].map(str::to_owned);
            Marked { post, entry, all, upto, back: String::new() }.meant()
        };
        assert_eq!(meant("7", "", "", "9"), Some((Of::Post(PostId(7)), 9)));
        assert_eq!(meant("", "8", "", "9"), Some((Of::Entry(8), 9)));
        assert_eq!(meant("", "", "yes", "9"), Some((Of::All, 9)));
        for (post, entry, all, upto) in [
            ("", "", "", "9"),
            ("7", "8", "", "9"),
            ("7", "", "yes", "9"),
            ("x", "", "", "9"),
            ("7", "", "", ""),
            ("", "", "no", "9"),
        ] {
            assert_eq!(meant(post, entry, all, upto), None, "{post} {entry} {all} {upto}");
        }
    }
}
