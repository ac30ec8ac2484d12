//! Text in tables for spreadsheets.

/// What a formula begins with.
const SIGNS: [char; 4] = ['=', '+', '-', '@'];
/// What begins a cell, or a row, of its own where a spreadsheet splits at semicolons: it sees no quotes around the text then.
const SPLITS: [char; 4] = [';', '\t', '\n', '\r'];

/// A text that no spreadsheet takes for a formula, nor a part of it that it takes for a cell (OWASP, "CSV Injection").
pub fn uncalculated(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 1);
    if text.starts_with(SIGNS) || text.starts_with(['\t', '\r']) {
        safe.push('\'');
    }
    let mut rest = text;
    while let Some((before, behind)) = rest.find(SPLITS).and_then(|at| rest.split_at_checked(at + 1)) {
        safe.push_str(before);
        // Quotes that open nothing there are dropped, and blanks by some.
        if behind.trim_start_matches(['"', ' ', '\u{a0}']).starts_with(SIGNS) {
            safe.push('\'');
        }
        rest = behind;
    }
    safe.push_str(rest);
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_with_a_formula_wherever_a_spreadsheet_splits() {
        for (text, safe) in [
            ("", ""),
            ("Torch; a bright one", "Torch; a bright one"),
            ("1 + 1 = 2", "1 + 1 = 2"),
            ("=1+1", "'=1+1"),
            ("@grace", "'@grace"),
            ("\t=1+1", "'\t'=1+1"),
            ("a;=1+1", "a;'=1+1"),
            ("a; =1+1", "a;' =1+1"),
            ("a;\"\"=1+1", "a;'\"\"=1+1"),
            ("a;;@b;", "a;;'@b;"),
            ("夜景;-1", "夜景;'-1"),
            ("one\r\n+2\n3", "one\r\n'+2\n3"),
        ] {
            assert_eq!(uncalculated(text), safe, "{text:?}");
        }
    }
}
