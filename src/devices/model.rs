//! What a device is.

use super::words::{BAD_CODENAME, BAD_REGION};
use crate::db::{DeviceId, LineId};
use crate::error::{Problem, Problems};
use crate::text;
use url::form_urlencoded::Serializer;

/// The longest codename, in characters; real ones have up to 25.
const CODENAME: usize = 40;
/// The longest name of a device, in characters.
const NAME: usize = 60;
/// The most names of a device.
const NAMES: usize = 12;
/// The longest region, in characters.
const REGION: usize = 16;

/// A device that the site knows.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Device {
    /// Its row.
    pub id: DeviceId,
    /// Its name among those who build for it, which stands in addresses: `fuxi`.
    pub codename: String,
    /// What is printed on its box: Xiaomi 13.
    pub name: String,
    /// Its other names.
    #[diesel(deserialize_as = String)]
    pub others: Others,
    /// Where it is sold, such as `CN` or `EU`; empty for everywhere.
    pub region: String,
    /// The product line it belongs to.
    pub line_id: LineId,
    /// Whether it is suggested to nobody any more. What is about it stays so.
    pub is_retired: bool,
}

/// Other names of a device, stored one a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Others(pub Vec<String>);

impl From<String> for Others {
    fn from(stored: String) -> Self {
        Self(stored.lines().map(str::to_owned).collect())
    }
}

impl Device {
    /// Its name, with where it is sold: of two that have one name that is the difference.
    pub fn called(&self) -> String {
        called(&self.name, &self.region)
    }

    /// As it stands in a list with commas between, which its name may hold itself.
    pub fn listed(&self) -> String {
        let called = self.called();
        if called.contains([',', '，', '、']) { self.codename.clone() } else { called }
    }

    /// All of its names, as they stand in a form.
    pub(super) fn names(&self) -> String {
        listed_names(&self.name, &self.others.0)
    }

    /// Whether this is what a catalogue says of it.
    pub(super) fn is(&self, listed: &Listed, line: LineId) -> bool {
        self.is_named(listed) && self.line_id == line
    }

    /// Whether it is found by the same names already, where it is sold among them.
    pub(super) fn is_named(&self, listed: &Listed) -> bool {
        let Listed { codename, name, others, region } = listed;
        (&self.codename, &self.name, &self.others.0, &self.region) == (codename, name, others, region)
    }
}

/// What is to be known of a device; made only by [`Listed::parse`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub(super) codename: String,
    pub(super) name: String,
    pub(super) others: Vec<String>,
    pub(super) region: String,
}

impl Listed {
    /// Checks a codename, names with semicolons between them, the first of which is the one on the box, and a region.
    pub fn parse(codename: &str, names: &str, region: &str) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let codename = problems.check("codename", parsed_codename(codename));
        let names = problems.check("names", parsed_names(names));
        let region = problems.check("region", parsed_region(region));
        match (codename, names, region) {
            (Some(codename), Some((name, others)), Some(region)) => Ok(Self { codename, name, others, region }),
            _ => Err(problems),
        }
    }

    /// All of its names, as they stand in a form.
    pub(super) fn names(&self) -> String {
        listed_names(&self.name, &self.others)
    }

    /// What it is found by: a line for each, with a line break before the first and behind the last.
    pub(super) fn words(&self) -> String {
        let mut words = String::from("\n");
        let named = [&self.codename, &self.name].into_iter().chain(&self.others).map(|name| word(name));
        let mut known = Vec::new();
        // Two that are called alike are told apart by where they are sold.
        let where_sold = [&self.name].into_iter().chain(&self.others).map(|name| word(&called(name, &self.region)));
        for word in named.chain(where_sold) {
            if !known.contains(&word) {
                words.push_str(&word);
                words.push('\n');
                known.push(word);
            }
        }
        words
    }
}

/// A name with where it is sold.
pub fn called(name: &str, region: &str) -> String {
    if region.is_empty() { name.to_owned() } else { format!("{name} ({region})") }
}

/// Names as [`Listed::parse`] reads them.
fn listed_names(name: &str, others: &[String]) -> String {
    let names: Vec<&str> = std::iter::once(name).chain(others.iter().map(String::as_str)).collect();
    names.join("; ")
}

/// The address of the part of the board that is about a device, by its codename or what people call it.
pub fn address_of_device(codename: &str) -> String {
    format!("/?{}", Serializer::new(String::new()).append_pair("device", codename).finish())
}

/// The letters and digits of a name of a device: alike for `Redmi Note 8`, `redmi note8` and `REDMI-NOTE 8`.
pub(super) fn word(name: &str) -> String {
    text::words(name).replace('-', "")
}

fn parsed_codename(entered: &str) -> Result<String, Problem> {
    let codename = entered.trim().to_ascii_lowercase();
    let is_sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    match codename.chars().count() {
        0 => Err(Problem::Missing),
        1..=CODENAME if codename.chars().all(is_sign) && codename.contains(|c: char| c.is_ascii_alphanumeric()) => {
            Ok(codename)
        }
        1..=CODENAME => Err(Problem::Refused(BAD_CODENAME)),
        _ => Err(Problem::TooLong(CODENAME)),
    }
}

/// The first name and the others, each once.
fn parsed_names(entered: &str) -> Result<(String, Vec<String>), Problem> {
    let mut names: Vec<String> = Vec::new();
    for entered in entered.split([';', '；']).filter(|entered| !entered.trim().is_empty()) {
        if names.len() >= NAMES {
            return Err(Problem::TooMuch);
        }
        let name = text::name(entered, NAME)?;
        // Signs alone are no word that it could be found by.
        if word(&name).is_empty() {
            return Err(Problem::Missing);
        }
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut names = names.into_iter();
    Ok((names.next().ok_or(Problem::Missing)?, names.collect()))
}

fn parsed_region(entered: &str) -> Result<String, Problem> {
    let region = entered.trim();
    if region.chars().count() > REGION {
        return Err(Problem::TooLong(REGION));
    }
    if !region.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '/')) {
        return Err(Problem::Refused(BAD_REGION));
    }
    // `eu` is a sign for a region, and Global a word for one.
    Ok(if region.len() <= 3 { region.to_uppercase() } else { region.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_found_by_its_codename_and_by_each_of_its_names_however_they_are_spelled() {
        let listed = Listed::parse(" Fuxi ", "Xiaomi 13; 小米 13;;Xiaomi 13 ", "cn").unwrap();
        assert_eq!(
            (listed.codename.as_str(), listed.name.as_str(), listed.region.as_str()),
            ("fuxi", "Xiaomi 13", "CN")
        );
        assert_eq!(listed.others, ["小米 13"]);
        assert_eq!(listed.words(), "\nfuxi\nxiaomi13\n小米13\nxiaomi13cn\n小米13cn\n");
        for spelled in ["xiaomi 13", "XIAOMI-13", "Xiaomi13"] {
            assert_eq!(word(spelled), "xiaomi13");
        }
    }

    #[test]
    fn every_mistake_of_a_device_is_told() {
        let told = |codename: &str, names: &str, region: &str| {
            let wrong = Listed::parse(codename, names, region).unwrap_err();
            wrong.iter().map(|(field, _)| *field).collect::<Vec<_>>()
        };
        assert_eq!(told("", "", ""), ["codename", "names"]);
        assert_eq!(told("mi 8", "!!", "<b>"), ["codename", "names", "region"]);
        assert_eq!(told(&"x".repeat(41), &"x".repeat(61), &"x".repeat(17)), ["codename", "names", "region"]);
        let names: Vec<String> = (0..13).map(|number| format!("Mi {number}")).collect();
        assert_eq!(told("mi", &names.join(";"), ""), ["names"]);
        assert_eq!(told("._-", "Mi", ""), ["codename"]);
        // It is not too long, but in no letters that a codename has.
        let han = Listed::parse("红米手机五代增强版红米手机五代", "Mi", "").unwrap_err();
        assert_eq!(han.of("codename"), Some(&Problem::Refused(BAD_CODENAME)));
    }
}
