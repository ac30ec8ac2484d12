//! What stands before a secret and says what it is, in the seven languages of the site and as programs call it.

use Says::{
    Adapter, AndroidId, Authorization, Cookie, Degrees, Iccid, Imei, Imsi, Ip, Key, Mac, Meid, MeidDecimal, Password,
    Phone, PhoneNumber, Pin, Scaled, Serial, Session, ShortSerial, Ssid, Token,
};
use Where::{All, End, Word};
use std::sync::LazyLock;

/// What a label announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Says {
    /// A number of a device, of 14 to 16 digits.
    Imei,
    /// 14 hexadecimal digits, their decimal form, or an ESN.
    Meid,
    /// 18 digits.
    MeidDecimal,
    /// A number of a SIM card.
    Iccid,
    /// A number of a subscriber.
    Imsi,
    /// A serial number.
    Serial,
    /// A serial number, if a `:` or `=` stands between.
    ShortSerial,
    /// A number that rings.
    PhoneNumber,
    /// The same, or any other number: one that is written as such.
    Phone,
    /// Twelve hexadecimal digits, in whatever groups.
    Mac,
    /// The same, if they look like an address: all of an adapter is called so.
    Adapter,
    /// An address on the internet as one number.
    Ip,
    /// Hexadecimal digits, with or without hyphens.
    AndroidId,
    /// A word that opens something.
    Token,
    /// The same, if it has a digit.
    Session,
    /// The same, if it looks as if nobody could have thought of it.
    Key,
    /// The same, as people choose it.
    Password,
    /// A few digits.
    Pin,
    /// All cookies to the end of the line.
    Cookie,
    /// A scheme and a word.
    Authorization,
    /// One number of a place.
    Degrees,
    /// The same without its point, in ten-millionths.
    Scaled,
    /// The name of a Wi-Fi.
    Ssid,
}

/// Where in a name the words stand by which it is known.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    /// The name is these words, or ends with them: `ro.boot.serialno`, `mImei`.
    End,
    /// The same, and a sign or a capital begins the word: `device_sn`, `homeLat`, but not `flat`.
    Word,
    /// The name is nothing else.
    All,
}

/// Names in small letters without accents, `.`, `-` and `_`. The first that fits is taken.
pub(super) const NAMES: &[(Says, Where, &[&str])] = &[
    (Imei, End, &["imei", "imeisv", "imei0", "imei1", "imei2", "imeinumber", "imeinummer", "imeinr", "imeicode"]),
    (Meid, End, &["meid", "meid1", "meid2", "meiddec", "meidhex"]),
    (Meid, All, &["esn", "pesn"]),
    (MeidDecimal, All, &["dec"]),
    (Iccid, All, &["icc"]),
    (Iccid, End, &["iccid", "iccid1", "iccid2", "simserialnumber", "simserial", "simnummer", "kaartnummer"]),
    (Imsi, End, &["imsi", "imsi1", "imsi2", "subscriberid"]),
    (Serial, End, &["serial", "serialno", "serialnr", "serialnum", "serialnumber", "androidserial"]),
    (Serial, End, &["seriennummer", "seriennr", "serienummer", "serienr", "geratenummer"]),
    (ShortSerial, End, &["bootcpuid"]),
    (ShortSerial, Word, &["sn"]),
    (
        PhoneNumber,
        End,
        &["msisdn", "line1number", "phonenumber", "phoneno", "mobilenumber", "cellnumber", "callernumber"],
    ),
    (PhoneNumber, All, &["telefonnummer", "telefonnr", "handynummer", "handynr", "rufnummer", "mobilnummer", "telnr"]),
    (
        PhoneNumber,
        All,
        &["mobilfunknummer", "festnetznummer", "telefoonnummer", "telefoonnr", "gsmnummer", "mobielnummer"],
    ),
    (Phone, End, &["phone", "telephone", "mobile", "whatsapp"]),
    (Phone, All, &["mdn", "tel", "tlf", "cell", "telefon", "handy", "mobil", "telefoon", "mobiel", "gsm", "portable"]),
    (Phone, All, &["telefono", "movil", "celular"]),
    (
        Mac,
        End,
        &["mac", "macaddr", "macaddress", "macadres", "macadresse", "macid", "bssid", "hwaddr", "hwaddress", "lladdr"],
    ),
    (
        Mac,
        End,
        &["bdaddr", "bdaddress", "btaddr", "btaddress", "btmac", "wlanaddr", "wlanaddress", "wifiaddr", "wifiaddress"],
    ),
    (
        Mac,
        End,
        &["bluetoothaddr", "bluetoothaddress", "bluetoothadres", "bluetoothadresse", "wlanadresse", "wifiadres"],
    ),
    (Ssid, Word, &["ssid", "essid"]),
    (Adapter, End, &["wlan", "wlan0", "wlan1", "bluetooth"]),
    (Adapter, All, &["ether"]),
    (
        Ip,
        Word,
        &["ip", "ip4", "ipv4", "ipaddr", "ipaddress", "ipadres", "ipadresse", "inetaddr", "gateway", "dns1", "dns2"],
    ),
    (
        AndroidId,
        End,
        &["androidid", "ssaid", "gaid", "adid", "aaid", "oaid", "vaid", "idfa", "gsfid", "deviceid", "udid"],
    ),
    (AndroidId, End, &["advertisingid", "advertiserid", "werbeid", "advertentieid", "installationid", "deviceuuid"]),
    (Token, End, &["token", "secret", "apikey", "accesskey", "secretkey", "privatekey", "authkey", "ssecurity"]),
    (Token, End, &["sessionid", "sessionkey", "sessid", "authcode", "refreshkey", "encryptionkey"]),
    (Session, Word, &["sid", "session"]),
    (Key, End, &["regid", "regsec", "registrationid", "cuserid"]),
    (Key, All, &["jwt", "oauth", "oauth2", "code"]),
    (Key, Word, &["ticket", "csrf", "xsrf"]),
    (Key, Word, &["key", "sig", "signature", "auth", "credential", "credentials", "nonce"]),
    (Password, End, &["password", "passwd", "passphrase", "passcode", "pwd", "presharedkey", "passwort", "kennwort"]),
    (Password, End, &["wachtwoord", "contrasena", "motdepasse"]),
    (Password, All, &["psk", "clave", "wpapsk", "pw", "passw"]),
    (Pin, All, &["pin", "puk", "pincode", "pukcode", "pin1", "pin2", "puk1", "puk2", "simpin", "otp"]),
    (Authorization, End, &["authorization"]),
    (Cookie, End, &["cookie", "cookies"]),
    (Degrees, Word, &["lat", "lon", "lng", "mlat", "mlon", "mlng"]),
    (Degrees, End, &["latitude", "longitude"]),
    (Degrees, All, &["latitud", "longitud", "breitengrad", "langengrad", "breedtegraad", "lengtegraad"]),
    (Scaled, End, &["late7", "lone7", "lnge7", "latitudee7", "longitudee7", "late6", "lone6", "lnge6"]),
];

/// A word that says something only behind others, or something else: the words, the name, what they say.
pub(super) const PHRASES: &[(&str, &str, Says)] = &[
    ("numero de ", "serie", Serial),
    ("n° de ", "serie", Serial),
    ("n.° de ", "serie", Serial),
    ("no de ", "serie", Serial),
    ("adb ", "s", Serial),
    ("fastboot ", "s", Serial),
    ("scrcpy ", "s", Serial),
    ("s/", "n", Serial),
    ("numero de ", "telephone", PhoneNumber),
    ("n° de ", "telephone", PhoneNumber),
    ("numero de ", "portable", PhoneNumber),
    ("numero de ", "tel", PhoneNumber),
    ("numero de ", "telefono", PhoneNumber),
    ("n.° de ", "telefono", PhoneNumber),
    ("n° de ", "telefono", PhoneNumber),
    ("numero de ", "movil", PhoneNumber),
    ("numero de ", "celular", PhoneNumber),
    ("sim ", "serial", Iccid),
    ("advertising ", "id", AndroidId),
    ("android ", "id", AndroidId),
    ("gsf ", "id", AndroidId),
    ("device ", "id", AndroidId),
    ("device ", "uuid", AndroidId),
    ("id de ", "publicidad", AndroidId),
    ("identifiant ", "publicitaire", AndroidId),
    ("广告", "id", AndroidId),
    ("廣告", "id", AndroidId),
    ("安卓", "id", AndroidId),
    ("设备", "id", AndroidId),
    ("裝置", "id", AndroidId),
    ("bt ", "addr", Mac),
    ("bt ", "address", Mac),
    ("bd ", "addr", Mac),
    ("bd ", "address", Mac),
    ("api ", "key", Token),
    ("access ", "key", Token),
    ("session ", "id", Token),
    ("mot de ", "passe", Password),
    ("code ", "pin", Pin),
];

/// Labels in Chinese, the longer ones first.
pub(super) const CHINESE: &[(&str, Says)] = &[
    ("序列号", Serial),
    ("序列號", Serial),
    ("机身号", Serial),
    ("設備序號", Serial),
    ("序号", ShortSerial),
    ("序號", ShortSerial),
    ("手机号", PhoneNumber),
    ("手機號", PhoneNumber),
    ("手机", Phone),
    ("手機", Phone),
    ("电话", Phone),
    ("電話", Phone),
    ("联系方式", Phone),
    ("聯絡方式", Phone),
    ("座机", Phone),
    ("门号", Phone),
    ("門號", Phone),
    ("蓝牙", Adapter),
    ("藍牙", Adapter),
    ("物理地址", Mac),
    ("密码", Password),
    ("密碼", Password),
    ("口令", Password),
    ("验证码", Pin),
    ("驗證碼", Pin),
    ("令牌", Token),
    ("密钥", Token),
    ("密鑰", Token),
    ("纬度", Degrees),
    ("緯度", Degrees),
    ("经度", Degrees),
    ("經度", Degrees),
    ("北纬", Degrees),
    ("北緯", Degrees),
    ("南纬", Degrees),
    ("南緯", Degrees),
    ("东经", Degrees),
    ("東經", Degrees),
    ("西经", Degrees),
    ("西經", Degrees),
];

/// The longest name of [`PHRASES`], in bytes.
const LONGEST_PHRASE: usize = 12;

/// A name, where it stands, and what it says.
type Known = (&'static str, Where, Says);

/// The names by their last bytes, in their order.
static BY_END: LazyLock<Vec<Vec<Known>>> = LazyLock::new(|| {
    let ends_with = |byte: u8| move |(name, ..): &Known| name.bytes().next_back() == Some(byte);
    let all = || NAMES.iter().flat_map(|(says, place, names)| names.iter().map(|name| (*name, *place, *says)));
    (0..=u8::MAX).map(|byte| all().filter(ends_with(byte)).collect()).collect()
});

/// What a name says, in small letters without `.`, `-` and `_`; `begins` tells whether a word begins so many letters before
/// its end.
pub(super) fn says(name: &str, begins: impl Fn(usize) -> bool) -> Option<Says> {
    // Most words of a log end in another letter, or are numbers: that is seen at once.
    let last = name.bytes().next_back()?;
    let known = BY_END.get(usize::from(last)).filter(|_| !name.bytes().all(|b| b.is_ascii_digit()))?;
    let fits = |(known, place, _): &&Known| {
        name.ends_with(known)
            && match place {
                End => true,
                Word => begins(known.len()),
                All => name.len() == known.len(),
            }
    };
    known.iter().find(fits).map(|(.., says)| *says)
}

/// What a whole name says behind the words that `ends` finds before it.
pub(super) fn says_behind(name: &str, ends: impl Fn(&str) -> bool) -> Option<Says> {
    // All of these are of letters, and no other words are of so few bytes.
    let may_be = name.len() <= LONGEST_PHRASE && name.bytes().all(|b| b.is_ascii_lowercase());
    let fits = |(before, phrase, _): &&(&str, &str, Says)| name == *phrase && ends(before);
    if may_be { PHRASES.iter().find(fits).map(|(.., says)| *says) } else { None }
}
