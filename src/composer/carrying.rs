//! What a line carries beside its words, in its form: `tutorial-{id}`, `video-{id}` and `discussion-{id}` with a link, and
//! `devices-{id}` with the names of those on which alone it is true, `engineers-{id}` with those of who built it, and
//! `credit-{id}` and `uncredit-{id}` with the handles of those whom staff credit or leave out.

use super::desk::DeskItem;
use crate::devices::Device;
use crate::error::Problems;
use crate::i18n::Messages;
use crate::people::Profile;
use crate::planning;
use crate::releases::{Carried, EnteredCarried, KnownHere, LinkKind, handles_in};
use crate::web::Field;

/// The fields as they came; none of a form that does not have them.
#[derive(Debug, Clone, Default)]
pub(super) struct TypedCarried {
    tutorial: Option<String>,
    video: Option<String>,
    discussion: Option<String>,
    devices: Option<String>,
    engineers: Option<String>,
    credit: Option<String>,
    uncredit: Option<String>,
}

/// One of the fields on the page.
pub(super) struct Part {
    pub id: String,
    pub label: String,
    pub field: Field,
}

/// All of them.
pub(super) struct Parts {
    pub links: Vec<Part>,
    pub devices: Part,
    pub engineers: Part,
    /// Who is named for its posts, in words.
    pub proposed: String,
    /// Whether there is something to be seen.
    pub is_open: bool,
    pub credit: Part,
    pub uncredit: Part,
    /// Who will be credited beside the voters, in words.
    pub credited: String,
    /// Whether staff say something of the credits.
    pub is_credited: bool,
}

impl TypedCarried {
    /// Takes one of its fields.
    pub(super) fn take(&mut self, field: &str, value: String) -> bool {
        let of = match field {
            "tutorial" => &mut self.tutorial,
            "video" => &mut self.video,
            "discussion" => &mut self.discussion,
            "devices" => &mut self.devices,
            "engineers" => &mut self.engineers,
            "credit" => &mut self.credit,
            "uncredit" => &mut self.uncredit,
            _ => return false,
        };
        *of = Some(value);
        true
    }

    /// As they stand in the form.
    pub(super) fn values(&self) -> [&str; 7] {
        self.fields().map(|value| value.as_deref().unwrap_or_default())
    }

    /// Whether its form has these fields.
    fn came(&self) -> bool {
        self.fields().iter().any(|value| value.is_some())
    }

    fn fields(&self) -> [&Option<String>; 7] {
        [&self.tutorial, &self.video, &self.discussion, &self.devices, &self.engineers, &self.credit, &self.uncredit]
    }

    /// Whether devices have to be looked up.
    pub(super) fn names_devices(&self) -> bool {
        self.devices.as_deref().is_some_and(|devices| !devices.trim().is_empty())
    }

    /// The handles of people who have to be looked up.
    pub(super) fn handles(&self) -> impl Iterator<Item = String> {
        [&self.credit, &self.uncredit].into_iter().flatten().flat_map(|typed| handles_in(typed))
    }

    /// Checks them, if any came.
    pub(super) fn parse(&self, known: KnownHere<'_>) -> Result<Option<Carried>, Problems> {
        if !self.came() {
            return Ok(None);
        }
        let [tutorial, video, discussion, devices, engineers, credit, uncredit] = self.values();
        let entered = EnteredCarried { tutorial, video, discussion, devices, engineers, credit, uncredit };
        Carried::parse(&entered, known).map(Some)
    }
}

/// What a line carries, as it stands in its form.
pub(super) fn stored(line: &DeskItem) -> [String; 7] {
    let leads_to = |kind| line.carries.link(kind).to_owned();
    let devices: Vec<String> = line.carries.devices.iter().map(Device::listed).collect();
    let engineers = line.carries.engineers.join(", ");
    let handles = |left_out| line.handles(left_out).join(", ");
    [
        leads_to(LinkKind::Tutorial),
        leads_to(LinkKind::Video),
        leads_to(LinkKind::Discussion),
        devices.join(", "),
        engineers,
        handles(false),
        handles(true),
    ]
}

impl Parts {
    /// The fields of a line, with what was typed there.
    pub(super) fn new(line: &DeskItem, typed: Option<&TypedCarried>, problems: &Problems, l: &Messages) -> Self {
        let values =
            typed.filter(|typed| typed.came()).map_or_else(|| stored(line), |typed| typed.values().map(str::to_owned));
        let is_open = values.iter().take(5).any(|value| !value.is_empty());
        let is_credited = values.iter().skip(5).any(|value| !value.is_empty());
        let part = |name: &'static str, label: String, value: String| Part {
            id: format!("{name}-{}", line.item.id),
            label,
            field: Field::new(name, value, problems, l),
        };
        let [tutorial, video, discussion, devices, engineers, credit, uncredit] = values;
        let to = |kind: LinkKind, value: String| part(kind.as_str(), kind.label(l), value);
        Self {
            links: vec![
                to(LinkKind::Tutorial, tutorial),
                to(LinkKind::Video, video),
                to(LinkKind::Discussion, discussion),
            ],
            devices: part("devices", l.filing_only(), devices),
            engineers: part("engineers", l.planning_builders(), engineers),
            proposed: planning::built_by(&line.builders, l).unwrap_or_default(),
            is_open,
            credit: part("credit", l.releases_credit(), credit),
            uncredit: part("uncredit", l.releases_uncredit(), uncredit),
            credited: credited(line, l),
            is_credited,
        }
    }
}

/// Who will be credited for a line beside its voters, in words.
pub(super) fn credited(line: &DeskItem, l: &Messages) -> String {
    let told = |person: &Profile| {
        let name = person.shown(l);
        if person.is_former() { name } else { l.releases_credits_person(name, &*person.handle) }
    };
    let names: Vec<String> = line.shapers().into_iter().map(told).collect();
    if names.is_empty() { l.releases_credits_nobody() } else { l.releases_credits_told(l.list(&names)) }
}
