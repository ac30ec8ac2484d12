//! A post in the list of the desk: what one sees of it before it is opened.

use super::listing::Found;
use super::spark;
use super::spread::Spread;
use super::views::around;
use crate::i18n::Language;
use crate::people::Profile;
use crate::posts::{self, Post};
use crate::text;
use crate::triage::Decline;
use crate::web::{Cx, with_query};
use url::form_urlencoded::Serializer;

/// Characters of a post's text in a row.
const EXCERPT: usize = 200;

/// A post in the list.
pub(super) struct Row<'a> {
    pub post: &'a Post,
    /// The list with this post beside it, and that part of the page alone.
    pub url: String,
    pub beside: String,
    pub is_here: bool,
    pub area: &'a str,
    pub excerpt: String,
    /// Its language, where that is not the reader's.
    pub language: Option<Language>,
    /// The path of its bars, and the votes they show.
    pub bars: String,
    pub votes: i64,
    /// How many votes of the last seven days it had at the last count.
    pub risen: i64,
    pub spread: Option<&'a Spread>,
    pub owner: Option<&'a Profile>,
    /// Why it is to be looked at again: its day has come, and its votes when it was answered and now.
    pub has_date_come: bool,
    pub more_votes: Option<String>,
}

impl Row<'_> {
    /// The device with most people, and how many: of a bug it is seen in every row.
    pub(super) fn first_device(&self) -> Option<&(String, i64)> {
        self.spread?.most.first()
    }

    /// The other ones that are named, where the line has room for them.
    pub(super) fn other_devices(&self) -> &[(String, i64)] {
        self.spread.and_then(|spread| spread.most.get(1..)).unwrap_or_default()
    }
}

/// A post as it stands in the list.
pub(super) fn row<'a>(cx: &Cx, found: &'a Found, post: &'a Post) -> Row<'a> {
    let person = |id| found.people.iter().find(|person| person.id == id);
    let weeks = found.weeks.get(&post.id).map(Vec::as_slice).unwrap_or_default();
    let area = found.areas.iter().find(|area| area.id == post.area_id);
    let around = around(found, post);
    let decline = found.declines.get(&post.id);
    let asked = Serializer::new(String::new())
        .append_pair("list", &around.list)
        .append_pair("here", &around.here)
        .append_pair("own", &around.own)
        .append_pair("next", &around.next)
        .finish();
    Row {
        url: found.filter.beside(Some(post.id)).address(),
        beside: with_query(&format!("/triage/{}", post.id), &asked),
        is_here: found.beside.as_ref().is_some_and(|seen| seen.post.id == post.id),
        area: area.map_or("", |area| area.named.of(&cx.language())),
        excerpt: found.texts.get(&post.id).map_or_else(String::new, |text| text::lead(text, EXCERPT)),
        language: post.lang.parse().ok().filter(|language| *language != cx.language()),
        bars: spark::path(weeks),
        votes: weeks.iter().sum(),
        risen: found.rises.get(&post.id).copied().unwrap_or_default(),
        spread: found.spread.get(&post.id),
        has_date_come: decline.is_some_and(|decline| decline.has_date_come(cx.app.now())),
        more_votes: match decline {
            Some(decline) => more_votes(cx, decline, post),
            None => found.votes_then.get(&post.id).and_then(|then| doubled(cx, *then, post)),
        },
        owner: found.owners.get(&post.id).and_then(|owner| person(*owner)),
        post,
    }
}

fn doubled(cx: &Cx, then: i64, post: &Post) -> Option<String> {
    let (l, now) = (cx.l(), post.vote_count);
    posts::has_doubled(then, now).then(|| l.desk_row_votes_doubled(then, l.number(then), l.number(now)))
}

fn more_votes(cx: &Cx, decline: &Decline, post: &Post) -> Option<String> {
    let (l, then, now) = (cx.l(), decline.votes, post.vote_count);
    decline.is_back_with(now).then(|| l.desk_row_more_votes(then, l.number(then), l.number(now)))
}
