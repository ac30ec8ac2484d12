//! What is announced elsewhere as text: one frame for every format that has headings, lists and lines, whatever it writes
//! around each of them.

use crate::changelog::beside::Said;
use crate::changelog::style::Style;
use crate::changelog::told::{Line, Told, announced};
use crate::i18n::plain;
use crate::text::{contained, uncalled_markdown, unmarked, whole_markdown};

/// What a format writes around words.
pub(super) struct Marks<'a> {
    pub style: Style<'a>,
    /// Text that is to be read as it is, and calls nobody.
    pub own: &'a dyn Fn(&str) -> String,
    /// The same of what calls nobody any more.
    pub called_off: &'a dyn Fn(&str) -> String,
    /// What stands out.
    pub strong: &'a dyn Fn(&str) -> String,
    /// Where a line comes from.
    pub slight: &'a dyn Fn(String) -> String,
    /// What a line says, behind its kind.
    pub line: &'a dyn Fn(&str, &str) -> String,
    /// A list of its items, each by itself.
    pub list: &'a dyn Fn(&[String]) -> String,
    /// An item of a list with what stands below it.
    pub item: &'a dyn Fn(Said) -> String,
}

/// Renders a release with these lines at its head; `page` is its whole address.
pub(super) fn render(told: &Told, head: &[String], page: &str, marks: &Marks<'_>) -> String {
    let (l, own) = (marks.style.l, marks.own);
    let mut parts = vec![head.join("\n")];
    if let Some(recall) = &told.recall {
        parts.push(format!("{}\n{}", (marks.strong)(&l.recalls_banner()), own(&recall.text)));
    }
    parts
        .extend([&told.greeting, &told.summary.text].into_iter().filter(|text| !text.is_empty()).map(|text| own(text)));
    let highlights = told.highlights();
    if !highlights.is_empty() {
        let items = highlights.into_iter().map(|line| (marks.item)((marks.said(line), Vec::new())));
        let name = if told.week.is_some() { l.changelog_highlights() } else { l.changelog_highlights_train() };
        parts.push(marks.section(&name, items));
    }
    for heading in &told.headings {
        let items = heading.lines.iter().map(|line| (marks.item)((marks.said(line), marks.below(line))));
        parts.push(marks.section(&heading.name, items));
    }
    let devices = marks.style.devices(&told.beside);
    if !devices.is_empty() {
        parts.push(marks.section(&l.rollouts_heading(), devices.into_iter().map(marks.item)));
    }
    if !told.known_issues.text.is_empty() {
        // It calls nobody, and where Markdown cannot be shown, its signs would be read.
        let known = uncalled_markdown(&contained(&whole_markdown(&told.known_issues.text, page)));
        let known = (marks.called_off)(&unmarked(&known));
        parts.push(format!("{}\n{known}", marks.heading(&l.releases_known_issues())));
    }
    if !told.beside.issues.is_empty() {
        let issues = told.beside.issues.iter().map(|issue| (marks.item)(marks.style.issue(issue)));
        parts.push(marks.section(&l.known_issues_list(), issues));
    }
    if !told.beside.pauses.is_empty() {
        let days = told.beside.pauses.iter().map(|off| (marks.item)(marks.style.off(off)));
        parts.push(marks.section(&l.changelog_pauses(), days));
    }
    if let Some(thanks) = &told.thanks {
        let thanked = marks.style.thanks(thanks).join("\n");
        parts.push(format!("{}\n{thanked}", marks.heading(&l.releases_thanks())));
    }
    parts.extend((!told.closing.is_empty()).then(|| own(&told.closing)));
    plain(&(parts.join("\n\n") + "\n"))
}

impl Marks<'_> {
    fn heading(&self, name: &str) -> String {
        (self.strong)(&(self.own)(&self.style.l.changelog_heading(name)))
    }

    fn section(&self, name: &str, items: impl Iterator<Item = String>) -> String {
        let items: Vec<String> = items.collect();
        format!("{}\n{}", self.heading(name), (self.list)(&items))
    }

    /// What a line says, with its kind.
    fn said(&self, line: &Line) -> String {
        let l = self.style.l;
        let words = line.said(l, self.style.words);
        match line.change {
            Some(change) => (self.line)(&announced(change, l), &words),
            None => words,
        }
    }

    /// Where a line comes from and leads.
    fn below(&self, line: &Line) -> Vec<String> {
        let origin = self.style.origin(line).map(self.slight);
        origin.into_iter().chain(self.style.further(line)).collect()
    }
}
