//! Numbers in dumps of parcels, which stand in two columns and over several lines.

use super::super::encoded::plainly;
use super::*;
use proptest::prelude::*;
use std::fmt::Write;

const DUMP: &str = "$ service call iphonesubinfo 1
Result: Parcel(
  0x00000000: 00000000 0000000f 00350033 00390036 '........3.5.6.9.'
  0x00000010: 00380033 00330030 00360035 00330034 '3.8.0.3.5.6.4.3.'
  0x00000020: 00300038 00000039                   '8.0.9...        ')
$ ";
const MASKED: &str = "$ service call iphonesubinfo 1
Result: Parcel(
  0x00000000: 00000000 0000000f ‹IMEI› '........‹IMEI›'
  0x00000010: ‹IMEI› '‹IMEI›'
  0x00000020: ‹IMEI›                   '‹IMEI›...        ')
$ ";

#[test]
fn both_columns_of_a_dump_are_masked() {
    assert_eq!(masked(DUMP), MASKED);
    assert_eq!(masked(MASKED), MASKED);
    let line = |text: &str| text.replace('\n', " ");
    assert_eq!(masked(&line(DUMP)), line(MASKED), "in one line as well");
    let windows = |text: &str| text.replace('\n', "\r\n");
    assert_eq!(masked(&windows(DUMP)), windows(MASKED));
    let logged = |text: &str| text.replace('\n', "\n11-20 10:15:32.123  1234  5678 I sh: ");
    assert_eq!(masked(&logged(DUMP)), logged(MASKED));
    let page = |text: &str| text.replace('\'', "&#39;");
    assert_eq!(masked(&page(DUMP)), page(MASKED));
}

#[test]
fn one_column_tells_a_number_too() {
    let words = DUMP.lines().map(|line| line.split('\'').next().unwrap()).collect::<Vec<_>>().join("\n");
    assert!(!masked(&words).contains("0038") && masked(&words).contains("0000000f ‹IMEI›"), "{}", masked(&words));
    let text = DUMP.replace("00350033 00390036", "xxxxxxxx ...").replace("00380033 00330030 00360035 00330034", "…");
    let masked = masked(&text);
    assert!(masked.contains("xxxxxxxx ... '........‹IMEI›'") && masked.contains("0x00000010: … '‹IMEI›'"), "{masked}");
}

#[test]
fn the_number_of_a_subscriber_and_of_a_card_are_masked_as_what_they_are() {
    let subscriber = masked(&dump("204041234567890", 1, 2));
    assert!(subscriber.contains("‹SIM›") && !subscriber.contains("2.0.4"), "{subscriber}");
    let card = masked(&dump("8931440400000000008", 1, 2));
    assert!(card.contains("‹SIM›") && !card.contains("8.9.3"), "{card}");
}

#[test]
fn other_dumps_stay() {
    for text in [
        "Result: Parcel(00000000 00000001   '........')",
        "  0x00000000: 00000000 0000000f 00350033 00390036 '........3.5.6.9.'",
        &dump("14.0.5.0.TMCCNXM", 1, 2),
        &dump("2026-11-20 10:15:32", 1, 2),
        &dump("1763632532123", 0, 2),
        &dump("com.android.phone", 1, 2),
        &dump("000000000000000", 1, 2),
        // Two dumps: what ends one has nothing to do with what begins another.
        &[dump("1234567", 1, 2), dump("12345678", 0, 2)].concat(),
    ] {
        assert_eq!(masked(text), *text);
    }
}

/// A string in a dump, with so many words before it, and so many bytes for each character.
fn dump(text: &str, words: usize, width: usize) -> String {
    let mut bytes = vec![0; words * 4];
    bytes.extend(u32::try_from(text.len()).unwrap().to_le_bytes());
    for c in text.bytes() {
        bytes.push(c);
        bytes.resize(bytes.len() + width - 1, 0);
    }
    bytes.resize(bytes.len().next_multiple_of(4), 0);
    let mut dump = "Result: Parcel(".to_owned();
    for (number, row) in bytes.chunks(16).enumerate() {
        let words: Vec<_> =
            row.chunks(4).map(|word| format!("{:08x}", u32::from_le_bytes(word.try_into().unwrap()))).collect();
        let shown: String = row.iter().map(|b| if (32..127).contains(b) { char::from(*b) } else { '.' }).collect();
        write!(dump, "\n  0x{:08x}: {:<35} '{shown:<16}'", number * 16, words.join(" ")).unwrap();
    }
    dump + ")\n"
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn no_number_survives_in_a_dump(
        imei in super::properties::imei(),
        words in 0..6_usize,
        width in 1..=2_usize,
        around in prop::collection::vec(super::properties::around(), 2),
    ) {
        let digits: String = plainly(&imei).chars().filter(char::is_ascii_digit).collect();
        prop_assert_eq!(digits.len(), 15);
        let dump = dump(&digits, words, width);
        let text = format!("{}\n{dump}{}", around[0], around[1]);
        let masked = masked(&text);
        prop_assert!(masked.matches("‹IMEI›").count() >= 2, "{}", masked);
        for line in masked.lines().filter(|line| line.contains("0x000000")) {
            let shown = line.split('\'').nth(1).unwrap();
            prop_assert!(!shown.contains(|c: char| c.is_ascii_digit()), "{} in {}", shown, masked);
            let words = line.split_once(": ").unwrap().1.split(" '").next().unwrap();
            let is_digit = |word: &str| word.len() == 8 && (word.starts_with("003") || word.starts_with('3'));
            prop_assert!(!words.split(' ').any(is_digit), "{} in {}", words, masked);
        }
        super::properties::once(&text)?;
    }
}
