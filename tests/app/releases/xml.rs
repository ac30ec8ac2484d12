//! Just enough of XML 1.0 to refuse what is not well-formed; no doctype, no CDATA, which the feed does not use.

/// An element.
#[derive(Debug, Default)]
pub struct Node {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
    /// The text directly inside.
    pub text: String,
}

impl Node {
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first child of this name.
    pub fn child(&self, name: &str) -> &Self {
        let found = self.children.iter().find(|child| child.name == name);
        found.unwrap_or_else(|| panic!("no <{name}> in <{}>", self.name))
    }

    pub fn attribute(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map_or_else(|| panic!("<{}> has no {name}", self.name), |(_, value)| value)
    }
}

/// Reads a document, or fails the test.
pub fn parse(text: &str) -> Node {
    let is_char =
        |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    assert!(text.chars().all(is_char), "a character that XML does not allow");
    let rest = text.strip_prefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>").expect("an XML declaration comes first");
    let mut open = vec![Node::default()];
    let mut rest = rest;
    while let Some(at) = rest.find('<') {
        open.last_mut().unwrap().text.push_str(&unescaped(&rest[..at]));
        let end = tag_end(&rest[at..]) + at;
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let node = open.pop().unwrap();
            assert_eq!(node.name, name.trim_end(), "tags are nested");
            open.last_mut().expect("no more ends than beginnings").children.push(node);
        } else if let Some(alone) = tag.strip_suffix('/') {
            open.last_mut().unwrap().children.push(begun(alone));
        } else {
            open.push(begun(tag));
        }
    }
    assert_eq!((open.len(), rest.trim()), (1, ""), "everything is closed");
    let document = open.remove(0);
    assert_eq!((document.children.len(), document.text.trim()), (1, ""), "there is one root");
    document.children.into_iter().next().unwrap()
}

/// Where a tag ends: a `>` inside quotes does not count.
fn tag_end(text: &str) -> usize {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return at,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    panic!("a tag does not end: {text}")
}

fn begun(tag: &str) -> Node {
    let (name, mut rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    let is_name = |name: &str| {
        name.starts_with(char::is_alphabetic) && name.chars().all(|c| c.is_alphanumeric() || ":-_.".contains(c))
    };
    assert!(is_name(name), "{name} is no name");
    let mut attributes: Vec<(String, String)> = Vec::new();
    while !rest.trim().is_empty() {
        let (key, after) = rest.trim_start().split_once('=').expect("an attribute has a value");
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\'')).expect("a value is quoted");
        let (value, left) = after[1..].split_once(quote).expect("a quote is closed");
        assert!(is_name(key) && !value.contains('<') && attributes.iter().all(|(known, _)| known != key), "{tag}");
        assert!(left.is_empty() || left.starts_with(char::is_whitespace), "{tag}");
        attributes.push((key.to_owned(), unescaped(value)));
        rest = left;
    }
    Node { name: name.to_owned(), attributes, ..Node::default() }
}

fn unescaped(text: &str) -> String {
    let mut pieces = text.split('&');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (entity, rest) = piece.split_once(';').unwrap_or_else(|| panic!("a bare & before {piece}"));
        out.push(match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            number => {
                let number = number.strip_prefix('#').unwrap_or_else(|| panic!("XML has no &{number};"));
                let code = number.strip_prefix('x').map_or_else(|| number.parse(), |hex| u32::from_str_radix(hex, 16));
                char::from_u32(code.unwrap()).unwrap()
            }
        });
        out.push_str(rest);
    }
    assert!(!text.contains("]]>"), "]]> in text");
    out
}

#[test]
fn what_is_not_well_formed_is_refused() {
    let head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    let good = parse(&format!("{head}\n<a x='1 > 0'>b &amp; <c/> &#x64;</a>\n"));
    assert_eq!((good.text.as_str(), good.attribute("x"), good.child("c").children.len()), ("b &  d", "1 > 0", 0));
    for bad in [
        "<a>",
        "<a></b>",
        "<a/><b/>",
        "<a>&nbsp;</a>",
        "<a>a & b</a>",
        "<a x=1/>",
        "<a x='1' x='2'/>",
        "a",
        "<a>\u{8}</a>",
    ] {
        assert!(std::panic::catch_unwind(|| parse(&format!("{head}{bad}"))).is_err(), "{bad}");
    }
}
