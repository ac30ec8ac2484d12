//! Sentences are whole: no template and no Rust code puts a message beside a value, or joins words by a sign of its own.
//! Word order, brackets and commas are the language's.

use super::template::{Piece, pieces};
use std::fs;
use std::path::{Path, PathBuf};

/// Elements within a line; every other one begins a line of its own.
const INLINE: &[&str] = &["a", "b", "bdi", "strong", "em", "i", "s", "del", "span", "time", "kbd", "small", "label"];
/// Elements whose children are members of a list: the style sheet puts something between them.
const LISTS: &[&str] = &["dots", "meta", "cluster"];
/// What is beside a label without belonging to its sentence: a counter's badge, and what only those hear who do not see.
const ASIDE: &[&str] = &["count", "visually-hidden"];
/// Labels and badges, each with the one thing that stands beside it.
const PAIRS: &[(&str, &str)] = &[
    ("board_post_device", "device"),
    ("board_post_build", "build"),
    ("board_imported", "date"),
    ("asking_of_merged", "id"),
    ("releases_week", "version"),
    ("word", "told"),
    ("email", "accounts_staff_demote"),
    ("words", "releases_alter"),
    ("number", "voting_vote"),
    ("label", "polls_yours"),
    ("label", "polls_winner"),
];

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found
}

/// What an expression says: a message, a value, or a piece of an opened sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    Message,
    Value,
    Piece,
}

/// What an expression says and its name: of `page.l.board_title()` it is `board_title`, of `line.wording` `wording`.
fn said(expression: &str) -> (Says, &str) {
    let path = expression.split('(').next().unwrap();
    let name = path.rsplit('.').next().unwrap();
    let says = match name {
        "before" | "after" => Says::Piece,
        _ if expression.ends_with("|safe") => Says::Piece,
        "word" | "counted" => Says::Message,
        _ if path.starts_with("l.") || path.contains(".l.") => Says::Message,
        _ => Says::Value,
    };
    (says, name)
}

/// Every message that stands beside a value in one line, and every value beside a message.
fn neighbours(template: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut open: Vec<(&str, Vec<&str>)> = Vec::new();
    let mut last: Option<(Says, &str)> = None;
    let within = |open: &[(&str, Vec<&str>)], classes: &[&str]| {
        open.last().is_some_and(|(_, own)| own.iter().any(|class| classes.contains(class)))
    };
    for piece in pieces(template) {
        match piece {
            Piece::Open(name, classes) => {
                if !INLINE.contains(&name) || within(&open, LISTS) {
                    last = None;
                }
                if name != "br" {
                    open.push((name, classes));
                }
            }
            Piece::Close(name) => {
                // What is written twice, in the branches of an `if`, closes what it opened itself.
                if let Some(at) = open.iter().rposition(|(opened, _)| *opened == name) {
                    open.truncate(at);
                }
                if !INLINE.contains(&name) || within(&open, LISTS) {
                    last = None;
                }
            }
            Piece::Statement(statement) => {
                let word = statement.split_whitespace().next().unwrap();
                if !matches!(word, "if" | "endif" | "for" | "endfor" | "let") {
                    last = None;
                }
            }
            Piece::Expression(expression) => {
                let aside = open.iter().any(|(_, own)| own.iter().any(|class| ASIDE.contains(class)));
                let (says, name) = said(expression);
                match last {
                    Some((Says::Message, before)) if says == Says::Value && !aside => found.push((before, name)),
                    Some((Says::Value, before)) if says == Says::Message && !aside => found.push((before, name)),
                    _ => {}
                }
                last = Some((says, name)).filter(|_| !aside && says != Says::Piece);
            }
            Piece::Text(_) => {}
        }
    }
    found
}

#[test]
fn halves_of_a_sentence_are_found() {
    let halves = [
        ("<p>{{ page.l.since() }} <time>{{ page.day(at) }}</time></p>", ("since", "day")),
        ("<p><b>{{ page.number(n) }}</b> {{ page.l.changes(n) }}</p>", ("number", "changes")),
        ("{{ page.l.into() }} <a href=\"/{{ x }}\">#{{ target }}</a>", ("into", "target")),
        ("<p>({{ l.edited() }} {% if known %}{{ day }}{% endif %})</p>", ("edited", "day")),
        ("<button><span>{{ n }}</span> <span>{{ l.votes(n) }}</span></button>", ("n", "votes")),
    ];
    for (template, half) in halves {
        assert_eq!(neighbours(template), [half], "{template}");
    }
    let wholes = [
        "<time>{{ page.l.since(page.day(at)) }}</time>",
        "<p>{{ said.before }}<b>{{ n }}</b>{{ said.after }}</p>",
        "<p class=\"dots\"><span>{{ l.week(n) }}</span> <b>{{ version }}</b> <span>{{ l.lines(n) }}</span></p>",
        "<dt>{{ l.name() }}</dt><dd>{{ name }}</dd>",
        "<h2>{{ l.comments() }} <span class=\"count\">{{ n }}</span></h2>",
        "{% if a %}{{ l.a() }}{% else %}{{ value }}{% endif %}",
    ];
    for template in wholes {
        assert_eq!(neighbours(template), [], "{template}");
    }
}

#[test]
fn no_template_puts_a_half_of_a_sentence_beside_its_value() {
    let templates = files(Path::new("templates"), "html");
    assert!(templates.len() > 50, "{templates:?}");
    let mut unused: Vec<_> = PAIRS.to_vec();
    for path in templates {
        let template = fs::read_to_string(&path).unwrap();
        for pair in neighbours(&template) {
            assert!(PAIRS.contains(&pair), "{} puts {} beside {}", path.display(), pair.0, pair.1);
            unused.retain(|allowed| *allowed != pair);
        }
    }
    assert!(unused.is_empty(), "nothing needs {unused:?} any more");
}

#[test]
fn no_template_joins_words_by_signs_of_its_own() {
    for path in files(Path::new("templates"), "html") {
        let template = fs::read_to_string(&path).unwrap();
        for piece in pieces(&template) {
            // The sign before a number or a name, the star of a highlight, and a box to tick by pen are nobody's language.
            let Piece::Text(text) = piece else { continue };
            let sign = text.chars().find(|c| !c.is_whitespace() && !matches!(c, '#' | '@' | '★' | '☐' | '☑'));
            assert_eq!(sign, None, "{}: {text:?}", path.display());
        }
    }
}

/// What joins words in one language or another.
const GLUE: &[&str] =
    &[", ", " · ", "(", ")", ": ", "; ", " – ", " — ", " +", " / ", " | ", "、", "（", "）", "，", "："];

/// Whether a literal of Rust code is glue, or puts some beside a value.
fn glues(literal: &str) -> bool {
    let beside = |glue: &str| literal.contains(&format!("{glue}{{")) || literal.contains(&format!("}}{glue}"));
    GLUE.iter().any(|glue| literal == *glue || beside(glue))
}

/// The string literals of Rust code, without its tests and comments.
fn literals(code: &str) -> Vec<String> {
    let code = code.split("#[cfg(test)]").next().unwrap();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code = lines.collect::<Vec<_>>().join("\n").replace("'\"'", "' '").replace("\\\"", "");
    code.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn glue_is_found_in_code() {
    let code = "/// \"a, b\"\nlet x = names.join(\", \");\nlet y = format!(\"{a} (#{b})\");\nlet z = \"plain, words\";";
    assert_eq!(literals(code), [", ", "{a} (#{b})", "plain, words"]);
    assert_eq!(literals(code).iter().filter(|literal| glues(literal)).count(), 2);
    for glue in ["{a}, {b}", "{} ({})", "{title} · {site}", "{names}、{more}", "{name}: {problem}", " · "] {
        assert!(glues(glue), "{glue}");
    }
    for whole in ["/posts/{number}", "{a} {b}", "digest/{}/{}", "- **{}** {}", "{field}{suffix}"] {
        assert!(!glues(whole), "{whole}");
    }
}

#[test]
fn no_code_that_says_something_joins_words_by_signs_of_its_own() {
    // What goes to the log, and what stands in where there is no list of the language.
    // And what stands in a field where commas are typed.
    let own = ["src/error.rs", "src/i18n/pieces.rs", "src/composer/carrying.rs", "src/known_issues/typed.rs"];
    let mut speaking = 0;
    for path in files(Path::new("src"), "rs") {
        let code = fs::read_to_string(&path).unwrap();
        let says = code.contains("&Messages") || code.contains(".l.") || code.contains(" l.") || code.contains(".l()");
        if !says || own.iter().any(|own| path.ends_with(own)) {
            continue;
        }
        speaking += 1;
        for literal in literals(&code) {
            assert!(!glues(&literal), "{} joins by {literal:?}", path.display());
        }
    }
    assert!(speaking > 20, "{speaking}");
}

#[test]
fn counters_take_the_number_as_it_stands_before_its_noun() {
    // "And 5 more", "41 for this", "1,200 match", "Take the first 1,000": no noun follows.
    let alone = ["board_history_chose", "releases_thanks_more", "bulk_more_match", "desk_select_first"];
    for path in files(Path::new("templates"), "html") {
        let template = fs::read_to_string(&path).unwrap();
        for piece in pieces(&template) {
            let Piece::Expression(expression) = piece else { continue };
            let (says, name) = said(expression);
            let counts = says == Says::Message && expression.contains("page.number(") && !alone.contains(&name);
            assert!(!counts, "{}: {expression}", path.display());
        }
    }
}
