//! What a message of Fluent is made of beside its own words.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

/// Something that a message shows or asks for, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use<'a> {
    /// `{ $figure }`.
    Hole(&'a str),
    /// `{ $n -> … }`.
    Selector(&'a str),
    /// `{ nav-home }`.
    Message(&'a str),
    /// `{ -brand }`.
    Term(&'a str),
    /// `{ NUMBER(…) }`.
    Function(&'a str),
}

impl Use<'_> {
    /// The name as messages write it.
    pub(super) fn name(self) -> String {
        match self {
            Use::Hole(name) | Use::Selector(name) => format!("${name}"),
            Use::Term(name) => format!("-{name}"),
            Use::Message(name) | Use::Function(name) => name.to_owned(),
        }
    }
}

/// All of them, in order.
pub(super) fn uses<'a>(pattern: &Pattern<&'a str>) -> Vec<Use<'a>> {
    let mut out = Vec::new();
    collect(pattern, &mut out);
    out
}

fn collect<'a>(pattern: &Pattern<&'a str>, out: &mut Vec<Use<'a>>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            placed(expression, out);
        }
    }
}

fn placed<'a>(expression: &Expression<&'a str>, out: &mut Vec<Use<'a>>) {
    match expression {
        Expression::Inline(inline) => one(inline, out),
        Expression::Select { selector, variants } => {
            match selector {
                InlineExpression::VariableReference { id } => out.push(Use::Selector(id.name)),
                other => one(other, out),
            }
            variants.iter().for_each(|v| collect(&v.value, out));
        }
    }
}

fn one<'a>(inline: &InlineExpression<&'a str>, out: &mut Vec<Use<'a>>) {
    match inline {
        InlineExpression::VariableReference { id } => out.push(Use::Hole(id.name)),
        InlineExpression::MessageReference { id, .. } => out.push(Use::Message(id.name)),
        InlineExpression::TermReference { id, .. } => out.push(Use::Term(id.name)),
        InlineExpression::FunctionReference { id, .. } => out.push(Use::Function(id.name)),
        InlineExpression::Placeable { expression } => placed(expression, out),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}
