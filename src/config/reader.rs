//! Reads settings from flags, the environment and the defaults, and collects every fault on the way.

use super::KEYS;
use crate::schedule::{Moment, Schedule};
use ipnet::IpNet;
use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

/// Collects values and faults.
pub(super) struct Reader {
    values: BTreeMap<&'static str, String>,
    pub(super) faults: Vec<String>,
}

impl Reader {
    pub(super) fn new(flags: &[(&'static str, String)], environment: impl Iterator<Item = (String, String)>) -> Self {
        let mut values = BTreeMap::new();
        let mut faults = Vec::new();
        let mut plain_database_url = None;
        for (name, value) in environment {
            match KEYS.iter().find(|key| key.name == name) {
                Some(key) => drop(values.insert(key.name, value)),
                None if name == "DATABASE_URL" => plain_database_url = Some(value),
                // The tests' own keys share the prefix.
                None if name.starts_with("FRIDAY_") && !name.starts_with("FRIDAY_TEST_") => {
                    faults.push(format!("{name} is not a setting of this program"));
                }
                None => {}
            }
        }
        for (name, value) in flags {
            values.insert(name, value.clone());
        }
        if let Some(url) = plain_database_url {
            values.entry("FRIDAY_DATABASE_URL").or_insert(url);
        }
        Self { values, faults }
    }

    fn text(&self, name: &'static str) -> String {
        let default = KEYS.iter().find(|key| key.name == name).map_or("", |key| key.default);
        self.values.get(name).map_or(default, String::as_str).trim().to_owned()
    }

    /// A value never appears in a fault: it may hold a password.
    pub(super) fn read<T>(&mut self, name: &'static str, parse: impl Fn(&str) -> Result<T, String>) -> Option<T> {
        parse(&self.text(name)).map_err(|fault| self.faults.push(format!("{name}: {fault}"))).ok()
    }

    pub(super) fn schedule(&mut self) -> Option<Schedule> {
        let zone = self.read("FRIDAY_TIMEZONE", |text| {
            text.parse::<chrono_tz::Tz>().map_err(|_| "is not a time zone, such as Europe/Berlin".to_owned())
        });
        let cutoff = self.read("FRIDAY_CUTOFF", moment);
        let publish = self.read("FRIDAY_PUBLISH", moment);
        if cutoff.is_some() && cutoff == publish {
            self.faults.push("FRIDAY_CUTOFF: the cutoff comes before the publication, not with it".to_owned());
        }
        Some(Schedule::weekly(zone?, cutoff?, publish?))
    }

    pub(super) fn base_url(&mut self, listen: Option<SocketAddr>) -> Option<String> {
        if self.text("FRIDAY_BASE_URL").is_empty() {
            return listen.map(|listen| format!("http://{listen}"));
        }
        self.read("FRIDAY_BASE_URL", |text| match url::Url::parse(text) {
            Ok(url) if matches!(url.scheme(), "http" | "https") && url.path() == "/" && url.query().is_none() => {
                // As browsers say it in Origin: lower case, without the usual port.
                Ok(url.origin().ascii_serialization())
            }
            _ => Err("must be an http or https address without a path, as in https://friday.example.org".to_owned()),
        })
    }

    pub(super) fn mail_from(
        &mut self,
        base_url: Option<&str>,
        check: impl Fn(&'static str, &str) -> Result<(), String>,
    ) -> Option<String> {
        if self.text("FRIDAY_MAIL_FROM").is_empty() {
            // The site's name joins it when a mail is written, whatever signs it holds.
            let url = url::Url::parse(base_url?).ok()?;
            let named = url.domain().map(|name| format!("friday@{name}"));
            // Neither a bare IP address nor every host's name is part of a mail address.
            let named = named.filter(|sender| check("FRIDAY_MAIL_FROM", sender).is_ok());
            return Some(named.unwrap_or_else(|| "friday@localhost".to_owned()));
        }
        self.read("FRIDAY_MAIL_FROM", |text| check("FRIDAY_MAIL_FROM", text).map(|()| text.to_owned()))
    }
}

pub(super) fn parse_networks(text: &str) -> Result<Vec<IpNet>, String> {
    text.split([',', ' '])
        .filter(|part| !part.is_empty())
        .map(|part| {
            let single = || part.parse::<IpAddr>().ok().map(IpNet::from);
            part.parse()
                .ok()
                .or_else(single)
                .ok_or_else(|| "must be a list of addresses or networks, as in 10.0.0.0/8".to_owned())
        })
        .collect()
}

/// A day and a time.
pub(super) fn moment(text: &str) -> Result<Moment, String> {
    Moment::parse(text).ok_or_else(|| "must be a day and a time, as in Thu 18:00".to_owned())
}

/// The hour of previews; nothing where there are to be none.
pub(super) fn preview(text: &str) -> Result<Option<Moment>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let moment = Moment::parse(text).ok_or_else(|| "must be a day and a time, as in Wed 12:00, or empty".to_owned());
    moment.map(Some)
}

/// A whole number from 1.
pub(super) fn within(text: &str, most: u32) -> Result<u32, String> {
    let number = text.parse().ok().filter(|number| (1..=most).contains(number));
    number.ok_or_else(|| format!("must be a number from 1 to {most}"))
}

/// The same from 0, which is for none.
pub(super) fn none_or_within(text: &str, most: u32) -> Result<u32, String> {
    let number = text.parse::<u32>().ok().filter(|number| *number <= most);
    number.ok_or_else(|| format!("must be a number from 0 to {most}"))
}
