//! What each role gets for each address, in a form filled in so that it works for whoever may: a refusal is one of
//! permission or of state, and of no missing field.

use super::table::{ASKED, ROWS, Row};
use crate::bad_input::forms::{FORMS, OF_FILES, WITHOUT_FIELDS};
use crate::support::tables::Tables;
use crate::support::{Browser, Saved, TestApp};
use diesel::prelude::*;
use orange_friday::db::schema::staff_acts;
use std::fmt::Write;

/// Acts that are more than one in the log, and why.
const SEVERAL: &[(&str, &str)] =
    &[("/posts/{number}/correct", "each thing that is put right is told, and taken back, by itself")];

/// Who tries it: a visitor, a member, whoever wrote it, staff, and the owner.
pub struct Tries {
    visitor: Browser,
    member: Browser,
    author: Browser,
    staff: Browser,
    owner: Browser,
}

impl Tries {
    pub fn of(app: &TestApp) -> Self {
        Self {
            visitor: app.visitor(),
            member: app.signed_in("Mia"),
            author: app.signed_in("Wilma"),
            staff: app.signed_in("Grace"),
            owner: app.signed_in("Olga"),
        }
    }

    fn each(&mut self) -> [&mut Browser; 5] {
        [&mut self.visitor, &mut self.member, &mut self.author, &mut self.staff, &mut self.owner]
    }
}

/// A state of a thing.
pub struct State<'a> {
    pub name: &'static str,
    /// What stands for its number in addresses.
    pub number: String,
    /// Puts it into that state, whatever it was in before.
    pub prepare: Box<dyn Fn() + 'a>,
    /// Whether nobody but its author and staff sees it.
    pub is_unseen: bool,
}

/// The form of a route, filled in.
fn fields_of(route: &str) -> &'static [(&'static str, &'static str)] {
    if let Some(form) = FORMS.iter().find(|form| form.route == route) {
        return form.fields;
    }
    let is_known = WITHOUT_FIELDS.iter().any(|(known, ..)| *known == route) || OF_FILES.contains(&route);
    assert!(is_known, "say in bad_input/forms.rs what is filled in at {route}");
    &[]
}

/// The site as it is in a state, and how it comes back to that.
struct Stage<'a> {
    app: &'a TestApp,
    saved: Saved<'a>,
    before: Tables,
}

impl Stage<'_> {
    /// A status as the table has it: `in` for being sent to sign in. What was done is undone, and what staff alone may do is in
    /// the log of their acts.
    fn word(&self, browser: &mut Browser, row: &Row, path: &str, is_for_staff: bool) -> String {
        let logged = (is_for_staff && row.method != "GET").then(|| self.logged());
        let answer = match row.method {
            "GET" => browser.get(path),
            _ => browser.post(path, fields_of(row.route)),
        };
        assert!(answer.status < 500, "{} {path}: {}", row.method, answer.status);
        let to_sign_in = answer.status == 303 && answer.location().starts_with("/sign-in?next=");
        let status = if to_sign_in { ASKED } else { answer.status };
        if row.method != "GET" && status == 303 {
            if let Some(logged) = logged {
                self.expect_logged(row.route, path, self.logged() - logged);
            }
            self.saved.bring_back();
        }
        if status == ASKED { "in".to_owned() } else { status.to_string() }
    }

    fn logged(&self) -> i64 {
        self.app.read(|conn| Ok(staff_acts::table.count().get_result(conn)?))
    }

    /// One act is one row; what changed nothing is none.
    fn expect_logged(&self, route: &str, path: &str, rows: i64) {
        if rows == 0 {
            assert_eq!(self.changes(), Vec::<String>::new(), "{path} was done and is not in the log");
        }
        let is_one = SEVERAL.iter().all(|(several, _)| *several != route);
        assert!(rows <= 1 || !is_one, "{path} stands in the log {rows} times");
    }

    /// What differs from the state now, but for the log.
    fn changes(&self) -> Vec<String> {
        let changes = self.before.changes(&self.app.tables());
        changes.into_iter().filter(|line| !line.starts_with("staff_acts")).collect()
    }
}

/// What all of them get for these rows in each of these states; `{it}` in a path is the number of the thing.
pub fn table(app: &TestApp, title: &str, states: &[State<'_>], path_of: impl Fn(&Row) -> Option<String>) -> String {
    let names: Vec<&str> = states.iter().map(|state| state.name).collect();
    let mut told = format!("visitor member author staff owner, of {title} {}\n", names.join(" | "));
    let mut tries = Tries::of(app);
    let mut cells: Vec<String> = Vec::new();
    let rows: Vec<(&Row, String)> = ROWS.iter().filter_map(|row| Some((row, path_of(row)?))).collect();
    assert!(rows.len() > 8, "{title}");
    for (place, state) in states.iter().enumerate() {
        (state.prepare)();
        let stage = Stage { app, saved: app.save(), before: app.tables() };
        for (line, (row, path)) in rows.iter().enumerate() {
            let path = path.replace("{it}", &state.number);
            let mut got: Vec<String> = Vec::new();
            for browser in tries.each() {
                // Neither a member nor whoever wrote it gets through.
                let is_for_staff = got.len() > 2 && got[1..3].iter().all(|cell| cell != "303");
                got.push(stage.word(browser, row, &path, is_for_staff));
            }
            let gets_in = |cell: &String| cell == "200" || cell == "422" || (cell == "303" && row.method != "GET");
            assert!(
                !state.is_unseen || !got[..2].iter().any(gets_in),
                "{} {path}, {}: {got:?}",
                row.method,
                state.name
            );
            if place == 0 {
                cells.push(format!("{:4} {:46}", row.method, row.route));
            }
            let _ = write!(cells[line], " | {}", got.join(" "));
        }
        // Whoever was refused has changed nothing, and what was done is undone.
        let changes = stage.changes();
        assert!(changes.is_empty(), "{}: {changes:#?}", state.name);
    }
    for line in &cells {
        let _ = writeln!(told, "{line}");
    }
    told
}
