//! Words of people in a text of ours that is Markdown.

/// Text of people, so that nothing in it reads as markup: neither inside a line nor at its beginning.
pub fn literal(text: &str) -> String {
    text.lines().map(literal_line).collect::<Vec<_>>().join("\n")
}

fn literal_line(line: &str) -> String {
    let line = line.trim();
    let mut out = String::with_capacity(line.len() + 8);
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    for (at, c) in line.chars().enumerate() {
        let anywhere = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!');
        let first = at == 0 && matches!(c, '-' | '+' | '=');
        let numbered = at > 0 && at == digits && matches!(c, '.' | ')');
        if anywhere || first || numbered {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use pulldown_cmark::{Event, Parser, Tag, TagEnd};

    #[test]
    fn nothing_that_people_wrote_becomes_markup() {
        for text in [
            "# big",
            "- a\n- b",
            "+ a",
            "1. one",
            "12) two",
            "*loud* _soft_ `code`",
            "[link](https://evil.example)",
            "<b>raw</b> &amp; <!-- x -->",
            "a | b",
            "~~gone~~",
            "===",
            "\\*",
            "> said",
            "    code",
            "![pixel](x)",
            "---",
        ] {
            let escaped = literal(text);
            let mut read = String::new();
            for event in Parser::new(&escaped) {
                match event {
                    Event::Text(part) => read.push_str(&part),
                    Event::SoftBreak => read.push('\n'),
                    Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                    other => panic!("{text:?} became {other:?}"),
                }
            }
            let trimmed: Vec<&str> = text.lines().map(str::trim).collect();
            assert_eq!(read, trimmed.join("\n"));
        }
    }
}
