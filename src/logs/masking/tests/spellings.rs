//! No number of a device, of an adapter, of a host or of a mailbox survives, however it is written.

use super::super::numbers::is_luhn;
use super::properties::{around, beside, mail, once};
use super::*;
use proptest::prelude::*;

/// 15 digits, of which the last checks the others.
fn device() -> impl Strategy<Value = String> {
    "(01|33|35|44|45|49|50|51|52|53|54|86|91|98|99)[1-9]{12}"
        .prop_map(|digits| (0..10).map(|last| format!("{digits}{last}")).find(|all| is_luhn(all.chars())).unwrap())
}

/// Digits in groups of these lengths, with this between them.
fn grouped(digits: &str, lengths: &[usize], between: &str) -> String {
    let mut rest = digits;
    let mut groups = Vec::new();
    for length in lengths {
        let (group, behind) = rest.split_at((*length).min(rest.len()));
        groups.push(group);
        rest = behind;
    }
    groups.push(rest);
    groups.retain(|group| !group.is_empty());
    groups.join(between)
}

/// How a number of 15 digits is laid out.
fn layout() -> impl Strategy<Value = Vec<usize>> {
    prop::sample::select(vec![
        vec![1; 15],
        vec![2; 8],
        vec![3; 5],
        vec![4; 4],
        vec![5; 3],
        vec![6; 3],
        vec![7, 8],
        vec![8, 7],
        vec![2, 6, 6, 1],
        vec![6, 2, 6, 1],
        vec![8, 6, 1],
        vec![3, 4, 4, 4],
        vec![14, 1],
        vec![15],
    ])
}

/// What stands between groups, in a line or over its end.
fn between() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        " ", "-", ".", ":", "/", "_", ", ", " - ", "\t", "\u{A0}", "\u{2009}", "\u{202F}", "\u{3000}", "\u{2010}",
        "\u{2011}", "–", "−", "·", "：", "．", "－",
    ])
}

/// The ends of lines, as mails and screens make them.
fn line_end() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["\n", "\r\n", " \n", "\n  ", "\n> ", " \\\n    "])
}

fn full_width(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_digit() { char::from_u32(u32::from(c) + 0xFEE0).unwrap() } else { c }).collect()
}

/// The digits of all that is left of a text.
fn left(masked: &str) -> usize {
    masked.chars().filter(|c| c.is_numeric()).count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn no_layout_hides_the_number_of_a_device(
        digits in device(), layout in layout(), between in between(), is_wide in any::<bool>(),
        before in beside(), after in beside(),
    ) {
        let number = grouped(&digits, &layout, between);
        let number = if is_wide { full_width(&number) } else { number };
        let text = format!("x{before}{number}{after}x");
        let masked = masked(&text);
        prop_assert!(masked.contains("‹IMEI›") && left(&masked) == 0, "{} of {}", masked, text);
        once(&text)?;
    }

    /// As somebody types it off a box, with a blank or a hyphen wherever they like.
    #[test]
    fn no_gaps_hide_the_number_of_a_device(
        digits in device(), gaps in prop::collection::vec(prop::sample::select(vec!["", "", " ", "-"]), 14),
        before in prop::sample::select(vec!["", "mine: ", "看 ", "(", "it is "]), after in prop::sample::select(vec!["", ".", ", yes", ")"]),
    ) {
        prop_assume!(!digits.starts_with("01"));
        let gaps = std::iter::once("").chain(gaps);
        let number: String = digits.chars().zip(gaps).flat_map(|(digit, gap)| [gap.to_owned(), digit.to_string()]).collect();
        let text = format!("{before}{number}{after}");
        let masked = masked(&text);
        prop_assert!(masked.contains("‹IMEI›") && left(&masked) == 0, "{} of {}", masked, text);
        once(&text)?;
    }

    #[test]
    fn no_end_of_a_line_hides_the_number_of_a_device(
        digits in device(), at in 4..=11_usize, line_end in line_end(), label in prop::sample::select(vec!["", "IMEI: ", "mine is "]),
    ) {
        let (one, other) = digits.split_at(at);
        // The second gap is at the end of a line.
        let broken = |sign: &str, end: &str| grouped(&digits, &[2, 6, 6, 1], sign).replacen(sign, "x", 1).replacen(sign, end, 1).replace('x', sign);
        let blanks = broken(" ", line_end);
        let hyphens = broken("-", &format!("-{line_end}"));
        for number in [format!("{one}{line_end}{other}"), blanks, hyphens] {
            let text = format!("{label}{number} ok");
            let masked = masked(&text);
            prop_assert!(masked.contains("‹IMEI›") && left(&masked) == 0, "{} of {}", masked, text);
            prop_assert_eq!(masked.matches('\n').count(), text.matches('\n').count());
            once(&text)?;
        }
    }

    #[test]
    fn what_a_label_announces_is_gone(
        (label, value) in prop_oneof![
            ("(IMEI|imei 1|IMEI-Nummer|numéro IMEI|número IMEI|IMEI 号码|IMEI \\(sim 1\\))", "[1-9]{15}"),
            ("(MEID|meid)", "A[0-9]{13}|A[0-9] [0-9]{6} [0-9]{6}|2[0-9]{17}"),
            ("(MAC|MAC address|MAC-Adresse|adresse MAC|dirección MAC|MAC-adres|MAC地址|HWaddr|bdaddr|BSSID)",
             "a[1-9](:[1-9a-f][0-9]){5}|a[1-9]([0-9]b){5}|a[1-9]( [0-9]c){5}|a[1-9](:[1-9]){5}|a[1-9](\\.[0-9]d){5}"),
            ("(phone number|Telefonnummer|Handynummer|numéro de téléphone|número de teléfono|telefoonnummer|手机号码|電話號碼|Tel\\.)",
             "0[1-9]{2,3} [1-9]{7}|0[1-9]{9}|0[1-9]( [0-9]{2}){4}|\\+49 1[5-7][0-9] [0-9]{7}"),
            ("(serial number|S/N|Seriennummer|numéro de série|número de serie|serienummer|序列号|序列號|ro\\.serialno)", "R58[0-9]{5}X"),
            ("(Android ID|android_id|GAID|Werbe-ID|deviceId|设备ID)", "[1-9]{4}a[0-9]{11}"),
        ],
        sign in prop::sample::select(vec![" ", ": ", "=", "：", " : ", ":\t", " = ", "\u{A0}: ", "\n", ":\n", "\r\n", ":\n  "]),
        before in around(),
    ) {
        let text = format!("{before}\n\n{label}{sign}{value}\n\nok");
        let masked = masked(&text);
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
        prop_assert!(masked.contains('‹'), "{} of {}", masked, text);
        prop_assert_eq!(digits(&masked), digits(before) + digits(&label), "{} of {}", masked, text);
        once(&text)?;
    }

    #[test]
    fn no_adapter_survives(
        bytes in prop::collection::vec("[1-9a-f][0-9]", 5), sign in prop::sample::select(vec![":", "-", "_", "：", "‐"]),
        line_end in line_end(), at in 1..5_usize,
    ) {
        let address = |short: bool| {
            let bytes = bytes.iter().enumerate();
            let mut all: Vec<_> = bytes.map(|(place, byte)| if short && place == 2 { byte[1..].to_owned() } else { byte.clone() }).collect();
            all.push("a4".to_owned());
            all
        };
        let broken = [address(false)[..at].join(sign), address(false)[at..].join(sign)].join(&format!("{sign}{line_end}"));
        let mut all = vec![address(false).join(sign), broken];
        all.extend((sign == ":").then(|| address(true).join(sign)));
        for address in all {
            let text = format!("x {address} y");
            let masked = masked(&text);
            prop_assert!(masked.contains("‹MAC›") && left(&masked) == 0 && !masked.contains("a4"), "{} of {}", masked, text);
            once(&text)?;
        }
    }

    #[test]
    fn no_address_survives(
        octets in (40..=126_u8, any::<u8>(), any::<u8>(), 1..=255_u8), private in 0..4_usize, way in 0..6_usize,
    ) {
        let (a, b, c, d) = match private {
            0 => (10, octets.1, octets.2, octets.3),
            1 => (192, 168, octets.2, octets.3),
            2 => (172, 16, octets.2, octets.3),
            _ => octets,
        };
        let text = match way {
            0 => format!("ping {a}.{b}.{c}.{d}:443"),
            1 => format!("[{a}.{b}.{c}.{d}/24]"),
            2 => format!("::ffff:{a}.{b}.{c}.{d}%wlan"),
            3 => format!("ip-{a}-{b}-{c}-{d}.internal"),
            4 => format!("x{a}-{b}-{c}-{d}.dsl.example.net"),
            _ => format!("from {a}.{b}.\n{c}.{d} on"),
        };
        let masked = masked(&text);
        let rest = masked.replace("443", "").replace("/24", "").replace("ffff", "");
        prop_assert!(masked.contains("‹IP›") && left(&rest) == 0, "{} of {}", masked, text);
        once(&text)?;
    }

    #[test]
    fn no_mailbox_survives(
        address in mail(),
        at in prop::sample::select(vec!["@", " (at) ", "[at]", " [at] ", "(at)", "{at}", " (arroba) ", " (chez) ", "＠", "%40", "&#64;", " @ "]),
        dot in prop::sample::select(vec![".", " (dot) ", "[dot]", " [punkt] ", "(point)", " (punto) "]),
    ) {
        let (name, host) = address.split_once('@').unwrap();
        let at = if at == " @ " && dot != "." { " (at) " } else { at };
        let dot = if at.contains(['%', '&']) { "." } else { dot };
        let text = format!("x: {name}{at}{}", host.replace('.', dot));
        let masked = masked(&text);
        prop_assert!(masked.starts_with("x: ‹e-mail›") && !masked.contains(name), "{} of {}", masked, text);
        once(&text)?;
    }
}
