//! The list, and the form of an answer.

use super::model::{Answer, Choice, field, statuses};
use super::placeholders::Placeholder;
use super::typed::Typed;
use super::web::ANSWERS;
use crate::error::Problems;
use crate::i18n::{Language, Messages};
use crate::posts::Status;
use crate::web::{Cx, Field, Page, summary};
use askama::Template;

/// `/staff/answers`
#[derive(Template)]
#[template(path = "canned_answers/list.html")]
pub(super) struct ListPage<'a> {
    page: Page<'a>,
    answers: Vec<(Choice, Vec<Language>)>,
}

impl<'a> ListPage<'a> {
    pub(super) fn new(cx: &'a Cx, answers: Vec<Choice>, languages: &[(i64, String)]) -> Self {
        let of = |id: i64| {
            let has = |language: &Language| languages.iter().any(|(it, tag)| *it == id && tag == language.as_ref());
            Language::iter().copied().filter(has).collect()
        };
        let answers = answers.into_iter().map(|choice| (of(choice.id), choice)).map(|(of, choice)| (choice, of));
        Self { page: cx.page(cx.l().canned_title()), answers: answers.collect() }
    }
}

/// The text in one language.
struct TextField {
    id: &'static str,
    language: Language,
    field: Field,
    /// What somebody else wrote there meanwhile.
    theirs: Option<String>,
}

/// The form for a new answer, or for one that is there.
#[derive(Template)]
#[template(path = "canned_answers/form.html")]
pub(super) struct FormPage<'a> {
    page: Page<'a>,
    /// The one that is there.
    id: Option<i64>,
    name: Field,
    status: Field,
    texts: Vec<TextField>,
    seen: String,
    /// What somebody else did meanwhile.
    warning: Option<String>,
    /// The name and status that somebody else gave it meanwhile.
    their_name: Option<String>,
    their_status: Option<String>,
    problems: Vec<(&'static str, String)>,
}

impl<'a> FormPage<'a> {
    pub(super) fn new(cx: &'a Cx, id: Option<i64>, typed: &Typed, wrong: &Problems) -> Self {
        let l = cx.l();
        let page = cx.page(if id.is_some() { l.canned_edit() } else { l.canned_add() });
        let entered = &typed.entered;
        let text = |language: &Language| TextField {
            id: field(*language),
            language: *language,
            field: Field::new(field(*language), entered.in_language(*language), wrong, l).in_language(language),
            theirs: None,
        };
        Self {
            page: if wrong.is_empty() { page } else { page.with_errors() },
            id,
            name: Field::new("name", entered.name.as_str(), wrong, l),
            status: Field::new("status", entered.status.as_str(), wrong, l),
            texts: Language::iter().map(text).collect(),
            seen: typed.seen.clone(),
            warning: None,
            their_name: None,
            their_status: None,
            problems: summary(wrong, l, |id| label(l, id)),
        }
    }

    /// The same over what somebody else made of it meanwhile: whoever sends it again has read that.
    pub(super) fn over(mut self, now: &Answer, warning: String) -> Self {
        let l = self.page.l;
        let (name, status) = (&now.choice.name, now.choice.status);
        self.their_name = Some(name.clone()).filter(|name| *name != self.name.value);
        let is_same = status.map_or("", Status::as_str) == self.status.value;
        let word = || status.map_or_else(|| l.canned_status_any(), |status| status.word(l));
        self.their_status = (!is_same).then(word);
        for text in &mut self.texts {
            let there = now.texts.get(text.language).unwrap_or_default();
            let typed = text.field.value.replace("\r\n", "\n");
            text.theirs = (typed.trim() != there).then(|| there.to_owned());
        }
        self.seen = now.revision.to_string();
        self.warned(warning)
    }

    /// The same with what somebody else did meanwhile.
    pub(super) fn warned(mut self, warning: String) -> Self {
        self.warning = Some(warning);
        self.page = self.page.with_errors();
        self
    }

    /// Where the form goes.
    fn action(&self) -> String {
        self.id.map_or_else(|| ANSWERS.to_owned(), |id| format!("{ANSWERS}/{id}"))
    }

    fn statuses() -> impl Iterator<Item = Status> {
        statuses()
    }

    /// The placeholders as they are typed, and what each stands for.
    fn placeholders(&self) -> Vec<(String, String)> {
        let l = self.page.l;
        let words = |placeholder: Placeholder| match placeholder {
            Placeholder::Title => l.canned_placeholder_title(),
            Placeholder::Number => l.canned_placeholder_number(),
            Placeholder::Author => l.canned_placeholder_author(),
            Placeholder::Area => l.canned_placeholder_area(),
            Placeholder::Version => l.canned_placeholder_version(),
        };
        Placeholder::ALL
            .iter()
            .map(|placeholder| (format!("{{{}}}", placeholder.as_str()), words(*placeholder)))
            .collect()
    }
}

/// What a field is called.
fn label(l: &Messages, id: &str) -> String {
    let language = || Language::iter().find(|language| field(**language) == id);
    match id {
        "name" => l.canned_name(),
        "status" => l.canned_status(),
        _ => language().map_or_else(|| l.canned_texts(), |language| language.language_name().to_owned()),
    }
}
