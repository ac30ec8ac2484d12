//! The pages of markets that everybody sees; those of staff are in `forms`.

mod forms;

pub(super) use forms::{AllPage, Entered, KeepPage, LinePage};

use super::codes::{TONGUES, tongue};
use super::model::{Interest, MARKETS};
use super::pictured;
use super::reading::{All, Found, Next, Row};
use super::store::Press;
use crate::error::Problems;
use crate::i18n::Messages;
use crate::people::Profile;
use crate::text;
use crate::web::{Cx, Field, Page, PageNumber, Pager};
use askama::Template;
use url::form_urlencoded::byte_serialize;

/// Markets on a page.
const PAGE: i64 = 50;

/// What is counted of a market, in words.
fn counted(page: &Page<'_>, interest: &Interest) -> [String; 3] {
    let l = page.l;
    [
        l.markets_wanted(interest.wanted, page.counted(interest.wanted)),
        l.markets_translators_count(interest.translators, page.counted(interest.translators)),
        l.markets_testers_count(interest.testers, page.counted(interest.testers)),
    ]
}

/// `/markets`
#[derive(Template)]
#[template(path = "markets/markets.html")]
pub(super) struct MarketsPage<'a> {
    page: Page<'a>,
    all: &'a All,
    /// The next ones; above the first page of all.
    next: Vec<(&'a Row, &'a Next)>,
    /// Those of this page, by name.
    rows: Vec<&'a Row>,
    /// What was looked for.
    q: &'a str,
    pager: Pager,
}

impl<'a> MarketsPage<'a> {
    pub(super) fn new(cx: &'a Cx, all: &'a All, q: &'a str, number: PageNumber) -> Self {
        let language = cx.language();
        let wanted = text::words(q);
        let is_found = |row: &&Row| {
            let mut names = row.market.named.all();
            wanted.is_empty() || row.market.code == wanted || names.any(|name| text::words(name).contains(&wanted))
        };
        let mut found: Vec<&Row> = all.rows.iter().filter(is_found).collect();
        found.sort_by_cached_key(|row| row.market.named.of(&language).to_lowercase());
        let before = usize::try_from(number.offset(PAGE)).unwrap_or(usize::MAX);
        let most = usize::try_from(PAGE).unwrap_or(usize::MAX).saturating_add(1);
        let (rows, has_more) = Pager::cut(found.into_iter().skip(before).take(most).collect(), PAGE);
        let query = if q.is_empty() {
            String::new()
        } else {
            format!("q={}", byte_serialize(q.as_bytes()).collect::<String>())
        };
        let pager = Pager::new(MARKETS, &query, number, has_more);
        let l = cx.l();
        let page = cx.page(pager.title(l.markets_title(), l)).with_description(&l.markets_text());
        let next = all.next.iter().filter_map(|next| Some((all.rows.get(next.at)?, next)));
        let next = if q.is_empty() && pager.number == 1 { next.collect() } else { Vec::new() };
        Self { page, all, next, rows, q, pager }
    }

    /// What a market is called.
    fn name<'r>(&self, row: &'r Row) -> &'r str {
        row.market.named.of(&self.page.lang)
    }

    fn counted(&self, row: &Row) -> [String; 3] {
        counted(&self.page, &row.interest)
    }

    /// How many lines are open there, where any is.
    fn open(&self, row: &Row) -> Option<String> {
        (row.open > 0).then(|| self.page.l.markets_open_lines(row.open, self.page.counted(row.open)))
    }

    /// How the reader stands to it.
    fn own(&self, row: &Row) -> Option<String> {
        row.own.map(|press| said_of(press, self.page.l))
    }

    /// What a market still lacks until its next line opens.
    fn lacks(&self, row: &Row, next: &Next) -> Vec<String> {
        let (l, planned) = (self.page.l, &next.planned);
        let mut lacks = Vec::new();
        match planned.iter().find(|one| !one.row.is_open()) {
            Some(next) => {
                let gates = next.gates.iter().filter(|said| said.is_lacking());
                let gates: Vec<String> =
                    gates.map(|said| l.markets_lacks_gate(said.gate.word(l), said.state.word(l))).collect();
                let line = next.line.named.of(&self.page.lang);
                let what = if gates.is_empty() { l.markets_lacks_nothing() } else { l.list(&gates) };
                lacks.push(l.markets_lacks_line(line, what));
            }
            None if planned.is_empty() => lacks.push(l.markets_lacks_lines()),
            None => {}
        }
        if !next.sells {
            lacks.push(l.markets_devices_none());
        }
        if row.interest.translators == 0 {
            lacks.push(l.markets_lacks_translators());
        }
        if row.interest.testers == 0 {
            lacks.push(l.markets_lacks_testers());
        }
        lacks
    }
}

/// How somebody's own press stands, told to themselves.
fn said_of(press: Press, l: &Messages) -> String {
    match press {
        Press::Counts => l.markets_you_want(),
        Press::Waits => l.markets_you_wait(),
    }
}

/// `/markets/{code}`
#[derive(Template)]
#[template(path = "markets/market.html")]
pub(super) struct MarketPage<'a> {
    page: Page<'a>,
    found: &'a Found,
    /// Below which its forms are.
    here: String,
    lang: Field,
    device: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> MarketPage<'a> {
    pub(super) fn new(cx: &'a Cx, found: &'a Found, (lang, device): (&str, &str), wrong: &Problems) -> Self {
        let l = cx.l();
        let name = found.market.named.of(&cx.language()).to_owned();
        let about = l.markets_described(name.as_str());
        let card = pictured::of(&found.market, &found.interest, &cx.frame());
        let page = cx.page(name).with_description(&about).with_card(Some(card));
        let (page, problems) = page.with_problems(wrong, label);
        let field = |name: &str, value: &str| Field::new(name, value, wrong, l);
        let (lang, device) = (field("lang", lang), field("device", device));
        Self { page, found, here: found.market.address(), lang, device, problems }
    }

    fn counted(&self) -> [String; 3] {
        counted(&self.page, &self.found.interest)
    }

    /// How the reader stands to it.
    fn own(&self) -> Option<String> {
        self.found.own.press.map(|press| said_of(press, self.page.l))
    }

    /// Whether the reader may press.
    fn may(&self) -> bool {
        self.page.blocked.is_none()
    }

    /// Whether the reader may offer something; a visitor signs in first.
    fn may_offer(&self) -> bool {
        self.may() && self.page.viewer.is_none_or(|viewer| viewer.verified)
    }

    /// People who are named here: staff see all.
    fn named<'p>(&self, people: &'p [Profile]) -> Vec<&'p Profile> {
        people.iter().filter(|person| self.page.for_staff() || !person.name_hidden).collect()
    }

    /// How many more there are, where there are any.
    fn others(&self, people: &[Profile]) -> Option<String> {
        let others = people.len().saturating_sub(self.named(people).len());
        let number = i64::try_from(others).unwrap_or_default();
        (number > 0).then(|| self.page.l.testing_unnamed(number, self.page.counted(number)))
    }

    /// How many there are, as it is written.
    fn number(&self, people: &[Profile]) -> String {
        self.page.counted(people.len())
    }

    /// What a language calls itself.
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn tongue<'t>(&self, tag: &'t str) -> &'t str {
        tongue(tag).map_or(tag, |(_, name)| *name)
    }

    /// Languages that the reader may offer still.
    fn tongues(&self) -> impl Iterator<Item = &'static (&'static str, &'static str)> {
        TONGUES.iter().filter(move |(tag, _)| !self.found.own.languages.iter().any(|own| own == tag))
    }

    /// Where staff keep it.
    fn kept_at(&self) -> String {
        super::model::address_for_staff(self.found.market.id)
    }
}

/// What a field of the page is called.
fn label(l: &Messages, id: &str) -> String {
    match id {
        "lang" => l.markets_offer_language(),
        _ => l.markets_offer_device(),
    }
}
