//! The fonts of this machine that cards are written in, found once at the start.

use resvg::usvg::fontdb::{Database, FaceInfo, ID, Language, Stretch, Style, Weight};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a family is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum For {
    /// Letters: Latin, Cyrillic, Greek.
    Letters,
    /// Han as this language writes it, kana and hangul.
    Han(&'static str),
}

/// Families that cards are written in, those for letters in the order in which they are preferred, the others for text
/// whose language is none of theirs. Debian has the second in `fonts-dejavu-core` and the last four in `fonts-noto-cjk`.
const FAMILIES: &[(&str, For)] = &[
    ("Noto Sans", For::Letters),
    ("DejaVu Sans", For::Letters),
    ("Liberation Sans", For::Letters),
    ("Noto Sans CJK SC", For::Han("zh")),
    ("Noto Sans CJK TC", For::Han("zh-Hant")),
    ("Noto Sans CJK JP", For::Han("ja")),
    ("Noto Sans CJK KR", For::Han("ko")),
];
/// How the names of the files begin in which these families come, in small letters and without signs between words.
const FILES: &[&str] = &["notosans", "dejavusans", "liberationsans"];
/// How the names of files of fonts end.
const ENDINGS: &[&str] = &["ttf", "otf", "ttc", "otc"];
/// How deep folders are looked into.
const DEPTH: usize = 8;
/// Files that are looked into at most: a machine with all of Noto has two thousand.
const MOST_FILES: usize = 4_000;
/// Folders and files that are gone through at most.
const MOST_ENTRIES: usize = 50_000;

/// A face that cards are written in.
#[derive(Debug, Clone)]
pub(super) struct Face {
    id: ID,
    /// What the painter knows it by: no other face has that name.
    name: String,
    family: &'static str,
    what_for: For,
}

impl Face {
    pub(super) fn id(&self) -> ID {
        self.id
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }
}

/// The faces of this machine that cards are written in; none of their bytes are held.
#[derive(Debug, Clone)]
pub struct Fonts {
    database: Arc<Database>,
    faces: Vec<Face>,
}

impl Fonts {
    /// Looks for the families in folders and those below them. A folder that is not there has none.
    pub fn find(folders: &[PathBuf]) -> Self {
        let (mut files, mut entries) = (Vec::new(), 0);
        for folder in folders {
            gather(folder, DEPTH, &mut entries, &mut files);
        }
        files.sort();
        files.dedup();
        let mut there = Database::new();
        for file in files {
            if let Err(error) = there.load_font_file(&file) {
                tracing::warn!(file = %file.display(), %error, "a font cannot be read");
            }
        }
        let (mut database, mut faces) = (Database::new(), Vec::new());
        for &(family, what_for) in FAMILIES {
            let Some(mut info) = best(&there, family).cloned() else { continue };
            let name = format!("f{}", faces.len());
            info.families = vec![(name.clone(), Language::English_UnitedStates)];
            info.weight = Weight::NORMAL;
            faces.push(Face { id: database.push_face_info(info), name, family, what_for });
        }
        Self { database: Arc::new(database), faces }
    }

    /// The families that are there.
    pub fn families(&self) -> Vec<&'static str> {
        self.faces.iter().map(|face| face.family).collect()
    }

    /// Whether there is a family for letters, and one for Han.
    pub fn are_for(&self) -> (bool, bool) {
        let letters = |face: &Face| face.what_for == For::Letters;
        (self.faces.iter().any(letters), !self.faces.iter().all(letters))
    }

    pub(super) fn database(&self) -> &Arc<Database> {
        &self.database
    }

    pub(super) fn faces(&self) -> &[Face] {
        &self.faces
    }

    /// The places of the faces in which text of a language is written, the first choice first.
    pub(super) fn order(&self, tag: &str) -> Vec<usize> {
        let written = han_of(tag);
        let rank = |face: &Face| match face.what_for {
            For::Letters => 0,
            For::Han(language) if language == written => 1,
            For::Han(_) => 2,
        };
        let mut order: Vec<(i32, usize)> = self.faces.iter().enumerate().map(|(at, face)| (rank(face), at)).collect();
        order.sort_unstable();
        order.into_iter().map(|(_, at)| at).collect()
    }
}

/// By whose habits a language writes Han.
fn han_of(tag: &str) -> &'static str {
    let tag = tag.to_ascii_lowercase();
    match tag.split('-').next() {
        Some("ja") => "ja",
        Some("ko") => "ko",
        Some("zh" | "yue") if tag.split('-').any(|part| matches!(part, "hant" | "tw" | "hk" | "mo" | "yue")) => {
            "zh-Hant"
        }
        _ => "zh",
    }
}

/// The upright face of a family, bold if there is one, else regular.
fn best<'a>(there: &'a Database, family: &str) -> Option<&'a FaceInfo> {
    let upright = |face: &&FaceInfo| {
        let is_family = face.families.iter().any(|(name, _)| name == family);
        is_family && face.style == Style::Normal && face.stretch == Stretch::Normal
    };
    let of = |weight: Weight| there.faces().filter(upright).find(move |face| face.weight == weight);
    of(Weight::BOLD).or_else(|| of(Weight::NORMAL))
}

/// Files of the families, by their names.
fn gather(folder: &Path, depth: usize, entries: &mut usize, files: &mut Vec<PathBuf>) {
    let Ok(found) = std::fs::read_dir(folder) else { return };
    for entry in found.flatten() {
        *entries += 1;
        if *entries > MOST_ENTRIES || files.len() >= MOST_FILES {
            return;
        }
        let path = entry.path();
        if path.is_dir() {
            if depth > 0 {
                gather(&path, depth - 1, entries, files);
            }
        } else if is_of_family(&path) {
            files.push(path);
        }
    }
}

fn is_of_family(path: &Path) -> bool {
    let is_font = path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)));
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let stem: String = stem.chars().filter(char::is_ascii_alphanumeric).collect();
    let stem = stem.to_ascii_lowercase();
    is_font && FILES.iter().any(|beginning| stem.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn han_is_written_as_its_language_does() {
        for (tag, habits) in [
            ("zh-Hans", "zh"),
            ("zh-Hant", "zh-Hant"),
            ("zh-TW", "zh-Hant"),
            ("yue", "zh-Hant"),
            ("zh", "zh"),
            ("ja", "ja"),
            ("ja-JP", "ja"),
            ("ko", "ko"),
            ("de", "zh"),
            ("", "zh"),
        ] {
            assert_eq!(han_of(tag), habits, "{tag}");
        }
    }

    #[test]
    fn only_files_of_the_families_are_looked_into() {
        for (path, is_one) in [
            ("/a/NotoSansCJK-Bold.ttc", true),
            ("/a/DejaVuSans.ttf", true),
            ("/a/Noto_Sans-Bold.OTF", true),
            ("/a/DejaVuSerif.ttf", false),
            ("/a/NotoSans.txt", false),
            ("/a/.ttf", false),
        ] {
            assert_eq!(is_of_family(Path::new(path)), is_one, "{path}");
        }
        let none = Fonts::find(&[PathBuf::from("/nowhere/at/all")]);
        assert_eq!((none.families().len(), none.are_for()), (0, (false, false)));
        assert_eq!(none.set(vec!["a".to_owned()], "en"), None);
    }
}
