//! What stands on a card, and by what name it is known.

use crate::i18n::Language;
use crate::text;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Below which the addresses of all cards are.
pub const BELOW: &str = "/cards/";
/// Signs of a key that stand in an address as they are.
const AS_THEY_ARE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'-').remove(b'_');

/// Width and height of every card in pixels: what sites that show links ask for (Open Graph: 1.91 to 1).
pub const SIZE: (u32, u32) = (1200, 630);

/// Raised whenever the same words would be drawn in another way: cards have other names then.
const DESIGN: &str = "1";

/// What a card is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A line of a release.
    Line,
    /// A line of a release and one of the people who shaped it.
    Credit,
    /// A post.
    Post,
    /// A release.
    Release,
    /// The week that runs.
    Week,
    /// A person.
    Person,
    /// An area.
    Area,
    /// A product line.
    Product,
    /// A poll.
    Poll,
    /// A market.
    Market,
    /// The site.
    Site,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Line,
        Self::Credit,
        Self::Post,
        Self::Release,
        Self::Week,
        Self::Person,
        Self::Area,
        Self::Product,
        Self::Poll,
        Self::Market,
        Self::Site,
    ];

    /// The one that stands in a card's address.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// As it stands in a card's address.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Credit => "credit",
            Self::Post => "post",
            Self::Release => "release",
            Self::Week => "week",
            Self::Person => "person",
            Self::Area => "area",
            Self::Product => "product",
            Self::Poll => "poll",
            Self::Market => "market",
            Self::Site => "site",
        }
    }
}

/// The words of a card. Each is one line; what is too long for its place is cut there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// What it is about.
    pub kind: Kind,
    /// Which one: a number, a version, a handle, a word of an address, or `{item}.{handle}`.
    pub key: String,
    /// The language of all words but the title.
    pub language: Language,
    /// The small line above the title; may be empty.
    pub over: String,
    /// Up to three lines in large letters.
    pub title: String,
    /// The title's language as a BCP 47 tag, by which Han characters have their form; empty when unknown.
    pub title_lang: String,
    /// The line below the title; may be empty.
    pub under: String,
    /// The site, at the foot.
    pub foot: String,
}

impl Card {
    /// The name under which it is kept, 16 hexadecimal digits: two cards with one name look the same.
    pub fn hash(&self) -> String {
        let about = [DESIGN, self.kind.as_str(), &self.key, self.language.as_ref(), &self.title_lang];
        let words = [&self.over, &self.title, &self.under, &self.foot].map(String::as_str);
        text::digest(&[&about[..], &words[..]].concat())
    }

    /// Where it is to be had, without the site's own address. Of a card with other words it would be another one.
    pub fn address(&self) -> String {
        let (kind, key) = (self.kind.as_str(), utf8_percent_encode(&self.key, AS_THEY_ARE));
        format!("{BELOW}{}/{kind}/{key}/{}.png", self.language, self.hash())
    }

    /// What it says, for those who do not see it.
    pub fn alt(&self) -> String {
        let words = [&self.over, &self.title, &self.under, &self.foot].map(|line| line.trim());
        words.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// The language by whose habits the title's characters are drawn.
    pub(super) fn language_of_title(&self) -> &str {
        if self.title_lang.is_empty() { self.language.as_ref() } else { &self.title_lang }
    }
}
