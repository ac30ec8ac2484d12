//! The cards of the site's pages: each page and the picture at its address are given the same one by the same function.

use super::model::{Card, Kind};
use crate::i18n::{Language, Messages, plain};
use std::fmt::Display;

/// In which language a card speaks, and of which site.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    /// The messages in that language.
    pub l: &'a Messages,
    /// The language.
    pub language: Language,
    /// The site's name.
    pub site_name: &'a str,
}

/// A text and its language as a BCP 47 tag, empty when unknown.
pub type InLanguage<'a> = (&'a str, &'a str);

impl Frame<'_> {
    /// The site's own card.
    pub fn site(&self) -> Card {
        let (name, line) = (self.site_name, self.l.foot_line());
        Card { foot: String::new(), ..self.card((Kind::Site, "all"), String::new(), (name, ""), line) }
    }

    /// A post's card, with what it is in a word and how many votes it has.
    pub fn post(&self, number: i64, kind: String, title: InLanguage<'_>, votes: i64) -> Card {
        let votes = (votes > 0).then(|| self.l.votes(votes, self.l.counted(votes)));
        self.card((Kind::Post, number), kind, title, votes.unwrap_or_default())
    }

    /// A release's card; `people` are all who shaped it.
    pub fn release(&self, version: &str, heading: &str, people: i64) -> Card {
        let people = (people > 0).then(|| self.l.releases_people(people, self.l.counted(people)));
        self.card((Kind::Release, version), self.l.nav_releases(), (heading, ""), people.unwrap_or_default())
    }

    /// The card of the week that runs, and when its release goes out, in words.
    pub fn week(&self, week: i64, moment: String) -> Card {
        self.card((Kind::Week, "next"), self.l.nav_this_week(), (self.l.releases_week(week).as_str(), ""), moment)
    }

    /// A person's card; `lines` are the changes that carry their name.
    pub fn person(&self, handle: &str, name: &str, lines: i64) -> Card {
        let lines = (lines > 0).then(|| self.l.person_lines(lines, self.l.counted(lines)));
        self.card((Kind::Person, handle), format!("@{handle}"), (name, ""), lines.unwrap_or_default())
    }

    /// The card of a part of what is worked on: an area with the line that it is of, or a product line.
    pub fn part(&self, (kind, slug): (Kind, &str), over: String, name: &str) -> Card {
        self.card((kind, slug), over, (name, ""), self.l.foot_line())
    }

    /// A poll's card; `under` says until when votes are taken, or how many voted.
    pub fn poll(&self, number: i64, question: InLanguage<'_>, under: String) -> Card {
        self.card((Kind::Poll, number), self.l.polls_title(), question, under)
    }

    /// A market's card; `wanted` says how many want it, in words.
    pub fn market(&self, code: &str, name: &str, wanted: String) -> Card {
        self.card((Kind::Market, code), self.l.markets_title(), (name, ""), wanted)
    }

    /// The card of a line of a release, with the release's heading; `people` are all who shaped it.
    pub fn line(&self, item: i64, heading: String, words: InLanguage<'_>, people: i64) -> Card {
        self.card((Kind::Line, item), heading, words, self.shaped_by(people))
    }

    /// The same with the name of one of those people.
    pub fn credit(&self, item: i64, (handle, name): (&str, &str), words: InLanguage<'_>, people: i64) -> Card {
        let key = format!("{item}.{handle}");
        self.card((Kind::Credit, &key), self.l.releases_shaped_by(name), words, self.shaped_by(people))
    }

    fn shaped_by(&self, people: i64) -> String {
        if people > 0 { self.l.releases_shaped_people(people, self.l.counted(people)) } else { String::new() }
    }

    fn card(
        &self,
        (kind, key): (Kind, impl Display),
        over: String,
        (title, title_lang): InLanguage<'_>,
        under: String,
    ) -> Card {
        let card = Card {
            kind,
            key: key.to_string(),
            language: self.language,
            over,
            title: plain(title),
            title_lang: title_lang.to_owned(),
            under,
            foot: self.site_name.to_owned(),
        };
        Card { over: plain(&card.over), under: plain(&card.under), ..card }
    }
}
