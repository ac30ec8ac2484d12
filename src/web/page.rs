//! The frame around every page: language, title, navigation, flash.

use super::sections::section;
use super::{Assets, Flash, Theme, outline, summary};
use crate::cards::Card;
use crate::db::Timestamp;
use crate::error::{Blocked, Problems};
use crate::i18n::{Around, Language, Messages};
use crate::people::{self, Profile, Viewer};
use crate::text;
use askama::Template;
use chrono_tz::Tz;
use std::fmt::Display;

/// Letters of a name beside the site's own, on the narrowest phone.
const SHORT_NAME: usize = 9;
/// As many unread entries as the bell has room to count.
const MOST_COUNTED: i64 = 99;

/// What `layout/page.html` and the parts need. Two requests for the same state get the same bytes.
#[derive(Clone)]
pub struct Page<'a> {
    /// The messages in the reader's language.
    pub l: &'a Messages,
    /// The reader's language.
    pub lang: Language,
    /// The page's title, without the site's name.
    pub title: String,
    /// The site's name.
    pub site_name: &'a str,
    /// The address people use, without a slash at the end.
    pub base_url: &'a str,
    /// Who is looking.
    pub viewer: Option<&'a Viewer>,
    /// How many entries of their inbox are unread.
    pub unread: i64,
    /// Until when and why whoever is looking is blocked.
    pub blocked: Option<&'a Blocked>,
    /// The path of this page.
    pub path: &'a str,
    /// The path and query of this page; of an answer to a form, the page that the form stands on.
    pub here: &'a str,
    /// The language that the address began with, as it stands there: `/de`, or nothing.
    pub prefix: &'a str,
    /// The colours the reader chose.
    pub theme: Theme,
    /// What to say about the last action, and whether it is a warning.
    pub flash: Option<(String, bool)>,
    /// What is said beside that, as a warning: that something in what was typed is masked now.
    pub also: Option<String>,
    /// What to say first of the page itself, and whether it is a warning; unlike a flash it means that nothing was done.
    pub notice: Option<(&'a str, bool)>,
    /// The zone in which times are shown.
    pub zone: Tz,
    /// Whether it is the reader's own: then it goes without saying.
    pub zone_is_own: bool,
    /// The site's own zone, in which releases are counted by their days.
    pub site_zone: Tz,
    /// Static files.
    pub assets: &'a Assets,
    /// Whether it is made for no member in particular, with places for what is a member's own.
    pub is_outline: bool,
    /// Whether a form on the page has errors: its title then says so first.
    pub has_error: bool,
    /// What other sites show beside a link to the page.
    pub card: Card,
    /// What they say of it in words; see [`Page::described`].
    pub description: String,
}

/// Where staff go through rows one by one.
const QUEUES: [&str; 3] = ["/triage", "/triage/moderation", "/triage/merges"];

#[derive(Template)]
#[template(path = "parts/account.html")]
struct Account<'a> {
    page: &'a Page<'a>,
    handle: &'a str,
    name: &'a str,
    short: &'a str,
    /// What is unread as it stands on the bell; empty where nothing is.
    unread: String,
}

impl Page<'_> {
    /// The same for a form with these problems, and each of them for the summary above it; `label` says what a field is called.
    pub fn with_problems(
        self,
        wrong: &Problems,
        label: fn(&Messages, &str) -> String,
    ) -> (Self, Vec<(&'static str, String)>) {
        let told = summary(wrong, self.l, |id| label(self.l, id));
        (if wrong.is_empty() { self } else { self.with_errors() }, told)
    }

    /// The same page, showing a form with errors.
    #[must_use]
    pub fn with_errors(mut self) -> Self {
        self.has_error = true;
        self
    }

    /// The same page, saying what just happened.
    #[must_use]
    pub fn saying(mut self, flash: Flash) -> Self {
        self.flash = Some((flash.text(self.l), flash.is_warning()));
        self
    }

    /// The text of `<title>`: a form with errors says so first, for those who hear it.
    pub fn head_title(&self) -> String {
        let title = if self.has_error { self.l.title_with_error(&self.title) } else { self.title.clone() };
        crate::i18n::plain(&self.l.title_of_site(&title, self.site_name))
    }

    /// The address by which this page is known: in its language, and without what only chooses or sorts what it shows.
    pub fn canonical(&self) -> String {
        let (path, query) = self.here.split_once('?').unwrap_or((self.here, ""));
        let page = query.strip_prefix("page=").and_then(|page| page.parse::<u32>().ok()).filter(|page| *page > 1);
        let page = page.map_or_else(String::new, |page| format!("?page={page}"));
        format!("{}{}{path}{page}", self.base_url, self.prefix)
    }

    /// The hashed address of a static file.
    pub fn asset(&self, name: &str) -> &str {
        self.assets.path(name)
    }

    /// A day, in words.
    pub fn day(&self, at: &Timestamp) -> String {
        self.l.day(at.0, self.zone)
    }

    /// A day in as little space as it takes.
    pub fn date(&self, at: &Timestamp) -> String {
        self.l.date(at.0, self.zone)
    }

    /// The day of a release, in words: that of the site, after which it is named, wherever the reader is.
    pub fn release_day(&self, at: &Timestamp) -> String {
        self.l.day(at.0, self.site_zone)
    }

    /// The day of a release in as little space as it takes.
    pub fn release_date(&self, at: &Timestamp) -> String {
        self.l.date(at.0, self.site_zone)
    }

    /// The moment of a release, in words and with its zone: that of the site, wherever the reader is.
    pub fn release_moment(&self, at: &Timestamp) -> String {
        self.l.moment(at.0, self.site_zone)
    }

    /// The moment of a release of these days, where the site is; its zone is said unless it is the reader's own.
    pub fn release_soon(&self, at: &Timestamp) -> String {
        let goes_without_saying = self.zone_is_own && self.zone == self.site_zone;
        self.l.soon(at.0, self.site_zone, !goes_without_saying)
    }

    /// The same moment where the reader is, if that is elsewhere.
    pub fn your_time(&self, at: &Timestamp) -> Option<String> {
        (self.zone != self.site_zone).then(|| self.l.releases_your_time(self.soon(at)))
    }

    /// A day and time of these days; the zone is said unless it is the reader's own.
    pub fn soon(&self, at: &Timestamp) -> String {
        self.l.soon(at.0, self.zone, !self.zone_is_own)
    }

    /// A day and time with its zone.
    pub fn moment(&self, at: &Timestamp) -> String {
        self.l.moment(at.0, self.zone)
    }

    /// The end of a block, with its zone: it may be years away.
    pub fn end_of(&self, block: &Blocked) -> String {
        self.l.moment(block.until, self.zone)
    }

    /// A whole number with its digits grouped.
    pub fn number(&self, number: impl Display) -> String {
        self.l.number(number)
    }

    /// A whole number as it stands before what is counted.
    pub fn counted(&self, number: impl Display) -> String {
        self.l.counted(number)
    }

    /// "12 votes", open where the number stands.
    pub fn votes(&self, count: &i64) -> Around {
        Around::of(|shown| self.l.votes(*count, self.l.counting(count, shown.to_owned())))
    }

    /// All languages, for the links to this page in each of them.
    pub fn languages(&self) -> impl Iterator<Item = &'static Language> {
        Language::iter()
    }

    /// Light or dark, unless the device decides.
    pub fn chosen_theme(&self) -> Option<&'static str> {
        (self.theme != Theme::Auto).then(|| self.theme.as_str())
    }

    /// The themes to choose from, each with its name.
    pub fn themes(&self) -> [(Theme, String); 3] {
        [(Theme::Auto, self.l.theme_auto()), (Theme::Light, self.l.theme_light()), (Theme::Dark, self.l.theme_dark())]
    }

    /// What a link of the navigation says of where the reader is: `page` where it leads here, `true` where this page stands in
    /// its section, and otherwise nothing.
    pub fn current(&self, link: &str) -> Option<&'static str> {
        if self.path == link {
            return Some("page");
        }
        (section(self.path) == Some(link)).then_some("true")
    }

    /// Whether this is the reader's own profile.
    pub fn is_own_page(&self) -> bool {
        self.viewer.is_some_and(|viewer| self.path == people::address(&viewer.handle))
    }

    /// Whether a person's name leads to their page, for this reader.
    pub fn leads_to(&self, person: &Profile) -> bool {
        person.has_page_for(self.viewer)
    }

    /// The links to the reader's inbox and own page, as HTML.
    pub fn account(&self) -> Option<String> {
        let viewer = self.viewer?;
        Some(if self.is_outline { outline::ACCOUNT.to_owned() } else { self.own(viewer) })
    }

    /// What stands at the top of a member's pages, what is unread counted; the name is as short as there is room for.
    pub(super) fn own(&self, viewer: &Viewer) -> String {
        let (handle, name) = (viewer.handle.as_str(), viewer.name.as_str());
        let short = text::fitting(name, SHORT_NAME);
        let unread = match self.unread {
            ..=0 => String::new(),
            1..=MOST_COUNTED => self.number(self.unread),
            _ => self.l.inbox_many(self.number(MOST_COUNTED)),
        };
        let links = Account { page: self, handle, name, short, unread }.render();
        // A template of words only, written into a string, does not fail.
        links.map_or_else(|_| String::new(), |links| links.trim_end().to_owned())
    }

    /// What the bell is called: the inbox, and how much in it is unread.
    pub fn bell(&self) -> String {
        if self.unread > 0 { self.l.inbox_bell(self.unread, self.counted(self.unread)) } else { self.l.inbox_title() }
    }

    /// What the names of the reader's drafts on this device begin with: nobody is shown somebody else's.
    pub fn drafts(&self) -> String {
        let handle =
            if self.is_outline { outline::HANDLE } else { self.viewer.map_or("", |viewer| viewer.handle.as_str()) };
        format!("draft:{handle}:")
    }

    /// Whether what just happened takes the focus, so that one goes on from there; in a queue a row has it.
    pub fn focuses_flash(&self) -> bool {
        self.for_staff() && !QUEUES.contains(&self.path)
    }

    /// Whether staff is looking.
    pub fn for_staff(&self) -> bool {
        self.viewer.is_some_and(Viewer::is_staff)
    }
}
