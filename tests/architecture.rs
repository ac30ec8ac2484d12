//! The house rules that a machine can check: rooms import downwards only, and each knows only what it may.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// From the roof to the ground. A room imports only from rooms that stand after it; rooms on one floor do not know each
/// other.
const ORDER: &[&[&str]] = &[
    &["main"],
    &["cli"],
    &["routes", "worker", "demo"],
    &["desk", "imports", "numbers", "sharing", "updated"],
    &["board"],
    &["inbox"],
    &["archive", "digests", "notices", "rendering", "reindexing", "regrouping", "matching", "subscribers"],
    &["composer"],
    &["changelog"],
    &["awards"],
    &["announcing", "credits", "earlier", "known_issues", "moderation", "onward", "reports", "verifying"],
    &["correcting", "rollouts"],
    &["releases"],
    &["bulk"],
    &["triage"],
    &["clusters", "meetups"],
    &["filing", "groups", "markets", "owner_hours", "polls", "testing"],
    &["confirming", "flagging", "on_behalf", "pictures"],
    &[
        "acceptance",
        "asking",
        "canned_answers",
        "comments",
        "following",
        "internal_notes",
        "owning",
        "pairing",
        "planning",
        "rising",
        "voting",
    ],
    &["edits"],
    &["posts"],
    &["events", "search"],
    &["devices", "leaving", "trains"],
    &["areas", "blocking", "subscriptions"],
    &["accounts"],
    &["audit"],
    &["files", "mail"],
    &["wire"],
    &["web"],
    &["cards"],
    &["people"],
    &["jobs", "unread"],
    &["db"],
    &["config"],
    &["logs"],
    &["text"],
    &["error"],
    &["i18n", "schedule", "clock"],
];
/// Known exceptions on one floor: each pair is (room, room it may also import).
const ALSO: &[(&str, &str)] = &[("cli", "routes"), ("cli", "worker"), ("cli", "demo")];
/// Pure files: no HTTP, templates, mail, queries, connection or clock.
const PURE: &[&str] = &["model.rs", "status.rs", "schedule.rs", "compose.rs", "filter.rs", "area_rules.rs"];
const NOT_IN_PURE: &[&str] =
    &["actix", "askama", "lettre", "RunQueryDsl", "diesel::prelude", "Conn", "crate::clock", "Utc::now"];
const BANNED_NAMES: &[&str] =
    &["util", "utils", "helper", "helpers", "common", "core", "manager", "service", "services"];

struct File {
    path: PathBuf,
    room: String,
    /// Without tests and comments.
    code: String,
}

#[test]
fn rooms_import_downwards_only() {
    let floor: BTreeMap<&str, usize> =
        ORDER.iter().enumerate().flat_map(|(floor, rooms)| rooms.iter().map(move |room| (*room, floor))).collect();
    let mut faults = Vec::new();
    for file in files() {
        if file.room == "lib" || file.room == "build" {
            continue;
        }
        let Some(mine) = floor.get(file.room.as_str()) else {
            faults.push(format!("{} is in a room that has no place in the order", file.path.display()));
            continue;
        };
        for room in imports(&file.code) {
            let Some(theirs) = floor.get(room.as_str()) else { continue };
            let allowed = room == file.room || theirs > mine || ALSO.contains(&(file.room.as_str(), room.as_str()));
            if !allowed {
                faults.push(format!("{} imports {room}, which does not stand below it", file.path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The files of the two rooms under every page have an order, too.
#[test]
fn files_of_web_and_wire_import_each_other_without_circles() {
    for room in ["web", "wire"] {
        let door = fs::read_to_string(format!("src/{room}/mod.rs")).unwrap();
        // By the name that `super::…` may say, the file that it comes from.
        let mut homes: BTreeMap<String, String> = BTreeMap::new();
        for item in door.split(';').filter_map(|item| item.trim().rsplit_once("mod ")) {
            homes.insert(item.1.to_owned(), item.1.to_owned());
        }
        for item in door.split(';').filter_map(|item| item.trim().strip_prefix("pub use ")) {
            let (home, names) = item.split_once("::").unwrap();
            for name in names.trim_matches(['{', '}']).split(',') {
                let name = name.rsplit(" as ").next().unwrap().trim();
                homes.insert(name.to_owned(), home.to_owned());
            }
        }
        let mut waiting: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for file in files().iter().filter(|file| file.room == room && name(file) != "mod.rs") {
            let me = file.path.file_stem().unwrap().to_str().unwrap().to_owned();
            let named = [named_after("super::", &file.code), named_after(&format!("crate::{room}::"), &file.code)];
            let needs = named.concat().into_iter().filter_map(|name| homes.get(&name).cloned());
            waiting.insert(me.clone(), needs.filter(|home| *home != me).collect());
        }
        assert!(waiting.values().flatten().count() > 4, "the check sees too little: {waiting:?}");
        // Whoever needs nobody that still waits has a place; who is left goes round.
        while let Some(placed) =
            waiting.iter().find(|(_, needs)| !needs.iter().any(|n| waiting.contains_key(n))).map(|(me, _)| me.clone())
        {
            waiting.remove(&placed);
        }
        assert!(waiting.is_empty(), "in {room}, these import each other in a circle: {waiting:?}");
    }
}

#[test]
fn pure_files_know_rules_and_nothing_else() {
    expect_none(|file| PURE.contains(&name(file)), NOT_IN_PURE);
}

#[test]
fn doors_and_crates_stay_in_their_rooms() {
    // HTTP asks actions, never the database itself.
    expect_none(is_door, &["diesel::", "db::schema", "insert_into"]);
    // Only db names the two databases and opens transactions; a private key holds the same word further on.
    let outside_db = |file: &File| file.room != "db";
    expect_none(
        outside_db,
        &[
            "PgConnection",
            "SqliteConnection",
            "Conn::Pg",
            "Conn::Sqlite",
            ".transaction(",
            "\"BEGIN\"",
            "\"BEGIN ",
            "\"BEGIN;",
        ],
    );
    // Only mail speaks SMTP and knows lettre.
    expect_none(|file| file.room != "mail", &["lettre"]);
    // A table is described in one place and written by one room.
    expect_none(|file| file.room == "board" || is_door(file), &["insert_into", "diesel::update", "diesel::delete"]);
}

/// A write holds the one writer of `SQLite`, and rows on `PostgreSQL`: what takes the processor is done before it begins.
#[test]
fn actions_and_stores_only_read_and_store() {
    let in_a_write = |file: &File| {
        let inside = |folder: &str| file.path.parent().is_some_and(|parent| parent.ends_with(folder));
        ["actions.rs", "store.rs", "tallies.rs", "weeks.rs", "texts.rs", "merged.rs", "record.rs", "outbox.rs"]
            .contains(&name(file))
            || inside("actions")
            || inside("store")
    };
    let prepares = [
        "to_html",
        "language_of",
        "recognised(",
        "in_language(",
        "Letterhead",
        "Letter::",
        "askama",
        ".render(",
        "Hasher",
        ".hash_here(",
        "Sha256",
        "token::hash(",
        "::draw(",
        "excerpt(",
    ];
    expect_none(|file| in_a_write(file), &prepares);
    assert!(files().iter().filter(|file| in_a_write(file)).count() > 20, "the check sees too little");
}

#[test]
fn each_table_is_written_by_one_room() {
    let mut writers: BTreeMap<String, String> = BTreeMap::new();
    for file in files() {
        for verb in ["insert_into(", "diesel::update(", "diesel::delete("] {
            for (at, _) in file.code.match_indices(verb) {
                let rest = &file.code[at + verb.len()..];
                let table: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                if !rest[table.len()..].starts_with("::table") {
                    continue;
                }
                let writer = writers.entry(table.clone()).or_insert_with(|| file.room.clone());
                assert_eq!(*writer, file.room, "{table} is written in {}", file.path.display());
            }
        }
        for verb in ["INSERT INTO ", "UPDATE ", "DELETE FROM "] {
            for (at, _) in file.code.match_indices(verb) {
                let rest = &file.code[at + verb.len()..];
                let table: String = rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
                if !table.is_empty() {
                    let writer = writers.entry(table.clone()).or_insert_with(|| file.room.clone());
                    assert_eq!(*writer, file.room, "{table} is written in {}", file.path.display());
                }
            }
        }
    }
    assert!(writers.len() > 10, "the check sees too little: {writers:?}");
}

/// A word is found again, counted by and compared by its spelling, so two rooms must not have the same.
#[test]
fn what_rooms_declare_is_declared_once_and_handed_down() {
    let mut owners: BTreeMap<(&str, String), PathBuf> = BTreeMap::new();
    let gathered = fs::read_to_string("src/routes/declared.rs").unwrap();
    let files = files();
    for file in &files {
        for kind in ["Flash::new(", "Flash::warning(", "Refusal::new(", "Limit::new("] {
            for (at, _) in file.code.match_indices(kind) {
                let rest = file.code[at + kind.len()..].trim_start();
                let Some((word, _)) = rest.strip_prefix('"').and_then(|rest| rest.split_once('"')) else { continue };
                let kind = kind.split("::").next().unwrap();
                let other = owners.insert((kind, word.to_owned()), file.path.clone());
                assert_eq!(other, None, "{word} is declared in {} too", file.path.display());
            }
        }
        let has_flashes = file.code.contains("pub const FLASHES") && file.room != "routes";
        let is_gathered = gathered.contains(&format!("{}::FLASHES", file.room));
        assert!(!has_flashes || is_gathered, "the flashes of {} are not handed down", file.room);
    }
    assert!(owners.len() > 40, "the check sees too little: {owners:?}");
}

/// Where an address is declared; whoever needs it asks that room, so that it can move.
const ADDRESSES: &[(&str, &str)] = &[
    ("/healthz", "routes"),
    ("/people/", "people"),
    ("/posts/", "posts"),
    ("/readyz", "routes"),
    ("/releases/", "releases"),
    ("/settings/mail", "subscriptions"),
    ("/sign-in", "accounts"),
    ("/static/", "web"),
    ("/unsubscribe/", "subscriptions"),
];

#[test]
fn an_address_is_spelled_by_the_room_that_has_it() {
    let (mut faults, mut seen) = (Vec::new(), 0);
    for file in files() {
        // A route is the address's other end.
        for line in file.code.lines().filter(|line| !line.contains("resource(") && !line.contains(".route(")) {
            let spells = |address: &str| {
                let rest = line.split_once(&format!("\"{address}")).map(|(_, rest)| rest);
                rest.is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
            };
            for (address, room) in ADDRESSES.iter().filter(|(address, _)| spells(address)) {
                seen += 1;
                if file.room != *room {
                    faults.push(format!("{} spells {address}, which {room} declares", file.path.display()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    assert_eq!(seen, ADDRESSES.len(), "each once");
}

/// What the language reads as a number takes a sign and zeros before it, and one thing has several addresses then.
#[test]
fn a_number_in_an_address_comes_through_one_door() {
    let is_parsed = |line: &str| line.contains(".parse()") && line.contains("NotFound") && !line.contains("Language");
    let is_extracted = |line: &str| {
        let taken = line.split_once("Path<").and_then(|(_, rest)| rest.split('>').next());
        let mut words = taken.unwrap_or_default().split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.any(|word| word != "String")
    };
    let (mut faults, mut seen) = (Vec::new(), 0);
    for file in files() {
        seen += file.code.matches("numbered::<").count();
        for line in file.code.lines().filter(|line| is_parsed(line) || is_extracted(line)) {
            faults.push(format!("{} reads a number without web::numbered: {}", file.path.display(), line.trim()));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    assert!(seen > 100, "the check sees too little: {seen}");
}

#[test]
fn no_room_is_a_junk_drawer_and_no_file_a_tunnel() {
    let mut faults = Vec::new();
    for file in files() {
        let stem = file.path.file_stem().unwrap().to_str().unwrap();
        if BANNED_NAMES.contains(&stem) {
            faults.push(format!("{} says nothing of what it holds", file.path.display()));
        }
        let whole = fs::read_to_string(&file.path).unwrap();
        let prose = file.path.ends_with("db/schema.rs");
        if whole.lines().count() > 300 && !prose {
            faults.push(format!(
                "{} has {} lines; is there a natural cut?",
                file.path.display(),
                whole.lines().count()
            ));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_message_is_used_and_every_template_word_is_a_message() {
    let mut used = String::new();
    for file in files() {
        used.push_str(&fs::read_to_string(&file.path).unwrap());
    }
    let mut faults = Vec::new();
    for template in walk(Path::new("templates")) {
        let text = fs::read_to_string(&template).unwrap();
        if template.extension().is_some_and(|ending| ending == "html") && !template.starts_with("templates/mail") {
            // This macro writes attributes into its caller's tag.
            let shown: String = text.lines().filter(|line| !line.starts_with("{% macro told(")).collect();
            for words in bare_words(&shown) {
                faults.push(format!("{}: {words:?} is not from a message file", template.display()));
            }
        }
        used.push_str(&text);
    }
    for messages in walk(Path::new("src/i18n/en")) {
        for line in fs::read_to_string(&messages).unwrap().lines() {
            let Some((key, _)) = line.split_once(" =") else { continue };
            if key.is_empty() || !key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
                continue;
            }
            let function = format!("{}(", key.replace('-', "_"));
            if key != "language-name" && !used.contains(&function) {
                faults.push(format!("{}: {key} is never shown", messages.display()));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Runs of letters outside tags and template code.
fn bare_words(text: &str) -> Vec<String> {
    let mut bare = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['<', '{']) {
        bare.push_str(&rest[..at]);
        bare.push('\n');
        let tail = &rest[at..];
        let close = match tail {
            _ if tail.starts_with("{{") => "}}",
            _ if tail.starts_with("{%") => "%}",
            _ if tail.starts_with("{#") => "#}",
            _ => ">",
        };
        // A tag may hold template code, which may hold a sign that looks like its end.
        let mut end = 0;
        if close == ">" {
            let mut depth = 0;
            for (place, c) in tail.char_indices() {
                match c {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    '>' if depth == 0 => {
                        end = place + 1;
                        break;
                    }
                    _ => {}
                }
            }
        } else {
            end = tail.find(close).map_or(tail.len(), |place| place + close.len());
        }
        rest = &tail[end.max(1)..];
    }
    bare.push_str(rest);
    let is_word = |line: &&str| line.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    bare.lines().map(str::trim).filter(is_word).filter(|line| !line.starts_with('&')).map(str::to_owned).collect()
}

fn expect_none(applies: impl Fn(&File) -> bool, banned: &[&str]) {
    let mut faults = Vec::new();
    for file in files().iter().filter(|file| applies(file)) {
        for word in banned.iter().filter(|word| file.code.contains(**word)) {
            faults.push(format!("{} knows {word}", file.path.display()));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// A room's HTTP: `web.rs` or `web/…`.
fn is_door(file: &File) -> bool {
    file.room != "web" && (name(file) == "web.rs" || file.path.parent().is_some_and(|folder| folder.ends_with("web")))
}

fn name(file: &File) -> &str {
    file.path.file_name().unwrap().to_str().unwrap()
}

fn files() -> Vec<File> {
    let sources =
        walk(Path::new("src")).into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    sources
        .filter(|path| path.file_name().is_some_and(|name| name != "tests.rs"))
        .map(|path| {
            let inside = path.strip_prefix("src").unwrap();
            let room =
                inside.components().next().unwrap().as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned();
            let whole = fs::read_to_string(&path).unwrap();
            let code = whole.split("#[cfg(test)]\nmod").next().unwrap();
            let code = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
            File { path, room, code }
        })
        .collect()
}

/// Rooms named after `crate::`.
fn imports(code: &str) -> Vec<String> {
    named_after("crate::", code)
}

/// The first names after such a beginning of a path, also in grouped imports.
fn named_after(beginning: &str, code: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    for (at, _) in code.match_indices(beginning) {
        let rest = &code[at + beginning.len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let group = group.split(';').next().unwrap_or_default();
            let mut depth = 0;
            let mut word = String::new();
            for c in group.chars() {
                match c {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 0 => rooms.push(std::mem::take(&mut word)),
                    _ if depth == 0 => word.push(c),
                    _ => {}
                }
            }
            rooms.push(word);
        } else {
            rooms.push(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    let first = |room: String| room.trim().split("::").next().unwrap_or_default().trim().to_owned();
    rooms.into_iter().map(first).filter(|room| !room.is_empty()).collect()
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(walk(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Whoever was dismissed has no session any more, but a request of theirs may be under way: what staff write asks for the
/// role at that moment, by `Cx::write_as_staff`, also below `audit::write`, or in the act itself.
#[test]
fn what_staff_write_asks_for_their_role() {
    for room in [
        "composer",
        "changelog",
        "areas",
        "devices",
        "triage",
        "bulk",
        "owning",
        "internal_notes",
        "correcting",
        "known_issues",
        "rollouts",
    ] {
        let of_room = walk(&PathBuf::from(format!("src/{room}")));
        let read = of_room.iter().map(|path| fs::read_to_string(path).unwrap());
        let code: String = read.filter(|code| code.contains("cx: Cx") || code.contains("cx: &Cx")).collect();
        assert!(code.contains(".write_as_staff(") || code.contains("audit::write("), "{room}");
        assert!(!code.contains("app.write("), "{room} writes without asking");
    }
    for room in ["moderation", "blocking"] {
        let code = fs::read_to_string(format!("src/{room}/actions.rs")).unwrap();
        assert!(code.contains("people::expect_staff("), "{room}");
    }
}

/// A sign that French sets apart from its word stays in the row of that.
#[test]
fn no_row_of_french_begins_with_a_sign() {
    let (mut seen, mut alone) = (0, Vec::new());
    for file in fs::read_dir("src/i18n/fr").unwrap() {
        let words = fs::read_to_string(file.unwrap().path()).unwrap();
        seen += 1;
        let said = words.lines().filter(|line| !line.starts_with('#'));
        let apart = said.filter(|line| [" ?", " !", " ;", " :"].iter().any(|sign| line.contains(sign)));
        alone.extend(apart.map(str::to_owned));
    }
    assert!(seen > 30, "{seen}");
    assert!(alone.is_empty(), "{alone:#?}");
}

/// Whoever adds a dependency says why.
#[test]
fn each_dependency_has_a_line_that_says_why() {
    let manifest = fs::read_to_string("Cargo.toml").unwrap();
    let told = fs::read_to_string(".github/CONTRIBUTING.md").unwrap();
    let (_, told) = told.split_once("## What we depend on, and why").unwrap();
    let told: Vec<&str> = told
        .lines()
        .filter_map(|line| line.split('|').nth(1))
        .flat_map(|cell| cell.split(',').map(str::trim))
        .collect();
    let (mut section, mut names) = ("", Vec::new());
    for line in manifest.lines() {
        if line.starts_with('[') {
            section = line;
        } else if section.ends_with("dependencies]")
            && let Some((name, _)) = line.split_once(" = ")
        {
            names.push(name);
        }
    }
    assert!(names.len() > 60, "{names:?}");
    let untold: Vec<&&str> = names.iter().filter(|name| !told.contains(*name)).collect();
    assert!(untold.is_empty(), "no line in CONTRIBUTING.md: {untold:?}");
    let gone: Vec<&&str> = told.iter().filter(|name| !names.contains(*name) && !SAID_BESIDE.contains(*name)).collect();
    assert!(gone.is_empty(), "a line in CONTRIBUTING.md, and no dependency: {gone:?}");
}

/// What stands in the first column of those tables and is no dependency.
const SAID_BESIDE: &[&str] = &["crate", "in tests only", "---"];
