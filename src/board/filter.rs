//! What a reader asks of the board: read from the query, never refused, and written back in one way.

use crate::areas::{address_of_area, address_of_line};
use crate::posts::{Kind, Status};
use crate::text_enum;
use crate::web::{PageNumber, with_query};
use url::form_urlencoded::{Serializer, parse};

text_enum! {
    /// In which order the board lists posts.
    Sort {
        /// Most votes first, each worth twice as much as one of the week before.
        Week => "week",
        /// Newest first; within a status, what came there last.
        New => "new",
        /// Most votes of all time first.
        Top => "top",
        /// Most comments first.
        Talk => "discussed",
        /// Shipped, the latest first.
        Done => "done",
        /// What has most of the words that are looked for; without words there is no such order.
        Best => "best",
    }
}

/// Stands for the device that the reader named last.
const OWN_DEVICE: &str = "mine";

/// The part of the board that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Filter {
    /// What is looked for.
    pub words: Option<String>,
    pub sort: Sort,
    /// A product line's slug; whether there is such a line is known only to the database.
    pub line: Option<String>,
    /// An area's slug, as with lines. An area is in one line, which then need not be said.
    pub area: Option<String>,
    /// What a device is called; once it is looked up, its codename.
    pub device: Option<String>,
    pub kind: Option<Kind>,
    pub status: Option<Status>,
    pub page: PageNumber,
}

impl Filter {
    /// The whole board in its usual order.
    pub(super) fn all() -> Self {
        Self {
            words: None,
            sort: Sort::Week,
            line: None,
            area: None,
            device: None,
            kind: None,
            status: None,
            page: PageNumber::default(),
        }
    }

    /// An area of it.
    pub(super) fn of_area(slug: &str) -> Self {
        Self { area: Some(slug.to_owned()), ..Self::all() }
    }

    /// The same in this area, whatever else was said of areas.
    #[must_use]
    pub(super) fn in_area(self, slug: String) -> Self {
        Self { area: Some(slug), line: None, ..self }
    }

    /// The same in this line, whatever else was said of areas.
    #[must_use]
    pub(super) fn in_line(self, slug: String) -> Self {
        Self { line: Some(slug), area: None, ..self }
    }

    /// Reads a query. What we do not know is passed over: old links and foreign parameters show the board all the same.
    pub(super) fn parse(query: &str) -> Self {
        let mut filter = Self::all();
        let mut sort = None;
        for (key, value) in parse(query.as_bytes()) {
            match key.as_ref() {
                "q" => filter.words = Some(cut(&value)).filter(|words| !words.is_empty()),
                "sort" => sort = Sort::parse(&value),
                "line" => filter.line = Some(cut(&value)).filter(|slug| !slug.is_empty()),
                "area" => filter.area = Some(cut(&value)).filter(|slug| !slug.is_empty()),
                "device" => filter.device = Some(cut(&value)).filter(|device| !device.is_empty()),
                "kind" => filter.kind = Kind::parse(&value),
                "status" => filter.status = Status::parse(&value),
                "page" => filter.page = PageNumber::parse(&value),
                _ => {}
            }
        }
        // Whoever looks for something wants that first.
        let usual = filter.usual_sort();
        filter.sort = sort.filter(|sort| *sort != Sort::Best).unwrap_or(usual);
        // Done is a list of one status: a status chosen beside it says more.
        match (filter.sort, filter.status) {
            (Sort::Done, Some(Status::Shipped)) => filter.status = None,
            (Sort::Done, Some(_)) => filter.sort = usual,
            _ => {}
        }
        filter
    }

    /// The order in which this part is listed when none is chosen.
    pub(super) fn usual_sort(&self) -> Sort {
        if self.words.is_some() { Sort::Best } else { Sort::Week }
    }

    /// The orders in which this part can be listed.
    pub(super) fn sorts(&self) -> impl Iterator<Item = Sort> {
        let (first, others) = (self.usual_sort(), [Sort::Week, Sort::New, Sort::Top, Sort::Talk, Sort::Done]);
        std::iter::once(first).chain(others.into_iter().filter(move |sort| *sort != first))
    }

    /// The one status that is listed; without one, all posts that are not closed.
    pub(super) fn only_status(&self) -> Option<Status> {
        if self.sort == Sort::Done { Some(Status::Shipped) } else { self.status }
    }

    /// Whether it leaves something out beside what its order leaves out.
    pub(super) fn is_narrow(&self) -> bool {
        self.area.is_some()
            || self.line.is_some()
            || self.device.is_some()
            || self.kind.is_some()
            || self.status.is_some()
    }

    /// The same part in another order, from its beginning.
    pub(super) fn sorted(&self, sort: Sort) -> Self {
        let status = self.status.filter(|_| sort != Sort::Done);
        Self { sort, status, page: PageNumber::default(), ..self.clone() }
    }

    /// The same part, as far as it is about this device, from its beginning.
    pub(super) fn of_device(&self, device: Option<String>) -> Self {
        Self { device, page: PageNumber::default(), ..self.clone() }
    }

    /// The same of the device that the reader named last, whichever that is.
    pub(super) fn of_own_device(&self) -> Self {
        self.of_device(Some(OWN_DEVICE.to_owned()))
    }

    /// Whether it asks for that.
    pub(super) fn is_of_own_device(&self) -> bool {
        self.device.as_deref() == Some(OWN_DEVICE)
    }

    /// The path: an area and a line have boards of their own.
    pub(super) fn path(&self) -> String {
        match (&self.area, &self.line) {
            (Some(area), _) => address_of_area(area),
            (None, Some(line)) => address_of_line(line),
            (None, None) => "/".to_owned(),
        }
    }

    /// The query without the page, behind the path; empty for the plain board.
    pub(super) fn query(&self) -> String {
        let mut query = Serializer::new(String::new());
        if let Some(words) = &self.words {
            query.append_pair("q", words);
        }
        query.extend_pairs(self.narrowed()).finish()
    }

    /// What it says beside the words and the part of the ROM, each with its name in the query.
    fn narrowed(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let sort = (self.sort != self.usual_sort()).then(|| self.sort.as_str());
        let said = [
            ("sort", sort),
            ("device", self.device.as_deref()),
            ("kind", self.kind.map(Kind::as_str)),
            ("status", self.status.map(Status::as_str)),
        ];
        said.into_iter().filter_map(|(name, value)| Some((name, value?)))
    }

    /// All that it says but the words and the page: it stays as it is for whoever looks for other words.
    pub(super) fn kept(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let part = match (&self.area, &self.line) {
            (Some(area), _) => Some(("area", area.as_str())),
            (None, Some(line)) => Some(("line", line.as_str())),
            (None, None) => None,
        };
        part.into_iter().chain(self.narrowed())
    }

    /// The address of this page of the board.
    pub(super) fn address(&self) -> String {
        let mut query = self.query();
        if self.page.get() > 1 {
            let mark = if query.is_empty() { "" } else { "&" };
            query = format!("{query}{mark}page={}", self.page.get());
        }
        with_query(&self.path(), &query)
    }
}

/// Characters of what is typed that are kept, with white space folded.
const WORDS: usize = 200;

fn cut(words: &str) -> String {
    let words: String = words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(WORDS).collect();
    words.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::in_short;

    #[test]
    fn a_query_is_never_refused_and_is_written_back_in_one_way() {
        for (asked, canonical) in [
            ("", "/"),
            ("sort=week&page=1&area=&kind=&status=", "/"),
            ("sort=best&kind=wish&status=done&page=-3&utm_source=x&%FF=%", "/"),
            (
                "page=2&status=planned&kind=bug&area=lock-screen&sort=top",
                "/areas/lock-screen?sort=top&kind=bug&status=planned&page=2",
            ),
            ("area=%E7%9B%B8%E6%9C%BA", "/areas/%E7%9B%B8%E6%9C%BA"),
            ("line=tv&kind=bug", "/lines/tv?kind=bug"),
            ("line=tv&area=remote", "/areas/remote"),
            ("kind=bug&device=+fuxi++x&line=tv", "/lines/tv?device=fuxi+x&kind=bug"),
            ("device=%20", "/"),
            ("sort=new&sort=top", "/?sort=top"),
            ("page=99999", "/?page=500"),
            ("q=+dark++mode+&sort=best", "/?q=dark+mode"),
            ("q=&sort=best", "/"),
            ("q=dark&sort=week&kind=bug&page=2", "/?q=dark&sort=week&kind=bug&page=2"),
            ("q=%E6%B7%B1%E8%89%B2&sort=done&status=planned", "/?q=%E6%B7%B1%E8%89%B2&status=planned"),
        ] {
            let filter = Filter::parse(asked);
            assert_eq!(filter.address(), canonical, "{asked}");
            let (path, query) = canonical.split_once('?').unwrap_or((canonical, ""));
            let again = Filter::parse(query);
            let again = match path.split('/').nth(1) {
                Some("areas") => again.in_area(filter.area.clone().unwrap()),
                Some("lines") => again.in_line(filter.line.clone().unwrap()),
                _ => again,
            };
            assert_eq!(again.address(), canonical, "{asked}");
        }
    }

    #[test]
    fn a_long_query_stands_elsewhere_in_short_once() {
        let asked = format!("kind=bug&q={}", "%E6%B7%B1+".repeat(1_000));
        let in_short = |asked: &str| in_short(asked, Filter::parse(asked).address());
        let short = in_short(&asked).unwrap();
        assert!(short.len() < 2_000 && short.starts_with("/?q=%E6%B7%B1+%E6%B7%B1") && short.ends_with("&kind=bug"));
        let (_, query) = short.split_once('?').unwrap();
        assert_eq!((Filter::parse(query).address(), in_short(query)), (short.clone(), None));
        // Nothing that we know is in it.
        let asked = "x".repeat(9_000);
        assert_eq!(in_short(&asked).as_deref(), Some("/"));
        // As long as it may be, and said in no shorter way.
        let longest = format!("q={0}&device={0}", "%F0%9F%90%9B".repeat(200));
        assert_eq!(in_short(&longest), None);
    }

    #[test]
    fn done_is_a_list_of_one_status_and_a_status_beside_it_wins() {
        assert_eq!(Filter::parse("sort=done").only_status(), Some(Status::Shipped));
        assert_eq!(Filter::parse("sort=done&status=shipped").address(), "/?sort=done");
        assert_eq!(Filter::parse("sort=done&status=planned").address(), "/?status=planned");
        assert_eq!(Filter::parse("status=planned&page=3").sorted(Sort::Done).address(), "/?sort=done");
        assert_eq!(Filter::parse("area=camera&page=3").sorted(Sort::New).address(), "/areas/camera?sort=new");
    }
}
