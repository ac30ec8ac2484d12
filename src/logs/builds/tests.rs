use super::*;
use proptest::prelude::*;

/// A text, and the codename, model, build and region it names.
type Sample = (&'static str, [&'static str; 4]);

const SAMPLES: &[Sample] = &[
    (
        "Crash!\nXiaomi/fuxi/fuxi:14/UKQ1.230804.001/V816.0.5.0.UMCCNXM:user/release-keys",
        ["fuxi", "", "V816.0.5.0.UMCCNXM", "CN"],
    ),
    (
        "Build fingerprint: 'Xiaomi/marble_eea/marble:13/TKQ1.221114.001/V14.0.7.0.TMREUXM:user/release-keys'\nRevision: '0'\nABI: 'arm64'",
        ["marble", "", "V14.0.7.0.TMREUXM", "EU"],
    ),
    (
        "(fingerprint:POCO/marble_global/marble:12/RKQ1.211001.001/V13.0.8.0.SMRMIXM:user/release-keys)",
        ["marble", "", "V13.0.8.0.SMRMIXM", "MI"],
    ),
    (
        "== dumpstate: 2026-11-20 10:15:32\n========\n\nBuild: UKQ1.230804.001\nBuild fingerprint: 'google/shiba/shiba:14/UQ1A.240105.004/11206848:user/release-keys'\nBootloader: ripcurrent-14.1\nRadio: g5300i\nKernel: Linux version 5.15.110",
        ["shiba", "", "11206848", ""],
    ),
    (
        "== dumpstate: 2026-11-20 10:15:32\nBuild: UKQ1.230804.001 release-keys\nBuild fingerprint: (unknown)\nBootloader: unknown",
        ["", "", "UKQ1.230804.001 release-keys", ""],
    ),
    (
        "[ro.product.device]: [fuxi]\n[ro.product.marketname]: [Xiaomi 13]\n[ro.product.model]: [2211133C]\n[ro.build.version.incremental]: [V816.0.5.0.UMCCNXM]\n[ro.mi.os.version.incremental]: [OS1.0.5.0.UMCCNXM]\n[ro.build.version.release]: [14]\n[ro.miui.region]: [CN]\r\n",
        ["fuxi", "Xiaomi 13", "OS1.0.5.0.UMCCNXM", "CN"],
    ),
    (
        "# begin build properties\nro.product.model=2211133G\nro.product.device = fuxi\nro.build.version.release=13\nro.build.version.incremental=V14.0.5.0.TMCMIXM\nro.miui.ui.version.name=V140\n",
        ["fuxi", "2211133G", "V14.0.5.0.TMCMIXM", "MI"],
    ),
    (
        "ro.build.fingerprint=Xiaomi/fuxi/fuxi:13/TKQ1.220905.001/V14.0.5.0.TMCCNXM:user/release-keys\nro.lineage.version=21.0-20261120-NIGHTLY-fuxi\nro.build.version.release=14",
        ["fuxi", "", "21.0-20261120-NIGHTLY-fuxi", ""],
    ),
    ("ro.miui.ui.version.name=V140\nro.miui.region=IN", ["", "", "V140", "IN"]),
    ("ro.build.display.id=AP1A.240505.004", ["", "", "AP1A.240505.004", ""]),
    ("小米13，升级到OS1.0.3.0.UNCCNXM之后，耗电快", ["", "", "OS1.0.3.0.UNCCNXM", "CN"]),
    ("Seit V14.0.3.0.TLFINXM.", ["", "", "V14.0.3.0.TLFINXM", "IN"]),
    ("V14.0.3.0.TLFZZXM", ["", "", "V14.0.3.0.TLFZZXM", ""]),
    ("14.0.3.0.TLFTWXM", ["", "", "14.0.3.0.TLFTWXM", "TW"]),
    ("ro.product.device=unknown\nro.product.vendor.device=thor", ["thor", "", "", ""]),
];

#[test]
fn what_is_named_is_read() {
    for (text, [codename, model, build, region]) in SAMPLES {
        let some = |value: &str| (!value.is_empty()).then(|| value.to_owned());
        let named = Named { codename: some(codename), model: some(model), build: some(build), region: some(region) };
        assert_eq!(read(text), Some(named), "{text}");
    }
}

#[test]
fn what_names_nothing_is_nothing() {
    let long = format!("ro.product.device={}", "a".repeat(101));
    let late = format!("{}\nro.product.device=fuxi", "深".repeat(MOST));
    for text in [
        "",
        "The build: it fails",
        "Build: it fails",
        "a/b/c:d/e/f:g/h",
        "https://friday.example/a/b:80/c",
        "ro.product.device=",
        "ro.product.device=fu\u{202E}xi",
        "ro.product.device=<script>",
        "[ro.product.device]: []",
        "[ro.product.device",
        "V14.0.5",
        "V14.0.5.0.tmccnxm",
        &long,
        &late,
        &"/".repeat(100_000),
        &":".repeat(100_000),
        &"[".repeat(100_000),
        &"V1.".repeat(100_000),
        &"a/b/c:1/2/3:".repeat(20_000),
    ] {
        assert_eq!(read(text), None, "{}", text.chars().take(60).collect::<String>());
    }
}

#[test]
fn regions_are_those_of_the_maker() {
    for (build, region) in [
        ("V14.0.5.0.TMCCNXM", Some("CN")),
        ("OS2.0.102.0.VNCMIXM", Some("MI")),
        ("V12.5.1.0.RKGIDXM", Some("ID")),
        ("V12.5.1.0.RKGTRXM", Some("TR")),
        ("V12.5.1.0.RKGJPKD", Some("JP")),
        ("V12.5.1.0.RKGKRXM", Some("KR")),
        ("V12.5.1.0.RKGRUXM", Some("RU")),
        ("V12.5.1.0.RKGXXXM", None),
        ("V12.5.1.0", None),
        ("12.5.1.CNCNCNX", None),
        ("", None),
    ] {
        assert_eq!(region_of(build), region, "{build}");
    }
}

proptest! {
    #[test]
    fn no_text_is_too_much(text in any::<String>()) {
        let _ = read(&text);
    }

    #[test]
    fn values_are_short_and_readable(parts in prop::collection::vec(prop_oneof![
        prop::sample::select(vec![
            "ro.product.device", "[", "]", ": ", "=", "\n", "ro.build.fingerprint", "Build fingerprint", "'", "/", ":", "user", "fuxi",
            "V14.0.5.0.TMCCNXM", "== dumpstate: ", "Build: ", "14", "release-keys", "ro.miui.region", "CN",
        ]).prop_map(str::to_owned),
        "\\PC{0,60}",
    ], 0..30)) {
        if let Some(named) = read(&parts.concat()) {
            let all = [named.codename, named.model, named.build, named.region];
            prop_assert!(all.iter().any(Option::is_some));
            for value in all.into_iter().flatten() {
                prop_assert!(!value.is_empty() && value.chars().count() <= 100 && value.trim() == value, "{value:?}");
                prop_assert!(!value.chars().any(char::is_control), "{value:?}");
            }
        }
    }
}
