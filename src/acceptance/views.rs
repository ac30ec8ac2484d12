//! The page on which staff list and tick points.

use super::model::Point;
use super::web::Typed;
use crate::error::Problems;
use crate::posts::{self, Post};
use crate::web::{Cx, Field, Page, summary};
use askama::Template;

#[derive(Template)]
#[template(path = "acceptance/points.html")]
pub(super) struct PointsPage<'a> {
    page: Page<'a>,
    post: Post,
    points: Vec<Point>,
    typed: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> PointsPage<'a> {
    pub(super) fn new(cx: &'a Cx, (post, points): (Post, Vec<Point>), typed: &Typed, wrong: &Problems) -> Self {
        let l = cx.l();
        let page = cx.page(l.acceptance_title());
        Self {
            page: if wrong.is_empty() { page } else { page.with_errors() },
            post,
            points,
            typed: Field::new("points", &typed.points, wrong, l),
            problems: summary(wrong, l, |_| l.acceptance_points()),
        }
    }

    fn url(&self) -> String {
        posts::address(self.post.slug())
    }
}
