//! What was measured beside what was wanted, as a table and as JSON.

use super::database::Database;
use orange_friday::clock::Clock;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// What a figure should be.
#[derive(Debug, Clone, Copy)]
pub enum Goal {
    AtLeast(f64),
    AtMost(f64),
    /// It only explains another one.
    Told,
}

/// All figures of a run.
pub struct Report {
    engine: String,
    version: String,
    rows: Vec<Value>,
    missed: usize,
}

impl Report {
    /// None yet.
    pub fn begin() -> Self {
        let (machine, cores) = (machine(), cores());
        println!("{cores} cores, shared with the load: {machine}");
        Self { engine: String::new(), version: String::new(), rows: Vec::new(), missed: 0 }
    }

    /// What follows was measured on this engine.
    pub fn on(&mut self, engine: &str, database: &Database) {
        engine.clone_into(&mut self.engine);
        self.version = database.version();
        println!("\n{}\n{:<46} {:>12} {:>14} {:>7}", self.version, "work", "ours", "goal", "ratio");
    }

    /// One figure. The ratio is 1 or more where the goal is reached.
    pub fn row(&mut self, work: &str, figure: f64, unit: &str, goal: Goal, beside: &str) {
        let (wanted, ratio, limit) = match goal {
            Goal::AtLeast(goal) => (format!(">= {goal} {unit}"), Some(figure / goal), Some(goal)),
            Goal::AtMost(goal) => (
                format!("<= {goal} {unit}"),
                Some(if figure == 0.0 { f64::INFINITY } else { goal / figure }),
                Some(goal),
            ),
            Goal::Told => (String::new(), None, None),
        };
        let reached = match goal {
            Goal::AtLeast(goal) => figure >= goal,
            Goal::AtMost(goal) => figure <= goal,
            Goal::Told => true,
        };
        self.missed += usize::from(!reached);
        let shown = ratio.map_or_else(String::new, |ratio| format!("{:.2}", ratio.min(99.0)));
        let verdict = if reached { "" } else { "  MISSED" };
        let figure_shown = format!("{} {unit}", rounded(figure));
        println!("{work:<46} {figure_shown:>12} {wanted:>14} {shown:>7}  {beside}{verdict}");
        self.rows.push(json!({
            "engine": self.engine, "version": self.version, "work": work, "figure": figure, "unit": unit,
            "goal": limit, "at_least": matches!(goal, Goal::AtLeast(_)), "reached": reached, "ratio": ratio, "beside": beside,
        }));
    }

    /// Writes all of it down, and says whether a goal was missed.
    pub fn end(self) -> bool {
        let whole = json!({
            "at": Clock::system().now().to_rfc3339(), "program": env!("CARGO_PKG_VERSION"),
            "machine": machine(), "cores": cores(), "rows": self.rows,
        });
        let path = path();
        std::fs::write(&path, serde_json::to_string_pretty(&whole).unwrap()).unwrap();
        println!("\n{} goals missed; all figures are in {}", self.missed, path.display());
        self.missed > 0
    }
}

fn path() -> PathBuf {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR"));
    scratch.parent().unwrap_or(scratch).join("rush.json")
}

fn rounded(figure: f64) -> String {
    if figure.abs() >= 100.0 { format!("{figure:.0}") } else { format!("{figure:.2}") }
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

fn machine() -> String {
    let said = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = said.lines().find_map(|line| line.strip_prefix("model name"));
    name.map_or_else(|| std::env::consts::ARCH.to_owned(), |name| name.trim_start_matches([' ', '\t', ':']).to_owned())
}
