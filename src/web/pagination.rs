//! Pages of a list: numbered, linkable, never endless.

use crate::i18n::Messages;

/// The page asked for: 1 to [`PageNumber::LAST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageNumber(i64);

impl PageNumber {
    /// Deeper pages would make the database count through everything before them; filters lead there instead.
    pub const LAST: i64 = 500;
    /// No list under one post gets there; what comes before it can still be counted.
    const FARTHEST: i64 = 1_000_000_000;

    /// Reads a page number; anything else is the first page.
    pub fn parse(text: &str) -> Self {
        Self(text.parse().unwrap_or(1).clamp(1, Self::LAST))
    }

    /// Reads a page number of a list that stands under one post: it is found by that post's own index and ends with it,
    /// so that its last page costs what the post holds, never what the board holds.
    pub fn parse_any(text: &str) -> Self {
        Self(text.parse().unwrap_or(1).clamp(1, Self::FARTHEST))
    }

    /// The page of such a list on which a row stands that has so many before it.
    pub fn after(rows: i64, size: i64) -> Self {
        Self((rows / size + 1).clamp(1, Self::FARTHEST))
    }

    /// The number.
    pub fn get(self) -> i64 {
        self.0
    }

    /// Rows before this page.
    pub fn offset(self, size: i64) -> i64 {
        (self.0 - 1) * size
    }
}

impl Default for PageNumber {
    fn default() -> Self {
        Self(1)
    }
}

/// The links below a list.
#[derive(Debug, Clone)]
pub struct Pager {
    /// This page.
    pub number: i64,
    /// Address of the page before.
    pub previous: Option<String>,
    /// Address of the page after.
    pub next: Option<String>,
}

impl Pager {
    /// Links for a list at `path?query` (the query without `page`).
    pub fn new(path: &str, query: &str, number: PageNumber, has_more: bool) -> Self {
        let address = |page: i64| {
            let mut parts: Vec<String> = if query.is_empty() { Vec::new() } else { vec![query.to_owned()] };
            if page > 1 {
                parts.push(format!("page={page}"));
            }
            if parts.is_empty() { path.to_owned() } else { format!("{path}?{}", parts.join("&")) }
        };
        Self {
            number: number.0,
            previous: (number.0 > 1).then(|| address(number.0 - 1)),
            next: (has_more && number.0 < PageNumber::LAST).then(|| address(number.0 + 1)),
        }
    }

    /// Links for a list that ends with what it stands under, however far that goes; `page_at` is the address of a page.
    pub fn unbounded(number: PageNumber, has_more: bool, page_at: impl Fn(i64) -> String) -> Self {
        let number = number.0;
        Self {
            number,
            previous: (number > 1).then(|| page_at(number - 1)),
            next: has_more.then(|| page_at(number + 1)),
        }
    }

    /// A title with the page's number from the second page on.
    pub fn title(&self, title: String, l: &Messages) -> String {
        if self.number > 1 { l.title_with_page(title, self.number) } else { title }
    }

    /// Cuts the one row that was fetched to learn whether there are more.
    pub fn cut<T>(mut rows: Vec<T>, size: i64) -> (Vec<T>, bool) {
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        let more = rows.len() > size;
        rows.truncate(size);
        (rows, more)
    }
}
