//! What people write of their phones in the seven languages of the site, which stays as it is.

use super::*;
use proptest::prelude::*;

const ENGLISH: &[&str] = &[
    "Since OS1.0.5.0.UNCMIXM the camera closes 3 times out of 10, on OS2.0.206.0.VMCCNXM it does not.",
    "Updated from 14.0.5.0 to 14.0.6.0 on 20 November 2026 at 10:15, then from version 1.2.3.4 to 1.2.3.5.",
    "Version is 1.2.3.4, build 1.2.3.4; v1.2.3.4 and V14.0.5.0.TMCCNXM; the 1.2.3.4 release; 1.2.3.4 beta",
    "MIUI 14.0.5.1, HyperOS 2.0.1.2, ColorOS 14.0.1.2, One UI 6.1.1.1, Android 14.0.0.1, GCam 8.4.300.1",
    "WhatsApp 2.24.1.78 and Chrome 119.0.6045.66 crash, kernel 5.10.136-android12-9-00021-gab12cd34ef56",
    "I have 1 2 3 4 5 icons, 12 345 678 photos and 1,234,567 songs; 10 20 30 40 50 60 70 80 90 100.",
    "It costs $1,299.00, 1.299,00 € or £999.99; 20% off 350 000 points; 100 000 000 000 cells",
    "1080x2400, 2712 x 1220, 3200×1440 at 120 Hz, 4K 60 fps, 16:9, 20.5:9, 6.67 inch, 5000 mAh, 67 W, 45 °C, 90° left",
    "From 10:15 to 11:30, 2026-11-20T10:15:32.123Z, 20/11/2026 10:15:32, 11-20 10:15:32.123, week 48, 2026-11-20-10-15-32",
    "commit da39a3ee5e6b4b0d3255bfef95601890afd80709, da39a3e, sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934c",
    "com.miui.home, com.android.camera2.CameraActivity, android.hardware.camera.provider@2.7-service_64, libc++.so",
    "My phone is 3 years old, phone 13 Pro, the phone 2 metres away, mobile 5 G, cell 3, tel. no answer, call 112",
    "The password is wrong, the token is expired, my PIN is refused, the key is stuck, the session is over",
    "Cookies are lost; the serial number is missing; serial numbers 1 to 9; S/N is empty; IMEI shows 0 and MEID nothing",
    "The MAC address is random, the IP address changes, Bluetooth 5.3, WLAN 2.4 and 5 GHz, wlan0 36 40 44 48",
    "Look at the dot, at example dot and line; I met them at 10 dot com; meet @ noon. Point at it (at night) please.",
    "Step 01 02 03 04 05 06; rows 01 to 12; 007; 0800 to 1700; 05-11-20-10-15; ratio 0.123456789; 00 11 22 33 44",
    "lat. at best; long 13.40 seconds; how long 52.52 s; a lat 5; latency 12.5 ms; geometry 1.25, 2.50; scale 1.2345, 2.3456",
    "C++ 20+, 2+2, 1234+5678, X86+64, A+B, 45°C and 100°F, 90 degrees, 5' 11\" tall, 6.7\" display, 52° N",
    "key=pref_camera_mode_key, signature: my name, auth=none, session: evening, key: volume down, pin: top left",
    "I like the name example-1-2-3-4.tar.gz and log-11-20-10-15.txt, build-14-0-5-0.zip, lib-1.2.3.4.so.1",
    "I posted this at example.com and at friday.example yesterday, see chapter 3 at page 5 of example.org.",
    "The release 26.11.20.2 and 26.11.20.3 of a Friday, section 10.2.3.4, x [a] y.z, option (a) example.com",
    "lat: 12.34 ms, sid=u:r:init:s0, 0045 0046 0047, an angle of 45°30', 0012345678",
    "Password dialog, Password OS1.0.5.0 asks 3 times; sn of 5; dec 20; gps 5 m; standort unbekannt; 52 31 12 nights",
    "Write PRIVATE KEY in capitals, -----BEGIN CERTIFICATE----- of no use",
];

const GERMAN: &[&str] = &[
    "Seit Version 14.0.5.1 hält der Akku 20 % kürzer, vorher 1 Tag 12 Stunden.",
    "Aktualisiert auf 1.2.3.4 am 20.11.2026 um 10:15 Uhr, Preis 1.299,00 € statt 1 499,00 €.",
    "Die Version ist 1.2.3.4, die Firmware 2.0.1.2 und 2.0.1.3.",
    "Mein Handy hat 8 GB, das Telefon 256 GB; Handy 13 Pro, Tel. besetzt, Nummer 5 lebt, Mobil 4 G.",
    "Das Passwort ist falsch, die Seriennummer fehlt, Seriennummer 3 von 7, die PIN ist 4-stellig.",
    "IMEI wird nicht angezeigt, MAC-Adresse ist zufällig, 12345678 Schritte, 1.234.567 Bilder, 0,123456789",
    "Auf dem Breitengrad 52 liegt Berlin, bei 45 °C und 90° gedreht, 5-mal, 3-fach, 16:9",
];

const FRENCH: &[&str] = &[
    "Depuis la version 14.0.5.1, la batterie tient 20\u{202F}% de moins\u{A0}: 1\u{202F}234\u{202F}567 photos, 1\u{202F}299,00\u{A0}€.",
    "Mis à jour vers 1.2.3.4 le 20/11/2026 à 10\u{A0}h\u{A0}15, mise à jour 14.0.6.1.",
    "La version est la 1.2.3.4, 12 345 678 pas, 100 000 000 octets, 3 à 4 fois.",
    "Mon téléphone a 8\u{A0}Go, le portable 256\u{A0}Go, tél. portable 13 Pro, numéro 5, n° 12 de la liste.",
    "Le mot de passe\u{A0}: vide. Mot de passe incorrect, le numéro de série manque, le code PIN est refusé.",
    "L'adresse MAC est aléatoire, l'IMEI est absent, il fait 45\u{A0}°C à 90° vers l'Ouest.",
];

const SPANISH: &[&str] = &[
    "Desde la versión 14.0.5.1 la batería dura un 20 % menos, 12 345 678 fotos, 1.299,00 €.",
    "Actualizado a 1.2.3.4 el 20-11-2026 a las 10:15; la versión es 2.0.1.2 y 2.0.1.3.",
    "Mi teléfono tiene 8 GB, el móvil 256 GB, celular 13 Pro, tel. ocupado, número 5.",
    "La contraseña es incorrecta, falta el número de serie, clave de la cuestión, 3 o 4 veces, los 10 primeros.",
    "Una línea de latitud 40 y longitud 3, 612 345 678 bytes, 45 °C, 90° a la izquierda.",
];

const DUTCH: &[&str] = &[
    "Sinds versie 14.0.5.1 gaat de accu 20% korter mee, 1.234.567 foto's, € 1.299,00.",
    "Bijgewerkt naar 1.2.3.4 op 20-11-2026 om 10:15 uur; de versie is nu 2.0.1.2.",
    "Mijn telefoon heeft 8 GB, mobiel 256 GB, telefoon 13 Pro, tel. bezet, nummer 5 van 7.",
    "Het wachtwoord is fout, het serienummer ontbreekt, de pincode is 4 cijfers, de IMEI is leeg.",
    "Breedtegraad 52, lengtegraad 4; 06-11-2026; 0,5 seconde; 45 °C; 90° gedraaid.",
];

const SIMPLIFIED: &[&str] = &[
    "我用小米13已经3年了，从14.0.5.1升级到14.0.6.1之后耗电快了20%，2026年11月20日10:15开始。",
    "版本是1.2.3.4，版本号为2.0.1.2，系统版本：OS1.0.5.0.UNCMIXM，微信8.0.1.2版本闪退。",
    "手机13 Pro有256GB，电话打不通3次，手机号码无法显示，电话簿有1234个联系人。",
    "密码是错的，密码：不对，序列号看不到，验证码收不到，令牌失效，IMEI显示为0。",
    "价格1299元，分辨率2712×1220，刷新率120Hz，电池5000mAh，温度45°C，共12345678张照片。",
    "蓝牙5.3连不上，蓝牙地址随机，东经那边和北纬40度，第1、2、3项，10:15到11:30。",
];

const TRADITIONAL: &[&str] = &[
    "我用小米13已經3年了，從14.0.5.1升級到14.0.6.1之後耗電快了20%，2026年11月20日10:15開始。",
    "版本為1.2.3.4，版本號：2.0.1.2，韌體正常，手機13 Pro有256GB，電話打不通3次。",
    "密碼是錯的，序號看不到，驗證碼收不到，藍牙5.3連不上，價格NT$12,990，解析度2712×1220。",
    "手機號碼無法顯示，緯度和經度不準，第1、2、3項，共1,234,567張照片。",
];

#[test]
fn what_people_write_stays() {
    let all = [ENGLISH, GERMAN, FRENCH, SPANISH, DUTCH, SIMPLIFIED, TRADITIONAL].concat();
    let told: Vec<_> =
        all.iter().filter(|text| masked(text) != **text).map(|text| format!("{text}\n  {}", masked(text))).collect();
    assert!(told.is_empty(), "{} texts:\n{}", told.len(), told.join("\n"));
    // One below the other, they are the same.
    for sign in ["\n", "\r\n", "\n\n", "\n> "] {
        let text = all.join(sign);
        let masked = masked(&text);
        let wrong: Vec<_> = text.lines().zip(masked.lines()).filter(|(line, masked)| line != masked).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}

/// Lines of logs below each other: what ends one has nothing to do with what begins the next.
#[test]
fn lines_of_logs_stay() {
    for text in [
        super::left::LINES.join("\n"),
        "11-20 10:15:32.123  1234  5678 I wifi: rssi -60\n11-20 10:15:33.123  1234  5678 I wifi: freq 5180\n".repeat(9),
        "1763632532123 35\n1763632533123 86\n1763632534123 01\n".repeat(9),
        "10:15:32 a4:5e\n10:15:33 60:c1\n".to_owned(),
        "[ro.serialno]: []\n[ro.setupwizard.mode2]: [1]\n[ro.sf.lcd_density]: [440]\n".to_owned(),
        "serial:\n11-20 10:15:32\nphone\n2026-11-20 10:15\npassword:\nforgotten\n".to_owned(),
        "1.2.3\n1.2.4\n1.0.2\n5.1\n14.0.5\n13.1\n".to_owned(),
        "12.34567\n13.45678\n14.56789\n".to_owned(),
        "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n".to_owned(),
        "138\n1024\n2048\n4096\n".to_owned(),
        "ping ada\n@bob.smith hello\nroot@fuxi\nsystem.prop\n".to_owned(),
    ] {
        assert_eq!(masked(&text), text);
    }
}

/// Words and numbers of a sentence, as people write them of their phones.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        super::properties::word(),
        "[a-zé]{1,9}",
        "[1-9][0-9]{0,2}([.,][0-9]{1,2})? ?(%|€|GB|mAh|Hz|°C|W|元|mm)",
        "(OS|V)[12]\\.0\\.[1-9]\\.0\\.[UV][A-Z]{3}(CN|MI)XM",
        "(version|Version|versie|versión|v|版本|MIUI|HyperOS) ?[1-9]\\.[0-9]\\.[0-9]{1,2}\\.[1-9]",
        "20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9])",
        "(0[1-9]|[12][0-9])\\.(0[1-9]|1[0-2])\\.20[0-9]{2}",
        "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{3})?)?",
        "[1-9][0-9]{2,3}[x×][1-9][0-9]{2,3}",
        "com\\.[a-z]{2,8}\\.[a-z]{2,8}",
        "[1-9]\\.[0-9]{1,2}\\.[0-9]{1,3}(-[a-z]{4,7})?",
        "#[1-9][0-9]{0,4}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn sentences_stay(
        pieces in prop::collection::vec((piece(), prop::sample::select(vec![" ", ", ", ". ", "\n", "，", "。", " (", ") "])), 1..30),
    ) {
        // Two numbers beside each other may be one; a word stands between them.
        let text: String = pieces.iter().flat_map(|(piece, sign)| ["und ", piece, sign]).collect();
        prop_assert_eq!(masked(&text), text);
    }
}
