//! What stands before a secret and says what it is.

/// What a label announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Says {
    /// A number of a device, of 14 to 16 digits.
    Imei,
    /// 14 hexadecimal digits, or an ESN of 8.
    Meid,
    /// A number of a SIM card.
    Iccid,
    /// A number of a subscriber.
    Imsi,
    /// A serial number.
    Serial,
    /// A serial number, if a `:` or `=` stands between.
    ShortSerial,
    /// A number that rings.
    Phone,
    /// Twelve hexadecimal digits, in whatever groups.
    Mac,
    /// The same, if they look like an address: all of an adapter is called so.
    Adapter,
    /// Hexadecimal digits, with or without hyphens.
    AndroidId,
    /// A word that opens something.
    Token,
    /// The same, as people choose it.
    Password,
    /// All cookies to the end of the line.
    Cookie,
    /// A scheme and a word.
    Authorization,
    /// One number of a place.
    Degrees,
}

/// Where in a name the words stand by which it is known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    /// The name is these words, or ends with them: `ro.boot.serialno`, `mImei`.
    End,
    /// The name is nothing else.
    All,
}

/// Names in small letters without `.`, `-` and `_`. The first that fits is taken.
const NAMES: &[(&str, Where, Says)] = &[
    ("imei", Where::End, Says::Imei),
    ("imeisv", Where::End, Says::Imei),
    ("imei0", Where::End, Says::Imei),
    ("imei1", Where::End, Says::Imei),
    ("imei2", Where::End, Says::Imei),
    ("imeinumber", Where::End, Says::Imei),
    ("imeinummer", Where::End, Says::Imei),
    ("meid", Where::End, Says::Meid),
    ("meid1", Where::End, Says::Meid),
    ("meid2", Where::End, Says::Meid),
    ("esn", Where::All, Says::Meid),
    ("pesn", Where::All, Says::Meid),
    ("iccid", Where::End, Says::Iccid),
    ("iccid1", Where::End, Says::Iccid),
    ("iccid2", Where::End, Says::Iccid),
    ("simserialnumber", Where::End, Says::Iccid),
    ("simserial", Where::End, Says::Iccid),
    ("imsi", Where::End, Says::Imsi),
    ("imsi1", Where::End, Says::Imsi),
    ("imsi2", Where::End, Says::Imsi),
    ("subscriberid", Where::End, Says::Imsi),
    ("serial", Where::End, Says::Serial),
    ("serialno", Where::End, Says::Serial),
    ("serialnr", Where::End, Says::Serial),
    ("serialnum", Where::End, Says::Serial),
    ("serialnumber", Where::End, Says::Serial),
    ("seriennummer", Where::End, Says::Serial),
    ("seriennr", Where::End, Says::Serial),
    ("serienummer", Where::End, Says::Serial),
    ("serienr", Where::End, Says::Serial),
    ("bootcpuid", Where::End, Says::ShortSerial),
    ("sn", Where::All, Says::ShortSerial),
    ("msisdn", Where::End, Says::Phone),
    ("line1number", Where::End, Says::Phone),
    ("mdn", Where::All, Says::Phone),
    ("tel", Where::All, Says::Phone),
    ("phone", Where::End, Says::Phone),
    ("phonenumber", Where::End, Says::Phone),
    ("phoneno", Where::End, Says::Phone),
    ("telephone", Where::End, Says::Phone),
    ("mobile", Where::End, Says::Phone),
    ("mobilenumber", Where::End, Says::Phone),
    ("telefon", Where::All, Says::Phone),
    ("telefonnummer", Where::All, Says::Phone),
    ("handynummer", Where::All, Says::Phone),
    ("handy", Where::All, Says::Phone),
    ("rufnummer", Where::All, Says::Phone),
    ("telefoon", Where::All, Says::Phone),
    ("telefoonnummer", Where::All, Says::Phone),
    ("mobiel", Where::All, Says::Phone),
    ("telefono", Where::All, Says::Phone),
    ("movil", Where::All, Says::Phone),
    ("celular", Where::All, Says::Phone),
    ("portable", Where::All, Says::Phone),
    ("mac", Where::End, Says::Mac),
    ("macaddr", Where::End, Says::Mac),
    ("macaddress", Where::End, Says::Mac),
    ("macadres", Where::End, Says::Mac),
    ("macadresse", Where::End, Says::Mac),
    ("bssid", Where::End, Says::Mac),
    ("hwaddr", Where::End, Says::Mac),
    ("hwaddress", Where::End, Says::Mac),
    ("lladdr", Where::End, Says::Mac),
    ("bdaddr", Where::End, Says::Mac),
    ("bdaddress", Where::End, Says::Mac),
    ("btaddr", Where::End, Says::Mac),
    ("btaddress", Where::End, Says::Mac),
    ("bluetoothaddr", Where::End, Says::Mac),
    ("bluetoothaddress", Where::End, Says::Mac),
    ("bluetoothadres", Where::End, Says::Mac),
    ("bluetoothadresse", Where::End, Says::Mac),
    ("wlanaddr", Where::End, Says::Mac),
    ("wlanaddress", Where::End, Says::Mac),
    ("wifiaddr", Where::End, Says::Mac),
    ("wifiaddress", Where::End, Says::Mac),
    ("wlan", Where::End, Says::Adapter),
    ("wlan0", Where::End, Says::Adapter),
    ("wlan1", Where::End, Says::Adapter),
    ("bluetooth", Where::End, Says::Adapter),
    ("ether", Where::All, Says::Adapter),
    ("androidid", Where::End, Says::AndroidId),
    ("ssaid", Where::End, Says::AndroidId),
    ("gaid", Where::End, Says::AndroidId),
    ("adid", Where::End, Says::AndroidId),
    ("aaid", Where::End, Says::AndroidId),
    ("oaid", Where::End, Says::AndroidId),
    ("vaid", Where::End, Says::AndroidId),
    ("gsfid", Where::End, Says::AndroidId),
    ("advertisingid", Where::End, Says::AndroidId),
    ("werbeid", Where::End, Says::AndroidId),
    ("token", Where::End, Says::Token),
    ("secret", Where::End, Says::Token),
    ("apikey", Where::End, Says::Token),
    ("accesskey", Where::End, Says::Token),
    ("secretkey", Where::End, Says::Token),
    ("privatekey", Where::End, Says::Token),
    ("authkey", Where::End, Says::Token),
    ("ssecurity", Where::End, Says::Token),
    ("sessid", Where::End, Says::Token),
    ("password", Where::End, Says::Password),
    ("passwd", Where::End, Says::Password),
    ("passphrase", Where::End, Says::Password),
    ("pwd", Where::End, Says::Password),
    ("psk", Where::All, Says::Password),
    ("presharedkey", Where::End, Says::Password),
    ("passwort", Where::End, Says::Password),
    ("kennwort", Where::End, Says::Password),
    ("wachtwoord", Where::End, Says::Password),
    ("contrasena", Where::End, Says::Password),
    ("authorization", Where::End, Says::Authorization),
    ("cookie", Where::End, Says::Cookie),
    ("lat", Where::All, Says::Degrees),
    ("lon", Where::All, Says::Degrees),
    ("lng", Where::All, Says::Degrees),
    ("latitude", Where::End, Says::Degrees),
    ("longitude", Where::End, Says::Degrees),
    ("latitud", Where::All, Says::Degrees),
    ("longitud", Where::All, Says::Degrees),
    ("breitengrad", Where::All, Says::Degrees),
    ("langengrad", Where::All, Says::Degrees),
    ("breedtegraad", Where::All, Says::Degrees),
    ("lengtegraad", Where::All, Says::Degrees),
];

/// A word that says something only behind others: the words, the name, what they say.
pub(super) const PHRASES: &[(&str, &str, Says)] = &[
    ("numero de ", "serie", Says::Serial),
    ("n° de ", "serie", Says::Serial),
    ("no de ", "serie", Says::Serial),
    ("s/", "n", Says::ShortSerial),
    ("advertising ", "id", Says::AndroidId),
    ("android ", "id", Says::AndroidId),
    ("gsf ", "id", Says::AndroidId),
    ("bt ", "addr", Says::Mac),
    ("bt ", "address", Says::Mac),
    ("bd ", "addr", Says::Mac),
    ("bd ", "address", Says::Mac),
    ("广告", "id", Says::AndroidId),
    ("廣告", "id", Says::AndroidId),
    ("安卓", "id", Says::AndroidId),
    ("mot de ", "passe", Says::Password),
];

/// Labels in Chinese, the longer ones first.
pub(super) const CHINESE: &[(&str, Says)] = &[
    ("序列号", Says::Serial),
    ("序列號", Says::Serial),
    ("序号", Says::ShortSerial),
    ("序號", Says::ShortSerial),
    ("手机号", Says::Phone),
    ("手機號", Says::Phone),
    ("手机", Says::Phone),
    ("手機", Says::Phone),
    ("电话", Says::Phone),
    ("電話", Says::Phone),
    ("蓝牙", Says::Adapter),
    ("藍牙", Says::Adapter),
    ("密码", Says::Password),
    ("密碼", Says::Password),
    ("口令", Says::Password),
    ("令牌", Says::Token),
    ("纬度", Says::Degrees),
    ("緯度", Says::Degrees),
    ("经度", Says::Degrees),
    ("經度", Says::Degrees),
];

/// What a name says, in small letters without `.`, `-` and `_`.
pub(super) fn says(name: &str) -> Option<Says> {
    let last = name.bytes().next_back()?;
    let fits = |known: &str, place: Where| {
        // Most words of a log end in another letter: that is seen at once.
        known.bytes().next_back() == Some(last)
            && name.ends_with(known)
            && (place == Where::End || name.len() == known.len())
    };
    NAMES.iter().find(|(known, place, _)| fits(known, *place)).map(|(_, _, says)| *says)
}
