//! Numbers of bank accounts, and what only looks like one.

use super::super::iban::is_checked;
use super::*;

/// Each text as it was pasted, and as it may be published. The numbers are the examples of the registry of ISO 13616.
const TEXTS: &[(&str, &str)] = &[
    ("IBAN: DE89 3704 0044 0532 0130 00", "IBAN: ‹IBAN›"),
    ("DE89370400440532013000", "‹IBAN›"),
    ("pay to NL91ABNA0417164300, please", "pay to ‹IBAN›, please"),
    ("iban de89 3704 0044 0532 0130 00, or nl91abna0417164300", "iban ‹IBAN›, or ‹IBAN›"),
    ("pay to NL91 ABNA 0417 1643 00.", "pay to ‹IBAN›."),
    ("GB29-NWBK-6016-1331-9268-19", "‹IBAN›"),
    ("(FR14 2004 1010 0505 0001 3M02 606)", "(‹IBAN›)"),
    ("BE68 5390 0754 7034 and NO93 8601 1117 947", "‹IBAN› and ‹IBAN›"),
    ("ES91 2100 0418 4502 0005 1332", "‹IBAN›"),
    ("MT84MALT011000012345MTLCAST001S", "‹IBAN›"),
    ("我的账号是CH9300762011623852957。", "我的账号是‹IBAN›。"),
    ("account=AT611904300234573201&x=1", "account=‹IBAN›&x=1"),
    ("IBAN\u{A0}: IT60 X054 2811 1010 0000 0123 456", "IBAN\u{A0}: ‹IBAN›"),
    ("| IBAN | LU28 0019 4006 4475 0000 |", "| IBAN | ‹IBAN› |"),
    ("**DE89** 3704 0044 0532 0130 00", "**‹IBAN›"),
    ("NL91.ABNA.0417.1643.00", "‹IBAN›"),
    ("IBAN: DE89.3704.0044.0532.0130.00.", "IBAN: ‹IBAN›."),
    ("pay to DE89 3704 0044\n0532 0130 00, please", "pay to ‹IBAN›\n‹IBAN›, please"),
    ("> GB29NWBK601613\n> 31926819", "> ‹IBAN›\n> ‹IBAN›"),
    ("MT84MALT0110\n00012345MTLCAST001S is mine", "‹IBAN›\n‹IBAN› is mine"),
    ("FR14-2004-1010-\n0505-0001-3M02-606", "‹IBAN›\n‹IBAN›"),
];

/// What only looks like it, and stays.
const LEFT: &[&str] = &[
    "DE89, NL91 ABNA and GB29 NWBK are the beginnings of numbers",
    "The IBAN is refused, IBAN: missing, the field IBAN stays empty",
    "MT84MALT and MT84 is the start, IT60 X054, FR14 is a version",
    "SE12 of IS34, ES91 to ES99, AT61 NO93",
    "It stopped in build NL91\nABNA is a bank. It began with DE89.\n3704 people wrote to 0044",
    "DE89.3704 is a version, NL91.ABNA\n0417 another",
];

#[test]
fn numbers_of_accounts_are_masked() {
    let wrong: Vec<_> = TEXTS.iter().filter(|(text, safe)| masked(text) != *safe).collect();
    let told: Vec<_> = wrong.iter().map(|(text, safe)| format!("{text:?}\n  {:?}\n  {safe:?}", masked(text))).collect();
    assert!(told.is_empty(), "{} texts:\n{}", told.len(), told.join("\n"));
    assert!(TEXTS.iter().all(|(_, safe)| masked(safe) == *safe));
    let told: Vec<_> = LEFT.iter().map(|text| (*text, masked(text))).filter(|(text, masked)| text != masked).collect();
    assert!(told.is_empty(), "{told:?}");
}

#[test]
fn a_number_whose_digits_do_not_check_is_none() {
    let signs = |number: &str| number.chars().collect::<Vec<_>>();
    assert!(is_checked(&signs("DE89370400440532013000")) && is_checked(&signs("GB29NWBK60161331926819")));
    for wrong in ["DE89370400440532013001", "DE98370400440532013000", "GB29NWBK60161331926891", "GB2", ""] {
        assert!(!is_checked(&signs(wrong)), "{wrong}");
    }
}

#[test]
fn what_only_looks_like_the_number_of_an_account_or_a_card_may_stay_and_an_imei_never() {
    let text = "DE89 3704 0044 0532 0130 00\nSSID: \"HomeNet\"\nssid=HomeNet";
    let first = mask(text, &BTreeSet::new());
    assert_eq!(first.text, "‹IBAN›\nSSID: \"‹SSID›\"\nssid=‹SSID›");
    let keys = first.hits.into_iter().map(|hit| hit.key).collect();
    assert_eq!(mask(text, &keys).text, text);
    let text = "MEID A0000001123456, ICCID 8931440400000000008, MEID 99000085901234, IMEI 356938035643809";
    let first = mask(text, &BTreeSet::new());
    assert_eq!(first.text, "MEID ‹MEID›, ICCID ‹SIM›, MEID ‹IMEI›, IMEI ‹IMEI›");
    let keys = first.hits.into_iter().map(|hit| hit.key).collect();
    let kept = "MEID A0000001123456, ICCID 8931440400000000008, MEID ‹IMEI›, IMEI ‹IMEI›";
    assert_eq!(mask(text, &keys).text, kept, "digits alone are those of an IMEI");
}
