//! What a line says.

use crate::areas::Area;
use crate::error::{Problem, Problems};
use crate::filing::{Draft, Entered};
use crate::i18n::Language;
use crate::text::words;
use chrono::NaiveDate;
use serde::Deserialize;

/// The longest address of a source.
const SOURCE: usize = 500;

/// A line as it came. Fields that are not known here are passed over: exports have many.
#[derive(Debug, Deserialize)]
struct Line {
    title: String,
    #[serde(default)]
    body: String,
    #[serde(default)]
    lang: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    module: String,
    #[serde(default)]
    date: String,
    #[serde(default)]
    url: String,
}

/// A post that is about to be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// What it says, checked as a form is, and the slug of an area that is there.
    pub draft: Draft,
    /// When it was filed elsewhere, if that is known.
    pub date: Option<NaiveDate>,
    /// Where it was filed, or its title.
    pub source: String,
    /// Whether it names an area that is here.
    pub fits: bool,
}

/// Reads one line; `other` is the area of what fits none by name. A fault is a sentence for an operator.
pub fn parse(line: &str, areas: &[Area], other: &Area) -> Result<Import, String> {
    let line: Line = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let source = if line.url.is_empty() { format!("title:{}", line.title) } else { line.url.clone() };
    let mut faults = Vec::new();
    let address = url::Url::parse(&line.url).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
    if source.chars().count() > SOURCE {
        faults.push(format!("url: longer than {SOURCE} characters"));
    } else if !line.url.is_empty() && address.is_none() {
        faults.push("url: is no http or https address".to_owned());
    }
    let date: Option<NaiveDate> = line.date.get(..10).unwrap_or(&line.date).parse().ok();
    if date.is_none() && !line.date.is_empty() {
        faults.push("date: is no day, as in 2026-11-27".to_owned());
    }
    let wanted = words(&line.module);
    let fitting = areas.iter().find(|area| area.slug == wanted || area.named.all().any(|name| words(name) == wanted));
    let area = fitting.unwrap_or(other);
    let body = match (&line.body, &line.url) {
        (body, url) if url.is_empty() => body.clone(),
        (body, url) if body.is_empty() => format!("<{url}>"),
        (body, url) => format!("{body}\n\n<{url}>"),
    };
    let lang = line.lang.parse::<Language>().map(|language| language.to_string()).unwrap_or_default();
    let kind = match line.kind.as_str() {
        // What somebody else has built already is still a wish here.
        "" | "shipped" => "request",
        kind => kind,
    };
    let entered =
        Entered { kind, title: &line.title, body: &body, area: &area.slug, lang: &lang, ..Entered::default() };
    match Draft::parse(&entered, Language::En) {
        Ok(draft) if faults.is_empty() => Ok(Import { draft, date, source, fits: fitting.is_some() }),
        Ok(_) => Err(faults.join("; ")),
        Err(problems) => {
            faults.push(told(&problems));
            Err(faults.join("; "))
        }
    }
}

fn told(problems: &Problems) -> String {
    let one = |(field, problem): &(&'static str, Problem)| match problem {
        Problem::Missing => format!("{field}: is missing"),
        Problem::TooShort(least) => format!("{field}: shorter than {least} characters"),
        Problem::TooLong(most) => format!("{field}: longer than {most} characters"),
        _ => format!("{field}: is none that is known"),
    };
    problems.iter().map(one).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::areas::{Named, Names};
    use crate::db::{AreaId, LineId};
    use crate::posts::Kind;

    #[test]
    fn a_line_is_read_as_a_form_is_and_every_fault_of_it_is_told() {
        let area = |id, slug: &str, name: &str| Area {
            id: AreaId(id),
            slug: slug.to_owned(),
            named: Named { name: name.to_owned(), names: Names::default() },
            line_id: LineId(1),
            position: id,
            is_retired: false,
            merged_into: None,
        };
        let areas = [area(1, "lock-screen", "Lock screen"), area(2, "other", "Other")];
        let read = |line: &str| parse(line, &areas, &areas[1]);
        let whole = r#"{"title":"通知栏图标太多","lang":"zh-Hans","module":"Lock Screen","kind":"bug","date":"2023-05-13","url":"https://example.org/1","state":"open"}"#;
        let import = read(whole).unwrap();
        assert_eq!((import.draft.area.as_str(), import.draft.body.lang.as_str()), ("lock-screen", "zh-Hans"));
        assert_eq!(import.draft.body.source, "<https://example.org/1>");
        assert_eq!(import.date, NaiveDate::from_ymd_opt(2023, 5, 13));
        let stray = read(r#"{"title":"Dark mode please","module":"NFC","kind":"shipped"}"#).unwrap();
        assert_eq!((stray.draft.area.as_str(), stray.draft.kind, stray.fits), ("other", Kind::Request, false));
        for (line, fault) in [
            ("", "EOF"),
            ("{}", "missing field `title`"),
            (r#"{"title":"Hi","kind":"wish"}"#, "kind: is none that is known; title: shorter than 4 characters"),
            (r#"{"title":"Dark mode","date":"yesterday"}"#, "date: is no day"),
            (r#"{"title":"Dark mode","url":"javascript:alert(1)"}"#, "url: is no http or https address"),
            (
                r#"{"title":"Hi","url":"ftp://x","date":"soon"}"#,
                "url: is no http or https address; date: is no day, as in 2026-11-27; title: shorter than 4 characters",
            ),
        ] {
            let told = read(line).unwrap_err();
            assert!(told.contains(fault), "{line}: {told}");
        }
    }
}
