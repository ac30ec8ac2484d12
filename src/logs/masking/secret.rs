//! The kinds of secrets, what stands in their places, and who may keep one.

use crate::i18n::Messages;

/// What is found, the most telling first: where two overlap, the whole is called by the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Secret {
    /// The number of a device: 15 digits with a check digit (3GPP TS 23.003, 6.2.1), 16 in its software form.
    Imei,
    /// The number of a bank account (ISO 13616), which checks itself.
    Iban,
    /// The number of a CDMA device: 14 hexadecimal digits (3GPP2 S.R0048), or an ESN.
    Meid,
    /// The number of a SIM card (ITU-T E.118) or of its subscriber (3GPP TS 23.003, 2.2).
    IccidImsi,
    /// What lets somebody in: a token, password, cookie or key.
    Token,
    /// The address of a mailbox.
    Mail,
    /// A place on the earth.
    Coordinates,
    /// The address of a network or Bluetooth adapter (EUI-48).
    Mac,
    /// An address on the internet, of either version.
    Ip,
    /// A number that Android or a shop of advertisements gave to a person's device.
    AndroidId,
    /// The serial number of a device.
    Serial,
    /// A number that rings somewhere.
    Phone,
    /// The name of a Wi-Fi.
    Ssid,
}

impl Secret {
    /// All kinds, in their order.
    pub const ALL: [Self; 13] = [
        Self::Imei,
        Self::Iban,
        Self::Meid,
        Self::IccidImsi,
        Self::Token,
        Self::Mail,
        Self::Coordinates,
        Self::Mac,
        Self::Ip,
        Self::AndroidId,
        Self::Serial,
        Self::Phone,
        Self::Ssid,
    ];

    /// What stands in a masked text instead of the secret.
    pub const fn mask(self) -> &'static str {
        match self {
            Self::Iban => "‹IBAN›",
            Self::Imei => "‹IMEI›",
            Self::Meid => "‹MEID›",
            Self::IccidImsi => "‹SIM›",
            Self::Token => "‹token›",
            Self::Mail => "‹e-mail›",
            Self::Coordinates => "‹location›",
            Self::Mac => "‹MAC›",
            Self::Ip => "‹IP›",
            Self::AndroidId => "‹Android ID›",
            Self::Serial => "‹serial›",
            Self::Phone => "‹phone›",
            Self::Ssid => "‹SSID›",
        }
    }

    /// What a person says who keeps one in a text.
    pub fn keeping(self, l: &Messages) -> String {
        match self {
            Self::Iban => l.filing_keep_iban(),
            Self::Imei | Self::Meid | Self::IccidImsi => l.filing_keep_number(),
            Self::Serial => l.filing_keep_serial(),
            Self::Token => l.filing_keep_token(),
            Self::Mail => l.filing_keep_mail(),
            Self::Coordinates => l.filing_keep_place(),
            Self::Mac => l.filing_keep_mac(),
            Self::Ip => l.filing_keep_ip(),
            Self::AndroidId => l.filing_keep_android_id(),
            Self::Phone => l.filing_keep_phone(),
            Self::Ssid => l.filing_keep_ssid(),
        }
    }

    /// Whether a person may keep one in a text, where it only looks like it. The number of a device checks itself, is never
    /// needed to understand a bug, and cannot be changed once it is known.
    pub const fn may_be_kept(self) -> bool {
        !matches!(self, Self::Imei)
    }

    /// Whether staff may tell one in what they write: the ways to somebody or something, which they name on purpose, such as
    /// the mailbox of a maker, a number for help, the page of a router.
    pub const fn may_be_told(self) -> bool {
        matches!(self, Self::Mail | Self::Phone | Self::Ip)
    }
}
