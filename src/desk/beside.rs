//! The post beside the list, with the form that answers it.

use super::merging;
use super::pane::Looked;
use crate::confirming::ConfirmPanel;
use crate::db::PostId;
use crate::devices::{OwnDevices, address_of_device};
use crate::internal_notes::NotesPanel;
use crate::owning::OwnButton;
use crate::pairing;
use crate::posts::{self, Status};
use crate::triage::DecideForm;
use crate::web::{Cx, Page, with_query};
use askama::Template;
use url::form_urlencoded::Serializer;

/// What `desk/pane.html` shows.
pub(super) struct Beside<'a> {
    pub seen: &'a Looked,
    pub url: String,
    /// The list, for whoever has no room for both.
    pub list: String,
    /// Where to go on once it is decided, and where it stays when something else is done to it.
    pub next: String,
    pub here: String,
    pub confirm: Option<ConfirmPanel>,
    pub form: Option<DecideForm>,
    pub own: OwnButton,
    pub notes: NotesPanel,
}

/// Where the pane stands: the address of the list, of the list with this post, and of what comes after it.
pub(super) struct Around {
    pub list: String,
    pub here: String,
    /// Where taking it, or giving it back, leads.
    pub own: String,
    pub next: String,
}

impl<'a> Beside<'a> {
    pub(super) fn new(cx: &Cx, seen: &'a Looked, around: Around) -> Self {
        let post = &seen.post;
        let form = Some(DecideForm::empty(post, &around.next, &seen.answers).looked_at_again(seen.revisit, cx))
            .map(|form| form.tried_by(seen.tried).done_when(&seen.points).with_suggestion(is_suggested(seen)))
            .filter(|form| !form.steps.is_empty());
        let reader = cx.viewer.as_ref().map(|viewer| viewer.id);
        let table = seen.happens.clone();
        Self {
            url: posts::address(post.slug()),
            confirm: table
                .map(|table| ConfirmPanel::new(post, (table, None), false, (&OwnDevices::default(), cx.app.now()))),
            notes: NotesPanel::new(post.id, seen.notes.clone(), reader, &around.here),
            own: OwnButton::new(post.id, seen.owner.clone(), reader, &around.own),
            list: around.list,
            next: around.next,
            here: around.here,
            form,
            seen,
        }
    }

    /// The device that its author names, and where all that is about it stands, if the site knows it.
    pub(super) fn device_named(&self) -> Option<(String, String)> {
        let named = self.seen.devices.iter().find(|it| it.is_named)?;
        Some((named.device.called(), address_of_device(&named.device.codename)))
    }

    /// The page on which it is corrected, which leads back here.
    pub(super) fn correct(&self) -> String {
        let back = Serializer::new(String::new()).append_pair("back", &self.here).finish();
        // Most often it is in the wrong area: that field has the focus, instead of the first one.
        format!("{}#area", with_query(&posts::address(format_args!("{}/correct", self.seen.post.id)), &back))
    }

    /// The page that shows what a merge into another post comes to, and leads on from here.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    pub(super) fn merge(&self, into: &PostId) -> String {
        merging::address(self.seen.post.id, *into, &self.next)
    }

    /// Whether the key of a merge leads to the first of the posts like it: only where it is as much alike as what is suggested.
    pub(super) fn is_suggested(&self) -> bool {
        is_suggested(self.seen)
    }

    /// Whether a post may go into another one as its duplicate.
    pub(super) fn may_merge(&self) -> bool {
        self.seen.post.status.may_become(Status::Duplicate).is_ok()
    }
}

fn is_suggested(seen: &Looked) -> bool {
    seen.similar.first().is_some_and(|other| other.likeness >= pairing::LEAST)
}

/// The pane alone, for the script of the page that holds it.
#[derive(Template)]
#[template(path = "desk/beside.html")]
pub(super) struct BesidePage<'a> {
    pub page: Page<'a>,
    pub pane: Beside<'a>,
}
