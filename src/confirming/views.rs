//! The part of a bug's page that says where it happens, and the form when something in it is wrong.

use super::model::{Build, Confirmation, Table};
use super::web::Typed;
use crate::db::{PostId, Timestamp};
use crate::devices::{OwnDevices, address_of_device};
use crate::error::Problems;
use crate::i18n::Messages;
use crate::posts::{self, Post, Status};
use crate::web::{Cx, Field, Page, summary};
use askama::Template;

/// Builds that are suggested at most.
const SUGGESTED: usize = 20;

/// Where a bug happens, and the button of somebody to whom it happens too.
#[derive(Debug, Clone)]
pub struct ConfirmPanel {
    /// The post's number.
    pub number: PostId,
    /// Devices and builds.
    pub table: Table,
    /// What the reader said.
    pub own: Option<Confirmation>,
    /// Whether the reader may say so, or be asked to sign in for it.
    pub may: bool,
    /// Whether it is out: then nobody takes back what they said.
    pub is_out: bool,
    /// The device and build with which the form begins; empty when they are not known.
    pub device: String,
    /// Its build.
    pub build: String,
}

impl ConfirmPanel {
    /// The panel of a bug for somebody who has these devices.
    pub fn new(
        post: &Post,
        (table, own): (Table, Option<Confirmation>),
        may: bool,
        (devices, now): (&OwnDevices, Timestamp),
    ) -> Self {
        let (device, build) = (devices.device().to_owned(), devices.build(now).to_owned());
        Self { number: post.id, table, own, may, is_out: post.status == Status::Shipped, device, build }
    }

    /// Whether the reader's device is known, so that one press is enough.
    pub fn is_known(&self) -> bool {
        !self.device.is_empty()
    }

    /// What the reader said of theirs, as the table calls it.
    pub fn own_device(&self, own: &Confirmation) -> String {
        let known = self.table.devices.iter().find(|row| row.codename.as_ref() == Some(&own.device));
        known.map_or_else(|| own.device.clone(), |row| row.device.clone())
    }

    /// Builds that others named on the device with which the form begins, the one of most people first.
    pub fn builds(&self) -> impl Iterator<Item = &str> {
        let row = self.table.devices.iter().find(|row| !self.device.is_empty() && row.device == self.device);
        let named = row.into_iter().flat_map(|row| &row.builds).filter_map(|(build, _)| match build {
            Build::Named(version) => Some(version.as_str()),
            Build::Others | Build::NotSaid => None,
        });
        named.take(SUGGESTED)
    }

    /// How many people have it.
    pub fn people(&self, page: &Page<'_>) -> String {
        page.l.confirming_people(self.table.people, page.counted(self.table.people))
    }

    /// What a build is called.
    pub fn build(&self, build: &Build, l: &Messages) -> String {
        match build {
            Build::Named(version) => version.clone(),
            Build::Others => l.confirming_other_builds(),
            Build::NotSaid => l.confirming_no_build(),
        }
    }

    /// Where all that is about a device stands.
    pub fn address(&self, codename: &str) -> String {
        address_of_device(codename)
    }
}

/// The form on a page of its own, with what is wrong.
#[derive(Template)]
#[template(path = "confirming/ask.html")]
pub(super) struct AskPage<'a> {
    page: Page<'a>,
    post: &'a Post,
    device: Field,
    build: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> AskPage<'a> {
    pub(super) fn new(cx: &'a Cx, post: &'a Post, typed: &Typed, wrong: &Problems) -> Self {
        let l = cx.l();
        let field = |name, value: &str| Field::new(name, value, wrong, l);
        Self {
            page: cx.page(l.confirming_button()).with_errors(),
            post,
            device: field("device", &typed.device),
            build: field("build", &typed.build),
            problems: summary(wrong, l, |field| if field == "build" { l.filing_build() } else { l.filing_device() }),
        }
    }

    fn url(&self) -> String {
        posts::address(self.post.slug())
    }
}
