//! Versions of MIUI and `HyperOS`: `V14.0.5.0.TMCCNXM`, `OS1.0.5.0.UMCCNXM`, `V816.0.5.0.UMCCNXM`.

/// Places in which a device is sold, as the fourth and fifth letters say. `MI` is the whole world.
const REGIONS: &[&str] = &["CN", "MI", "EU", "IN", "RU", "ID", "TW", "TR", "JP", "KR"];
/// Letters at the end of a stable version: the version of Android, the device in two, the region in two, the carrier.
const LETTERS: usize = 7;
/// Numbers before them.
const NUMBERS: usize = 4;

/// Where a build is sold, if its version says so: `CN` of `V14.0.5.0.TMCCNXM`.
pub fn region_of(build: &str) -> Option<&'static str> {
    let letters = build.trim().rsplit('.').next()?;
    if !is_version(build.trim()) {
        return None;
    }
    let region = letters.get(3..5)?;
    REGIONS.iter().find(|known| **known == region).copied()
}

/// Whether a text is a version of a build and nothing else, so that nobody can say anything by it: one of that form for a
/// region that there is, two to five short numbers with dots between them, `V` or `OS` before them or nothing, or an id as
/// Android's own builds have.
pub fn is_build(text: &str) -> bool {
    let is_number = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let numbers = without_system(text);
    let count = numbers.split('.').take(6).count();
    ((2..=5).contains(&count) && numbers.split('.').all(is_number)) || region_of(text).is_some() || is_id(text)
}

/// A version without the `OS` or `V` at its beginning.
fn without_system(version: &str) -> &str {
    version.strip_prefix("OS").or_else(|| version.strip_prefix('V')).unwrap_or(version)
}

/// Whether this is an id of a build: two or three letters and a number, which may have one more letter, the day, the place in
/// it, and perhaps which build of the same it is. `UKQ1.230804.001`, `AP3A.240905.015.A2`.
fn is_id(text: &str) -> bool {
    let mut parts = text.split('.');
    let digits = |part: &str, length: usize| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
    let branch = parts.next().unwrap_or_default();
    let letters = branch.bytes().take_while(u8::is_ascii_uppercase).count();
    let rest = branch.get(letters..).unwrap_or_default();
    let number = rest.strip_suffix(|c: char| c.is_ascii_uppercase()).unwrap_or(rest);
    let is_branch = matches!(letters, 2 | 3) && digits(number, 1);
    let are_numbers =
        parts.next().is_some_and(|day| digits(day, 6)) && parts.next().is_some_and(|place| digits(place, 3));
    let is_again =
        |part: &str| part.strip_prefix(|c: char| c.is_ascii_uppercase()).is_some_and(|number| digits(number, 1));
    is_branch && are_numbers && parts.next().is_none_or(is_again) && parts.next().is_none()
}

/// The first such version in a text.
pub(super) fn find(text: &str) -> Option<&str> {
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.'));
    words.map(|word| word.trim_matches('.')).find(|word| is_version(word))
}

/// Whether this is `V` or `OS` or nothing, four numbers, and seven letters.
fn is_version(word: &str) -> bool {
    if word.len() > 40 {
        return false;
    }
    let mut parts = without_system(word).split('.');
    let is_number = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let are_numbers = parts.by_ref().take(NUMBERS).filter(|part| is_number(part)).count() == NUMBERS;
    let letters = parts.next().unwrap_or_default();
    let are_letters = letters.len() == LETTERS && letters.bytes().all(|b| b.is_ascii_uppercase());
    are_numbers && are_letters && parts.next().is_none()
}
