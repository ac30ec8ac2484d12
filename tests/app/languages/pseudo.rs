//! Sentences that cannot be mistaken for anything else: the English ones with every letter turned into a Han character.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};
use std::fs;

/// All messages in Fluent's syntax.
pub fn sentences() -> String {
    let mut files: Vec<_> = fs::read_dir("src/i18n/en").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let text: String = files.iter().map(|file| fs::read_to_string(file).unwrap() + "\n").collect();
    let mut resource = parser::parse(text).unwrap();
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry
            && let Some(pattern) = &mut message.value
        {
            veil(pattern);
        }
    }
    serializer::serialize(&resource)
}

fn veil(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                *value = value.chars().map(|c| if c.is_alphabetic() { '字' } else { c }).collect();
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    veil(&mut variant.value);
                }
            }
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::Placeable { expression }),
            } => assert!(!matches!(**expression, Expression::Select { .. }), "nested messages are not known here"),
            PatternElement::Placeable { .. } => {}
        }
    }
}
