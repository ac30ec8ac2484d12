//! SQL on `announcement_templates`, `previews` and `preview_posts`.

use super::model::{Template, Templates, Texts};
use crate::db::schema::{announcement_templates, preview_posts, previews};
use crate::db::types::Instant;
use crate::db::{Conn, PostId, ReleaseId, Timestamp, given, prepared};
use crate::error::Result;
use crate::i18n::Language;
use crate::posts::{Status, Visibility};
use crate::releases::{self, Release, State};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// Posts of a preview at most: many more than a week finishes.
pub(super) const MOST: i64 = 500;

type Row = (String, String, String, i64);

fn read((greeting, closing, preview, revision): Row) -> Template {
    Template { texts: Texts { greeting, closing, preview }, revision }
}

/// What is said in a language.
pub fn template(conn: &mut Conn, language: Language) -> Result<Template> {
    let columns = (
        announcement_templates::greeting,
        announcement_templates::closing,
        announcement_templates::preview,
        announcement_templates::revision,
    );
    let row = announcement_templates::table.filter(announcement_templates::lang.eq(language.to_string()));
    Ok(row.select(columns).first::<Row>(conn).optional()?.map(read).unwrap_or_default())
}

/// What is said in every language.
pub fn templates(conn: &mut Conn) -> Result<Templates> {
    let rows: Vec<(String, String, String, String, i64)> = announcement_templates::table.load(conn)?;
    let row = |(lang, greeting, closing, preview, revision): (String, String, String, String, i64)| {
        Some((lang.parse::<Language>().ok()?, read((greeting, closing, preview, revision))))
    };
    Ok(Templates(rows.into_iter().filter_map(row).collect()))
}

/// Has this said in a language.
pub(super) fn set(conn: &mut Conn, language: Language, texts: &Texts) -> Result<()> {
    let changes = (
        announcement_templates::greeting.eq(&texts.greeting),
        announcement_templates::closing.eq(&texts.closing),
        announcement_templates::preview.eq(&texts.preview),
        announcement_templates::revision.eq(announcement_templates::revision + 1),
    );
    let row = announcement_templates::table.filter(announcement_templates::lang.eq(language.to_string()));
    if diesel::update(row).set(changes).execute(conn)? == 0 {
        let row = (
            announcement_templates::lang.eq(language.to_string()),
            announcement_templates::greeting.eq(&texts.greeting),
            announcement_templates::closing.eq(&texts.closing),
            announcement_templates::preview.eq(&texts.preview),
            announcement_templates::revision.eq(1_i64),
        );
        diesel::insert_into(announcement_templates::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// When the preview of a release was taken, if it was.
pub(super) fn taken_at(conn: &mut Conn, release: ReleaseId) -> Result<Option<Timestamp>> {
    let row = previews::table.filter(previews::release_id.eq(release));
    Ok(row.select(previews::taken_at).first(conn).optional()?)
}

/// The posts of the preview of a release.
pub(super) fn posts_in(conn: &mut Conn, release: ReleaseId) -> Result<Vec<PostId>> {
    let rows = preview_posts::table.filter(preview_posts::release_id.eq(release));
    Ok(rows.order(preview_posts::post_id).limit(MOST).select(preview_posts::post_id).load(conn)?)
}

/// Notes that the preview of a release is taken at this moment; `false` if it was before.
pub(super) fn begin(conn: &mut Conn, release: ReleaseId, now: Timestamp) -> Result<bool> {
    let begun = "INSERT INTO previews (release_id, taken_at) VALUES ($1, $2) ON CONFLICT (release_id) DO NOTHING";
    let rows = diesel::sql_query(begun).bind::<BigInt, _>(release).bind::<Instant, _>(now).execute(conn)?;
    Ok(rows > 0)
}

/// Keeps the posts that are to go out with a release by now, most votes first if there are more than [`MOST`].
pub(super) fn keep_posts(conn: &mut Conn, release: &Release) -> Result<()> {
    if release.state != State::Frozen {
        let ready = releases::ready(conn, release.train_id, MOST)?;
        let words = "INSERT INTO preview_posts (release_id, post_id) SELECT given.one, given.other FROM given";
        if !ready.is_empty() {
            given(ready.iter().map(|post| (release.id.0, post.id.0)), prepared::<()>(words)).execute(conn)?;
        }
        return Ok(());
    }
    let frozen = "INSERT INTO preview_posts (release_id, post_id) \
                  SELECT DISTINCT $1, posts.id FROM release_items \
                  JOIN item_posts ON item_posts.item_id = release_items.id JOIN posts ON posts.id = item_posts.post_id \
                  WHERE posts.status = $2 AND posts.visibility = $3 AND release_items.release_id = $1 LIMIT $4";
    diesel::sql_query(frozen)
        .bind::<BigInt, _>(release.id)
        .bind::<Text, _>(Status::Ready)
        .bind::<Text, _>(Visibility::Published)
        .bind::<BigInt, _>(MOST)
        .execute(conn)?;
    Ok(())
}
