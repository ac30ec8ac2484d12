//! What may be filed.

use super::words::ONLY_BUGS;
use crate::devices::{About, Device, Said, line_of_device};
use crate::error::{Error, Problem, Problems};
use crate::i18n::Language;
use crate::logs::{self, DEVICE_MAX, Found, MOST_REPORTED, Masked, mask, mask_build, mask_together};
use crate::posts::{Kind, Post, PostText};
use crate::search::{PostEntry, Written};
use crate::text::{Prose, handles_in_text, language_of, line, shortened, text};
use std::collections::BTreeSet;

/// Shortest title, in characters: four Han characters say enough.
pub const TITLE_MIN: usize = 4;
/// Longest title: the longest line in 258 real changelog entries has 198.
pub const TITLE_MAX: usize = 200;
/// Longest body.
pub const BODY_MAX: usize = 20_000;
/// Longest addition below a text.
pub const ADDITION_MAX: usize = 5_000;

/// Longest log, in characters: some 500 lines, which hold a crash with what came before it.
pub const LOG_MAX: usize = 60_000;

/// What a member enters, as it came.
#[derive(Debug, Clone, Default)]
pub struct Entered<'a> {
    /// `request` or `bug`.
    pub kind: &'a str,
    /// One line.
    pub title: &'a str,
    /// Markdown.
    pub body: &'a str,
    /// An area's slug.
    pub area: &'a str,
    /// Optional device.
    pub device: &'a str,
    /// Optional build.
    pub build: &'a str,
    /// Whether nobody but staff is to see it: `yes`, or nothing.
    pub private: &'a str,
    /// The device that the form began with: a log says more of it than nobody's word.
    pub remembered: &'a str,
    /// Devices for which alone it is asked, with commas between them; of a request.
    pub only: &'a str,
    /// A language of the site, or nothing: it is recognised then.
    pub lang: &'a str,
    /// A pasted log, or nothing.
    pub log: &'a str,
    /// The crash of which its author has been shown other posts.
    pub crash: &'a str,
    /// Keys of what is to stay as it is, though it looks like a secret.
    pub keep: BTreeSet<String>,
}

impl Entered<'_> {
    /// Device and build as they were typed, or as a log says. A device that the form only remembers gives way to a log that
    /// names one, and stands on no wish: what was typed does.
    pub(super) fn device_and_build(&self) -> (String, String) {
        let is_remembered = self.device == self.remembered;
        let gives_way = self.kind == Kind::Request.as_str() || logs::names_device(self.log);
        let typed = if is_remembered && gives_way { "" } else { self.device };
        logs::completed(typed, self.build, &[self.log, self.body])
    }
}

/// A text that may become a post; made only by [`Draft::parse`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Request or bug.
    pub kind: Kind,
    /// One line, trimmed.
    pub title: String,
    /// In the language of title and body together.
    pub body: Prose,
    /// Handles behind an @ in it, whether anybody has them or not.
    pub handles: Vec<String>,
    /// An area's slug; whether there is such an area is known only to the database.
    pub area: String,
    /// Device.
    pub device: Option<String>,
    /// Build.
    pub build: Option<String>,
    /// What the devices are called for which alone it is asked. Whether the site knows them is known only to the database.
    pub only: Vec<String>,
    /// The devices that it is about, once they are looked up.
    pub about: About,
    /// Whether nobody but staff is to see it.
    pub private: bool,
    /// A pasted log.
    pub log: Option<String>,
    /// The crash that it tells of, of a bug.
    pub crash: Option<String>,
    /// What was masked in it or stays for its author's word, each once.
    pub found: Vec<Found>,
    /// What it is found by.
    pub entry: PostEntry,
}

impl Draft {
    /// Checks what was entered by somebody who reads the site in a language; every problem is told at once. What must not be
    /// published is masked, and a pasted build says on which device it runs.
    pub fn parse(entered: &Entered<'_>, reads: Language) -> Result<Self, Problems> {
        Self::parse_on(entered, &entered.device_and_build(), reads)
    }

    /// [`Draft::parse`], where device and build are read already: that is as long as a log is.
    pub(super) fn parse_on(
        entered: &Entered<'_>,
        (device, build): &(String, String),
        reads: Language,
    ) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        // In the order of the form, in which they are told.
        let title = problems.check("title", line(entered.title, TITLE_MIN, TITLE_MAX));
        let kind = problems.check("kind", Kind::parse(entered.kind).ok_or(choice(entered.kind)));
        let area = problems.check("area", line(entered.area, 1, 80));
        let body = problems.check("body", text(entered.body, 0, BODY_MAX));
        let chosen = problems.check("lang", chosen_language(entered.lang));
        let device = problems.check("device", line_of_device(device));
        let build = problems.check("build", line_of_device(build));
        let only = problems.check("only", devices_in(entered.only));
        let log = problems.check("log", text(entered.log, 0, LOG_MAX));
        let private = !entered.private.is_empty();
        if private && kind == Some(Kind::Request) {
            problems.add("private", Problem::Refused(ONLY_BUGS));
        }
        let (Some(kind), Some(title), Some(body), Some(area)) = (kind, title, body, area) else { return Err(problems) };
        let (Some(device), Some(build), Some(chosen), Some(log), Some(only)) = (device, build, chosen, log, only)
        else {
            return Err(problems);
        };
        let given = |text: String| (!text.is_empty()).then_some(text);
        let mut masks = Masks::default();
        let texts = mask_together([&*title, &*body, &*log, &*device], &entered.keep);
        let [title, body, log, device] = texts.map(|masked| masks.take(masked));
        let build = masks.take(mask_build(&build, &entered.keep));
        let found = masks.found;
        // A mask may be longer than what it stands for.
        problems.check("title", line(&title, TITLE_MIN, TITLE_MAX));
        problems.check("body", text(&body, 0, BODY_MAX));
        problems.check("device", line_of_device(&device));
        problems.check("build", line_of_device(&build));
        problems.check("log", text(&log, 0, LOG_MAX));
        if !problems.is_empty() {
            return Err(problems);
        }
        let written = || language_of(&format!("{title}\n\n{body}"), reads);
        let lang = chosen.map_or_else(written, |chosen| chosen.to_string());
        let entry = PostEntry::of(&title, &body, &lang);
        let (handles, body) = (handles_in_text(&body), Prose::in_language(body, lang));
        let (device, build, log) = (given(device), given(build), given(log));
        let crash = log.as_deref().and_then(logs::crash_in);
        // Where a bug happens is its device.
        let only = if kind == Kind::Request { only } else { Vec::new() };
        let about = About::default();
        Ok(Self { kind, title, body, handles, area, device, build, only, about, private, log, crash, found, entry })
    }
}

/// The most devices for which alone something is asked.
const MOST_ONLY: usize = 10;

/// The names in a list with commas between them, each once.
pub fn devices_in(entered: &str) -> Result<Vec<String>, Problem> {
    let mut names: Vec<String> = Vec::new();
    for entered in entered.split([',', '，', '、', ';', '\n']).filter(|entered| !entered.trim().is_empty()) {
        let name = line(entered, 1, DEVICE_MAX)?;
        if !names.contains(&name) {
            names.push(name);
        }
        if names.len() > MOST_ONLY {
            return Err(Problem::TooMuch);
        }
    }
    Ok(names)
}

/// Takes masked texts one after the other, and remembers what was found in them.
#[derive(Default)]
struct Masks {
    found: Vec<Found>,
}

impl Masks {
    fn take(&mut self, masked: Masked) -> String {
        for hit in masked.hits {
            if self.found.len() < MOST_REPORTED && self.found.iter().all(|known| known.key != hit.key) {
                self.found.push(hit);
            }
        }
        masked.text
    }
}

impl Draft {
    /// The device in its author's hand, if they said.
    pub(super) fn said(&self) -> Option<Said> {
        let called = self.about.own.as_ref().map(Device::called);
        let device = called.as_deref().or(self.device.as_deref())?;
        Some(Said::stored(device, self.build.as_deref().unwrap_or_default()))
    }
}

/// Checks what an author adds below their text, and says what is masked in it but for what is to stay; `reads` is the
/// language they read the site in.
pub fn addition(
    entered: &str,
    keep: &BTreeSet<String>,
    reads: Language,
) -> crate::error::Result<(Written, Vec<Found>)> {
    let wrong = |problem| Error::invalid("body", problem);
    let source = mask(&text(entered, 1, ADDITION_MAX).map_err(wrong)?, keep);
    // A mask may be longer than what it stands for.
    let masked = text(&source.text, 1, ADDITION_MAX).map_err(wrong)?;
    Ok((Written::of(Prose::recognised(masked, reads)), source.hits))
}

/// What an author typed that their post does not say yet, a paragraph for each field, and the beginning of a log that it does
/// not hold.
pub(super) fn news(entered: &Entered<'_>, post: &Post, there: &PostText, log: Option<&str>) -> String {
    let typed = [
        (entered.title, &*post.title),
        (entered.body, &*there.body),
        (entered.device, there.device.as_deref().unwrap_or_default()),
        (entered.build, there.build.as_deref().unwrap_or_default()),
    ];
    let plain = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
    let new = typed.iter().map(|(typed, there)| (plain(typed), plain(there))).filter(|(typed, there)| typed != there);
    let mut news: Vec<String> = new.map(|(typed, _)| typed).filter(|typed| !typed.is_empty()).collect();
    let typed = plain(entered.log);
    if !typed.is_empty() && Some(typed.as_str()) != log {
        news.push(format!("~~~\n{}\n~~~", shortened(&mask(&typed, &entered.keep).text.replace("~~~", ""), LOG_BELOW)));
    }
    news.join("\n\n")
}

/// Characters of a log that an addition has room for beside other words.
const LOG_BELOW: usize = 3_000;

fn choice(entered: &str) -> Problem {
    if entered.is_empty() { Problem::Missing } else { Problem::UnknownChoice }
}

fn chosen_language(entered: &str) -> Result<Option<Language>, Problem> {
    match entered {
        "" => Ok(None),
        tag => tag.parse().map(Some).map_err(|_| Problem::UnknownChoice),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_of_a_draft_is_told() {
        let entered = Entered { kind: "wish", title: "Hi", lang: "tlh", ..Entered::default() };
        let problems = Draft::parse(&entered, Language::En).unwrap_err();
        assert_eq!(problems.of("kind"), Some(&Problem::UnknownChoice));
        assert_eq!(problems.of("title"), Some(&Problem::TooShort(4)));
        assert_eq!(problems.of("area"), Some(&Problem::Missing));
        assert_eq!(problems.of("lang"), Some(&Problem::UnknownChoice));
    }

    #[test]
    fn a_post_is_in_the_language_its_author_says_or_else_the_one_it_is_written_in() {
        let written =
            Entered { kind: "bug", title: "深色模式下状态栏看不清", area: "system", ..Entered::default() };
        let lang = |lang: &str| Draft::parse(&Entered { lang, ..written.clone() }, Language::En).unwrap().body.lang;
        assert_eq!([lang(""), lang("zh-Hant"), lang("de")], ["zh-Hans", "zh-Hant", "de"]);
        let short = Entered { title: "Dark mode", ..written };
        assert_eq!(Draft::parse(&short, Language::De).unwrap().body.lang, "de");
    }
}
