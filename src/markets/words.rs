//! What this room says: of what just happened, and why it refuses.

use super::model::{Gate, GateState};
use crate::error::Refusal;
use crate::i18n::Messages;
use crate::web::Flash;

/// A press counts.
pub(super) const WANTED: Flash = Flash::new("market-wanted", |l| l.flash_market_wanted());
/// It waits for the address to be confirmed.
pub(super) const WANT_WAITS: Flash = Flash::new("market-waits", |l| l.flash_market_waits());
/// It was taken back.
pub(super) const UNWANTED: Flash = Flash::new("market-unwanted", |l| l.flash_market_unwanted());
/// Somebody offered to help.
pub(super) const OFFERED: Flash = Flash::new("market-offered", |l| l.flash_market_offered());
/// They took that back.
pub(super) const NOT_OFFERED: Flash = Flash::new("market-not-offered", |l| l.flash_market_not_offered());
/// Staff opened a line.
pub(super) const OPENED: Flash = Flash::new("market-opened", |l| l.flash_market_opened());

/// All of them.
pub const FLASHES: &[Flash] = &[WANTED, WANT_WAITS, UNWANTED, OFFERED, NOT_OFFERED, OPENED];

/// An address comes first.
pub(super) const CONFIRM_FIRST: Refusal = Refusal::new("market-confirm", |l| l.refused_market_confirm());
/// One mailbox counts once.
pub(super) const MAILBOX: Refusal = Refusal::new("market-mailbox", |l| l.refused_market_mailbox());
/// As many offered as there is room for.
pub(super) const ENOUGH: Refusal = Refusal::new("market-enough", |l| l.refused_market_enough());
/// They offered as much as one person may.
pub(super) const ENOUGH_OWN: Refusal = Refusal::new("market-enough-own", |l| l.refused_market_enough_own());
/// No device is called so.
pub(super) const NO_DEVICE: Refusal = Refusal::new("market-no-device", |l| l.refused_market_no_device());
/// No country has this code, and no region may.
pub(super) const NO_CODE: Refusal = Refusal::new("market-no-code", |l| l.refused_market_no_code());
/// Somebody wants the market, or something is planned there.
pub(super) const IN_USE: Refusal = Refusal::new("market-in-use", |l| l.refused_market_in_use());
/// As many devices are sold there as may be named.
pub(super) const ENOUGH_DEVICES: Refusal = Refusal::new("market-enough-devices", |l| l.refused_market_enough_devices());
/// As many lines are planned as may be.
pub(super) const ENOUGH_LINES: Refusal = Refusal::new("market-enough-lines", |l| l.refused_market_enough_lines());
/// The line is open.
pub(super) const IS_OPEN: Refusal = Refusal::new("market-is-open", |l| l.refused_market_is_open());
/// The line is open, or was.
pub(super) const STARTED: Refusal = Refusal::new("market-started", |l| l.refused_market_started());
/// Something is not done.
pub(super) const GATES_LACK: Refusal = Refusal::new("market-gates-lack", |l| l.refused_market_gates_lack());

impl Gate {
    /// What it is called.
    pub fn word(self, l: &Messages) -> String {
        match self {
            Self::Certification => l.markets_gate_certification(),
            Self::Software => l.markets_gate_software(),
            Self::Infrastructure => l.markets_gate_infrastructure(),
            Self::Logistics => l.markets_gate_logistics(),
            Self::Language => l.markets_gate_language(),
        }
    }
}

impl GateState {
    /// What it is called.
    pub fn word(self, l: &Messages) -> String {
        match self {
            Self::Open => l.markets_state_open(),
            Self::InProgress => l.markets_state_in_progress(),
            Self::Done => l.markets_state_done(),
            Self::Blocked => l.markets_state_blocked(),
        }
    }

    /// The colours of the post's status that is most like it.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::InProgress => "in_progress",
            Self::Done => "shipped",
            Self::Blocked => "declined",
        }
    }
}
