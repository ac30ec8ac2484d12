//! Share cards: where drawn ones are kept, and where the fonts are that they are written in.

use super::reader::Reader;
use std::path::PathBuf;

/// What drawing share cards needs from this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cards {
    /// The folder of those that are drawn already; made when the first one is.
    pub folder: PathBuf,
    /// The folders in which fonts are looked for at the start.
    pub fonts: Vec<PathBuf>,
}

impl Cards {
    /// Reads the two settings; each fault is noted.
    pub(super) fn read(reader: &mut Reader) -> Option<Self> {
        let folder = reader.read("FRIDAY_CARDS", folder);
        let fonts = reader.read("FRIDAY_FONTS", |text| Ok(std::env::split_paths(text).collect()));
        Some(Self { folder: folder?, fonts: fonts? })
    }
}

/// A folder as `FRIDAY_PICTURES` says one. Cards are drawn anew where they are missing, so a bucket is not needed.
fn folder(text: &str) -> Result<PathBuf, String> {
    let folder = text.strip_prefix("file:").map(|folder| folder.strip_prefix("//").unwrap_or(folder));
    folder.filter(|folder| !folder.is_empty()).map(PathBuf::from).ok_or_else(|| "must be file:DIR".to_owned())
}
