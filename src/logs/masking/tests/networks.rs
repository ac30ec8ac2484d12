//! Names of Wi-Fi networks, and what only looks like one.

use super::*;

/// Each text as it was pasted, and as it may be published.
const TEXTS: &[(&str, &str)] = &[
    ("SSID: \"HomeNet\"", "SSID: \"‹SSID›\""),
    ("SSID: \"Home Net 5\", state: COMPLETED", "SSID: \"‹SSID›\", state: COMPLETED"),
    ("ssid=HomeNet", "ssid=‹SSID›"),
    ("ssid=HomeNet freq=2412", "ssid=‹SSID› freq=2412"),
    ("    ssid=\"Casa de Ada\"", "    ssid=\"‹SSID›\""),
    ("network={ ssid=\"HomeNet\" key_mgmt=WPA-PSK }", "network={ ssid=\"‹SSID›\" key_mgmt=WPA-PSK }"),
    ("mSSID: HomeNet, mHidden: false", "mSSID: ‹SSID›, mHidden: false"),
    ("wifi_ssid = HomeNet", "wifi_ssid = ‹SSID›"),
    ("wlan0 IEEE 802.11 ESSID:\"HomeNet\"", "wlan0 IEEE 802.11 ESSID:\"‹SSID›\""),
    ("{\"ssid\":\"HomeNet\",\"rssi\":-60}", "{\"ssid\":\"‹SSID›\",\"rssi\":-60}"),
    (
        "wpa_supplicant: wlan0: Trying to associate with SSID 'Home Net'",
        "wpa_supplicant: wlan0: Trying to associate with SSID '‹SSID›'",
    ),
    (
        "wpa_supplicant: wlan0: Trying to associate with a4:50:46:12:ab:cd (SSID='HomeNet' freq=2412 MHz)",
        "wpa_supplicant: wlan0: Trying to associate with ‹MAC› (SSID='‹SSID›' freq=2412 MHz)",
    ),
    (
        "wlan0: CTRL-EVENT-SSID-TEMP-DISABLED id=0 ssid=\"HomeNet\" auth_failures=1 duration=10",
        "wlan0: CTRL-EVENT-SSID-TEMP-DISABLED id=0 ssid=\"‹SSID›\" auth_failures=1 duration=10",
    ),
    ("SSID：“我家的网”", "SSID：“‹SSID›”"),
    ("**SSID:** HomeNet", "**SSID:** ‹SSID›"),
    ("| SSID | HomeNet |", "| SSID | ‹SSID› |"),
];

/// What only looks like it, and stays.
const LEFT: &[&str] = &[
    "SSID: <unknown ssid>, BSSID: <none>, ssid=null, ssid=\"\", SSID: any",
    "The SSID is hidden, my SSID disappears, the SSID's channel and the router's channel change",
    "SSID: the list is empty. SSID: wird nicht angezeigt. SSID : le nom reste vide",
    "ssid= bssid= freq=2412, accessid=reader, processId=launcher, businessId: north",
    "ssid: 2.4 GHz and 5 GHz, SSID: 32, ssid_length=7, getSSID() == null, SSID: getSsid()",
    "SSID：消失了，WiFi的SSID不见了",
    "| SSID | Channel |\n|---|---|\n| a | 6 |",
    "| SSID | hidden |",
];

#[test]
fn names_of_networks_are_masked() {
    let wrong: Vec<_> = TEXTS.iter().filter(|(text, safe)| masked(text) != *safe).collect();
    let told: Vec<_> = wrong.iter().map(|(text, safe)| format!("{text:?}\n  {:?}\n  {safe:?}", masked(text))).collect();
    assert!(told.is_empty(), "{} texts:\n{}", told.len(), told.join("\n"));
    assert!(TEXTS.iter().all(|(_, safe)| masked(safe) == *safe));
    let told: Vec<_> = LEFT.iter().map(|text| (*text, masked(text))).filter(|(text, masked)| text != masked).collect();
    assert!(told.is_empty(), "{told:?}");
}

#[test]
fn a_name_that_a_log_tells_is_masked_in_what_is_said_beside_it() {
    let log = "wlan0: SSID 'Casa de Ada' up\nssid=HomeNet\nssid=Home";
    let texts = ["HomeNet drops after Home", "连接到HomeNet后, HomeNetwork and casa de ada; Casa de Ada", log];
    let texts = |keep: &BTreeSet<String>| mask_together(texts, keep);
    let first = texts(&BTreeSet::new());
    let shown = [
        "‹SSID› drops after Home",
        "连接到‹SSID›后, HomeNetwork and casa de ada; ‹SSID›",
        "wlan0: SSID '‹SSID›' up\nssid=‹SSID›\nssid=‹SSID›",
    ];
    assert_eq!(first.each_ref().map(|masked| &*masked.text), shown);
    // One word keeps it in all of them.
    let keys: BTreeSet<String> = first[0].hits.iter().map(|hit| hit.key.clone()).collect();
    let kept = texts(&keys);
    assert_eq!(kept[0].text, "HomeNet drops after Home");
    assert_eq!(kept[2].text, "wlan0: SSID '‹SSID›' up\nssid=HomeNet\nssid=‹SSID›");
    assert!(first.iter().all(|masked| masked.count == masked.hits.len()));
}

proptest::proptest! {
    #[test]
    fn whatever_stands_about_a_name_it_is_masked_once(
        label in proptest::sample::select(vec!["SSID", "ssid", "mSsid", "wifi_ssid", "ESSID", "BSSID"]),
        between in "[:= \"'|\\n(]{1,4}",
        name in "[ -~]{0,12}",
        behind in "[\"' ,|)\\n]{0,3}[a-z ]{0,6}",
    ) {
        super::properties::once(&format!("{label}{between}{name}{behind}"))?;
    }
}
