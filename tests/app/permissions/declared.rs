//! The routes as the source declares them.

use std::fs;
use std::path::Path;

/// Method and pattern.
pub type Route = (String, String);

/// All of them, found in the text of `src`.
pub fn routes() -> Vec<Route> {
    let mut routes = Vec::new();
    walk(Path::new("src"), &mut routes);
    routes
}

fn walk(folder: &Path, routes: &mut Vec<Route>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, routes);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            find(&fs::read_to_string(&path).unwrap(), routes);
        }
    }
}

fn find(text: &str, routes: &mut Vec<Route>) {
    for other in ["#[get(", "#[post(", "scope(\"", "web::resource("] {
        assert!(!text.contains(other), "this search does not know {other}");
    }
    for part in text.split("resource(").skip(1) {
        // The word in a `use`, not a call.
        if !part.contains(".route(") {
            continue;
        }
        let (pattern, rest) = argument(part, text);
        let end = rest.find(';').unwrap_or(rest.len());
        add(&pattern, &rest[..end], routes);
    }
    for part in text.split(".route(\"").skip(1) {
        let (pattern, rest) = part.split_once('"').unwrap();
        add(pattern, rest.lines().next().unwrap(), routes);
    }
}

/// The pattern, written out or as a constant of the same file, and what follows.
fn argument<'a>(part: &'a str, text: &str) -> (String, &'a str) {
    let part = part.strip_prefix('r').unwrap_or(part);
    if let Some(literal) = part.strip_prefix('"') {
        let (pattern, rest) = literal.split_once('"').unwrap();
        return (pattern.to_owned(), rest);
    }
    let (name, rest) = part.split_once(')').unwrap();
    let start = format!("const {name}: &str = \"");
    let (_, value) = text.split_once(&start).unwrap_or_else(|| panic!("what is {name}?"));
    (value.split('"').next().unwrap().to_owned(), rest)
}

fn add(pattern: &str, handlers: &str, routes: &mut Vec<Route>) {
    let before = routes.len();
    for method in ["get", "post", "put", "patch", "delete", "head"] {
        if handlers.contains(&format!("{method}()")) {
            routes.push((method.to_uppercase(), pattern.to_owned()));
        }
    }
    assert!(routes.len() > before, "no method for {pattern}");
}
