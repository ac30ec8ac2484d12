//! The picture of a line: which one is on `item_pictures`, and what it shows, by language, on `item_alts`. Somebody is told
//! that as they are told the line: in their language, for Chinese in the other script, in English, and then in any. One of a
//! post that not everybody sees any more is not shown.

use super::texts::nearest;
use crate::db::schema::{item_alts, item_pictures};
use crate::db::{Conn, ItemId, PostId, one_of};
use crate::error::Result;
use crate::files::fitting;
use crate::i18n::Language;
use crate::pictures::{self, Source};
use crate::posts::{self, Post};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What a picture shows, in a language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Alt {
    /// As a BCP 47 tag.
    pub lang: String,
    /// One sentence.
    pub text: String,
}

/// What nobody said.
static UNSAID: Alt = Alt { lang: String::new(), text: String::new() };

/// The picture of a line, as staff chose it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemPicture {
    /// What its files are called.
    pub name: String,
    /// What it shows, as staff say; by language, each once.
    pub alts: Vec<Alt>,
}

/// The picture of a line, or one that it may have, to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShownPicture {
    /// What its files are called.
    pub name: String,
    /// The post that shows it; none where staff sent it for a line.
    pub post: Option<PostId>,
    /// Width and height of the one that is shown by itself, in pixels.
    pub full: (i64, i64),
    /// Width and height of the one in lists, in pixels.
    pub small: (i64, i64),
    /// What it shows, as staff say.
    pub alts: Vec<Alt>,
    /// What it shows, as the author of its post says.
    pub own: Option<Alt>,
}

/// The widest and highest that it stands in a highlight, and in another line, in pixels.
const LARGE: (u32, u32) = (480, 360);
const SMALL: (u32, u32) = (160, 120);

impl ItemPicture {
    /// What it is called in the log of what staff do: what it shows, or else its files.
    pub fn called(&self) -> &str {
        self.alts.first().map_or(&self.name, |alt| &alt.text)
    }
}

impl ShownPicture {
    /// A picture with what staff say that it shows; the post is that which shows it, if one does. None where not everybody
    /// sees that.
    fn of(source: Source, alts: &[Alt], post: Option<&Post>) -> Option<Self> {
        let Source { name, post: of, alt, full, small } = source;
        let lang = match of {
            Some(_) => post.filter(|post| post.is_public())?.lang.clone(),
            None => String::new(),
        };
        let own = (!alt.is_empty()).then_some(Alt { lang, text: alt });
        Some(Self { name, post: of, full, small, alts: alts.to_vec(), own })
    }

    /// The address of the one that is shown by itself.
    pub fn full_address(&self) -> String {
        pictures::full_at(&self.name)
    }

    /// The address of the one that stands in a line.
    pub fn address(&self) -> String {
        pictures::small_at(&self.name)
    }

    /// How wide and high it stands in a highlight, in pixels.
    pub fn large(&self) -> (u32, u32) {
        self.within(LARGE)
    }

    /// How wide and high it stands in another line, in pixels.
    pub fn little(&self) -> (u32, u32) {
        self.within(SMALL)
    }

    fn within(&self, most: (u32, u32)) -> (u32, u32) {
        let side = |side: i64| u32::try_from(side).unwrap_or(1);
        fitting((side(self.small.0), side(self.small.1)), most)
    }

    /// What it shows in just this language, by its BCP 47 tag.
    pub fn said(&self, lang: &str) -> Option<&Alt> {
        self.alts.iter().chain(&self.own).find(|alt| alt.lang == lang)
    }

    /// What somebody is told that it shows who reads a language, by its BCP 47 tag; empty where nobody said.
    pub fn alt(&self, reads: &str) -> &Alt {
        let reads = reads.parse().unwrap_or(Language::En);
        let near = nearest(reads).find_map(|lang| self.said(&lang));
        near.or(self.own.as_ref()).or(self.alts.first()).unwrap_or(&UNSAID)
    }
}

/// The pictures of these lines; one that has none is not among them.
pub(super) fn of_items(conn: &mut Conn, items: &[ItemId]) -> Result<HashMap<ItemId, ItemPicture>> {
    if items.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = item_pictures::table.filter(one_of(item_pictures::item_id, items.iter().map(|item| item.0)));
    let rows: Vec<(ItemId, String)> = rows.select((item_pictures::item_id, item_pictures::name)).load(conn)?;
    if rows.is_empty() {
        return Ok(HashMap::new());
    }
    let alts = item_alts::table.filter(one_of(item_alts::item_id, rows.iter().map(|(item, _)| item.0)));
    let alts: Vec<(ItemId, String, String)> =
        alts.select((item_alts::item_id, item_alts::lang, item_alts::alt)).load(conn)?;
    let mut found: HashMap<ItemId, ItemPicture> =
        rows.into_iter().map(|(item, name)| (item, ItemPicture { name, alts: Vec::new() })).collect();
    for (item, lang, text) in alts {
        if let Some(picture) = found.get_mut(&item) {
            picture.alts.push(Alt { lang, text });
        }
    }
    for picture in found.values_mut() {
        picture.alts.sort_unstable();
    }
    Ok(found)
}

/// Those of these pictures that everybody may see with their lines.
pub(super) fn shown(
    conn: &mut Conn,
    pictures: &HashMap<ItemId, &ItemPicture>,
) -> Result<HashMap<ItemId, ShownPicture>> {
    let mut names: Vec<String> = pictures.values().map(|picture| picture.name.clone()).collect();
    names.sort_unstable();
    names.dedup();
    let sources = Sources::read(conn, &names)?;
    let shown = |(item, picture): (&ItemId, &&ItemPicture)| Some((*item, sources.shown(&picture.name, &picture.alts)?));
    Ok(pictures.iter().filter_map(shown).collect())
}

/// What lines may show, with the posts that do.
struct Sources {
    all: Vec<Source>,
    posts: HashMap<PostId, Post>,
}

impl Sources {
    /// Those among these names.
    fn read(conn: &mut Conn, names: &[String]) -> Result<Self> {
        let all = pictures::sources(conn, names)?;
        let ids: Vec<PostId> = all.iter().filter_map(|source| source.post).collect();
        let posts = if ids.is_empty() { Vec::new() } else { posts::list(conn, &ids)? };
        Ok(Self { all, posts: posts.into_iter().map(|post| (post.id, post)).collect() })
    }

    /// The one of a name with what staff say that it shows, if everybody may see it.
    fn shown(&self, name: &str, alts: &[Alt]) -> Option<ShownPicture> {
        let source = self.all.iter().find(|source| source.name == name)?.clone();
        let post = source.post.and_then(|post| self.posts.get(&post));
        ShownPicture::of(source, alts, post)
    }
}

/// The pictures that these posts show to everybody, in the order of the posts.
pub(super) fn offered(conn: &mut Conn, of: &[PostId]) -> Result<Vec<ShownPicture>> {
    if of.is_empty() {
        return Ok(Vec::new());
    }
    let mut by_post = pictures::of_posts(conn, of)?;
    let names: Vec<String> = of.iter().filter_map(|post| by_post.remove(post)).flatten().map(|one| one.name).collect();
    let sources = Sources::read(conn, &names)?;
    Ok(names.iter().filter_map(|name| sources.shown(name, &[])).collect())
}

/// Has a line show a picture that shows none.
pub(super) fn put(conn: &mut Conn, item: ItemId, picture: &ItemPicture) -> Result<()> {
    let row = (item_pictures::item_id.eq(item), item_pictures::name.eq(&picture.name));
    diesel::insert_into(item_pictures::table).values(row).execute(conn)?;
    for Alt { lang, text } in &picture.alts {
        let row = (item_alts::item_id.eq(item), item_alts::lang.eq(lang), item_alts::alt.eq(text));
        diesel::insert_into(item_alts::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Has a line show none.
pub(super) fn clear(conn: &mut Conn, item: ItemId) -> Result<()> {
    diesel::delete(item_alts::table.filter(item_alts::item_id.eq(item))).execute(conn)?;
    diesel::delete(item_pictures::table.filter(item_pictures::item_id.eq(item))).execute(conn)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shows(own: Option<&str>, alts: &[&str]) -> ShownPicture {
        let alt = |lang: &str| Alt { lang: lang.to_owned(), text: format!("a clock in {lang}") };
        ShownPicture {
            name: "a".repeat(26),
            post: None,
            full: (1_600, 800),
            small: (480, 240),
            alts: alts.iter().map(|lang| alt(lang)).collect(),
            own: own.map(alt),
        }
    }

    #[test]
    fn what_a_picture_shows_is_told_in_the_nearest_language() {
        let table = [
            (None, &["de", "en", "zh-Hans"][..], "de", "de"),
            (None, &["de", "en", "zh-Hans"][..], "zh-Hant", "zh-Hans"),
            (None, &["de", "en"][..], "fr", "en"),
            (None, &["de"][..], "fr", "de"),
            (Some("fr"), &["de"][..], "fr", "fr"),
            (Some("nl"), &["de"][..], "fr", "nl"),
            (None, &[][..], "fr", ""),
        ];
        for (own, alts, reads, expected) in table {
            assert_eq!(shows(own, alts).alt(reads).lang, expected, "{own:?} {alts:?} {reads}");
        }
        // What staff say goes before what its author says.
        let mut both = shows(Some("de"), &["de"]);
        both.alts[0].text = "A clock over the battery".to_owned();
        assert_eq!(both.alt("de").text, "A clock over the battery");
    }

    #[test]
    fn it_keeps_its_shape_wherever_it_stands() {
        let picture = shows(None, &[]);
        assert_eq!((picture.large(), picture.little()), ((480, 240), (160, 80)));
    }
}
