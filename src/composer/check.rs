//! The page on which staff look at everything once more before a release is approved or published: what readers are told in
//! each language, what there is to ask about it, who gets a mail, and what that says.

use super::carrying::credited;
use super::changes::Changes;
use super::desk::{Desk, DeskItem};
use super::mailing::{Hearing, Sample};
use super::rows::item_token;
use super::translating::{Choice, choices};
use super::typed::notes_token;
use crate::announcing::Words;
use crate::db::Timestamp;
use crate::i18n::{Language, Messages};
use crate::known_issues::ToldIssue;
use crate::releases::{self, Answer, Asked, Parts, Question, Why};
use crate::rollouts::{Brief, Left};
use crate::text::{Prose, digest};
use crate::web::Page;
use askama::Template;

/// What is asked about what the composer shows of a line: the original, and what it says in the language that was chosen.
pub(super) fn beside(desk: &Desk, line: &DeskItem, lang: Option<&Language>) -> Vec<Question> {
    let said = lang.and_then(|lang| Some((desk.translations.items.said(line.item.id, *lang)?, &**lang)));
    open_of(desk, line, [Some((&*line.item.wording, &*line.item.lang)), said].into_iter().flatten())
}

/// What is asked about the lines of a release in whatever language, and nobody has answered.
pub(super) fn open(desk: &Desk) -> Vec<(&DeskItem, Question)> {
    let asked = desk.items.iter().flat_map(|line| {
        let own = (&*line.item.wording, &*line.item.lang);
        let said = |lang: &'static Language| Some((desk.translations.items.said(line.item.id, *lang)?, &**lang));
        let open = open_of(desk, line, std::iter::once(own).chain(Language::iter().filter_map(said)));
        open.into_iter().map(move |question| (line, question))
    });
    asked.collect()
}

/// What is asked about these words of a line, each with its language, and nobody has answered; each once.
fn open_of<'w>(desk: &Desk, line: &DeskItem, texts: impl Iterator<Item = (&'w str, &'w str)>) -> Vec<Question> {
    let mut asked: Vec<Question> = texts
        .filter_map(|(text, lang)| Some((question(line, text, lang)?, (text, lang))))
        .filter(|(question, words)| desk.answers.to(line.item.id, *question, *words).is_none())
        .map(|(question, _)| question)
        .collect();
    asked.sort_unstable();
    asked.dedup();
    asked
}

/// What is asked about words of a line; nothing about one that does not go out.
fn question(line: &DeskItem, text: &str, lang: &str) -> Option<Question> {
    if line.taken_back || line.item.withheld {
        return None;
    }
    let complaints: Vec<&str> = line.complaints.iter().map(String::as_str).collect();
    releases::question(&Asked { change: line.item.change, text, lang, complaints: &complaints })
}

/// What will be so when the release goes out.
pub(super) struct Ahead {
    /// What an approval would be of.
    pub parts: Parts,
    /// Who gets a mail, and on top of them those without an account; nobody of a train that does not ship.
    pub mailed: Option<(Hearing, Hearing)>,
    /// What it says of devices on the day on which it goes out.
    pub devices: Brief,
    /// The bugs that are known in it.
    pub issues: Vec<ToldIssue>,
    /// What somebody is mailed, in the language of who looks.
    pub sample: Option<Sample>,
    /// What it says beside its changes, in the language that is shown.
    pub said: Words,
    /// What it would be called if it went out now, and when the one behind it does.
    pub now: (String, Option<Timestamp>),
    /// What was skipped although something of devices or known bugs is prepared for it.
    pub left: Option<Left>,
}

/// `/releases/next/check`.
#[derive(Template)]
#[template(path = "composer/check.html")]
pub(super) struct CheckPage<'a> {
    pub page: Page<'a>,
    pub desk: &'a Desk,
    pub ahead: &'a Ahead,
    /// The language in which the changelog is shown, if not that of each original.
    pub lang: Option<Language>,
    pub languages: Vec<Choice>,
    /// The page as those see it who read that language.
    pub readers: Page<'a>,
    /// What is not as the page showed it on which a button was pressed.
    pub changes: Option<Changes<'a>>,
    /// Whether the address names another version than the one that is planned.
    pub is_other: bool,
    /// Whether somebody wanted to publish it over questions that nobody answered.
    pub is_unanswered: bool,
    /// Whether somebody wanted to approve it so.
    pub is_unapproved: bool,
}

/// Words with their language.
struct Told<'a> {
    words: &'a str,
    lang: &'a str,
}

/// What there is to ask about words.
struct Questioned<'a> {
    asked: Question,
    /// That they are kept as they are.
    answer: Option<&'a Answer>,
    /// Of the words.
    digest: String,
}

impl Questioned<'_> {
    /// What was answered.
    fn kept(&self, l: &Messages) -> Option<String> {
        let why = self.answer?.why;
        Some(why.map_or_else(|| l.checking_kept(), |why| l.checking_kept_why(why.sentence(l))))
    }
}

impl<'a> CheckPage<'a> {
    /// Of what is there.
    pub(super) fn new(
        (page, readers): (Page<'a>, Page<'a>),
        desk: &'a Desk,
        ahead: &'a Ahead,
        lang: Option<Language>,
    ) -> Self {
        let mut languages = choices(desk, lang);
        for choice in &mut languages {
            choice.address = desk.place().page_in("check", Some(choice.language));
        }
        let (changes, is_other, is_unanswered, is_unapproved) = (None, false, false, false);
        Self { page, desk, ahead, lang, languages, readers, changes, is_other, is_unanswered, is_unapproved }
    }

    /// The page in the words of whoever looks.
    fn staff(&self) -> &Page<'a> {
        &self.page
    }

    /// The same in those of readers.
    fn readers(&self) -> &Page<'a> {
        &self.readers
    }

    /// Who will be credited for a line beside its voters, in words.
    fn credited(&self, line: &DeskItem) -> Option<String> {
        let is_told = self.desk.kind().ships() && !line.taken_back && !line.item.withheld;
        is_told.then(|| credited(line, self.page.l))
    }

    /// The page of the originals.
    fn originals(&self) -> String {
        self.desk.place().page("check")
    }

    /// The same as BBCode.
    fn as_bbcode(&self) -> String {
        self.desk.place().page_in("check.bbcode", self.lang)
    }

    /// The language in which the words stand that are the same in every release.
    fn reads(&self) -> Language {
        self.lang.unwrap_or(self.page.lang)
    }

    /// A line as its readers are told it.
    fn told<'s>(&'s self, line: &'s DeskItem) -> Told<'s> {
        let original = (line.item.wording.as_str(), line.item.lang.as_str());
        let told = |lang| self.desk.translations.items.told(line.item.id, original, lang);
        let (words, lang) = self.lang.map_or(original, told);
        Told { words, lang }
    }

    /// The same of the head.
    fn head(&self) -> Told<'_> {
        let release = &self.desk.release;
        let original = (release.summary.as_str(), release.notes_lang.as_str());
        let told = |lang| self.desk.translations.head.summary.told(release.id, original, lang);
        let (words, lang) = self.lang.map_or(original, told);
        Told { words, lang }
    }

    /// The same of the known issues.
    fn known(&self) -> Prose {
        let release = &self.desk.release;
        let original = || Prose {
            source: release.known_issues.clone(),
            html: release.known_issues_html.clone(),
            lang: release.notes_lang.clone(),
        };
        self.lang.map_or_else(original, |lang| self.desk.translations.head.known(release, lang))
    }

    /// Whether a line has no words of its own in the language that is shown.
    fn lacks(&self, line: &DeskItem) -> bool {
        !line.taken_back && self.lang.is_some_and(|lang| self.desk.translations.lacks_item(&line.item, lang))
    }

    /// Whether its words there are older than its original.
    fn is_outdated(&self, line: &DeskItem) -> bool {
        !line.taken_back && self.lang.is_some_and(|lang| self.desk.translations.is_item_outdated(&line.item, lang))
    }

    /// Whether nobody said what its picture shows in the language that is shown, or in its own where originals are; where that
    /// is none of ours, in any.
    fn lacks_alt(&self, line: &DeskItem) -> bool {
        let picture = line.carries.picture.as_ref().filter(|_| !line.taken_back && !line.item.withheld);
        let lang = self.lang.or_else(|| line.item.lang.parse().ok());
        picture.is_some_and(|picture| match lang {
            Some(lang) => picture.said(&lang).is_none(),
            None => picture.alt("").text.is_empty(),
        })
    }

    /// What is asked that nobody has answered; nothing once somebody has approved it over that.
    fn open(&self) -> Vec<(&DeskItem, Question)> {
        if self.desk.approver.is_some() { Vec::new() } else { open(self.desk) }
    }

    /// The page of its picture.
    fn picture_page(&self, line: &DeskItem) -> String {
        self.desk.place().picture(line.item.id)
    }

    /// What there is to ask about a line as it is told, and what was answered.
    fn asked<'s>(&'s self, line: &DeskItem, told: &Told<'_>) -> Option<Questioned<'s>> {
        let asked = question(line, told.words, told.lang)?;
        let answer = self.desk.answers.to(line.item.id, asked, (told.words, told.lang));
        Some(Questioned { asked, answer, digest: digest(&[told.words]) })
    }

    /// Reasons for which a line may name nothing.
    fn whys() -> &'static [Why] {
        Why::ALL
    }

    fn seen(&self) -> String {
        notes_token(&self.desk.release)
    }

    fn seen_of(line: &DeskItem) -> String {
        item_token(line)
    }

    /// How many people get a mail, if its train mails anybody.
    fn hearing(&self) -> Option<String> {
        let (Hearing { people, is_more }, _) = self.ahead.mailed?;
        let (l, shown) = (self.page.l, self.page.counted(people));
        Some(if is_more { l.checking_mailed_more(shown) } else { l.checking_mailed(people, shown) })
    }

    /// How many of those without an account do, if any do.
    fn subscribers(&self) -> Option<String> {
        let (_, Hearing { people, is_more }) = self.ahead.mailed?;
        let (l, shown) = (self.page.l, self.page.counted(people));
        let told = if is_more { l.checking_subscribers_more(shown) } else { l.checking_subscribers(people, shown) };
        (people > 0 || is_more).then_some(told)
    }

    /// What publishing by hand makes of its version and its hour, and what comes behind it.
    fn by_hand(&self) -> Vec<String> {
        let (l, (version, next), planned) = (self.page.l, &self.ahead.now, &self.desk.release.publish_at);
        let at = self.page.release_moment(planned);
        let now = if *version == self.desk.version {
            l.checking_now_same(version.as_str(), at)
        } else {
            l.checking_now(version.as_str(), self.desk.version.as_str(), at)
        };
        let next = next.as_ref().map(|next| l.checking_now_next(self.page.release_moment(next)));
        std::iter::once(now).chain(next).collect()
    }

    /// Where a line is changed, in the language that is shown.
    fn edit(&self, line: &DeskItem) -> String {
        let (page, id) = (self.desk.place().page_in("edit", self.lang), line.item.id);
        format!("{page}#item-{id}")
    }
}
