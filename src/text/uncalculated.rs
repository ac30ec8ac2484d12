//! Text in tables for spreadsheets.

/// A text that no spreadsheet takes for a formula (OWASP, "CSV Injection").
pub fn uncalculated(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}
