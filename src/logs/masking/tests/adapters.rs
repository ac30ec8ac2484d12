//! Addresses of adapters as programs and routers print them.

use super::*;
use proptest::prelude::*;

/// Each line as it was pasted, and as it may be published.
const LINES: &[(&str, &str)] = &[
    ("mac=0xa4504612abcd", "mac=0x‹MAC›"),
    ("bt_addr: A4504612ABCD", "bt_addr: ‹MAC›"),
    ("BT address a4504612abcd", "BT address ‹MAC›"),
    ("wlan0: a4504612abcd up", "wlan0: ‹MAC› up"),
    ("wlan a4504612abcd", "wlan ‹MAC›"),
    ("Bluetooth address: A4504612ABCD", "Bluetooth address: ‹MAC›"),
    ("蓝牙地址：a4504612abcd", "蓝牙地址：‹MAC›"),
    ("MAC-Adresse a4504612abcd", "MAC-Adresse ‹MAC›"),
    ("bssid=a450.4612.abcd", "bssid=‹MAC›"),
    ("bssid 1122.3344.5566", "bssid ‹MAC›"),
    ("ether a4:50:46:12:ab:cd txqueuelen 1000", "ether ‹MAC› txqueuelen 1000"),
    ("link/ether a4504612abcd brd ffffffffffff", "link/ether ‹MAC› brd ffffffffffff"),
    ("HWaddr a4 50 46 12 ab cd", "HWaddr ‹MAC›"),
    ("mac: a4 50 46 12 ab cd rssi -60", "mac: ‹MAC› rssi -60"),
    ("mac = [0xa4, 0x50, 0x46, 0x12, 0xab, 0xcd]", "mac = [0x‹MAC›]"),
    ("uint8_t mac[6] = { 0xa4, 0x50, 0x46, 0x12, 0xab, 0xcd };", "uint8_t mac[6] = { 0x‹MAC› };"),
    ("bluetooth a4,50,46,12,ab,cd", "bluetooth ‹MAC›"),
    ("mac a45046-12abcd", "mac ‹MAC›"),
    ("from a450-4612-abcd", "from ‹MAC›"),
    ("42:a4:50:46:12:ab:cd:42", "‹MAC›"),
    ("MAC=a4:50:46:12:ab:cd:00:1a:2b:3c:4d:5e:08:00 SRC=", "MAC=‹MAC› SRC="),
    (r#"{\"bt_addr\":\"a4504612abcd\"}"#, r#"{\"bt_addr\":\"‹MAC›\"}"#),
    ("mac%3D0xA4504612ABCD", "mac%3D0x‹MAC›"),
    ("mac: a4%2050%2046%2012%20ab%20cd", "mac: ‹MAC›"),
];

/// Lines without addresses of anybody, which stay as they are.
const LEFT: &[&str] = &[
    "0xa4504612abcd and a4504612abcd, 00112233aabb",
    "fault addr 0x7fb2c4aabbcc, x0 0x00000000",
    "a4 50 46 12 ab cd, a4,50,46,12,ab,cd",
    "wlan: 36 40 44 48 52 56 60",
    "wlan0: 123456789012 bytes, wlan0: 123456789012 1234567 0 0",
    "bluetooth 123456789012",
    "bluetooth: 261120101532, wlan=202611201015",
    "Bluetooth 5.3, wlan 802.11ax, bluetooth is off, the mac is new",
    "bluetooth 0000110b-0000-1000-8000-00805f9b34fb",
    "wlan facade, bluetooth decade faced",
    "mac: 000000000000, bssid 00 00 00 00 00 00, bt_addr=0x020000000000, mac ff,ff,ff,ff,ff,ff",
    "mac 10 20 30 40 50 60",
    "HMAC: DA:39:A3:EE:5E:6B:4B:0D:32:55:BF:EF:95:60:18:90:AF:D8:07:09",
    "hmac: da 39 a3 ee 5e 6b 4b 0d 32 55 bf ef 95 60 18 90 af d8 07 09",
    "mac A1B2 C3D4 E5F6 0718 293A 4B5C",
    "00:00:00:00:00:00:00:00, ff:ff:ff:ff:ff:ff:ff:ff, 10:15:32:10:15:33:10:15:34",
    "MD5: da:39:a3:ee:5e:6b:4b:0d:32:55:bf:ef:95:60:18:90",
];

#[test]
fn addresses_behind_labels_are_masked() {
    let wrong: Vec<_> = LINES.iter().filter(|(line, safe)| masked(line) != *safe).collect();
    let told: Vec<_> = wrong.iter().map(|(line, safe)| format!("{line}\n  {}\n  {safe}", masked(line))).collect();
    assert!(told.is_empty(), "{} lines:\n{}", told.len(), told.join("\n"));
}

#[test]
fn numbers_that_are_no_addresses_stay() {
    let told: Vec<_> =
        LEFT.iter().filter(|line| masked(line) != **line).map(|line| format!("{line}\n  {}", masked(line))).collect();
    assert!(told.is_empty(), "{} lines:\n{}", told.len(), told.join("\n"));
}

/// A label, and what may stand behind it.
fn label() -> impl Strategy<Value = String> {
    let names =
        ["mac", "MAC", "wifiMac", "bssid", "BSSID", "wlan", "wlan0", "bluetooth", "Bluetooth", "bt_addr", "ether"];
    (
        prop::sample::select(names.to_vec()),
        prop::sample::select(vec![" ", ": ", "=", " = ", ":\t", "=\"", "=[", "：", " is "]),
    )
        .prop_map(|(name, sign)| format!("{name}{sign}"))
}

/// How six bytes are printed.
fn printed(bytes: &[u8], way: usize) -> String {
    let pairs: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let triples = || pairs.chunks(2).map(<[String]>::concat).collect::<Vec<_>>();
    match way {
        0 => pairs.concat(),
        1 => pairs.concat().to_uppercase(),
        2 => format!("0x{}", pairs.concat()),
        3 => triples().join("."),
        4 => pairs.join(" "),
        5 => pairs.join(", "),
        6 => pairs.iter().map(|pair| format!("0x{pair}")).collect::<Vec<_>>().join(", "),
        7 => pairs.join(",").to_uppercase(),
        _ => pairs.join(":"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn an_address_is_gone_behind_each_label(
        before in super::properties::around(),
        label in label(),
        // The first with a letter, the second without: so is nearly every one, and what is not may be another number.
        bytes in (0xA0..=0xFF_u8, 0x10..=0x19_u8, prop::collection::vec(any::<u8>(), 4)),
        way in 0..9_usize,
        after in prop::sample::select(vec!["", " ", "\n", "]", "\"", ",", ";", " up", "，", ")"]),
    ) {
        let bytes = [vec![bytes.0, bytes.1], bytes.2].concat();
        let address = printed(&bytes, way);
        let text = format!("{before} {label}{address}{after}");
        let masked = masked(&text);
        let told = address.strip_prefix("0x").unwrap_or(&address);
        prop_assert!(!masked.contains(told) && masked.contains("‹MAC›"), "{} of {}", masked, text);
        // No half of it is left.
        let begin = &told[..told.len() / 2];
        let end = &told[told.len() / 2..];
        prop_assert!(!masked.contains(begin) && !masked.contains(end), "{} of {}", masked, text);
        super::properties::once(&text)?;
    }
}
