//! Long texts.

use crate::support::on_each_engine;

#[test]
fn the_end_of_a_long_report_is_found() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        // As many characters as a long report has, hardly a pair of which stands there twice, with and without a stop among them.
        let han = |number: u32| char::from_u32(0x4E00 + number * number * 7 % 9_973).unwrap();
        let report: String = (1..1_800).map(han).collect();
        let sentences: String = (1..1_800)
            .map(|number| format!("{}{}", han(number + 3_000), if number % 15 == 0 { "。" } else { "" }))
            .collect();
        // As many words as fit, all of them new.
        let syllables = ["ka", "lo", "mir", "ter", "ban", "du", "sel", "fo", "gri", "wu"];
        let word = |number: usize| [number / 100, number / 10, number].map(|digit| syllables[digit % 10]).concat();
        let bericht: Vec<String> = (0..900).map(word).collect();
        let wishes = [
            ("一个很长的报告", format!("{report}鲸鱼座"), "zh-Hans", "鲸鱼座"),
            ("另一个很长的报告", format!("{sentences}麒麟阁"), "zh-Hans", "麒麟阁"),
            ("Ein langer Bericht", format!("{} Fahrradklingel", bericht.join(" ")), "de", "fahrradklingel"),
        ];
        for (title, body, lang, last) in &wishes {
            app.wish(&ada, title, body, lang);
            assert_eq!(app.finds(&format!("q={last}")), [*title], "{last}");
        }
    });
}
