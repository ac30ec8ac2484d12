//! What holds for any text.

use super::super::numbers::is_luhn;
use super::*;
use proptest::prelude::*;

/// 14 digits with their check digit.
pub(super) fn imei() -> impl Strategy<Value = String> {
    ("(01|35|86|99)[0-9]{12}", 0..5_usize).prop_map(|(digits, layout)| {
        let checked = (0..10).map(|last| format!("{digits}{last}")).find(|all| is_luhn(all.chars())).unwrap();
        let part = |from: usize, to: usize| checked[from..to].to_owned();
        match layout {
            0 => [part(0, 2), part(2, 8), part(8, 14), part(14, 15)].join("-"),
            1 => [part(0, 2), part(2, 8), part(8, 14), part(14, 15)].join(" "),
            2 => [part(0, 8), part(8, 14), part(14, 15)].join(" "),
            3 => checked.chars().map(|c| char::from_u32(u32::from(c) + 0xFEE0).unwrap()).collect(),
            _ => checked,
        }
    })
}

pub(super) fn mac() -> impl Strategy<Value = String> {
    ("[0-9a-f]{2}", "[0-9A-F]{2}", prop::collection::vec("[0-9a-f]{2}", 3), "[a-e][1-9]", prop::bool::ANY).prop_map(
        |(first, second, rest, last, is_hyphen)| {
            let parts = [vec![first, second], rest, vec![last]].concat();
            parts.join(if is_hyphen { "-" } else { ":" })
        },
    )
}

pub(super) fn mail() -> impl Strategy<Value = String> {
    "[a-z]{2,8}[.]?[a-z0-9]{1,5}@[a-z]{2,8}(-[a-z]{2})?[.](com|nl|example|co[.]uk)"
}

fn ip() -> impl Strategy<Value = String> {
    prop_oneof![
        (40..=126_u8, any::<u8>(), any::<u8>(), 1..=255_u8).prop_map(|(a, b, c, d)| format!("{a}.{b}.{c}.{d}")),
        "2[0-9a-f]{3}(:[0-9a-f]{1,4}){7}",
        "2[0-9a-f]{3}:[0-9a-f]{1,4}::[0-9a-f]{1,4}",
    ]
}

/// A number of 22 signs of a German account with its check digits, in a row, in groups, or over the end of a line.
fn iban() -> impl Strategy<Value = String> {
    ("[0-9]{18}", 0..5_usize).prop_map(|(account, layout)| {
        let left = format!("{account}131400").bytes().fold(0, |left, digit| (left * 10 + u32::from(digit - b'0')) % 97);
        let whole = format!("DE{:02}{account}", 98 - left);
        let groups = [0..4, 4..8, 8..12, 12..16, 16..20, 20..22].map(|at| whole[at].to_owned());
        match layout {
            0 => whole,
            1 => groups.join(" "),
            2 => groups.join("."),
            3 => [groups[..3].join(" "), groups[3..].join(" ")].join("\n"),
            _ => [&whole[..13], &whole[13..]].join("\n"),
        }
    })
}

pub(super) fn secret() -> impl Strategy<Value = String> {
    prop_oneof![imei(), mac(), mail(), ip()]
}

/// Signs of Markdown among those of [`beside`].
const MARKS: [&str; 9] = ["*", "~~", "`", " | ", "\n| ", " |\n", "<b>", "</b>", "\n### "];

/// What may stand on either side of a secret.
pub(super) fn beside() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        " ",
        "\n",
        "\t",
        "，",
        "。",
        "（",
        "）",
        "[",
        "]",
        "(",
        ")",
        "\"",
        "'",
        "<",
        ">",
        "是",
        "手",
        "：",
        "; ",
        ", ",
        "=",
        "\r\n",
        "「",
        "」",
        "…",
        "|",
        "\u{A0}",
        "\u{3000}",
        "\u{200B} ",
        "**",
        "*",
        "~~",
        "`",
        " | ",
        "\n| ",
        " |\n",
        "<b>",
        "</b>",
        "\n### ",
    ])
}

/// Parts of logs without secrets, and without words that make versions of numbers.
pub(super) fn around() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "",
        "wlan0: state",
        "11-20 10:15:32.123  1234  5678 I wifi:",
        "连接到网络",
        "E/AndroidRuntime(1234): at com.miui.home.Launcher",
        "mijn telefoon",
        "V14.0.5.0.TMCCNXM",
        "0x7fb2c4",
        "🍊",
        "is",
        "der Fehler",
        "42",
    ])
}

pub(super) fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "het", "scherm", "flikkert", "der", "Akku", "Größe", "l'écran", "été", "pantalla", "año", "the", "phone",
            "token", "serial", "password", "手机", "电池", "通知", "不能", "設定", "電話", "mobile", "IMEI", "MIUI",
            "cookie", "number", "is", "lat", "id",
        ])
        .prop_map(str::to_owned),
        (0..10_000_u32).prop_map(|number| number.to_string()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn planted_secrets_are_gone(
        parts in prop::collection::vec((around(), beside(), secret(), beside()), 1..8),
    ) {
        let mut text = String::new();
        for (around, before, secret, after) in &parts {
            for part in [*around, *before, secret.as_str(), *after] {
                text.push_str(part);
            }
        }
        let masked = masked(&text);
        for (_, _, secret, _) in &parts {
            prop_assert!(!masked.contains(secret.as_str()), "{} in {} of {}", secret, masked, text);
        }
        prop_assert!(find(&masked).is_empty());
        // Between signs of Markdown a mask may end emphasis, and what is kept beside it is shown otherwise, and asked for again.
        if !MARKS.iter().any(|mark| text.contains(mark)) {
            let keep: BTreeSet<String> = mask(&text, &BTreeSet::new()).hits.into_iter().step_by(2).map(|hit| hit.key).collect();
            let kept = mask(&text, &keep).text;
            prop_assert_eq!(&mask(&kept, &keep).text, &kept);
        }
    }

    #[test]
    fn the_number_of_an_account_is_gone_however_it_is_grouped(
        number in iban(),
        label in prop::sample::select(vec!["IBAN: ", "pay to ", ""]),
        rest in prop::sample::select(vec![" please", ", thanks", ""]),
    ) {
        let text = format!("{label}{number}{rest}");
        let masked = masked(&text);
        prop_assert!(!masked.chars().any(|c| c.is_ascii_digit()), "{} of {}", masked, text);
        once(&text)?;
    }

    #[test]
    fn prose_stays(words in prop::collection::vec(word(), 0..3), more in prop::collection::vec(("[a-zé]{1,9}", word()), 0..12)) {
        let mut text = words.join(" ");
        for (one, other) in &more {
            text.extend([" ", one, " ", other]);
        }
        prop_assert_eq!(masked(&text), text);
    }

    #[test]
    fn any_text_is_masked_once(text in any::<String>()) {
        once(&text)?;
    }

    #[test]
    fn any_mixture_is_masked_once(
        parts in prop::collection::vec(prop_oneof![
            secret(),
            beside().prop_map(str::to_owned),
            word(),
            "[0-9a-f:.@+ -]{1,20}",
            "(token|imei|serial|password|cookie|tel|lat|android_id|mac)[=: ]{1,2}",
            "[‹›\u{200B}\u{301}eyJ.]{1,4}",
            prop::sample::select(Secret::ALL.to_vec()).prop_map(|kind| kind.mask().to_owned()),
        ], 0..24),
    ) {
        once(&parts.concat())?;
    }
}

/// Offsets are right, and a second time changes nothing.
pub(super) fn once(text: &str) -> Result<(), TestCaseError> {
    let hits = find(text);
    let mut end = 0;
    for hit in &hits {
        prop_assert!(hit.at.start >= end && hit.at.start < hit.at.end && text.get(hit.at.clone()).is_some());
        end = hit.at.end;
    }
    let first = mask(text, &BTreeSet::new());
    prop_assert!(find(&first.text).is_empty(), "{:?} has {:?}", first.text, find(&first.text));
    prop_assert!(first.hits.iter().all(|hit| hit.around.chars().count() <= 120));
    Ok(())
}
