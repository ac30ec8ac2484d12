//! What an area and a product line are.

use super::names::Named;
use crate::db::{AreaId, LineId};

/// Part of the ROM, such as Camera.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Area {
    /// Its row.
    pub id: AreaId,
    /// Its word in addresses and forms.
    pub slug: String,
    /// Its names.
    pub named: Named,
    /// The product line it belongs to.
    pub line_id: LineId,
    /// Its place in lists.
    pub position: i64,
    /// Whether nothing new is filed in it. What was filed before stays.
    pub is_retired: bool,
    /// The area that took over its posts, now or once they are all moved.
    pub merged_into: Option<AreaId>,
}

/// What areas are grouped in: phone, TV, router.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct ProductLine {
    /// Its row.
    pub id: LineId,
    /// Its word in addresses and forms.
    pub slug: String,
    /// Its names.
    pub named: Named,
    /// Its place in lists.
    pub position: i64,
    /// Whether nothing new is filed in its areas.
    pub is_retired: bool,
    /// The line that took over what belonged to it.
    pub merged_into: Option<LineId>,
}

/// A product line with its areas, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineAreas {
    /// The line.
    pub line: ProductLine,
    /// Its areas, merged ones left out.
    pub areas: Vec<Area>,
}

impl Area {
    /// The address of its part of the board.
    pub fn address(&self) -> String {
        address_of_area(&self.slug)
    }

    /// What an address asks that is about nothing but it, such as `?area=camera`.
    pub fn asked(&self) -> String {
        format!("?area={}", encoded(&self.slug))
    }
}

impl ProductLine {
    /// The address of its part of the board.
    pub fn address(&self) -> String {
        address_of_line(&self.slug)
    }

    /// What an address asks that is about nothing but it, such as `?line=phone`.
    pub fn asked(&self) -> String {
        format!("?line={}", encoded(&self.slug))
    }
}

/// The address of an area's part of the board.
pub fn address_of_area(slug: &str) -> String {
    format!("/areas/{}", encoded(slug))
}

/// The address of a line's part of the board.
pub fn address_of_line(slug: &str) -> String {
    format!("/lines/{}", encoded(slug))
}

/// What an address says below those of areas and lines.
pub fn board_in(path: &str) -> Option<&str> {
    path.strip_prefix("/areas/").or_else(|| path.strip_prefix("/lines/"))
}

/// A word as part of an address: letters of other scripts as browsers send them.
fn encoded(slug: &str) -> String {
    url::form_urlencoded::byte_serialize(slug.as_bytes()).collect()
}

/// Areas under their lines, each line once; lines without areas too.
pub(super) fn grouped(lines: Vec<ProductLine>, areas: &[Area]) -> Vec<LineAreas> {
    let of = |line: &ProductLine| {
        areas.iter().filter(|area| area.line_id == line.id && area.merged_into.is_none()).cloned().collect()
    };
    lines.into_iter().map(|line| LineAreas { areas: of(&line), line }).collect()
}

/// Whether something is offered still, as the log of what staff did says it.
pub fn standing(is_retired: bool) -> &'static str {
    if is_retired { "retired" } else { "offered" }
}

/// What may be chosen: neither the area nor its line is retired, or something is in it already.
pub(super) fn offered(mut lines: Vec<LineAreas>, already: Option<AreaId>) -> Vec<LineAreas> {
    for line in &mut lines {
        let is_retired = line.line.is_retired;
        line.areas.retain(|area| Some(area.id) == already || !(area.is_retired || is_retired));
    }
    lines.retain(|line| !line.areas.is_empty());
    lines
}
