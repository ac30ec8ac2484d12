//! BBCode, for forums.

use super::Frame;
use super::framed::{self, Marks};
use crate::changelog::style::Style;
use crate::changelog::told::Told;
use crate::db::PostId;
use crate::i18n::Messages;
use crate::posts;
use crate::releases::{self, Link, ShownPicture};
use crate::text::{inert, uncalled, untagged};

/// Renders a release: bold is what every dialect has for headings.
pub(super) fn render(told: &Told, frame: &Frame<'_>) -> String {
    let l = frame.l;
    let post = |post: PostId| format!("[url={}]#{post}[/url]", frame.whole(&posts::address(post)));
    let style = Style {
        l,
        post: &post,
        name: &|name| untagged(&inert(name)),
        link: &|link| linked(link, l),
        way: &|way| leading(&way.title, &frame.whole(&way.path())),
        picture: &|picture| Some(pictured(picture, frame)),
        words: &spoken,
        leads: &leading,
    };
    let marks = Marks {
        style,
        own: &spoken,
        called_off: &untagged,
        strong: &|text| format!("[b]{text}[/b]"),
        slight: &|text| format!("[i]{text}[/i]"),
        line: &|change, words| format!("[b]{change}[/b] {words}"),
        list: &|items| format!("[list]\n{}\n[/list]", items.join("\n")),
        item: &|(head, below)| below.into_iter().fold(format!("[*]{head}"), |said, more| format!("{said}\n{more}")),
    };
    let page = frame.whole(&releases::address(&told.version));
    let title = spoken(&l.title_of_site(&told.title, frame.site_name));
    let mut head = vec![format!("[b][url={page}]{title}[/url][/b]")];
    head.extend(told.day.map(|day| l.calendar_day(day)));
    framed::render(told, &head, &page, &marks)
}

fn linked(link: &Link, l: &Messages) -> String {
    leading(&link.told(l), &link.url)
}

/// A picture, and below it what it shows: no word in its tag is known to all dialects.
fn pictured(picture: &ShownPicture, frame: &Frame<'_>) -> String {
    let image = format!("[img]{}[/img]", frame.whole(&picture.full_address()));
    let alt = &picture.alt(&frame.lang).text;
    if alt.is_empty() { image } else { format!("{image}\n[i]{}[/i]", spoken(alt)) }
}

/// A link, of which no bracket ends the address.
fn leading(words: &str, address: &str) -> String {
    let address = address.replace('[', "%5B").replace(']', "%5D");
    format!("[url={address}]{}[/url]", spoken(words))
}

/// What people say, who are to call nobody in a forum: titles of fans, and words of staff, which are no tags of ours.
fn spoken(text: &str) -> String {
    untagged(&uncalled(text))
}
