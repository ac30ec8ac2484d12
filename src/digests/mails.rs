//! The weekly mail.

use super::compose::Digest;
use crate::accounts::{Letter, Recipient};
use crate::error::Result;
use crate::i18n::Messages;
use crate::mail::{Letterhead, MailKind, NewMail};
use crate::releases::{Change, Release, ReleaseItem};
use askama::Template;

/// Lines of their own and lines they voted for that a mail shows: even at full length they stay below the size at which
/// mail programs cut a mail off.
const MOST_THEIRS: usize = 25;
const MOST_VOTED: usize = 30;

#[derive(Template)]
#[template(path = "mail/digest/subject.txt")]
struct Subject {
    subject: String,
}

/// What both bodies say.
struct Week<'a> {
    intro: String,
    theirs: Part<'a>,
    voted: Part<'a>,
    link: String,
    unsubscribe: String,
    settings: String,
}

/// Some lines of the release.
struct Part<'a> {
    lines: Vec<Shown<'a>>,
    /// Lines that are only on the page.
    more: usize,
}

struct Shown<'a> {
    change: &'static str,
    line: &'a str,
    link: String,
}

#[derive(Template)]
#[template(path = "mail/digest/body.txt")]
struct Text<'a> {
    l: &'a Messages,
    site_name: &'a str,
    week: &'a Week<'a>,
}

#[derive(Template)]
#[template(path = "mail/digest/body.html")]
struct Html<'a> {
    l: &'a Messages,
    site_name: &'a str,
    week: &'a Week<'a>,
}

/// A person's digest of a release.
pub(super) fn weekly(
    letterhead: &Letterhead,
    recipient: &Recipient,
    token: &str,
    release: &Release,
    digest: &Digest,
) -> Result<NewMail> {
    let (l, base) = (letterhead.l(recipient.language.as_deref()), letterhead.base_url.as_str());
    let site_name = letterhead.site_name.as_str();
    let version = release.version.as_deref().unwrap_or_default();
    let unsubscribe = format!("{base}/unsubscribe/{token}");
    let week = Week {
        intro: l.digests_intro(version, site_name),
        theirs: Part::of(&digest.theirs, MOST_THEIRS, base),
        voted: Part::of(&digest.voted, MOST_VOTED, base),
        link: format!("{base}/releases/{version}"),
        unsubscribe: unsubscribe.clone(),
        settings: format!("{base}/settings/mail"),
    };
    let subject = Subject { subject: subject(l, version, digest) };
    let (text, html) = (Text { l, site_name, week: &week }, Html { l, site_name, week: &week });
    let letter = Letter::render(&subject, &text, &html)?;
    Ok(NewMail {
        key: format!("digest/{}/{}", release.id, recipient.id),
        user_id: Some(recipient.id),
        kind: MailKind::Digest,
        to_address: recipient.address.clone(),
        to_name: recipient.name.clone(),
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        unsubscribe_url: Some(unsubscribe),
    })
}

impl<'a> Part<'a> {
    fn of(items: &'a [ReleaseItem], most: usize, base: &str) -> Self {
        let shown = |item: &'a ReleaseItem| Shown {
            change: item.change.as_str(),
            line: &item.line,
            link: format!("{base}/posts/{}", item.post_id),
        };
        Self { lines: items.iter().take(most).map(shown).collect(), more: items.len().saturating_sub(most) }
    }
}

/// The one thing that matters most to this person, in a line.
fn subject(l: &Messages, version: &str, digest: &Digest) -> String {
    match (digest.theirs.as_slice(), digest.voted.as_slice()) {
        ([one], _) if one.change == Change::Fixed => l.digests_subject_fixed(&one.line),
        ([one], _) => l.digests_subject_shipped(&one.line),
        ([], [one]) => l.digests_subject_voted_one(&one.line),
        ([], voted) => l.digests_subject_voted(version, voted.len()),
        (theirs, []) => l.digests_subject_theirs(version, theirs.len()),
        (theirs, voted) => l.digests_subject_both(version, theirs.len(), voted.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{AreaId, ItemId, PostId, ReleaseId};
    use crate::i18n::{Catalog, Language, plain};

    fn item(number: i64, change: Change) -> ReleaseItem {
        ReleaseItem {
            id: ItemId(number),
            release_id: ReleaseId(1),
            post_id: PostId(number),
            area_id: AreaId(1),
            change,
            line: format!("Line {number}"),
            position: number,
            highlight: false,
            vote_count: 0,
            people_count: 0,
            credited_at: None,
        }
    }

    #[test]
    fn the_subject_says_what_matters_most() {
        let catalog = Catalog::load();
        let l = catalog.of(Language::En);
        let [new, fixed, other] = [item(1, Change::New), item(2, Change::Fixed), item(3, Change::Improved)];
        let table = [
            (vec![&new], vec![&other], "Your idea shipped: Line 1"),
            (vec![&fixed], vec![], "What you reported is fixed: Line 2"),
            (vec![], vec![&other], "You voted for it, it shipped: Line 3"),
            (vec![], vec![&fixed, &other], "26.11.20: 2 lines you voted for shipped"),
            (vec![&new, &fixed], vec![], "26.11.20: 2 of yours shipped"),
            (vec![&new, &fixed], vec![&other], "26.11.20: 2 of yours shipped, you voted for 1 more"),
        ];
        for (theirs, voted, says) in table {
            let of = |items: Vec<&ReleaseItem>| items.into_iter().cloned().collect();
            let digest = Digest { theirs: of(theirs), voted: of(voted) };
            assert_eq!(plain(&subject(l, "26.11.20", &digest)), says);
        }
    }

    #[test]
    fn a_long_list_is_cut_and_says_so() {
        let many: Vec<ReleaseItem> = (1..=40).map(|number| item(number, Change::New)).collect();
        let part = Part::of(&many, MOST_VOTED, "https://friday.example");
        assert_eq!((part.lines.len(), part.more), (30, 10));
        assert_eq!(part.lines[0].link, "https://friday.example/posts/1");
    }
}
