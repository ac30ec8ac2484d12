//! What a line says.

use crate::areas::Area;
use crate::error::{Problem, Problems};
use crate::filing::{BODY_MAX, Draft, Entered, devices_in};
use crate::i18n::Language;
use crate::posts::{Kind, Visibility};
use crate::text::{digest, shortened, words};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer};

/// The longest address of a source.
const SOURCE: usize = 500;

/// A line as it came. Fields that are not known here are passed over: exports have many.
#[derive(Debug, Deserialize)]
struct Line {
    title: String,
    #[serde(default, deserialize_with = "known")]
    body: String,
    #[serde(default, deserialize_with = "known")]
    lang: String,
    #[serde(default, deserialize_with = "known")]
    kind: String,
    #[serde(default, deserialize_with = "known")]
    module: String,
    #[serde(default, deserialize_with = "known")]
    date: String,
    #[serde(default, deserialize_with = "known")]
    url: String,
    #[serde(default, deserialize_with = "known")]
    visibility: String,
    #[serde(default, deserialize_with = "known")]
    device: String,
    #[serde(default, deserialize_with = "known")]
    build: String,
    #[serde(default, deserialize_with = "known")]
    only: String,
}

/// What an export says of a field, which may be `null`.
fn known<'de, D: Deserializer<'de>>(field: D) -> Result<String, D::Error> {
    Ok(Option::deserialize(field)?.unwrap_or_default())
}

/// A post that is about to be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// What it says, checked as a form is, and the slug of an area that is there.
    pub draft: Draft,
    /// When it was filed elsewhere, if that is known.
    pub date: Option<NaiveDate>,
    /// A digest of where it was filed, or of its title: as they came they may hold what is masked in the post.
    pub source: String,
    /// Where it was filed, as it came; it is kept nowhere.
    pub url: String,
    /// Whether everybody saw it there. What only some did is for nobody else here either.
    pub is_public: bool,
    /// Whether it names an area that is here.
    pub fits: bool,
    /// Whether the language it names, if it does, is one of the site. Otherwise it is recognised, as where none is named.
    pub is_of_here: bool,
}

/// What is wrong with a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fault {
    /// The area that it names, if none here is called so and nothing says where such posts go. Whole files may name it, so that
    /// it is told once of all their lines.
    pub area: Option<String>,
    /// All else, in sentences for an operator; empty if there is nothing.
    pub told: String,
    /// Devices for which alone it is asked: whether they are here is known only to the database.
    pub only: Vec<String>,
}

/// The longest name of an area that is told.
const NAME: usize = 60;

/// Reads one line; `other` is the area of what fits none by name, if there is one.
pub fn parse(line: &str, areas: &[Area], other: Option<&Area>) -> Result<Import, Fault> {
    let line = ReadLine::parse(line)?;
    line.checked(line.area_in(areas), other)
}

/// A line that was read, of which it may still have to be looked up which area it names.
#[derive(Debug)]
pub struct ReadLine(Line);

impl ReadLine {
    /// Reads one line.
    pub fn parse(line: &str) -> Result<Self, Fault> {
        let wrong = |told| Fault { told, ..Fault::default() };
        let is_object = line.trim_start().starts_with('{');
        let line: Line = serde_json::from_str(line).map_err(|error| wrong(unreadable(&error)))?;
        // A list would be read as the fields in their order.
        if is_object { Ok(Self(line)) } else { Err(wrong("is no object".to_owned())) }
    }

    /// The word of the area that it names; empty if it names none.
    pub fn word(&self) -> String {
        words(&self.0.module)
    }

    /// One of these areas that it names by its word or a name.
    pub fn area_in<'a>(&self, areas: &'a [Area]) -> Option<&'a Area> {
        let wanted = self.word();
        areas.iter().find(|area| area.slug == wanted || area.named.all().any(|name| words(name) == wanted))
    }

    /// Checks what it says, for the area that it names, if that is here, or else for the `other` one.
    pub fn checked(&self, fitting: Option<&Area>, other: Option<&Area>) -> Result<Import, Fault> {
        checked(&self.0, fitting, other)
    }
}

fn checked(line: &Line, fitting: Option<&Area>, other: Option<&Area>) -> Result<Import, Fault> {
    let source = if line.url.is_empty() { format!("title:{}", line.title) } else { line.url.clone() };
    let mut faults = Vec::new();
    let address = url::Url::parse(&line.url).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
    if line.url.chars().count() > SOURCE {
        faults.push(format!("url: longer than {SOURCE} characters"));
    } else if !line.url.is_empty() && address.is_none() {
        faults.push("url: is no http or https address".to_owned());
    }
    // Of a word that is not known here nobody can say who saw it.
    if !line.visibility.is_empty() && Visibility::parse(&line.visibility).is_none() {
        faults.push("visibility: is none that is known".to_owned());
    }
    let date: Option<NaiveDate> = line.date.get(..10).unwrap_or(&line.date).parse().ok();
    if date.is_none() && !line.date.is_empty() {
        faults.push("date: does not begin with a day as in 2026-11-27".to_owned());
    }
    let area = fitting.or(other).map_or("", |area| area.slug.as_str());
    let missing = area.is_empty().then(|| shortened(line.module.trim(), NAME));
    let body = match (&line.body, &line.url) {
        (body, url) if url.is_empty() => body.clone(),
        (body, url) if body.is_empty() => format!("<{url}>"),
        // A text that fills its field leaves no room for it.
        (body, url) if body.chars().count() + url.chars().count() + 4 > BODY_MAX => body.clone(),
        (body, url) => format!("{body}\n\n<{url}>"),
    };
    let language = line.lang.parse::<Language>().ok();
    let lang = language.map(|language| language.to_string()).unwrap_or_default();
    let is_of_here = line.lang.is_empty() || language.is_some();
    let kind = match line.kind.as_str() {
        // What somebody else has built already is still a wish here.
        "" | "shipped" => "request",
        kind => kind,
    };
    let (device, build, only) = (line.device.as_str(), line.build.as_str(), line.only.as_str());
    let said = Entered { device, build, only, ..Entered::default() };
    let entered = Entered { kind, title: &line.title, body: &body, area, lang: &lang, ..said };
    match Draft::parse(&entered, Language::En) {
        Ok(draft) if faults.is_empty() && missing.is_none() => {
            let is_public = line.visibility.is_empty() || line.visibility == Visibility::Published.as_str();
            let (source, fits) = (digest(&[&source]), fitting.is_some());
            Ok(Import { draft, date, source, url: line.url.clone(), is_public, fits, is_of_here })
        }
        Ok(draft) => Err(Fault { area: missing, told: faults.join("; "), only: draft.only }),
        Err(problems) => {
            // What has no area is told in other words.
            faults.extend(Some(told(&problems)).filter(|told| !told.is_empty()));
            // Where a bug happens is its device.
            let only = if kind == Kind::Request.as_str() { devices_in(only).unwrap_or_default() } else { Vec::new() };
            Err(Fault { area: missing, told: faults.join("; "), only })
        }
    }
}

/// Why a line is no object that we read: where in it, for it is the only line that the reader knows of.
pub(super) fn unreadable(error: &serde_json::Error) -> String {
    let told = error.to_string();
    let why = told.split(" at line ").next().unwrap_or_default();
    let what = if error.is_data() { "" } else { "is not JSON: " };
    format!("{what}{why}, in column {}", error.column())
}

fn told(problems: &Problems) -> String {
    let one = |(field, problem): &(&'static str, Problem)| match problem {
        Problem::Missing => format!("{field}: is missing"),
        Problem::TooShort(least) => format!("{field}: shorter than {least} characters"),
        Problem::TooLong(most) => format!("{field}: longer than {most} characters"),
        Problem::TooMuch => format!("{field}: names more than there is room for"),
        _ if *field == "kind" => format!("{field}: is none of request, bug and shipped"),
        _ => format!("{field}: is none that is known"),
    };
    problems.iter().filter(|(field, _)| *field != "area").map(one).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::areas::{Named, Names};
    use crate::db::{AreaId, LineId};

    fn area(id: i64, slug: &str, name: &str) -> Area {
        Area {
            id: AreaId(id),
            slug: slug.to_owned(),
            named: Named { name: name.to_owned(), names: Names::default() },
            line_id: LineId(1),
            position: id,
            is_retired: false,
            merged_into: None,
        }
    }

    #[test]
    fn a_line_is_read_as_a_form_is_and_every_fault_of_it_is_told() {
        let areas = [area(1, "lock-screen", "Lock screen"), area(2, "other", "Other")];
        let read = |line: &str| parse(line, &areas, Some(&areas[1]));
        let whole = r#"{"title":"通知栏图标太多","lang":"zh-Hans","module":"Lock Screen","kind":"bug","date":"2023-05-13","url":"https://example.org/1","state":"open"}"#;
        let import = read(whole).unwrap();
        assert_eq!((import.draft.area.as_str(), import.draft.body.lang.as_str()), ("lock-screen", "zh-Hans"));
        assert_eq!(import.draft.body.source, "<https://example.org/1>");
        assert_eq!(import.date, NaiveDate::from_ymd_opt(2023, 5, 13));
        let secret = |title: &str, url: &str| {
            read(&format!(r#"{{"title":"Dark mode of {title}","url":"{url}"}}"#)).map(|import| import.source).unwrap()
        };
        let (address, title) =
            (secret("it", "https://example.org/?imei=861234567890127"), secret("861234567890127", ""));
        assert!(
            [&address, &title].iter().all(|source| source.bytes().all(|b| b.is_ascii_hexdigit())),
            "{address} {title}"
        );
        assert!(address != title && address != import.source, "{address} {title}");
        let stray = read(r#"{"title":"Dark mode please","module":"NFC","kind":"shipped"}"#).unwrap();
        assert_eq!((stray.draft.area.as_str(), stray.draft.kind, stray.fits), ("other", Kind::Request, false));
        let unknown = read(
            r#"{"title":"Dark mode please","body":null,"lang":null,"kind":null,"module":null,"date":null,"url":null}"#,
        );
        let unknown = unknown.unwrap();
        assert_eq!(
            (unknown.draft.kind, unknown.source, unknown.date),
            (Kind::Request, digest(&["title:Dark mode please"]), None)
        );
        let lost = |line: &str| parse(line, &areas, None).map_err(|fault| (fault.area, fault.told)).unwrap_err();
        assert_eq!(lost(r#"{"title":"Dark mode please","module":"NFC"}"#), (Some("NFC".to_owned()), String::new()));
        let (area, told) = lost(r#"{"title":"Hi"}"#);
        assert_eq!((area.as_deref(), &*told), (Some(""), "title: shorter than 4 characters"));
        for (line, fault) in [
            ("", "is not JSON: EOF"),
            ("nonsense", "is not JSON: expected ident, in column 2"),
            ("{}", "missing field `title`"),
            (r#"["Dark mode please"]"#, "is no object"),
            (
                r#"{"title":"Hi","kind":"wish"}"#,
                "title: shorter than 4 characters; kind: is none of request, bug and shipped",
            ),
            (r#"{"title":"Dark mode","date":"yesterday"}"#, "date: does not begin with a day"),
            (r#"{"title":"Dark mode","url":"javascript:alert(1)"}"#, "url: is no http or https address"),
            (r#"{"title":"Dark mode","visibility":"friends"}"#, "visibility: is none that is known"),
            (
                r#"{"title":"Hi","url":"ftp://x","date":"soon"}"#,
                "url: is no http or https address; date: does not begin with a day as in 2026-11-27; title: shorter than 4 characters",
            ),
        ] {
            let told = read(line).unwrap_err().told;
            assert!(told.contains(fault), "{line}: {told}");
        }
    }

    #[test]
    fn of_a_line_that_is_too_long_the_field_is_told_that_is() {
        let other = area(1, "other", "Other");
        let read = |line: &str| parse(line, &[], Some(&other));
        let long =
            |field: &str, most: usize| format!(r#"{{"title":"Dark mode","{field}":"{}"}}"#, "x".repeat(most + 1));
        for (field, most) in [("device", 80), ("build", 80), ("body", BODY_MAX), ("url", SOURCE)] {
            let told = read(&long(field, most)).unwrap_err().told;
            assert_eq!(told, format!("{field}: longer than {most} characters"));
        }
        // The title is what such a line is known by, and no address of it.
        let told = read(&format!(r#"{{"title":"{}"}}"#, "x".repeat(SOURCE + 1))).unwrap_err().told;
        assert_eq!(told, "title: longer than 200 characters");
    }

    #[test]
    fn where_a_bug_happens_is_read_with_it() {
        let other = area(1, "other", "Other");
        let read = |line: &str| parse(line, &[], Some(&other)).unwrap().draft;
        let bug = read(r#"{"title":"It drops calls","kind":"bug","device":"fuxi","build":"14.0.5","only":null}"#);
        assert_eq!((bug.device.as_deref(), bug.build.as_deref()), (Some("fuxi"), Some("14.0.5")));
        let wish = read(r#"{"title":"Dark mode please","device":null,"only":"fuxi, dipper"}"#);
        assert_eq!((wish.device, wish.only), (None, vec!["fuxi".to_owned(), "dipper".to_owned()]));
        // Whatever else is wrong with it, its devices are looked for as well, unless it is a bug.
        for (line, only) in [
            (r#"{"title":"Hi","only":"fuxi, dipper"}"#, "fuxi, dipper"),
            (r#"{"title":"Dark mode","date":"soon","only":"fuxi"}"#, "fuxi"),
            (r#"{"title":"Hi","kind":"bug","only":"fuxi"}"#, ""),
            (r#"{"title":"Hi","kind":"wish","only":"fuxi"}"#, ""),
        ] {
            assert_eq!(parse(line, &[], Some(&other)).unwrap_err().only.join(", "), only, "{line}");
        }
    }
}
