//! A person's page.

use super::super::person::{Look, Person, Shipped};
use super::super::pictured;
use crate::awards::Title;
use crate::blocking::Panel;
use crate::db::Timestamp;
use crate::i18n::{Around, plain};
use crate::people;
use crate::releases::day_out;
use crate::web::{Cx, Page, Pager, with_query};
use askama::Template;

/// `/people/{handle}`
#[derive(Template)]
#[template(path = "board/person.html")]
pub(in super::super) struct PersonPage<'a> {
    page: Page<'a>,
    person: &'a Person,
    /// What this reader is told that they are called.
    name: String,
    look: Look,
    pager: Pager,
    /// The address of the page.
    here: String,
    /// Whether they look at their own page.
    is_own: bool,
    /// Whether the reader sees something that others do not.
    sees_hidden: bool,
    /// With which staff block a member.
    panel: Option<Panel>,
}

impl<'a> PersonPage<'a> {
    /// The page as this reader sees it.
    pub(in super::super) fn new(cx: &'a Cx, person: &'a Person, look: Look) -> Self {
        let (profile, l) = (&person.profile, cx.l());
        let here = people::address(&profile.handle);
        let has_more = person.part.as_ref().is_some_and(|part| part.has_more);
        let pager = Pager::new(&here, look.query(), look.page, has_more);
        let is_named = profile.is_named_for(cx.viewer.as_ref());
        let name = if is_named { profile.shown(l) } else { l.board_person_unnamed() };
        let title = profile.marked(name.clone(), l);
        let title = if look.is_filed { l.person_filed_of(title) } else { title };
        Self {
            page: cx.page(pager.title(title, l)).with_card(pictured::of_person(person, &cx.frame())),
            name,
            is_own: cx.viewer.as_ref().is_some_and(|viewer| viewer.id == profile.id),
            sees_hidden: profile.name_hidden && person.part.is_some(),
            panel: person.standing.clone().map(Panel::new),
            person,
            look,
            pager,
            here,
        }
    }

    /// Whether everybody may read what carries the name, here and elsewhere.
    fn is_open(&self) -> bool {
        self.person.profile.is_linked() && self.person.profile.is_named_for(None)
    }

    /// All that they filed.
    fn filed(&self) -> String {
        with_query(&self.here, Look::FILED)
    }

    /// The day of a release then.
    fn date(&self, shipped: &Shipped, at: &Timestamp) -> String {
        self.page.l.calendar_date(day_out(shipped.day.as_deref(), *at, self.page.site_zone))
    }

    /// "12 shipped features carry your name", open where the number stands.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    fn lines(&self, count: &i64) -> Around {
        let l = self.page.l;
        Around::of(|shown| {
            let shown = l.counting(count, shown.to_owned());
            if self.is_own { l.person_lines_yours(*count, shown) } else { l.person_lines(*count, shown) }
        })
    }

    /// A title that they won, in words.
    fn title(&self, title: &Title) -> String {
        title.told(self.page.l, self.page.lang)
    }

    /// How many of their votes were early, if any was.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    fn early(&self, count: &i64) -> Option<String> {
        let (l, shown) = (self.page.l, self.page.counted(count));
        match count {
            0 => None,
            _ if self.is_own => Some(l.person_early_yours(*count, shown)),
            _ => Some(l.person_early(*count, shown)),
        }
    }

    /// What is to be put into a page elsewhere for the badge to stand there, with a link to this one.
    fn badge(&self) -> String {
        let page = format!("{}{}", self.page.base_url, self.here);
        let alt = plain(&self.page.l.person_badge_alt(self.page.site_name));
        let alt = alt.replace('&', "&amp;").replace('"', "&quot;");
        format!("<a href=\"{page}\"><img src=\"{page}.svg\" alt=\"{alt}\" height=\"20\"></a>")
    }
}
