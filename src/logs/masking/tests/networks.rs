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
