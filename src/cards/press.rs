//! Where cards come from: the folder in which they are kept, or the painter, of whom two work at a time.

use super::draw;
use super::fonts::Fonts;
use super::model::{Card, Kind};
use super::shelf::{Bounds, Shelf};
use crate::config::{Cards, Config};
use crate::error::{Error, Result};
use crate::i18n::Language;
use bytes::Bytes;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, SystemTime};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::spawn_blocking;

/// Cards that are drawn at the same time, each for some 25 ms.
const DRAWING: usize = 2;
/// Cards that wait to be.
const WAITING: usize = 16;
/// How long one waits.
const LONGEST: Duration = Duration::from_secs(5);
/// What is kept: some 10,000 cards are 256 MB at most.
const KEPT: Bounds = Bounds { files: 20_000, bytes: 256 << 20 };
/// No card is larger; whatever is was not drawn by us.
const LARGEST: u64 = 200_000;
/// How a PNG begins and ends (PNG specification, 5.2 and 11.2.5).
const BEGINNING: &[u8] = b"\x89PNG\r\n\x1a\n";
const END: &[u8] = b"IEND\xAE\x42\x60\x82";
/// How the names of cards end, and those of files that are being written.
const CARD: &str = "png";
const PART: &str = "part";
/// A file that is still being written after so long never will be.
const ABANDONED: Duration = Duration::from_secs(3_600);

/// A card as a file.
#[derive(Debug, Clone)]
pub struct Printed {
    /// The PNG.
    pub bytes: Bytes,
    /// Whether it says what was asked for; else it is the site's own card, since a character has no glyph here.
    pub is_own: bool,
}

/// Draws cards and keeps them; one for a process.
pub struct Press {
    room: Arc<Room>,
    pub(super) drawing: Arc<Semaphore>,
    pub(super) waiting: Semaphore,
}

/// What the threads that draw need.
struct Room {
    fonts: Fonts,
    folder: PathBuf,
    shelf: Mutex<Shelf>,
    site_name: String,
    language: Language,
    /// The site's own card, once somebody needed it.
    instead: OnceLock<Bytes>,
}

impl Press {
    /// Finds the fonts, and the cards that are there from before. What goes wrong with the folder is logged: cards are drawn
    /// all the same.
    pub fn open(config: &Config) -> Self {
        let room = Room {
            fonts: Fonts::find(&config.cards.fonts),
            folder: config.cards.folder.clone(),
            shelf: Mutex::new(Shelf::new(KEPT)),
            site_name: config.site_name.clone(),
            language: config.language,
            instead: OnceLock::new(),
        };
        room.look_through();
        let families = room.fonts.families();
        tracing::info!(families = families.join(", "), "fonts of share cards");
        let drawing = Arc::new(Semaphore::new(DRAWING));
        Self { room: Arc::new(room), drawing, waiting: Semaphore::new(WAITING) }
    }

    /// A card's file, kept or drawn. [`Error::Busy`] where many others wait.
    pub async fn png(&self, card: Card) -> Result<Printed> {
        let name = card.hash();
        let (room, wanted) = (Arc::clone(&self.room), name.clone());
        if let Some(bytes) = off_the_threads(move || room.kept(&wanted)).await? {
            return Ok(Printed { bytes, is_own: true });
        }
        let turn = self.turn().await?;
        let room = Arc::clone(&self.room);
        let printed = off_the_threads(move || {
            // The turn is over when the card is drawn, also if nobody waits for it any more.
            let _turn = turn;
            room.print(&card, &name)
        });
        printed.await?
    }

    async fn turn(&self) -> Result<OwnedSemaphorePermit> {
        if let Ok(turn) = Arc::clone(&self.drawing).try_acquire_owned() {
            return Ok(turn);
        }
        let _waiting = self.waiting.try_acquire().map_err(|_| Error::Busy)?;
        let turn = tokio::time::timeout(LONGEST, Arc::clone(&self.drawing).acquire_owned()).await;
        turn.map_err(|_| Error::Busy)?.map_err(|closed| Error::Broken(Box::new(closed)))
    }
}

async fn off_the_threads<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    spawn_blocking(work).await.map_err(|panic| Error::Broken(Box::new(panic)))
}

impl Room {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name).with_extension(CARD)
    }

    /// A card that is there, whole. One that is not is drawn anew.
    fn kept(&self, name: &str) -> Option<Bytes> {
        let file = match read(&self.path(name)) {
            Ok(file) => file,
            Err(error) => {
                if error.kind() != ErrorKind::NotFound {
                    tracing::warn!(%error, "a share card cannot be read and is drawn anew");
                }
                self.shelf().forget(name);
                return None;
            }
        };
        if !is_whole(&file) {
            tracing::warn!(name, "a share card is broken and is drawn anew");
            return None;
        }
        self.note(name, &file);
        Some(Bytes::from(file))
    }

    /// Draws a card and keeps it, unless somebody else did meanwhile.
    fn print(&self, card: &Card, name: &str) -> Result<Printed> {
        if let Some(bytes) = self.kept(name) {
            return Ok(Printed { bytes, is_own: true });
        }
        let Some(file) = draw::drawn(card, &self.fonts)? else {
            return Ok(Printed { bytes: self.instead()?, is_own: false });
        };
        match self.keep(name, &file) {
            Ok(()) => self.note(name, &file),
            Err(error) => tracing::warn!(%error, "a share card cannot be kept; look at FRIDAY_CARDS"),
        }
        Ok(Printed { bytes: Bytes::from(file), is_own: true })
    }

    /// The site's card, or where its name cannot be written either, one without words.
    fn instead(&self) -> Result<Bytes> {
        if let Some(bytes) = self.instead.get() {
            return Ok(bytes.clone());
        }
        let file = match draw::drawn(&self.nothing_but_the_name(), &self.fonts)? {
            Some(file) => file,
            None => draw::wordless(&self.fonts)?,
        };
        Ok(self.instead.get_or_init(|| Bytes::from(file)).clone())
    }

    fn nothing_but_the_name(&self) -> Card {
        Card {
            kind: Kind::Site,
            key: String::new(),
            language: self.language,
            over: String::new(),
            title: self.site_name.clone(),
            title_lang: String::new(),
            under: String::new(),
            foot: String::new(),
        }
    }

    /// Writes a card beside its place and moves it there: nobody ever reads half of one.
    fn keep(&self, name: &str, file: &[u8]) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let mark = getrandom::u64().map_err(|error| io::Error::other(error.to_string()))?;
        let part = self.folder.join(format!("{name}-{mark:016x}")).with_extension(PART);
        let moved = fs::write(&part, file).and_then(|()| fs::rename(&part, self.path(name)));
        if moved.is_err() {
            remove(&part);
        }
        moved
    }

    /// Notes that a card was asked for, and takes those away that have no room beside it.
    fn note(&self, name: &str, file: &[u8]) {
        let size = u64::try_from(file.len()).unwrap_or(u64::MAX);
        let gone = self.shelf().put(name, size);
        for name in gone {
            remove(&self.path(&name));
        }
    }

    fn shelf(&self) -> std::sync::MutexGuard<'_, Shelf> {
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes the cards that are there from before, those that were written first as those that were not asked for longest.
    fn look_through(&self) {
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        let mut there: Vec<(SystemTime, u64, String)> = Vec::new();
        for entry in entries.flatten() {
            let path = entry.path();
            let Ok((size, written)) = entry.metadata().and_then(|data| Ok((data.len(), data.modified()?))) else {
                continue;
            };
            if path.extension().is_some_and(|ending| ending == PART) {
                if written.elapsed().is_ok_and(|age| age > ABANDONED) {
                    remove(&path);
                }
            } else if let Some(name) = name_of(&path) {
                there.push((written, size, name));
            }
        }
        there.sort_unstable();
        let gone: Vec<String> = {
            let mut kept = self.shelf();
            there.into_iter().flat_map(|(_, size, name)| kept.put(&name, size)).collect()
        };
        for name in gone {
            remove(&self.path(&name));
        }
    }
}

/// The name of a card's file. Files that are not ours are left alone.
fn name_of(path: &Path) -> Option<String> {
    let is_card = path.extension().is_some_and(|ending| ending == CARD);
    let stem = path.file_stem().and_then(|stem| stem.to_str()).filter(|_| is_card)?;
    let is_name = stem.len() == 16 && stem.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    is_name.then(|| stem.to_owned())
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut file = Vec::new();
    File::open(path)?.take(LARGEST + 1).read_to_end(&mut file)?;
    Ok(file)
}

fn is_whole(file: &[u8]) -> bool {
    let fits = u64::try_from(file.len()).is_ok_and(|size| size <= LARGEST);
    fits && file.starts_with(BEGINNING) && file.ends_with(END)
}

/// Takes a file away; it may be gone already.
fn remove(path: &Path) {
    if let Err(error) = fs::remove_file(path)
        && error.kind() != ErrorKind::NotFound
    {
        tracing::warn!(%error, "a share card that has no room any more stays");
    }
}

/// What is wrong on this machine, for whoever runs the site: fonts that are missing, a folder in which nothing can be kept.
/// The folder is made with the first card.
pub fn faults(cards: &Cards) -> Vec<String> {
    let mut faults = Vec::new();
    let (has_letters, has_han) = Fonts::find(&cards.fonts).are_for();
    let missing = [
        (has_letters, "letters (DejaVu Sans, Noto Sans or Liberation Sans)"),
        (has_han, "Chinese, Japanese and Korean (Noto Sans CJK)"),
    ];
    for (_, what) in missing.iter().filter(|(is_there, _)| !is_there) {
        faults.push(format!(
            "cards: no font for {what} in FRIDAY_FONTS: share cards with such words show the site's own card"
        ));
    }
    if cards.folder.exists() {
        let tried = cards.folder.join("doctor").with_extension(PART);
        let written = fs::write(&tried, b"").and_then(|()| fs::remove_file(&tried));
        if let Err(error) = written {
            faults.push(format!("cards: nothing can be kept in {}: {error}", cards.folder.display()));
        }
    }
    faults
}
