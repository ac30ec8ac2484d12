//! Packages as they are called, and as they are made to be mistaken.

use super::*;
use proptest::prelude::*;

const VERSION: &str = "26.11.20";

fn known(codenames: &[&str]) -> Vec<String> {
    codenames.iter().map(|codename| (*codename).to_owned()).collect()
}

fn devices() -> Vec<String> {
    known(&["mi", "mione", "mione_plus", "fuxi", "fuxi_eea", "lavender", "cancro", "cancro_lte_ct", "tangerine5"])
}

fn judged(name: &str, codename: &str, region: &str) -> Result<Says, Against> {
    judge(name, &Meant { codename, region, version: VERSION, branch: Some(Branch::Weekly) }, &devices())
}

#[test]
fn a_package_is_for_the_device_that_its_name_says() {
    let device = |codename: &str| Err(Against::Device(codename.to_owned()));
    let region = |region: &str| Err(Against::Region(region.to_owned()));
    let version = |version: &str| Err(Against::Version(version.to_owned()));
    let branch = |word: &str| Err(Against::Branch(word.to_owned()));
    let table = [
        ("miui_FUXI_26.11.20_0123456789_13.0.zip", "fuxi", "", Ok(Says::Device)),
        ("miui_FUXI_26.11.20_0123456789_13.0.zip", "lavender", "", device("fuxi")),
        // A codename that begins another one.
        ("miui_mione_plus_26.11.20.zip", "mione_plus", "", Ok(Says::Device)),
        ("miui_mione_plus_26.11.20.zip", "mione", "", device("mione_plus")),
        ("miui_mione_26.11.20.zip", "mi", "", device("mione")),
        ("mi-26.11.20.zip", "mi", "", Ok(Says::Device)),
        ("cancro_lte_ct_images_26.11.20.tgz", "cancro", "", device("cancro_lte_ct")),
        ("fuxi_eea_global_images_26.11.20.tgz", "fuxi", "EU", device("fuxi_eea")),
        ("fuxi_eea_global_images_26.11.20.tgz", "fuxi_eea", "EU", Ok(Says::Device)),
        // Two at once: nobody knows which it is.
        ("fuxi-lavender-26.11.20.zip", "fuxi", "", device("lavender")),
        // Where it is sold.
        ("lavender_global_images_26.11.20.tgz", "lavender", "Global", Ok(Says::Device)),
        ("lavender_global_images_26.11.20.tgz", "lavender", "CN", region("GLOBAL")),
        ("lavender_eea_global_26.11.20.tgz", "lavender", "EU", Ok(Says::Device)),
        ("lavender_eea_global_26.11.20.tgz", "lavender", "Global", region("EU")),
        ("miui_LAVENDEREEAGlobal_26.11.20.zip", "lavender", "EU", Ok(Says::Device)),
        ("miui_LAVENDEREEAGlobal_26.11.20.zip", "lavender", "CN", region("EU")),
        ("miui_LAVENDEREEAGlobal_26.11.20.zip", "fuxi", "EU", device("lavender")),
        ("lavender_eea_global_26.11.20.tgz", "lavender", "", Ok(Says::Device)),
        // Another release, another branch.
        ("miui_FUXI_26.11.13_0123456789_13.0.zip", "fuxi", "", version("26.11.13")),
        ("miui_FUXI_V14.0.5.0.TMCCNXM_0123456789_13.0.zip", "fuxi", "", version("14.0.5.0")),
        ("miui_FUXI_V14.0.5.0.TMCCNXM_0123456789_13.0.zip", "fuxi", "EU", region("CN")),
        ("miui_FUXI_26.11.20_0123456789_4.4.4.zip", "fuxi", "", Ok(Says::Device)),
        ("miui_FUXI_26.11.20.1_0123456789_13.0.zip", "fuxi", "", version("26.11.20.1")),
        ("miui_FUXI_V14.0.26.11.20.DEV_0123456789_13.0.zip", "fuxi", "", Ok(Says::Device)),
        ("miui_FUXI_V14.0.26.11.13.DEV_0123456789_13.0.zip", "fuxi", "", version("26.11.13")),
        ("fuxi_weekly_26.11.20.zip", "fuxi", "", Ok(Says::Device)),
        ("fuxi-26.11.20-beta.zip", "fuxi", "", Ok(Says::Device)),
        ("fuxi-26.11.20-stable.zip", "fuxi", "", branch("stable")),
        ("fuxi_daily_26.11.20.zip", "fuxi", "", branch("daily")),
        ("fuxi_Internal_26.11.20.zip", "fuxi", "", branch("internal")),
        // Nothing is said, or of a device that nobody knows.
        ("update.zip", "fuxi", "", Ok(Says::Nothing)),
        ("miui_SAPPHIRE_26.11.20.zip", "fuxi", "", Ok(Says::Nothing)),
        ("", "fuxi", "", Ok(Says::Nothing)),
        ("fuxi２６.11.20.zip", "fuxi", "", Ok(Says::Device)),
    ];
    for (name, codename, sold, wanted) in table {
        assert_eq!(judged(name, codename, sold), wanted, "{name} for {codename} {sold}");
    }
}

#[test]
fn a_word_for_another_branch_is_read_against_the_train() {
    let branches = [
        ("weekly", "weekly", Some(Branch::Weekly)),
        ("closed-test", "weekly", Some(Branch::Daily)),
        ("daily", "daily", Some(Branch::Daily)),
        ("stable", "weekly", Some(Branch::Stable)),
        ("tv", "monthly", Some(Branch::Stable)),
        ("tv", "daily", Some(Branch::Daily)),
        ("tv", "", None),
    ];
    for (slug, rhythm, wanted) in branches {
        assert_eq!(Branch::of(slug, rhythm), wanted, "{slug} {rhythm}");
    }
    let refused = |word: &str, branch: Option<Branch>| {
        let name = format!("fuxi_{word}_26.11.20.zip");
        let judged = judge(&name, &Meant { codename: "fuxi", region: "", version: VERSION, branch }, &devices());
        assert!(judged == Ok(Says::Device) || judged == Err(Against::Branch(word.to_owned())), "{judged:?}");
        judged.is_err()
    };
    for word in ["stable", "weekly", "daily", "beta", "dev", "alpha", "images"] {
        let found = [None, Some(Branch::Weekly), Some(Branch::Daily), Some(Branch::Stable)].map(|of| refused(word, of));
        let wanted = match word {
            "stable" => [false, true, true, false],
            "weekly" => [false, false, true, true],
            "daily" | "alpha" => [false, true, false, true],
            "beta" | "dev" => [false, false, false, true],
            _ => [false; 4],
        };
        assert_eq!(found, wanted, "{word}");
    }
    // Where a device is called so, it is no branch.
    let known = known(&["fuxi", "stable"]);
    let meant = Meant { codename: "stable", region: "", version: VERSION, branch: Some(Branch::Weekly) };
    assert_eq!(judge("stable_26.11.20.zip", &meant, &known), Ok(Says::Device));
}

#[test]
fn no_package_of_a_device_of_the_catalogue_is_taken_for_another_one() {
    let catalogue: Vec<String> = include_str!("../../demo/devices.csv")
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').next())
        .map(str::to_owned)
        .collect();
    assert!(catalogue.len() > 5, "{catalogue:?}");
    for own in &catalogue {
        for meant in &catalogue {
            for name in [
                format!("miui_{}_26.11.20_0a1b2c3d4e_13.0.zip", own.to_uppercase()),
                format!("{own}_images_26.11.20_13.0.tgz"),
                format!("{own}-ota_full-26.11.20.zip"),
            ] {
                let judged =
                    judge(&name, &Meant { codename: meant, region: "", version: VERSION, branch: None }, &catalogue);
                let wanted = if own == meant { Ok(Says::Device) } else { Err(Against::Device(own.clone())) };
                assert_eq!(judged, wanted, "{name} for {meant}");
            }
        }
    }
}

proptest! {
    #[test]
    fn a_package_of_one_device_is_never_one_of_another(
        catalogue in prop::collection::btree_set("[a-f]{1,3}(_[a-f]{1,3}){0,2}", 2..12),
        own in any::<prop::sample::Index>(),
        meant in any::<prop::sample::Index>(),
    ) {
        let catalogue: Vec<String> = catalogue.into_iter().collect();
        let (own, meant) = (own.get(&catalogue), meant.get(&catalogue));
        let name = format!("zz_{}_26.11.20_13.0.zip", own.to_uppercase());
        let judged = judge(&name, &Meant { codename: meant, region: "", version: VERSION, branch: None }, &catalogue);
        prop_assert_eq!(judged == Ok(Says::Device), own == meant, "{} for {}", name, meant);
        prop_assert_ne!(judged, Ok(Says::Nothing));
    }

    #[test]
    fn any_name_is_judged(name in "\\PC{0,60}", codename in "\\PC{0,12}", region in "\\PC{0,6}") {
        let known = vec![codename.clone(), "fuxi".to_owned(), String::new()];
        let _ = judge(&name, &Meant { codename: &codename, region: &region, version: VERSION, branch: Branch::of(&region, "") }, &known);
    }
}
