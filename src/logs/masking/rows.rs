//! Rows of two cells of which the first names a secret and the second is one word: `| Password | … |`.
//!
//! What has a digit in it is told by its label alone (`labels`). A word without one may as well say what is the matter with the
//! password: those that are said often stay, and all others are masked, which their author sees and may take back.

use super::labels;
use super::line::{CELL, Line, is_digit};
use super::names::Says;
use super::values::{is_nothing, trimmed};
use super::{Hit, Secret, shown, tables, wifi};
use std::ops::Range;

/// The most signs of a label, and of what stands beside it.
const LABEL: usize = 48;
const VALUE: usize = 128;
/// The fewest signs of a password that is nothing but a word, and of the name of a network.
const PASSWORD: usize = 6;
const NAME: usize = 2;
/// Words about a password, without accents, in the languages of the site that write with letters.
const ABOUT: &[&str] = &[
    "accepted account activated allowed android anything biometric biometrics blocked broken cancelled changed",
    "correct crashes default disabled dialog enabled fingerprint forgotten ignored incorrect invalid length locked",
    "manager needed nothing numeric optional pattern protected random refused rejected required screen secret",
    "security settings unlock unlocked username visible working abgelehnt aktiviert benutzer benutzername deaktiviert",
    "defekt erforderlich falsch fingerabdruck funktioniert geandert gesperrt gesetzt gesichert muster notwendig",
    "pflicht richtig sichtbar unbekannt vergessen verlangt accepte active bloque change demande desactive empreinte",
    "exige facultatif fonctionne inconnu manquant obligatoire oublie refuse requis utilisateur aceptada activada",
    "bloqueada cambiada correcta desactivada desconocida funciona huella incorrecta obligatoria obligatorio olvidada",
    "opcional rechazada requerida usuario gebruiker gebruikersnaam geblokkeerd geweigerd gewijzigd ingeschakeld",
    "onbekend onjuist ontbreekt optioneel uitgeschakeld vereist vergeten verkeerd verplicht vingerafdruk zichtbaar",
    "channel signal frequency font italic asked shown abgefragt gefragt modifie gevraagd pedida",
];

/// What such rows hold, in lines that are masked already: the number of the line, and the hit.
pub(super) fn scan(lines: &[Line]) -> Vec<(usize, Hit)> {
    let is_row = |line: &Line| matches!(line.at(0), '|' | ' ' | '>') && line.at(line.inner().start) == '|';
    let is_head = |number: usize| lines.get(number + 1).is_some_and(tables::is_rule);
    let rows = lines.iter().enumerate().filter(|(number, line)| is_row(line) && !is_head(*number));
    let hits = rows.filter_map(|(number, line)| {
        let row = shown::shown(line)?;
        let (kind, at) = beside(&row)?;
        Some((number, Hit { kind, at: row.bytes(at) }))
    });
    hits.collect()
}

/// What stands beside the label of a row, if that is all of the row.
fn beside(row: &Line) -> Option<(Secret, Range<usize>)> {
    let label = row.run(0, |c| c != CELL) + 1;
    let label_end = row.bounded(label, LABEL, |c| c != CELL);
    let from = label_end + 1;
    let end = row.bounded(from, VALUE, |c| c.is_ascii_graphic());
    let is_last = matches!(row.at(end), CELL | '\n') && row.run(end + 1, |c| c == ' ') >= row.len();
    if row.at(label_end) != CELL || !is_last {
        return None;
    }
    let at = trimmed(row, from..end, ".,;:!?");
    match labels::last(row, &trimmed(row, label..label_end, ": "))? {
        Says::Password if is_password(row, &at) => Some((Secret::Token, at)),
        Says::Ssid if at.len() >= NAME && is_word(row, &at) && wifi::is_name(row, &at) => Some((Secret::Ssid, at)),
        _ => None,
    }
}

/// Whether this may be a password of letters that somebody thought of.
fn is_password(row: &Line, at: &Range<usize>) -> bool {
    let is_one = at.len() >= PASSWORD && is_word(row, at) && !row.chars(at.clone()).any(|c| is_digit(c) || c == '/');
    is_one && !is_nothing(row, at)
}

/// Whether this is a word that says nothing about what its label names.
fn is_word(row: &Line, at: &Range<usize>) -> bool {
    let has_letters = row.chars(at.clone()).any(|c| c.is_ascii_alphabetic());
    let word = row.small(at.clone());
    has_letters && !ABOUT.iter().any(|words| words.split(' ').any(|about| about == word))
}
