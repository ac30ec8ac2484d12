//! The style sheet without what only its writers need: comments, and white space that says nothing.

/// A style sheet that means the same in fewer characters. What stands in quotes stays as it is.
pub(super) fn squeeze(css: &str) -> String {
    let mut squeezed = String::with_capacity(css.len());
    let mut quote = None;
    let mut rest = css.chars().peekable();
    while let Some(c) = rest.next() {
        if let Some(mark) = quote {
            squeezed.push(c);
            if c == '\\' {
                squeezed.extend(rest.next());
            } else if c == mark {
                quote = None;
            }
        } else if c == '/' && rest.next_if_eq(&'*').is_some() {
            while rest.next().is_some_and(|c| c != '*' || rest.peek() != Some(&'/')) {}
            rest.next();
        } else if c.is_whitespace() {
            if !squeezed.is_empty() && !squeezed.ends_with([' ', '{', '}', ';', ',', ':']) {
                squeezed.push(' ');
            }
        } else {
            if matches!(c, '{' | '}' | ';' | ',') && squeezed.ends_with(' ') {
                squeezed.pop();
            }
            if c == '}' && squeezed.ends_with(';') {
                squeezed.pop();
            }
            quote = matches!(c, '"' | '\'').then_some(c);
            squeezed.push(c);
        }
    }
    squeezed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_says_nothing_is_left_out() {
        let css = "/* One; {two} */\n@layer parts {\n  a > b:hover,\n  .c :focus { margin: 0 -1px ;\n inset: 1px  2px; }\n}\n";
        assert_eq!(squeeze(css), "@layer parts{a > b:hover,.c :focus{margin:0 -1px;inset:1px 2px}}");
    }

    #[test]
    fn what_is_quoted_stays() {
        let css = "a::before { content: \" /* , */ \\\"; \"; font: 1rem/1.5 'A  B' }";
        assert_eq!(squeeze(css), "a::before{content:\" /* , */ \\\"; \";font:1rem/1.5 'A  B'}");
        assert_eq!(squeeze("a{}/* never closed"), "a{}");
    }
}
