//! What a post is and which rules hold for it.

use super::status::Status;
use crate::db::{AreaId, PostId, Timestamp, UserId};
use crate::error::{Problem, Problems, Refusal};
use crate::i18n::Language;
use crate::text::{Prose, language_of, line, text};
use crate::text_enum;

text_enum! {
    /// What is filed.
    Kind {
        /// Something new or different.
        Request => "request",
        /// Something broken.
        Bug => "bug",
    }
}

text_enum! {
    /// Whether people see it; apart from its status.
    Visibility {
        /// Everybody.
        Published => "published",
        /// Its author and staff, until staff have looked.
        Pending => "pending",
        /// Staff; everybody else sees that it was hidden.
        Hidden => "hidden",
    }
}

/// Shortest title, in characters: four Han characters say enough.
pub const TITLE_MIN: usize = 4;
/// Longest title: the longest line in 258 real changelog entries has 198.
pub const TITLE_MAX: usize = 200;
/// Longest body.
pub const BODY_MAX: usize = 20_000;
/// Longest device or build.
pub const DEVICE_MAX: usize = 80;

/// A post.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable, diesel::Selectable)]
#[diesel(table_name = crate::db::schema::posts)]
pub struct Post {
    /// Its public number.
    pub id: PostId,
    /// Request or bug.
    pub kind: Kind,
    /// One line.
    pub title: String,
    /// Markdown as written.
    pub body: String,
    /// The same as safe HTML.
    pub body_html: String,
    /// The language of title and body, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// Who wrote it.
    pub author_id: UserId,
    /// Part of the ROM.
    pub area_id: AreaId,
    /// Device, as the author names it.
    pub device: Option<String>,
    /// ROM build on it.
    pub build: Option<String>,
    /// How far it has come.
    pub status: Status,
    /// Who sees it.
    pub visibility: Visibility,
    /// Votes that count.
    pub vote_count: i64,
    /// Comments people see.
    pub comment_count: i64,
    /// The post it was merged into.
    pub duplicate_of: Option<PostId>,
    /// Filed.
    pub created_at: Timestamp,
    /// Changed by its author.
    pub edited_at: Option<Timestamp>,
    /// Last decision.
    pub status_changed_at: Timestamp,
}

impl Post {
    /// Whether fans may vote here, or why not.
    pub fn accepts_votes(&self) -> Result<(), Refusal> {
        match self.status {
            Status::Duplicate => Err(Refusal::PostMerged),
            status if status.is_closed() || self.visibility != Visibility::Published => Err(Refusal::PostClosed),
            _ => Ok(()),
        }
    }

    /// Whether people may comment here: also after it was shipped or declined, since an answer may be answered.
    pub fn accepts_comments(&self) -> Result<(), Refusal> {
        match self.status {
            Status::Duplicate => Err(Refusal::PostMerged),
            _ if self.visibility != Visibility::Published => Err(Refusal::PostClosed),
            _ => Ok(()),
        }
    }

    /// Whether this person may change the text: its author, until staff have answered it.
    pub fn may_be_edited_by(&self, user: UserId) -> Result<(), Refusal> {
        if self.author_id != user {
            return Err(Refusal::NotYours);
        }
        if self.status == Status::Open { Ok(()) } else { Err(Refusal::AlreadyDecided) }
    }

    /// Whether people who are neither its author nor staff may see it.
    pub fn is_public(&self) -> bool {
        self.visibility == Visibility::Published
    }

    /// Whether this person may see it: everybody a public one, its author and staff any.
    pub fn may_be_seen_by(&self, user: Option<UserId>, is_staff: bool) -> bool {
        self.is_public() || is_staff || user == Some(self.author_id)
    }

    /// The number and the title in an address: `42-dark-mode`.
    pub fn slug(&self) -> String {
        slug(self.id, &self.title)
    }
}

/// `42-dark-mode`: the number finds the post, the words are for people. Scripts without letters we can put into an
/// address stay a bare number.
pub fn slug(id: PostId, title: &str) -> String {
    let mut slug = id.to_string();
    let words = title.to_lowercase();
    for word in words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if slug.len() + word.len() > 60 {
            break;
        }
        slug.push('-');
        slug.push_str(word);
    }
    slug
}

/// The number at the head of `42` or `42-dark-mode`.
pub fn number(key: &str) -> Option<PostId> {
    let digits = key.split('-').next()?;
    digits.parse().ok().filter(|number| *number > 0).map(PostId)
}

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
    /// A language of the site, or nothing: it is recognised then.
    pub lang: &'a str,
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
    /// An area's slug; whether there is such an area is known only to the database.
    pub area: String,
    /// Device.
    pub device: Option<String>,
    /// Build.
    pub build: Option<String>,
}

impl Draft {
    /// Checks what was entered by somebody who reads the site in a language; every problem is told at once.
    pub fn parse(entered: &Entered<'_>, reads: Language) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let kind = problems.check("kind", Kind::parse(entered.kind).ok_or(choice(entered.kind)));
        let title = problems.check("title", line(entered.title, TITLE_MIN, TITLE_MAX));
        let area = problems.check("area", line(entered.area, 1, 80));
        let body = problems.check("body", text(entered.body, 0, BODY_MAX));
        let device = problems.check("device", line(entered.device, 0, DEVICE_MAX));
        let build = problems.check("build", line(entered.build, 0, DEVICE_MAX));
        let chosen = problems.check("lang", chosen_language(entered.lang));
        match (kind, title, body, area, device, build, chosen) {
            (Some(kind), Some(title), Some(body), Some(area), Some(device), Some(build), Some(chosen)) => {
                let given = |text: String| (!text.is_empty()).then_some(text);
                let written = || language_of(&format!("{title}\n\n{body}"), reads);
                let lang = chosen.map_or_else(written, |chosen| chosen.to_string());
                let body = Prose::in_language(body, lang);
                Ok(Self { kind, title, body, area, device: given(device), build: given(build) })
            }
            _ => Err(problems),
        }
    }
}

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

    #[test]
    fn an_address_holds_the_number_and_what_letters_allow() {
        assert_eq!(slug(PostId(42), "Dark mode, please!"), "42-dark-mode-please");
        assert_eq!(slug(PostId(7), "深色模式"), "7");
        assert_eq!(number("42-dark-mode"), Some(PostId(42)));
        for wrong in ["", "x", "-1", "0", "42x", "99999999999999999999"] {
            assert_eq!(number(wrong), None, "{wrong}");
        }
    }
}
