//! Two pictures on the demo board, drawn here and taken in as uploads are: how a tablet lost its charge in one night, and a
//! home screen with gaps. Files are no part of a transaction: the one comes once the story is told, and the other is there
//! before it, since a line is composed within it.

use crate::config::Config;
use crate::db::{self, Conn, Db, PostId, Timestamp};
use crate::error::{Error, Result};
use crate::files::{Kept, Pictures};
use crate::{people, pictures, posts};
use chrono::{DateTime, Utc};

/// The fact that says which post is shown.
const FACT: &str = "demo-pictured";
/// The post whose author shows what they mean.
const TITLE: &str = "Clementine Pad loses 20 percent every night while doing nothing";
const SHOWS: &str = "The battery page: in one night an orange line falls from 90 to 70 percent";

/// In pixels.
const WIDTH: u32 = 960;
const HEIGHT: u32 = 600;
/// Between two lines of the grid.
const GRID: u32 = 60;
/// Of the place of an icon.
const CELL: u32 = 120;

/// Notes which post has a picture.
pub(super) fn promise(conn: &mut Conn, post: impl FnOnce(&str) -> Result<PostId>) -> Result<()> {
    db::set_fact(conn, FACT, &post(TITLE)?.to_string())
}

/// Shows it, unless it is there already, or the board is of a version that told of none.
pub fn show(database: &Db, config: &Config, now: DateTime<Utc>) -> Result<()> {
    let Some(post) = database.read_here(wanting)? else { return Ok(()) };
    let (kept, now) = ([kept(config, charge)?], Timestamp(now));
    database.write_here(move |conn| {
        let author = posts::get(conn, post)?.author_id;
        pictures::show_with_post(conn, post, author, &kept, now)?;
        let author = people::by_id(conn, author)?.ok_or(Error::NotFound)?.viewer();
        pictures::say_what_post_shows(conn, &author, post, SHOWS, now)
    })
}

/// The picture of a line, for a story that is not told yet.
pub fn for_line(database: &Db, config: &Config) -> Result<Option<Kept>> {
    if database.read_here(super::is_told)? { Ok(None) } else { kept(config, icons).map(Some) }
}

/// A picture as its pixels say, taken in as an upload.
fn kept(config: &Config, pixel: fn(u32, u32) -> [u8; 3]) -> Result<Kept> {
    let upload = drawn(pixel)?;
    let files = Pictures::open(&config.pictures)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Error::Broken(Box::new(error)))?;
    let made = runtime.block_on(files.keep(upload))?;
    let (kept, _) = made.map_err(|why| Error::broken(format!("the demo's picture: {why}")))?;
    Ok(kept)
}

fn wanting(conn: &mut Conn) -> Result<Option<PostId>> {
    let noted = db::fact(conn, FACT)?.and_then(|number| number.parse().ok()).map(PostId);
    let Some(post) = noted else { return Ok(None) };
    Ok(pictures::of_posts(conn, &[post])?.is_empty().then_some(post))
}

/// The picture as the PNG that a tablet would send.
fn drawn(pixel: fn(u32, u32) -> [u8; 3]) -> Result<Vec<u8>> {
    let pixels: Vec<u8> = (0..HEIGHT).flat_map(|y| (0..WIDTH).flat_map(move |x| pixel(x, y))).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, WIDTH, HEIGHT);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let written = encoder.write_header().and_then(|mut writer| writer.write_image_data(&pixels));
    written.map_err(|error| Error::Broken(Box::new(error)))?;
    Ok(bytes)
}

/// Icons along the lower edge, where a thumb is, one alone above them, and else nothing.
fn icons(x: u32, y: u32) -> [u8; 3] {
    let (column, row) = (x / CELL, y / CELL);
    let is_inside = |at: u32| (CELL / 5..CELL * 4 / 5).contains(&(at % CELL));
    let is_icon = is_inside(x) && is_inside(y) && (row >= 3 || (column, row) == (7, 0));
    match (is_icon, (column + row).is_multiple_of(2)) {
        (true, true) => [255, 138, 30],
        (true, false) => [240, 240, 244],
        (false, _) => [58, 74, 92],
    }
}

/// A line over a grid, and what is left below it.
fn charge(x: u32, y: u32) -> [u8; 3] {
    let line = HEIGHT / 10 + x * (HEIGHT / 5) / WIDTH;
    match () {
        () if y.abs_diff(line) < 4 => [255, 138, 30],
        () if x.is_multiple_of(GRID) || y.is_multiple_of(GRID) => [70, 70, 78],
        () if y > line => [74, 48, 28],
        () => [28, 28, 34],
    }
}
