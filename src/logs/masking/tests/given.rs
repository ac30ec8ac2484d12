//! Numbers, tokens and serials as people and programs give them, and what looks like them.

use super::masked;

/// Numbers that ring, as people of many countries give theirs.
const NUMBERS: &[(&str, &str)] = &[
    ("llámame al 611 625 510", "llámame al ‹phone›"),
    ("mi número 667 312 771", "mi número ‹phone›"),
    ("mi número es el 667312771, gracias", "mi número es el ‹phone›, gracias"),
    ("mi número: 55 4487 2872", "mi número: ‹phone›"),
    ("Mijn nummer is 0470 23 66 98.", "Mijn nummer is ‹phone›."),
    ("mon numéro est le 0470 23 66 98", "mon numéro est le ‹phone›"),
    ("0470 23 66 98", "‹phone›"),
    ("bel me op 0470 23 66 98", "bel me op ‹phone›"),
    ("appelez-moi au 079 123 45 67", "appelez-moi au ‹phone›"),
    ("8 (906) 185-25-39", "‹phone›"),
    ("call 8 (906) 185-25-39 now", "call ‹phone› now"),
    ("my number is 9823572323", "my number is ‹phone›"),
    ("call 9823572323", "call ‹phone›"),
    ("call me at 98235 72323 please", "call me at ‹phone› please"),
    ("My number is 9081 1432", "My number is ‹phone›"),
    ("打電話給9081 1432", "打電話給‹phone›"),
    ("请打 9081 1432 找我", "请打 ‹phone› 找我"),
    ("ruf mich an: 151 23456789", "ruf mich an: ‹phone›"),
    ("ruf mich unter 030 1234567 an", "ruf mich unter ‹phone› an"),
    ("我的号码是 6123 4567", "我的号码是 ‹phone›"),
    ("call 415 555 2671", "call ‹phone›"),
];

const TOKENS: &[(&str, &str)] = &[
    ("jwt=aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gI3kM5oQ7s", "jwt=‹token›"),
    ("regid=aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gI3kM5oQ7s", "regid=‹token›"),
    ("push regId: aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gI3kM5oQ7s", "push regId: ‹token›"),
    ("mipush_regsec=aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gI3kM5oQ7s", "mipush_regsec=‹token›"),
    ("registrationId=aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gI3kM5oQ7s", "registrationId=‹token›"),
    ("?ticket=aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gI3kM5oQ7s&x", "?ticket=‹token›&x"),
    ("csrf=aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gI3kM5oQ7s", "csrf=‹token›"),
    ("?code=aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gI3kM5oQ7s", "?code=‹token›"),
    ("cUserId=aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gI3kM5oQ7s", "cUserId=‹token›"),
    ("tool --token aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gI3kM5oQ7s", "tool --token ‹token›"),
    ("token aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gI3kM5oQ7s", "token ‹token›"),
    ("the secret aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gI3kM5oQ7s ok", "the secret ‹token› ok"),
    ("sessionkey aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gI3kM5oQ7s", "sessionkey ‹token›"),
    ("OAuth2 aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gI3kM5oQ7s", "OAuth2 ‹token›"),
    ("auth=QwErTyUiOpAsDfGhJkLzXcVbNm1QwErTyUiOpAsD", "auth=‹token›"),
    ("WIFI:S:home;T:WPA;P:hunter two;;", "WIFI:S:home;T:WPA;P:‹token›;;"),
    ("WIFI:T:WPA;P:a\\;b;S:home;H:true;;", "WIFI:T:WPA;P:‹token›;S:home;H:true;;"),
];

const OTHERS: &[(&str, &str)] = &[
    ("> 0e222f82\tdevice", "> ‹serial›\tdevice"),
    (
        "12-01 10:11:12.123  1234  5678 D Foo     : 0e222f82\tdevice",
        "12-01 10:11:12.123  1234  5678 D Foo     : ‹serial›\tdevice",
    ),
    ("I/System.out( 1234): 0e222f82 device", "I/System.out( 1234): ‹serial› device"),
    ("getprop ro.serialno → 17221ffa", "getprop ro.serialno → ‹serial›"),
    ("getprop ro.serialno -> 17221ffa", "getprop ro.serialno -> ‹serial›"),
    ("device uuid 38400000-8cf0-11bd-b23e-10b96e40000d", "device uuid ‹Android ID›"),
    ("lat=30107424 lon=54752555", "lat=‹location› lon=‹location›"),
    ("26.610721|118.753692", "‹location›"),
    ("ping v101.172.215.59", "ping v‹IP›"),
    ("connected to server version 101.172.215.59", "connected to server version ‹IP›"),
    ("IMEI **3569380**35643809", "IMEI **‹IMEI›"),
    ("86173206<!-- -->0011315", "‹IMEI›"),
    ("35693803<b>5643809</b>", "‹IMEI›</b>"),
];

/// What looks like one of those, and stays.
const LEFT: &[&str] = &[
    "Version 1.2.3.4 works, 1.2.3.5 doesn't.",
    "升级到2.0.5.6后，2.0.5.7也一样",
    "1.2.3.5 fails in the same way as version 1.2.3.4, and 1.2.4.1 too",
    "frame 16.666667, 33.333333 ms",
    "vsync 8.333333 16.666667",
    "it took 12.345678, 13.456789 ms and 12.345678 23.456789 fps",
    "[12.345678, 1.234567] s uptime",
    "| 12.345678 | 13.456789 |",
    "pin: 1234 should be refused as too simple, PIN: 0000, pin 123456",
    "fe80::1 is the gateway, fe80::1%wlan0",
    "call 112, dial *#06#, call 3 of 10, number 12, number 12345678, call 12345678 times",
    "my number is busy, call me, my number of posts is 12345, mi número 3 de 7, mijn nummer 5 van 7",
    "binder call 1763632532123 took 12 ms, call 1763632532, phone call 20 30 40 times",
    "Nummer 5 lebt, Bestellnummer 12345678, 订单号码 12345678, numéro 12 345 678",
    "key=prefCameraModeKeyForAndroid13, code=EACCES, code: 0x80070005, code=ERR_CONNECTION_RESET_BY_PEER2",
    "token com.android.server.wm.ActivityRecord1234, key volume_down_long_press_2026",
    "my old Mi9 2019 device, a 22101316C device, on M2101K6G device",
    "5*6 = 30, 1024*768*32, 2**10, a_1_2_3, 10<20>5",
    "lat=12345678 ns, lat=1234567890123",
];

#[test]
fn what_people_and_programs_give_is_masked() {
    let all = [NUMBERS, TOKENS, OTHERS].concat();
    let wrong: Vec<_> = all.iter().filter(|(text, safe)| masked(text) != *safe).collect();
    let told: Vec<_> = wrong.iter().map(|(text, safe)| format!("{text:?}\n  {:?}\n  {safe:?}", masked(text))).collect();
    assert!(told.is_empty(), "{} texts:\n{}", told.len(), told.join("\n"));
    assert!(all.iter().all(|(_, safe)| masked(safe) == *safe));
}

#[test]
fn what_only_looks_like_it_stays() {
    let wrong: Vec<_> = LEFT.iter().filter(|line| masked(line) != **line).collect();
    let told: Vec<_> = wrong.iter().map(|line| format!("{line}\n  {}", masked(line))).collect();
    assert!(told.is_empty(), "{} lines:\n{}", told.len(), told.join("\n"));
}
