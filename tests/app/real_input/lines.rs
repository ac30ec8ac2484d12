//! A published changelog read back: what stands under which heading, and of which kind.

use super::folded;
use crate::support::Page;
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};
use scraper::{ElementRef, Selector};

/// Heading, kind of change and text of a line, in the order of the page.
pub type Line = (String, String, String);

/// What a release says at the top and under its areas.
#[derive(Debug, PartialEq, Eq)]
pub struct ReadBack {
    pub highlights: Vec<(String, String)>,
    pub lines: Vec<Line>,
}

impl ReadBack {
    /// To compare what stands there apart from the order.
    pub fn sorted(mut self) -> Self {
        self.highlights.sort();
        self.lines.sort();
        self
    }
}

pub fn of_page(page: &Page) -> ReadBack {
    let document = page.document();
    let find = |css: &str| Selector::parse(css).unwrap();
    let (group, entry, change, heading) = (find("section.area-group"), find("li.entry"), find(".change"), find("h3"));
    let line = find(".line");
    let words = |element: ElementRef<'_>| folded(&element.text().collect::<String>());
    let one = |inside: ElementRef<'_>, css: &Selector| words(inside.select(css).next().unwrap());
    let mut lines = Vec::new();
    for group in document.select(&group) {
        for entry in group.select(&entry) {
            lines.push((one(group, &heading), one(entry, &change), one(entry, &line)));
        }
    }
    // A line at the top stands nowhere else: its area stands beside its kind of change.
    let (highlight, area) = (find(".highlights > li"), find(".change + *"));
    let at_top = |entry| (one(entry, &area), one(entry, &change), one(entry, &line));
    let at_top: Vec<Line> = document.select(&highlight).map(at_top).collect();
    let highlights = at_top.iter().map(|(_, change, text)| (change.clone(), text.clone())).collect();
    lines.extend(at_top);
    ReadBack { highlights, lines }
}

/// An area may be called as our own heading at the top is, so `has_highlights` says whether the first one is ours.
pub fn of_markdown(text: &str, has_highlights: bool) -> ReadBack {
    let mut sections: Vec<(String, Vec<(String, String)>)> = Vec::new();
    let (mut in_heading, mut in_item, mut in_strong) = (false, false, false);
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) => {
                in_heading = true;
                sections.push((String::new(), Vec::new()));
            }
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Start(Tag::Item) => {
                in_item = true;
                sections.last_mut().unwrap().1.push((String::new(), String::new()));
            }
            Event::End(TagEnd::Item) => in_item = false,
            Event::Start(Tag::Strong) => in_strong = true,
            Event::End(TagEnd::Strong) => in_strong = false,
            Event::Text(part) | Event::Code(part) if in_heading => sections.last_mut().unwrap().0.push_str(&part),
            Event::Text(part) if in_item => {
                let item = sections.last_mut().unwrap().1.last_mut().unwrap();
                if in_strong { item.0.push_str(&part) } else { item.1.push_str(&part) }
            }
            Event::SoftBreak if in_item => panic!("a line of two lines: {text}"),
            Event::Html(html) | Event::InlineHtml(html) => panic!("markup of people: {html}"),
            _ => {}
        }
    }
    assert_eq!(sections.pop().unwrap().0, "Thanks", "{text}");
    let mut highlights = Vec::new();
    if has_highlights {
        let (heading, items) = sections.remove(0);
        assert_eq!(heading, "Highlights");
        highlights = items.into_iter().map(|(change, text)| (change, without_number(&text))).collect();
    }
    let under = |(heading, items): (String, Vec<(String, String)>)| {
        items.into_iter().map(move |(change, text)| (heading.clone(), change, without_number(&text)))
    };
    ReadBack { highlights, lines: sections.into_iter().flat_map(under).collect() }
}

/// The text before ` (#42, shaped by @Ada)`.
fn without_number(text: &str) -> String {
    folded(text.rsplit_once(" (#").unwrap_or_else(|| panic!("no number of a post in {text}")).0)
}
