//! Places on the earth: two numbers of degrees beside each other.

use super::line::{Line, is_digit, is_word};
use super::measured::{is_measured, is_periodic};
use super::{Secret, Span};
use std::ops::Range;

/// Fewer decimals are within a kilometre or are no places: four are eleven metres.
const DECIMALS: usize = 4;
/// The same, if only a blank stands between the numbers.
const CLEARLY: usize = 5;
/// The same, if a word before says that it is a place.
const NAMED: usize = 2;
/// Names of one number or of both, and of the other, which stands behind it.
const LATITUDE: &[&str] = &[
    "lat",
    "latitude",
    "latitud",
    "breite",
    "breitengrad",
    "breedte",
    "breedtegraad",
    "gps",
    "coordinates",
    "koordinaten",
    "coordonnees",
    "coordenadas",
    "coordinaten",
    "standort",
];
const LONGITUDE: &[&str] =
    &["lon", "lng", "long", "longitude", "longitud", "lange", "langengrad", "lengte", "lengtegraad"];
/// What stands before a place in links.
const LINKS: &[&str] = &["geo:", "?q=", "&q=", "?ll=", "&ll=", "loc:", "daddr=", "saddr=", "center=", "query="];
const PINS: &[&str] = &["!3d", "!4d", "!1d", "!2d"];
/// Beginnings of words before three numbers of a sensor, which are no place; the same where they are small ones; and of
/// words that say it is a place all the same.
const SENSORS: &[&str] = &[
    "accel", "acel", "beschl", "versnel", "gyro", "giro", "kreisel", "magnet", "gravit", "rotation", "rotacion",
    "quatern", "加速", "陀螺", "重力", "磁力",
];
const SMALL_SENSORS: &[&str] = &["sensor", "capteur", "传感", "感測"];
const RECEIVERS: &[&str] =
    &["gps", "gnss", "locat", "localis", "posit", "standort", "ubica", "lat", "lon", "coord", "koord", "定位", "位置"];
/// No sensor of movement gives more.
const SMALL: u32 = 20;
/// How far before its numbers a sensor is named.
const AHEAD: usize = 80;
/// The longest of these names.
const NAME: usize = 12;
/// The most digits that are read of one number, before and behind the point.
const MOST: usize = 20;

/// A number of degrees: where it ends, the sign of its point, how many decimals it has, what is before them, and whether they are all 0.
struct Degrees {
    end: usize,
    sign: char,
    decimals: usize,
    whole: u32,
    is_round: bool,
    /// Whether they go on with the same digit.
    is_periodic: bool,
}

pub(super) fn scan(line: &Line, spans: &mut Vec<Span>) {
    let mut place = 0;
    while place < line.len() {
        let c = line.at(place);
        let is_first = !is_word(line.before(place)) && line.before(place) != '.';
        if !is_digit(c) {
            place += 1;
            continue;
        }
        let found = match line.before(place) {
            'd' => pin(line, place),
            _ if is_first => pair(line, place),
            _ => None,
        };
        let [first, second] = found.unwrap_or_default();
        place = first.end.max(second.end).max(line.run(place, is_digit));
        spans.extend([first, second].map(|at| (Secret::Coordinates, at)));
    }
}

/// One number of a place in a link to a map: `!3d52.5200!4d13.4050`.
fn pin(line: &Line, from: usize) -> Option<[Range<usize>; 2]> {
    let degrees = degrees(line, from, '.')?;
    let is_one = degrees.decimals >= DECIMALS && PINS.iter().any(|name| line.ends(from, name));
    is_one.then_some([from..degrees.end, degrees.end..degrees.end])
}

/// The two numbers of a place, as one where no word stands between them.
fn pair(line: &Line, from: usize) -> Option<[Range<usize>; 2]> {
    // Most numbers of a log are whole: that is seen at once.
    if !matches!(line.at(line.bounded(from, MOST, is_digit)), '.' | ',') {
        return None;
    }
    let start = from - usize::from(matches!(line.before(from), '-' | '+'));
    let named = is_named(line, start);
    let is_comma = |first: &Degrees| named || first.decimals >= CLEARLY;
    let first = degrees(line, from, '.').or_else(|| degrees(line, from, ',').filter(is_comma))?;
    let (second_from, between) = between(line, first.end)?;
    let signed = second_from + usize::from(matches!(line.at(second_from), '-' | '+'));
    let second = degrees(line, signed, first.sign)?;
    let fewest = match (named, &between) {
        (true, _) => NAMED,
        _ if first.sign == ',' => CLEARLY,
        (false, Between::Blank) => CLEARLY,
        (false, _) => DECIMALS,
    };
    let is_exact = first.decimals >= fewest && second.decimals >= fewest;
    let is_on_earth = first.whole <= 180 && second.whole <= 180 && first.whole.min(second.whole) <= 90;
    // Shares of one and round numbers are in all logs, as are small ones with four decimals; the sea off Ghana is in none.
    let is_share = (first.whole == 0 && second.whole == 0) || first.is_round || second.is_round;
    let is_small = first.whole.max(second.whole) < 10 && first.decimals.min(second.decimals) == DECIMALS;
    let end = behind(line, second.end);
    let is_measured = || first.is_periodic || second.is_periodic || is_measured(line, &(start..end));
    let is_sensed = || is_vector(line, start, &second) && is_of_sensor(line, start, first.whole.max(second.whole));
    let is_likely = named || !(is_share || is_small || is_measured() || is_sensed());
    let is_one = is_exact && is_on_earth && is_likely && !is_word(line.at(end));
    let apart = [start..behind(line, first.end), second_from..end];
    is_one.then(|| if between == Between::Name { apart } else { [start..end, end..end] })
}

/// Whether a third number with a point stands before two or behind them.
fn is_vector(line: &Line, start: usize, second: &Degrees) -> bool {
    let is_between = |c: char| matches!(c, ' ' | ',' | ';' | '-' | '+');
    let behind = line.bounded(second.end, 4, is_between);
    let gap = line.chars(start.saturating_sub(4)..start).rev().take_while(|c| is_between(*c)).count();
    let is_ahead = gap > 0 && is_digit(line.before(start - gap));
    is_ahead || (behind > second.end && degrees(line, behind, second.sign).is_some())
}

/// Whether words before say that a sensor gave the numbers, and none that they are a place.
fn is_of_sensor(line: &Line, start: usize, largest: u32) -> bool {
    let words = line.small(start.saturating_sub(AHEAD)..start);
    let has = |names: &[&str]| names.iter().any(|name| words.contains(name));
    (has(SENSORS) || (largest < SMALL && has(SMALL_SENSORS))) && !has(RECEIVERS)
}

/// Whether `geo:`, `lat` or `Location[gps ` stands before.
fn is_named(line: &Line, start: usize) -> bool {
    let label =
        start - line.chars(start.saturating_sub(3)..start).rev().take_while(|c| matches!(c, ' ' | ':' | '=')).count();
    let is_latitude = |name: &str| label < start && line.ends(label, name) && !is_word(line.before(label - name.len()));
    if LATITUDE.iter().any(|name| is_latitude(name)) || LINKS.iter().any(|name| line.ends(start, name)) {
        return true;
    }
    let blank = start.saturating_sub(1);
    let provider = line.chars(blank.saturating_sub(12)..blank).rev().take_while(|c| is_word(*c)).count();
    line.ends(start, "location[") || line.ends(blank.saturating_sub(provider), "location[")
}

fn degrees(line: &Line, from: usize, sign: char) -> Option<Degrees> {
    let dot = line.bounded(from, MOST, is_digit);
    let end = line.bounded(dot + 1, MOST, is_digit);
    if !(1..=3).contains(&(dot - from)) || line.at(dot) != sign || end == dot + 1 || is_digit(line.at(end)) {
        return None;
    }
    let whole = line.small(from..dot).parse().ok()?;
    let is_round = line.chars(dot + 1..end).all(|c| c == '0');
    Some(Degrees {
        end,
        sign,
        decimals: end - dot - 1,
        whole,
        is_round,
        is_periodic: is_periodic(line, &(dot + 1..end)),
    })
}

/// What stands between two numbers.
#[derive(PartialEq, Eq)]
enum Between {
    Blank,
    Signs,
    Name,
}

/// Where the second number begins, and what stands before it.
fn between(line: &Line, from: usize) -> Option<(usize, Between)> {
    let end = behind(line, from);
    if line.starts(end, "%2c") {
        return Some((end + 3, Between::Signs));
    }
    // With blanks about it, it parts the columns of a table.
    if line.at(end) == '|' && matches!(line.at(end + 1), '0'..='9' | '-') {
        return Some((end + 1, Between::Signs));
    }
    let to = line.bounded(end, 4, |c| matches!(c, ' ' | ',' | ';' | '/' | '、' | '，'));
    let name = line.bounded(to, NAME, |c| c.is_ascii_alphabetic());
    if name > to && LONGITUDE.contains(&line.small(to..name).as_str()) {
        return Some((line.bounded(name, 3, |c| matches!(c, ' ' | ':' | '=')), Between::Name));
    }
    let is_blank = end == from && line.chars(end..to).all(|c| c == ' ');
    (to > end).then_some((to, if is_blank { Between::Blank } else { Between::Signs }))
}

/// Past the sign of degrees and the letter of a direction.
fn behind(line: &Line, from: usize) -> usize {
    let sign = from + usize::from(line.at(from) == '°');
    let letter = sign + usize::from(line.at(sign) == ' ');
    let is_letter = matches!(line.at(letter), 'N' | 'S' | 'E' | 'W' | 'O') && !is_word(line.at(letter + 1));
    if is_letter { letter + 1 } else { sign }
}
