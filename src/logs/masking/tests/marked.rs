//! Secrets in Markdown, which reads as if its signs were not there.

use super::*;
use proptest::prelude::*;

/// Each text as it was typed, and as it may be published.
const TEXTS: &[(&str, &str)] = &[
    ("**Serial:** R58M123ABCD", "**Serial:** ‹serial›"),
    ("**Wi-Fi password:** hunter2secret", "**Wi-Fi password:** ‹token›"),
    ("**IMSI:** 262011234567890", "**IMSI:** ‹SIM›"),
    ("**Android ID:** 9774d56d682e549c", "**Android ID:** ‹Android ID›"),
    ("**Password**: correcthorse", "**Password**: ‹token›"),
    ("*Password:* correcthorse", "*Password:* ‹token›"),
    ("__Password:__ correcthorse", "__Password:__ ‹token›"),
    ("***Password:*** correcthorse", "***Password:*** ‹token›"),
    ("**Token:** abcd1234efgh", "**Token:** ‹token›"),
    ("**API key:** abcd1234efgh", "**API key:** ‹token›"),
    ("**Wi-Fi MAC:** aabbccddeef1", "**Wi-Fi MAC:** ‹MAC›"),
    ("**ICCID:** 8949020000012345678", "**ICCID:** ‹SIM›"),
    ("**ESN:** 80A1B2C3", "**ESN:** ‹MEID›"),
    ("**PIN:** 4711", "**PIN:** ‹token›"),
    ("**S/N:** R58M123ABCD", "**S/N:** ‹serial›"),
    ("**Passwort:** geheimnis", "**Passwort:** ‹token›"),
    ("**Telefon:** 015123456789", "**Telefon:** ‹phone›"),
    ("**lat:** 52.520008 **lon:** 13.404954", "**lat:** ‹location› **lon:** ‹location›"),
    ("~~Serial:~~ R58M123ABCD", "~~Serial:~~ ‹serial›"),
    ("`Serial:` R58M123ABCD", "`Serial:` ‹serial›"),
    ("<b>Serial:</b> R58M123ABCD", "<b>Serial:</b> ‹serial›"),
    ("<span class=\"x\">Serial</span>: R58M123ABCD", "<span class=\"x\">Serial</span>: ‹serial›"),
    ("[Serial](https://a.example/b): R58M123ABCD", "[Serial](https://a.example/b): ‹serial›"),
    ("- **Serial:** R58M123ABCD", "- **Serial:** ‹serial›"),
    ("Ser**ial**: R58M123ABCD", "Ser**ial**: ‹serial›"),
    ("**Serial: R58M123ABCD", "**Serial: ‹serial›"),
    ("Serial: **R58M123ABCD**", "Serial: **‹serial›**"),
    ("Serial: R58M**123**ABCD", "Serial: ‹serial›"),
    ("adb -s **R58M123ABCD** shell", "adb -s **‹serial›** shell"),
    ("*mia*@example.org", "*‹e-mail›"),
    ("mia@**example.org**", "‹e-mail›**"),
    ("aa:bb:cc:**dd:ee:f1**", "‹MAC›**"),
    ("203.**0**.113.77", "‹IP›"),
    ("+49 **151 23456789**", "‹phone›**"),
    ("52.520008,**13.404954**", "‹location›**"),
    ("**Serial&#58;** R58M123ABCD", "**Serial&#58;** ‹serial›"),
    // Tables.
    ("| Serial | R58M123ABCD |", "| Serial | ‹serial› |"),
    ("| **Serial** | `R58M123ABCD` |", "| **Serial** | `‹serial›` |"),
    ("| Password | hunter2secret |", "| Password | ‹token› |"),
    ("| Password | 12345678 |", "| Password | ‹token› |"),
    ("| Password | correcthorse |", "| Password | ‹token› |"),
    ("| **Wi-Fi password:** | `correcthorse` |", "| **Wi-Fi password:** | `‹token›` |"),
    ("> | Passwort | geheimnis", "> | Passwort | ‹token›"),
    ("| 密码 | correcthorse |", "| 密码 | ‹token› |"),
    ("| PIN | 4711 |", "| PIN | ‹token› |"),
    ("| Telefon | 015123456789 |", "| Telefon | ‹phone› |"),
    (
        "| Serial                                          | R58M123ABCD |",
        "| Serial                                          | ‹serial› |",
    ),
    ("<tr><td>Serial</td><td>R58M123ABCD</td></tr>", "<tr><td>Serial</td><td>‹serial›</td></tr>"),
    (
        "a | b\n--|--\nSerial | R58M123ABCD\nPassword | hunter2secret",
        "a | b\n--|--\nSerial | ‹serial›\nPassword | ‹token›",
    ),
    (
        "| Model | Serial | **Password** |\n|---|:-:|---|\n| fuxi | R58M123ABCD | hunter2secret |\n| thor | R58M123ABCE | *hunter2secret* |",
        "| Model | Serial | **Password** |\n|---|:-:|---|\n| fuxi | ‹serial› | ‹token› |\n| thor | ‹serial› | *‹token›* |",
    ),
    ("Model | Serial\n---|---\nfuxi | R58M123ABCD", "Model | Serial\n---|---\nfuxi | ‹serial›"),
    // Headings.
    ("### Serial\nR58M123ABCD", "### Serial\n‹serial›"),
    ("### Serial\n\nR58M123ABCD", "### Serial\n\n‹serial›"),
    ("### **Serial**\n- `R58M123ABCD`", "### **Serial**\n- `‹serial›`"),
    ("### Serial\n```\nR58M123ABCD\n```", "### Serial\n```\n‹serial›\n```"),
    ("### Wi-Fi password\nhunter2secret", "### Wi-Fi password\n‹token›"),
    ("Password\n--------\nhunter2secret", "Password\n--------\n‹token›"),
    ("**Password**\n\nhunter2secret", "**Password**\n\n‹token›"),
    ("**Password:**\nhunter2secret", "**Password:**\n‹token›"),
    ("**Serial number**\n**R58M123ABCD**", "**Serial number**\n**‹serial›**"),
];

/// What only looks like it, and stays.
const LEFT: &[&str] = &[
    "| Token | Value |\n|---|---|\n| a | b |\n\n| Password | required |\n| Serial | missing |",
    "| Password | Token | Serial number |\n|---|---|---|\n| is wrong | expired | cannot be read |",
    "| Password | Username |\n|---|---|\n| none | ada |\n\n| Password | forgotten |\n| Passwort | vergessen |",
    "| Password | works again |\n| Wachtwoord | verplicht |\n| Mot de passe | oublié |\n| Password | correct horse | twice |",
    "| PIN | 0000 |\n| Phone | 13 Pro |\n| Password | 8 to 64 |\n| Token | never expires |",
    "| 12.345678 | 13.456789 |",
    "getprop ro.serialno | grep abc12345, cat token | sha256sum",
    "### Serial\n\nThe serial number is missing in version 14.0.5.1.",
    "### Password\nforgotten\n\n### Phone\nXiaomi 13 Pro\n\n### Token\nexpired after 2026-11-20",
    "**Password** field: it *stays* empty, **serial** port 3, ~~token~~",
    "**Phone:** Xiaomi 13 Pro, **Version:** 14.0.5.1, **Build:** V14.0.5.0.TMCCNXM",
    "password=******, passwd=*****, token=***",
    "5 * 6 * 7 and 2**10**3, a_1_2, __init__, `code`, ~/.bashrc, <b>bold</b>, [a](b) and [0](1)",
    "**Steps to reproduce:**\n1. Open the camera\n2. Wait\n\n**Expected:** it opens",
    "a | b\n---|---\n1 | 2",
];

#[test]
fn what_markdown_shows_is_masked_where_it_is_written() {
    let wrong: Vec<_> = TEXTS.iter().filter(|(text, safe)| masked(text) != *safe).collect();
    let told: Vec<_> = wrong.iter().map(|(text, safe)| format!("{text:?}\n  {:?}\n  {safe:?}", masked(text))).collect();
    assert!(told.is_empty(), "{} texts:\n{}", told.len(), told.join("\n"));
    assert!(TEXTS.iter().all(|(_, safe)| masked(safe) == *safe));
}

#[test]
fn markdown_without_secrets_stays() {
    let told: Vec<_> =
        LEFT.iter().filter(|text| masked(text) != **text).map(|text| format!("{text}\n  {}", masked(text))).collect();
    assert!(told.is_empty(), "{} texts:\n{}", told.len(), told.join("\n"));
}

/// A label, and a value that it announces.
fn labelled() -> impl Strategy<Value = (&'static str, String)> {
    let label = |labels: &[&'static str]| prop::sample::select(labels.to_vec());
    prop_oneof![
        (
            label(&["Serial", "S/N", "Serial number", "Seriennummer", "ro.serialno"]),
            "R[0-9]{2}[A-Z]{2}[0-9]{3}[A-Z]{3}"
        ),
        (label(&["Password", "Wi-Fi password", "Passwort", "Token", "API key"]), "[a-z]{4,8}[0-9]{2,4}[a-z]{3,6}"),
        (label(&["IMSI"]), "26201[0-9]{10}"),
        (label(&["ICCID"]), "8949[0-9]{15}"),
        (label(&["Android ID", "GAID"]), "[1-9a-f]{8}4[1-9a-f]{7}"),
        (label(&["Wi-Fi MAC", "MAC"]), "a[1-9][1-9a-f]{10}"),
        (label(&["PIN", "PUK"]), "47[0-9]{2}[13579]"),
        (label(&["Telefon", "Phone number", "WhatsApp"]), "0151[1-9][0-9]{7}"),
    ]
}

const EMPHASIS: &[(&str, &str)] = &[
    ("", ""),
    ("**", "**"),
    ("*", "*"),
    ("_", "_"),
    ("__", "__"),
    ("~~", "~~"),
    ("`", "`"),
    ("<b>", "</b>"),
    ("***", "***"),
];

fn emphasis() -> impl Strategy<Value = (&'static str, &'static str)> {
    prop::sample::select(EMPHASIS)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_markup_is_about_a_label_and_its_value_nothing_of_the_value_is_left(
        (label, value) in labelled(),
        (open, close) in emphasis(),
        (begin, end) in emphasis(),
        way in 0..7_usize,
        (before, after) in prop::sample::select(vec![("", ""), ("The screen flickers.\n\n", "\n\nIt works."), ("- ", "\n- more"), ("> ", "")]),
    ) {
        let (name, told) = (format!("{open}{label}{close}"), format!("{begin}{value}{end}"));
        let text = match way {
            0 => format!("{before}{name}: {told}{after}"),
            1 => format!("{before}{open}{label}:{close} {told}{after}"),
            2 => format!("{before}{open}{label}: {value}{close}{after}"),
            3 => format!("| {name} | {told} |"),
            4 => format!("| Model | {name} |\n|---|---|\n| fuxi | {told} |"),
            5 => format!("### {name}\n{told}"),
            _ => format!("## {name}\n\n{told}\n\nmore"),
        };
        let masked = masked(&text);
        let half = value.len() / 2;
        prop_assert!(!masked.contains(&value[..half]) && !masked.contains(&value[half..]), "{} of {}", masked, text);
        super::properties::once(&text)?;
    }

    #[test]
    fn emphasis_in_a_secret_hides_nothing_of_it(
        secret in super::properties::secret(),
        (open, close) in prop::sample::select(&EMPHASIS[1..]),
        from in 0..40_usize,
        length in 1..20_usize,
        before in super::properties::around(),
    ) {
        let letters: Vec<char> = secret.chars().collect();
        let from = from % letters.len();
        let to = (from + length).min(letters.len());
        let part = |at: std::ops::Range<usize>| letters[at].iter().collect::<String>();
        // Inside a word, `_` is no emphasis, and before a blank nothing is.
        let inner = part(from..to);
        prop_assume!(!open.starts_with('_') && !inner.starts_with([' ', '-', ':', '.', '@']) && !inner.ends_with([' ', '-', ':', '.', '@']));
        let text = format!("{before} {}{open}{inner}{close}{}", part(0..from), part(to..letters.len()));
        let masked = masked(&text);
        prop_assert!(masked.contains('‹') && !masked.contains(&inner) || inner.len() < 4, "{} of {}", masked, text);
        super::properties::once(&text)?;
    }
}
