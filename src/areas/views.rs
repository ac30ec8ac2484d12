//! Pages of the room.

use super::model::ProductLine;
use crate::error::Problems;
use crate::web::{Cx, Field, Page, summary};
use askama::Template;

/// Areas of the ROM, for staff.
#[derive(Template)]
#[template(path = "areas/areas.html")]
pub(super) struct AreasPage<'a> {
    page: Page<'a>,
    lines: Vec<ProductLine>,
    name: Field,
    product_line: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> AreasPage<'a> {
    /// The list with the form below it.
    pub(super) fn new(cx: &'a Cx, lines: Vec<ProductLine>, name: &str, product_line: &str, wrong: &Problems) -> Self {
        let l = cx.l();
        let page = cx.page(l.areas_title());
        Self {
            page: if wrong.is_empty() { page } else { page.with_errors() },
            lines,
            name: Field::new("name", name, wrong, l),
            product_line: Field::new("line", product_line, wrong, l),
            problems: summary(wrong, l, |field| if field == "name" { l.areas_name() } else { l.areas_line() }),
        }
    }
}
