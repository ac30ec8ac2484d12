//! Share cards, each drawn for the first time: how long one takes from the request for it to its file, one after the other
//! and sixteen at once, and how large the files are.
//!
//! The limits are this project's own: 300 ms for a card that waits for nobody, and 150 kB.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on has failed")]

use orange_friday::cards::{Card, Kind, Press};
use orange_friday::config::Config;
use orange_friday::i18n::Language;
use std::sync::Arc;
use std::time::Instant;

const LIMIT: f64 = 300.0;
const LARGEST: usize = 150_000;
const ROUNDS: usize = 10;
const AT_ONCE: usize = 16;
/// Titles that take all three lines.
const TITLES: &[(&str, &str)] = &[
    ("en", "Let the brightness of the flashlight be changed while it is on, from the lock screen too, and keep it"),
    ("de", "Donaudampfschifffahrtsgesellschaftskapitänsmützenhalterung im Kontrollzentrum für Größen über 100 %"),
    (
        "zh-Hans",
        "深色模式跟随时钟，也跟随日落，还能按应用单独设置，并且在系统更新以后不会自动恢复成默认的浅色模式，请修复",
    ),
    (
        "zh-Hant",
        "深色模式跟隨時鐘，也能跟隨日落，並可依 App 個別設定 MIUI 14 與 HyperOS 2 的介面，更新後不要還原成淺色",
    ),
    (
        "ja",
        "ダークモードを時計に合わせて切り替えられるようにし、アプリごとに設定できて、更新のあとも残るようにしてほしい",
    ),
    (
        "ru",
        "Тёмная тема должна следовать часам, а не заряду батареи, и не сбрасываться после каждого обновления системы",
    ),
];

fn main() {
    let folder = std::env::temp_dir().join(format!("friday_bench_{:016x}", getrandom::u64().unwrap()));
    let environment = [("FRIDAY_CARDS".to_owned(), format!("file:{}", folder.display()))];
    let config = Config::load(&[], environment.into_iter(), |_, _| Ok(())).ok().unwrap();
    let begun = Instant::now();
    let press = Arc::new(Press::open(&config));
    println!("fonts found in {:.1} ms", begun.elapsed().as_secs_f64() * 1_000.0);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let mut took: Vec<f64> = Vec::new();
    let mut largest = 0;
    for round in 0..ROUNDS {
        for (lang, title) in TITLES {
            let begun = Instant::now();
            let printed = runtime.block_on(press.png(card(&format!("{round} {title}"), lang))).unwrap();
            took.push(begun.elapsed().as_secs_f64() * 1_000.0);
            assert!(printed.is_own, "{title} has a character without a glyph");
            largest = largest.max(printed.bytes.len());
        }
    }
    took.sort_by(f64::total_cmp);
    let slowest = took.last().copied().unwrap();
    let median = took.get(took.len() / 2).copied().unwrap();
    println!("one card: {median:.1} ms in the middle, {slowest:.1} ms at most; the largest has {largest} bytes");
    let begun = Instant::now();
    let drawing: Vec<_> = (0..AT_ONCE)
        .map(|one| {
            let press = Arc::clone(&press);
            runtime.spawn(async move { press.png(card(&format!("At once, number {one}"), "en")).await })
        })
        .collect();
    for one in drawing {
        assert!(runtime.block_on(one).unwrap().is_ok(), "sixteen at once are not too many");
    }
    println!("{AT_ONCE} at once: {:.1} ms", begun.elapsed().as_secs_f64() * 1_000.0);
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(slowest < LIMIT, "a card took {slowest:.1} ms, more than {LIMIT}");
    assert!(largest <= LARGEST, "a card has {largest} bytes, more than {LARGEST}");
}

fn card(title: &str, lang: &str) -> Card {
    Card {
        kind: Kind::Post,
        key: "42".to_owned(),
        language: lang.parse().unwrap_or(Language::En),
        over: "Feature request".to_owned(),
        title: title.to_owned(),
        title_lang: lang.to_owned(),
        under: "1,204 votes".to_owned(),
        foot: "Orange Friday".to_owned(),
    }
}
