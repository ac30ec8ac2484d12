//! A template taken apart, as far as one must to see which words it puts side by side.

/// What a template is made of. What stands in a tag is nobody's sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'t> {
    /// `{% … %}`
    Statement(&'t str),
    /// `{{ … }}`
    Expression(&'t str),
    /// An element with its classes; those without content are left out, but for a line break.
    Open(&'t str, Vec<&'t str>),
    Close(&'t str),
    Text(&'t str),
}

const EMPTY: &[&str] = &["svg", "use", "img", "input", "path", "circle", "rect", "link", "meta"];

/// The pieces in their order, without comments, drawings, styles and the attributes that macros write.
pub fn pieces(template: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = template;
    while !rest.is_empty() {
        let (piece, length) = first(rest);
        rest = &rest[length..];
        match piece {
            Some(Piece::Open(name @ ("style" | "script"), _)) => {
                let end = format!("</{name}>");
                rest = &rest[rest.find(&end).map_or(rest.len(), |at| at + end.len())..];
            }
            // Parts of attributes: they stand in a tag where the macro is called.
            Some(Piece::Statement(macros)) if macros.starts_with("macro told(") => {
                rest = &rest[rest.find("{% endmacro %}").unwrap()..];
            }
            Some(piece) => found.push(piece),
            None => {}
        }
    }
    found
}

fn first(rest: &str) -> (Option<Piece<'_>>, usize) {
    for (begins, ends) in [("{#", "#}"), ("{%", "%}"), ("{{", "}}")] {
        if rest.starts_with(begins) {
            let end = rest.find(ends).unwrap();
            let inside = rest[2..end].trim_matches(['-', ' ', '\n']);
            let piece = match begins {
                "{%" => Some(Piece::Statement(inside)),
                "{{" => Some(Piece::Expression(inside)),
                _ => None,
            };
            return (piece, end + 2);
        }
    }
    let mut after = rest.chars();
    if after.next() == Some('<') && after.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '/' || c == '!') {
        return tag(rest);
    }
    let begins = |(at, c): (usize, char)| (at > 0 && matches!(c, '<' | '{')).then_some(at);
    let end = rest.char_indices().find_map(begins).unwrap_or(rest.len());
    (Some(Piece::Text(&rest[..end])), end)
}

fn tag(rest: &str) -> (Option<Piece<'_>>, usize) {
    let mut end = 0;
    while !rest[end..].starts_with('>') {
        let inside = [("{{", "}}"), ("{%", "%}")].into_iter().find(|(begins, _)| rest[end..].starts_with(begins));
        end += match inside {
            Some((_, ends)) => rest[end..].find(ends).unwrap() + 2,
            None => rest[end..].chars().next().unwrap().len_utf8(),
        };
    }
    let written = &rest[..end];
    let name = |at: usize| written[at..].split([' ', '\n', '/']).next().unwrap();
    let classes = written.split_once("class=\"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default();
    let piece = match written {
        _ if written.starts_with("</") => Some(Piece::Close(name(2))).filter(|_| !EMPTY.contains(&name(2))),
        _ if written.starts_with("<!") || EMPTY.contains(&name(1)) => None,
        _ => Some(Piece::Open(name(1), classes.split_whitespace().collect())),
    };
    (piece, end + 1)
}

#[test]
fn a_template_comes_apart_at_its_tags_and_braces() {
    let template = "{# no #}<p class=\"dots {{ a > b }}\"><img alt=\"x\">Hi {{ l.word() }}{% if x %}!{% endif %}</p>";
    let expected = [
        Piece::Open("p", vec!["dots", "{{", "a", ">", "b", "}}"]),
        Piece::Text("Hi "),
        Piece::Expression("l.word()"),
        Piece::Statement("if x"),
        Piece::Text("!"),
        Piece::Statement("endif"),
        Piece::Close("p"),
    ];
    assert_eq!(pieces(template), expected);
}
