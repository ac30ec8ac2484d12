//! Pages of the room.

use super::model::{Area, LineAreas, ProductLine};
use super::names::{EnteredNames, field};
use super::store::COUNTED;
use super::web::{AREAS, Found, LINES, Typed};
use crate::error::Problems;
use crate::i18n::{Language, Messages};
use crate::people::Person;
use crate::web::{Cx, Field, Page};
use askama::Template;

type Told = Vec<(&'static str, String)>;

/// The fields of a name and its translations, for `areas/names.html`.
#[derive(Debug)]
pub struct NameFields {
    /// The name.
    pub name: Field,
    /// A field for each language.
    pub translations: Vec<NameIn>,
    /// Whether the translations stand open: something is wrong with one of them, or the reader's is another than the name,
    /// and whoever changed that would see nothing of it.
    pub is_open: bool,
}

/// The field of the name in a language.
#[derive(Debug)]
pub struct NameIn {
    /// What the field is called in its form.
    pub id: &'static str,
    /// Which language.
    pub language: Language,
    /// What was typed there.
    pub field: Field,
}

impl NameFields {
    /// With what was typed, and what is wrong with it.
    pub fn new(entered: &EnteredNames, wrong: &Problems, cx: &Cx) -> Self {
        let l = cx.l();
        let translation = |language: &Language| {
            let (id, value) = (field(*language), entered.in_language(*language));
            let field = Field::new(id, value, wrong, l).in_language(language.as_ref());
            NameIn { id, language: *language, field }
        };
        let translations: Vec<_> = Language::iter().map(translation).collect();
        let is_wrong = translations.iter().any(|translation| !translation.field.error.is_empty());
        let is_open = is_wrong || entered.differ_in(cx.language());
        Self { name: Field::new("name", &entered.name, wrong, l), translations, is_open }
    }
}

/// What a field of a name is called, if it is one.
pub fn name_label(l: &Messages, id: &str) -> Option<String> {
    match Language::iter().find(|language| field(**language) == id) {
        Some(language) => Some(l.areas_name_in(language.language_name())),
        None => (id == "name").then(|| l.areas_name()),
    }
}

/// What a field is called.
fn label(l: &Messages, id: &str) -> String {
    name_label(l, id).unwrap_or_else(|| match id {
        "into" => l.areas_merge_into(),
        "sure" => l.areas_merge_sure(),
        "owner" => l.areas_owners(),
        _ => l.areas_line(),
    })
}

/// All areas, for staff.
#[derive(Template)]
#[template(path = "areas/areas.html")]
pub(super) struct AreasPage<'a> {
    page: Page<'a>,
    lines: Vec<LineAreas>,
    names: NameFields,
    line: Field,
    problems: Told,
}

impl<'a> AreasPage<'a> {
    /// The list with the form beside it.
    pub(super) fn new(cx: &'a Cx, lines: Vec<LineAreas>, typed: &Typed, wrong: &Problems) -> Self {
        let (page, problems) = cx.page(cx.l().areas_title()).with_problems(wrong, label);
        let names = NameFields::new(&typed.names, wrong, cx);
        Self { page, lines, names, line: Field::new("line", &typed.line, wrong, cx.l()), problems }
    }
}

/// An area, for staff.
#[derive(Template)]
#[template(path = "areas/area.html")]
pub(super) struct AreaPage<'a> {
    page: Page<'a>,
    area: &'a Area,
    lines: &'a [LineAreas],
    staff: &'a [Person],
    posts: i64,
    typed: &'a Typed,
    names: NameFields,
    line: Field,
    owner: Field,
    into: Field,
    sure: Field,
    problems: Told,
}

impl<'a> AreaPage<'a> {
    /// The form with what was entered, and what else can be done with the area.
    pub(super) fn new(cx: &'a Cx, found: &'a Found, typed: &'a Typed, into: &str, wrong: &Problems) -> Self {
        let l = cx.l();
        let (page, problems) = cx.page(l.areas_of(found.area.named.of(&cx.language()))).with_problems(wrong, label);
        Self {
            page,
            area: &found.area,
            lines: &found.lines,
            staff: &found.staff,
            posts: found.posts,
            typed,
            names: NameFields::new(&typed.names, wrong, cx),
            line: Field::new("line", &typed.line, wrong, l),
            owner: Field::new("owner", "", wrong, l),
            into: Field::new("into", into, wrong, l),
            sure: Field::new("sure", "", wrong, l),
            problems,
        }
    }

    /// How many posts a merge would move.
    fn moves(&self) -> String {
        let (count, l) = (self.posts, self.page.l);
        let shown = self.page.counted(count);
        l.areas_merge_count(count, if count < COUNTED { shown } else { l.desk_count_many(shown) })
    }

    fn is_owner(&self, person: &Person) -> bool {
        self.typed.owners.contains(&person.id)
    }
}

/// All product lines, for staff.
#[derive(Template)]
#[template(path = "areas/lines.html")]
pub(super) struct LinesPage<'a> {
    page: Page<'a>,
    lines: Vec<LineAreas>,
    names: NameFields,
    problems: Told,
}

impl<'a> LinesPage<'a> {
    /// The list with the form beside it.
    pub(super) fn new(cx: &'a Cx, lines: Vec<LineAreas>, entered: &EnteredNames, wrong: &Problems) -> Self {
        let (page, problems) = cx.page(cx.l().areas_lines_title()).with_problems(wrong, label);
        Self { page, lines, names: NameFields::new(entered, wrong, cx), problems }
    }
}

/// A product line, for staff.
#[derive(Template)]
#[template(path = "areas/line.html")]
pub(super) struct LinePage<'a> {
    page: Page<'a>,
    line: &'a ProductLine,
    names: NameFields,
    problems: Told,
}

impl<'a> LinePage<'a> {
    /// The form with what was entered.
    pub(super) fn new(cx: &'a Cx, line: &'a ProductLine, entered: &EnteredNames, wrong: &Problems) -> Self {
        let (page, problems) = cx.page(cx.l().areas_of(line.named.of(&cx.language()))).with_problems(wrong, label);
        Self { page, line, names: NameFields::new(entered, wrong, cx), problems }
    }
}
