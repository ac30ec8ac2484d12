//! Whole cards: in many scripts, without a box anywhere, small, and kept.

use super::draw::{drawn, unchecked};
use super::fonts::{Face, Fonts};
use super::layout::{Row, Run, rows};
use super::*;
use crate::config::Config;
use crate::error::Error;
use crate::i18n::Language;
use resvg::tiny_skia::Pixmap;
use std::path::PathBuf;
use std::sync::Arc;

/// Titles in the languages of the site, and in those in which fans write besides.
const TITLES: &[(&str, &str)] = &[
    ("en", "Dark mode follows the clock"),
    ("en", "Let the flashlight’s brightness be changed while it is on, from the lock screen too, please"),
    ("en", "🔥 Fix <b>\"bold\"</b> & other 'tags' — 50 % faster"),
    ("de", "Größere Übersicht: Straßennamen in der Statusleiste"),
    ("de", "Donaudampfschifffahrtsgesellschaftskapitänsmützenhalterung im Kontrollzentrum"),
    ("fr", "Le mode sombre suit l’heure\u{202F}: enfin\u{202F}!"),
    ("es", "¿Por qué el modo oscuro no sigue al reloj? ¡Señal débil!"),
    ("nl", "De donkere modus volgt de klok — ’s avonds vanzelf"),
    ("zh-Hans", "深色模式跟随时钟，也跟随日落，还能按应用单独设置"),
    ("zh-Hans", "系统更新后蓝牙耳机（小米 Buds 4）断连：请修复！《设置》里没有“重置网络”"),
    ("zh-Hant", "深色模式跟隨時鐘，也能跟隨日落，並可依應用程式個別設定"),
    ("ja", "ダークモードを時計に合わせて切り替えられるようにしてほしい"),
    ("ko", "다크 모드가 시계를 따라 자동으로 바뀌게 해 주세요"),
    ("ru", "Тёмная тема должна следовать часам, а не заряду батареи"),
    ("uk", "Темна тема має слідувати за годинником, ґаджет їсть заряд"),
    ("el", "Η σκούρα λειτουργία να ακολουθεί το ρολόι"),
    ("pl", "Zażółć gęślą jaźń: tryb ciemny według zegara"),
    ("vi", "Chế độ tối theo đồng hồ, đừng theo pin"),
    ("tr", "Karanlık mod saati izlesin, şarjı değil ğİı"),
    ("", "MIUI 14.0.3 → HyperOS 2: 电池 100% 5G"),
];

fn fonts() -> Fonts {
    let fonts = Fonts::find(&["/usr/share/fonts", "/usr/local/share/fonts"].map(PathBuf::from));
    assert_eq!(fonts.are_for(), (true, true), "Debian: apt-get install fonts-dejavu-core fonts-noto-cjk");
    fonts
}

fn card(title: &str, title_lang: &str) -> Card {
    Card {
        kind: Kind::Post,
        key: "42".to_owned(),
        language: title_lang.parse().unwrap_or(Language::En),
        over: "Feature request".to_owned(),
        title: title.to_owned(),
        title_lang: title_lang.to_owned(),
        under: "1,204 votes · Planned".to_owned(),
        foot: "Orange Friday".to_owned(),
    }
}

#[test]
fn every_title_is_written_whole_and_its_file_is_small() {
    let fonts = fonts();
    for (lang, title) in TITLES {
        let file = drawn(&card(title, lang), &fonts).unwrap();
        let file = file.unwrap_or_else(|| panic!("{title} has a character without a glyph"));
        assert!(file.len() <= 150_000, "{title}: {} bytes", file.len());
        // Width and height stand behind the signature and the head of the first part (PNG specification, 11.2.2).
        let side = |at: usize| u32::from_be_bytes(file[at..at + 4].try_into().unwrap());
        assert_eq!((side(16), side(20)), SIZE, "{title}");
        let again = drawn(&card(title, lang), &fonts).unwrap();
        assert_eq!(again.as_ref(), Some(&file), "{title} is drawn alike each time");
    }
}

#[test]
fn a_title_has_three_lines_at_most_and_none_leaves_the_card() {
    let fonts = fonts();
    for (lang, title) in TITLES {
        for title in [(*title).to_owned(), [*title; 5].join(" ")] {
            let rows = rows(&card(&title, lang), &fonts).unwrap();
            let of_title: Vec<&Row> = rows.iter().filter(|row| row.letters > 60.0).collect();
            assert!((1..=3).contains(&of_title.len()) && rows.len() == of_title.len() + 3, "{title}: {rows:?}");
            let last = of_title.last().and_then(|row| row.runs.last()).unwrap();
            let seen: String = of_title.iter().flat_map(|row| &row.runs).map(|run| run.words.as_str()).collect();
            let is_all = letters_of(&seen) == letters_of(&seen::clusters(&title).concat());
            assert!(is_all != last.words.ends_with('…'), "{title}: {seen}");
            for run in rows.iter().flat_map(|row| &row.runs) {
                assert!((80.0..1120.0).contains(&run.x), "{title}: {run:?}");
            }
        }
    }
}

#[test]
fn what_no_face_has_is_never_drawn_as_a_box() {
    let fonts = fonts();
    for title in ["ᚠ and \u{0378}", "\u{12000}", "a\u{E0FFF}b \u{10FFFD}", "", "🔥🔥", "深色 \u{05D0}\u{05D1}"]
    {
        assert_eq!(drawn(&card(title, "en"), &fonts).unwrap(), None, "{title:?}");
    }
    let bare = Fonts::find(&[PathBuf::from("/nowhere")]);
    assert_eq!(drawn(&card("Dark mode", "en"), &bare).unwrap(), None);
    assert!(draw::wordless(&bare).unwrap().len() < 30_000);
    // From the right, in one face, it begins at the right edge.
    let hebrew = rows(&card("\u{05DE}\u{05E6}\u{05D1} \u{05DB}\u{05D4}\u{05D4}", "he"), &fonts).unwrap();
    assert!(hebrew[0].is_from_right && hebrew[0].runs.len() == 1, "{:?}", hebrew[0]);
    assert!((hebrew[0].runs[0].x - 1120.0).abs() < 0.5);
}

/// Where there is ink, row by row.
fn ink(pixels: &Pixmap) -> Vec<Vec<bool>> {
    let dark = |pixel: &[u8]| pixel.iter().take(3).map(|part| u32::from(*part)).sum::<u32>() < 384;
    let width = usize::try_from(SIZE.0).unwrap();
    pixels.data().chunks(4 * width).map(|row| row.chunks(4).map(dark).collect()).collect()
}

fn letters_of(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What a face shows for a character that it lacks, and how far below the line of the letters it begins.
#[derive(PartialEq)]
struct Missing {
    shape: Vec<Vec<bool>>,
    below: i64,
}

const LINE: i64 = 300;
/// Unassigned in Unicode.
const UNKNOWN: &str = "\u{0378}";

fn row(words: &str, face: &Face, letters: f32, places: &[f32]) -> Row {
    let run = |x: &f32| Run { x: *x, words: words.to_owned(), face: face.name().to_owned() };
    let runs = places.iter().map(run).collect();
    Row { runs, y: 300.0, letters, colour: "#2a1a0e", is_from_right: false }
}

/// Letters do not stand on whole pixels: the shape at each quarter of one.
fn missing(face: &Face, letters: f32, fonts: &Fonts) -> Vec<Missing> {
    let places = [100.0, 300.25, 500.5, 700.75];
    let ink = ink(&unchecked(&[row(UNKNOWN, face, letters, &places)], fonts));
    let of_place = |from: usize| {
        let area = from - 20..from + 150;
        let is_inked = |y: &usize| ink[*y][area.clone()].contains(&true);
        let heights: Vec<usize> = (180..340).filter(is_inked).collect();
        let (top, bottom) = (heights[0], heights[heights.len() - 1]);
        let widths: Vec<usize> = area.clone().filter(|x| (top..=bottom).any(|y| ink[y][*x])).collect();
        let (left, right) = (widths[0], widths[widths.len() - 1]);
        let shape = ink[top..=bottom].iter().map(|row| row[left..=right].to_vec()).collect();
        Missing { shape, below: i64::try_from(top).unwrap() - LINE }
    };
    [100, 300, 500, 700].map(of_place).into()
}

/// How far around a box there is nothing: less than what any face leaves beside its characters.
const GAP: usize = 2;

/// Whether a shape stands somewhere on a line of letters, give or take eight of a hundred pixels at its edges. A narrow box is
/// like what two bold stems leave between them, as in "MIUI", which is no box: there is ink around it.
fn shows(ink: &[Vec<bool>], line: i64, missing: &Missing) -> bool {
    let top = usize::try_from(line + missing.below).unwrap();
    let (height, width) = (missing.shape.len(), missing.shape[0].len());
    (GAP..ink[0].len() - width - GAP).any(|left| {
        let both = || missing.shape.iter().zip(ink[top..].iter().map(move |row| &row[left..]));
        // Its left side first, which few places have: all of it takes long.
        let side = both().filter(|(shape, row)| shape[1] == row[1]).count();
        let unlike = || both().map(|(shape, row)| shape.iter().zip(row).filter(|(one, other)| one != other).count());
        side * 4 >= height * 3
            && is_apart(ink, (top, left), (height, width))
            && unlike().sum::<usize>() * 100 <= height * width * 8
    })
}

/// Whether nothing stands around a box of this height and width; a quarter of that may be a neighbour's.
fn is_apart(ink: &[Vec<bool>], (top, left): (usize, usize), (height, width): (usize, usize)) -> bool {
    let (rows, columns) = ([top - GAP, top + height + GAP - 1], [left - GAP, left + width + GAP - 1]);
    let beside = (top..top + height).flat_map(|y| columns.map(|x| ink[y][x]));
    let over = (left..left + width).flat_map(|x| rows.map(|y| ink[y][x]));
    beside.chain(over).filter(|inked| *inked).count() * 4 <= (height + width) * 2
}

#[test]
fn no_pixels_of_a_card_are_those_of_a_missing_glyph() {
    let fonts = fonts();
    let mut shapes: Vec<(f32, Missing)> = Vec::new();
    for letters in [84.0, 62.0] {
        for face in fonts.faces() {
            let found = missing(face, letters, &fonts);
            // The check sees one where there is one, between other letters.
            let around = ink(&unchecked(&[row(&format!("Aa{UNKNOWN}o"), face, letters, &[333.3])], &fonts));
            assert!(found.iter().any(|shape| shows(&around, LINE, shape)), "{face:?} at {letters}");
            // Faces of one collection show the same.
            let new: Vec<Missing> =
                found.into_iter().filter(|one| shapes.iter().all(|(_, known)| known != one)).collect();
            shapes.extend(new.into_iter().map(|shape| (letters, shape)));
        }
    }
    for (lang, title) in TITLES {
        let rows = rows(&card(title, lang), &fonts).unwrap();
        let inked = ink(&unchecked(&rows, &fonts));
        for row in rows.iter().filter(|row| row.letters > 60.0) {
            #[expect(clippy::cast_possible_truncation, reason = "a line of letters is a small whole number")]
            let line = row.y as i64;
            let shapes = shapes.iter().filter(|(letters, _)| (letters - row.letters).abs() < 0.1);
            for (_, shape) in shapes {
                assert!(!shows(&inked, line, shape), "{title} has a box");
            }
        }
    }
}

#[test]
fn a_name_says_all_that_is_drawn() {
    let one = card("Dark mode", "en");
    assert!(Kind::ALL.iter().all(|kind| Kind::of(kind.as_str()) == Some(*kind)) && Kind::of("").is_none());
    let changed = [
        Card { kind: Kind::Line, ..one.clone() },
        Card { key: "43".to_owned(), ..one.clone() },
        Card { language: Language::De, ..one.clone() },
        Card { over: "Bug".to_owned(), ..one.clone() },
        Card { title: "Dark modes".to_owned(), ..one.clone() },
        Card { title_lang: "de".to_owned(), ..one.clone() },
        Card { under: "2 votes".to_owned(), ..one.clone() },
        Card { foot: "Friday".to_owned(), ..one.clone() },
    ];
    let mut names: Vec<String> = changed.iter().map(Card::hash).chain([one.hash()]).collect();
    assert!(names.iter().all(|name| name.len() == 16 && name.bytes().all(|byte| byte.is_ascii_hexdigit())));
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 9);
    let card = Card { key: "12.ada lo/ve".to_owned(), ..one.clone() };
    assert_eq!(card.address(), format!("/cards/en/post/12.ada%20lo%2Fve/{}.png", card.hash()));
    assert_eq!(one.alt(), "Feature request · Dark mode · 1,204 votes · Planned · Orange Friday");
}

/// A press that keeps its cards in a folder of its own.
fn press(folder: &std::path::Path) -> Press {
    let environment = [("FRIDAY_CARDS".to_owned(), format!("file:{}", folder.display()))];
    Press::open(&Config::load(&[], environment.into_iter(), |_, _| Ok(())).ok().unwrap())
}

#[test]
fn a_card_is_kept_and_a_broken_one_drawn_anew() {
    let folder = std::env::temp_dir().join(format!("friday-cards-{:016x}", getrandom::u64().unwrap()));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let one = press(&folder);
    let print = |press: &Press, title: &str| runtime.block_on(press.png(card(title, "en"))).unwrap();
    let first = print(&one, "Dark mode");
    let path = folder.join(card("Dark mode", "en").hash()).with_extension("png");
    assert!(first.is_own && std::fs::read(&path).unwrap() == first.bytes);
    // Half a file is drawn anew, and so is one that somebody removed.
    std::fs::write(&path, &first.bytes[..first.bytes.len() / 2]).unwrap();
    assert_eq!(print(&one, "Dark mode").bytes, first.bytes);
    std::fs::remove_file(&path).unwrap();
    assert_eq!(print(&press(&folder), "Dark mode").bytes, first.bytes);
    // What is there from before is served as it is, also by another process.
    let mut marked = first.bytes.to_vec();
    marked[50] ^= 1;
    std::fs::write(&path, &marked).unwrap();
    assert_eq!(print(&press(&folder), "Dark mode").bytes, marked);
    // A card that could not be drawn as it is meant is not kept: with more fonts it will be.
    let instead = print(&one, "\u{12000}");
    assert!(!instead.is_own && instead.bytes == print(&one, "\u{12001}").bytes);
    let files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(files.len(), 1, "{files:?}");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_kept_card_waits_for_nobody_and_one_too_many_to_draw_is_refused() {
    let folder = std::env::temp_dir().join(format!("friday-cards-{:016x}", getrandom::u64().unwrap()));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let one = press(&folder);
    let print = |title: &str| runtime.block_on(one.png(card(title, "en")));
    let kept = print("Dark mode").unwrap();
    // As while all painters are at work, and as many wait as may.
    let all = |free: usize| u32::try_from(free).unwrap();
    let drawing = Arc::clone(&one.drawing).try_acquire_many_owned(all(one.drawing.available_permits())).unwrap();
    let waiting = one.waiting.try_acquire_many(all(one.waiting.available_permits())).unwrap();
    assert_eq!(print("Dark mode").unwrap().bytes, kept.bytes);
    assert!(matches!(print("Grid lines"), Err(Error::Busy)));
    drop((drawing, waiting));
    assert!(print("Grid lines").unwrap().is_own);
    std::fs::remove_dir_all(&folder).unwrap();
}
