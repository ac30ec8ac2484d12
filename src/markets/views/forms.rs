//! The pages on which staff keep markets.

use super::super::kept::MarketKept;
use super::super::model::{Gate, GateSaid, GateState, LAST_STAGE, NEXT, address_for_staff, is_before_its_turn};
use super::super::reading::{All, Found, Planned, Row};
use super::super::typed::{OfLine, Typed, TypedGates, fields_of};
use crate::areas::{EnteredNames, LineAreas, NameFields, name_label};
use crate::error::{Problems, Refusal};
use crate::i18n::Messages;
use crate::web::{Cx, Field, Page};
use askama::Template;

type Told = Vec<(&'static str, String)>;

/// What a field is called.
fn label(l: &Messages, id: &str) -> String {
    name_label(l, id).unwrap_or_else(|| match id {
        "code" => l.markets_code(),
        "place" => l.markets_place(),
        "device" => l.markets_offer_device(),
        "line" => l.markets_line(),
        "stage" => l.markets_stage_field(),
        _ => l.markets_exception_field(),
    })
}

/// What a field of the form of gates is called.
fn gate_label(l: &Messages, id: &str) -> String {
    let gates = Gate::ALL.iter();
    let known = gates.copied().find_map(|gate| {
        let (state, reason) = fields_of(gate);
        if id == reason {
            return Some(l.markets_reason(gate.word(l)));
        }
        (id == state).then(|| gate.word(l))
    });
    known.unwrap_or_else(|| label(l, id))
}

/// `/staff/markets`
#[derive(Template)]
#[template(path = "markets/all.html")]
pub(in super::super) struct AllPage<'a> {
    page: Page<'a>,
    rows: Vec<&'a Row>,
    names: NameFields,
    code: Field,
    problems: Told,
}

impl<'a> AllPage<'a> {
    pub(in super::super) fn new(cx: &'a Cx, all: &'a All, typed: &Typed, wrong: &Problems) -> Self {
        let (page, problems) = cx.page(cx.l().markets_keep()).with_problems(wrong, label);
        let mut rows: Vec<&Row> = all.rows.iter().collect();
        let language = cx.language();
        rows.sort_by_cached_key(|row| row.market.named.of(&language).to_lowercase());
        let code = Field::new("code", &typed.code, wrong, cx.l());
        Self { page, rows, names: NameFields::new(&typed.names, wrong, cx), code, problems }
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn address(&self, row: &Row) -> String {
        address_for_staff(row.market.id)
    }

    fn name<'r>(&self, row: &'r Row) -> &'r str {
        row.market.named.of(&self.page.lang)
    }

    fn wanted(&self, row: &Row) -> String {
        self.page.l.markets_wanted(row.interest.wanted, self.page.counted(row.interest.wanted))
    }
}

/// What staff typed on the page of a market.
#[derive(Debug, Clone, Default)]
pub(in super::super) struct Entered {
    pub market: Typed,
    pub device: String,
    pub line: OfLine,
}

impl Entered {
    /// The form of a market as it is.
    pub(in super::super) fn of(found: &Found) -> Self {
        let market = Typed {
            names: EnteredNames::of(&found.market.named),
            code: String::new(),
            place: found.market.place.map(|place| place.to_string()).unwrap_or_default(),
            seen: MarketKept::of(&found.market).digest(),
        };
        Self { market, ..Self::default() }
    }
}

/// `/staff/markets/{id}`
#[derive(Template)]
#[template(path = "markets/keep.html")]
pub(in super::super) struct KeepPage<'a> {
    page: Page<'a>,
    found: &'a Found,
    lines: &'a [LineAreas],
    /// Below which its forms are.
    here: String,
    names: NameFields,
    place: Field,
    device: Field,
    line: Field,
    stage: Field,
    seen: &'a str,
    problems: Told,
    /// Why the form comes back though nothing in it is wrong.
    warning: Option<String>,
}

impl<'a> KeepPage<'a> {
    pub(in super::super) fn new(
        cx: &'a Cx,
        (found, lines): (&'a Found, &'a [LineAreas]),
        entered: &'a Entered,
        wrong: &Problems,
    ) -> Self {
        let l = cx.l();
        let field = |name: &str, value: &str| Field::new(name, value, wrong, l);
        let (page, problems) = cx.page(found.market.named.of(&cx.language())).with_problems(wrong, label);
        Self {
            page,
            found,
            lines,
            here: address_for_staff(found.market.id),
            names: NameFields::new(&entered.market.names, wrong, cx),
            place: field("place", &entered.market.place),
            device: field("device", &entered.device),
            line: field("line", &entered.line.line),
            stage: field("stage", &entered.line.stage),
            seen: &entered.market.seen,
            problems,
            warning: None,
        }
    }

    /// The same beside what somebody else made of it meanwhile.
    pub(in super::super) fn over(mut self) -> Self {
        self.warning = Some(Refusal::CHANGED_MEANWHILE.sentence(self.page.l));
        self.page = self.page.with_errors();
        self
    }

    /// Places among the next ones.
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn places(&self) -> Vec<String> {
        (1..=NEXT).map(|place| place.to_string()).collect()
    }

    /// Stages of lines.
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn stages(&self) -> Vec<String> {
        (1..=LAST_STAGE).map(|stage| stage.to_string()).collect()
    }
}

/// One thing that has to be done, as a part of the form.
struct GateFields {
    name: String,
    reason_name: String,
    state_id: &'static str,
    reason_id: &'static str,
    state: Field,
    reason: Field,
}

/// `/staff/markets/{id}/lines/{line}`
#[derive(Template)]
#[template(path = "markets/line.html")]
pub(in super::super) struct LinePage<'a> {
    page: Page<'a>,
    found: &'a Found,
    planned: &'a Planned,
    /// Below which its forms are.
    here: String,
    /// The page of the market.
    above: String,
    gates: Vec<GateFields>,
    seen: &'a str,
    exception: Field,
    problems: Told,
    /// Why the form comes back though nothing in it is wrong.
    warning: Option<String>,
}

impl<'a> LinePage<'a> {
    pub(in super::super) fn new(
        cx: &'a Cx,
        (found, planned): (&'a Found, &'a Planned),
        (typed, exception): (&'a TypedGates, &str),
        wrong: &Problems,
    ) -> Self {
        let l = cx.l();
        let fields = |(gate, state, reason): (Gate, &str, &str)| {
            let (state_id, reason_id) = fields_of(gate);
            let (state, reason) = (Field::new(state_id, state, wrong, l), Field::new(reason_id, reason, wrong, l));
            GateFields {
                name: gate.word(l),
                reason_name: l.markets_reason(gate.word(l)),
                state_id,
                reason_id,
                state,
                reason,
            }
        };
        let gates = typed.all().into_iter().map(fields).collect();
        let (market, line) = (found.market.named.of(&cx.language()), planned.line.named.of(&cx.language()));
        let (page, problems) = cx.page(l.markets_line_in(line, market)).with_problems(wrong, gate_label);
        let above = address_for_staff(found.market.id);
        Self {
            page,
            found,
            planned,
            here: format!("{above}/lines/{}", planned.row.id),
            above,
            gates,
            seen: typed.seen(),
            exception: Field::new("exception", exception, wrong, l),
            problems,
            warning: None,
        }
    }

    /// The same beside what somebody else said of the gates meanwhile.
    pub(in super::super) fn over(mut self) -> Self {
        self.warning = Some(Refusal::CHANGED_MEANWHILE.sentence(self.page.l));
        self.page = self.page.with_errors();
        self
    }

    /// How far something may be.
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn states(&self) -> &'static [GateState] {
        GateState::ALL
    }

    /// Whether a simpler line is to open first.
    fn is_early(&self) -> bool {
        is_before_its_turn(&self.planned.row, self.found.planned.iter().map(|one| &one.row))
    }

    /// Whether something is not done.
    fn is_lacking(&self) -> bool {
        self.is_early() || self.planned.gates.iter().any(GateSaid::is_lacking)
    }
}
