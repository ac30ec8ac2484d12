//! What a digest says: pure, from the items of a release and one person's part in them.

use crate::db::ItemId;
use crate::i18n::Language;
use crate::releases::{ReleaseItem, Role, Texts};
use std::collections::HashMap;

/// One person's digest of one release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest {
    /// Items they reported or seconded.
    pub theirs: Vec<ReleaseItem>,
    /// Items that they tested or confirmed, or voted for.
    pub voted: Vec<ReleaseItem>,
    /// Whether some of the latter they tested or confirmed: these they need not have voted for.
    pub tried: bool,
}

impl Digest {
    /// The same as somebody reads it.
    #[must_use]
    pub fn as_read(&self, texts: &Texts<ItemId>, reads: Language) -> Self {
        let told = |items: &[ReleaseItem]| items.iter().map(|item| texts.item(item.clone(), reads)).collect();
        Self { theirs: told(&self.theirs), voted: told(&self.voted), tried: self.tried }
    }
}

/// Sorts a person's items in the release's order. Nothing to say is no mail.
pub fn compose(parts: &[(ItemId, Role)], items: &[ReleaseItem]) -> Option<Digest> {
    let roles: HashMap<ItemId, Role> = parts.iter().copied().collect();
    let of = |wanted: fn(Role) -> bool| -> Vec<ReleaseItem> {
        let is_mine = |item: &&ReleaseItem| roles.get(&item.id).is_some_and(|role| wanted(*role));
        items.iter().filter(is_mine).cloned().collect()
    };
    let tried = |item: &ReleaseItem| matches!(roles.get(&item.id), Some(Role::Tested | Role::Confirmed));
    let voted = of(|role| !role.wrote());
    let digest = Digest { theirs: of(Role::wrote), tried: voted.iter().any(tried), voted };
    (!digest.theirs.is_empty() || !digest.voted.is_empty()).then_some(digest)
}
