//! Text without any markup, for announcements in chats and mails. Each language writes headings and lines as its readers know
//! them from changelogs: `[System]` and `Fixed - …`, or `【系统】` and `修复 …`. Where a line comes from and
//! leads stands below it, so that nothing but what it says, and on which devices, stands behind its kind.

use super::Frame;
use super::framed::{self, Marks};
use crate::changelog::style::Style;
use crate::changelog::told::Told;
use crate::i18n::Messages;
use crate::releases::{self, Link, LinkKind};
use crate::text::{inert, uncalled};

/// What stands before where a line comes from and leads.
const INDENT: &str = "    ";

/// Renders a release.
pub(super) fn render(told: &Told, frame: &Frame<'_>) -> String {
    let l = frame.l;
    let style = Style {
        l,
        post: &|post| format!("#{post}"),
        name: &inert,
        link: &|link| linked(link, l),
        way: &|way| uncalled(&way.title),
        picture: &|_| None,
        words: &uncalled,
        leads: &|_, address| address.to_owned(),
    };
    let marks = Marks {
        style,
        own: &uncalled,
        called_off: &str::to_owned,
        strong: &str::to_owned,
        slight: &|text| text,
        line: &|change, words| l.changelog_line(change, words),
        list: &|items| items.join("\n"),
        item: &|(head, below)| below.into_iter().fold(head, |said, more| format!("{said}\n{INDENT}{more}")),
    };
    let page = frame.whole(&releases::address(&told.version));
    let mut head = vec![uncalled(&l.title_of_site(&told.title, frame.site_name))];
    head.extend(told.day.map(|day| l.calendar_day(day)));
    head.push(page.clone());
    framed::render(told, &head, &page, &marks)
}

fn linked(link: &Link, l: &Messages) -> String {
    match link.kind {
        LinkKind::Tutorial => l.changelog_tutorial(&link.url),
        LinkKind::Video => l.changelog_video(&link.url),
        LinkKind::Discussion => l.changelog_discussion(&link.url),
    }
}
