//! What an address says of the phone in its reader's hand.

use crate::logs::{self, DEVICE_MAX};
use crate::onward::Source;
use serde::Deserialize;
use url::form_urlencoded::Serializer;

/// What is read of one part of a query, in characters: a pasted fingerprint is longer than a device is called.
const LONGEST: usize = 200;

/// What the address says, as it stands there.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    device: String,
    build: String,
    area: String,
    from: String,
}

/// The same within bounds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Named {
    /// A codename, or what people call it; empty where nobody said.
    pub device: String,
    /// What is on it; empty where nobody said.
    pub build: String,
    /// The word of an area in which something may have broken; empty for none.
    pub area: String,
    by_code: bool,
}

impl Named {
    /// Whatever was sent: what nobody could have meant is cut, and refused is nothing.
    pub(super) fn parse(asked: &Asked) -> Self {
        let (device, build) = logs::completed(&read(&asked.device), &read(&asked.build), &[]);
        let cut = |text: &str| text.trim().chars().take(DEVICE_MAX).collect::<String>();
        let (device, build, area) = (cut(&device), cut(&build), cut(&read(&asked.area)));
        Self { device, build, area, by_code: asked.from == Source::Qr.as_str() }
    }

    /// What stands behind an address that says the same, with its question mark; nothing where nothing is said.
    pub(super) fn query(&self) -> String {
        let from = if self.by_code { Source::Qr.as_str() } else { "" };
        let query = written(&[("device", &self.device), ("build", &self.build), ("area", &self.area), ("from", from)]);
        if query.is_empty() { query } else { format!("?{query}") }
    }

    /// The form of a bug in which all of it stands already, as the query of its address.
    pub(super) fn of_bug(&self) -> String {
        written(&[("kind", "bug"), ("device", &self.device), ("build", &self.build), ("area", &self.area)])
    }
}

fn read(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(LONGEST).collect()
}

fn written(said: &[(&str, &str)]) -> String {
    let mut query = Serializer::new(String::new());
    query.extend_pairs(said.iter().filter(|(_, value)| !value.is_empty()));
    query.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_address_says_is_bounded_and_stands_in_those_that_lead_on() {
        let asked = |device: &str, build: &str| Asked {
            device: device.to_owned(),
            build: build.to_owned(),
            area: "camera".to_owned(),
            from: "qr".to_owned(),
        };
        let named = Named::parse(&asked(" Mi One\u{0}\r\n", "26.11.20 & <more>"));
        assert_eq!((&*named.device, &*named.build), ("Mi One", "26.11.20 & <more>"));
        assert_eq!(named.query(), "?device=Mi+One&build=26.11.20+%26+%3Cmore%3E&area=camera&from=qr");
        assert_eq!(named.of_bug(), "kind=bug&device=Mi+One&build=26.11.20+%26+%3Cmore%3E&area=camera");
        let named = Named::parse(&asked(&"橙".repeat(5_000), &"x".repeat(5_000)));
        assert_eq!((named.device.chars().count(), named.build.len()), (DEVICE_MAX, DEVICE_MAX));
        let print = "Xiaomi/fuxi/fuxi:14/UKQ1.230804.001/V816.0.5.0.UMCCNXM:user/release-keys";
        let named = Named::parse(&asked("", print));
        assert_eq!((&*named.device, &*named.build), ("fuxi", "V816.0.5.0.UMCCNXM"));
        assert_eq!(Named::parse(&Asked::default()).query(), "");
    }
}
