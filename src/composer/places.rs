//! Where the pages of what is coming with a train are: those of the weekly one name no train.

use super::desk::Desk;
use crate::db::ItemId;
use crate::i18n::Language;
use crate::trains::{self, Train};

/// The pages of what is coming with a train.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Place {
    word: String,
}

impl Place {
    /// Of a train.
    pub(super) fn of(train: &Train) -> Self {
        Self::named(train.word())
    }

    /// Of the train of a word, as an address or a form says it.
    pub(super) fn named(word: &str) -> Self {
        Self { word: word.to_owned() }
    }

    /// What forms say of the train.
    pub(super) fn word(&self) -> Option<&str> {
        Some(self.word.as_str()).filter(|word| !word.is_empty())
    }

    /// What everybody sees of what is coming.
    pub(super) fn public(&self) -> String {
        asking("/releases/next", &trains::asked(&self.word))
    }

    /// What went with the train before.
    pub(super) fn list(&self) -> String {
        asking("/releases", &trains::asked(&self.word))
    }

    /// One of its pages, such as `edit`.
    pub(super) fn page(&self, name: &str) -> String {
        self.page_in(name, None)
    }

    /// The same with texts in a language beside the originals.
    pub(super) fn page_in(&self, name: &str, lang: Option<Language>) -> String {
        let mut asked = trains::asked(&self.word);
        if let Some(lang) = lang {
            let joint = if asked.is_empty() { "" } else { "&" };
            asked = format!("{asked}{joint}lang={lang}");
        }
        asking(&format!("/releases/next/{name}"), &asked)
    }

    /// The page of the picture of a line.
    pub(super) fn picture(&self, item: ItemId) -> String {
        self.page(&format!("items/{item}/picture"))
    }

    /// The same where a button of the composer leads there.
    pub(super) fn picture_asked(&self, then: &str) -> Option<String> {
        then.strip_prefix("picture-")?.parse().ok().map(|item| self.picture(ItemId(item)))
    }
}

impl Desk {
    /// Where what is coming with each train is composed, where there are several, and whether that is this page.
    pub(super) fn tabs(&self) -> Vec<(&Train, String, bool)> {
        let tab = |train| (train, Place::of(train).page("edit"), train.id == self.train.id);
        let tabs = self.trains.iter().map(tab);
        if self.trains.len() > 1 { tabs.collect() } else { Vec::new() }
    }

    /// Where its pages are.
    pub(super) fn place(&self) -> Place {
        Place::of(&self.train)
    }
}

fn asking(page: &str, asked: &str) -> String {
    if asked.is_empty() { page.to_owned() } else { format!("{page}?{asked}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_of_another_train_name_it() {
        let (weekly, stable) = (Place::named(""), Place::named("stable"));
        assert_eq!((weekly.public().as_str(), weekly.word()), ("/releases/next", None));
        assert_eq!(weekly.page("edit"), "/releases/next/edit");
        assert_eq!(weekly.page_in("check", Some(Language::De)), "/releases/next/check?lang=de");
        assert_eq!((stable.public().as_str(), stable.word()), ("/releases/next?train=stable", Some("stable")));
        assert_eq!(stable.page("edit"), "/releases/next/edit?train=stable");
        assert_eq!(stable.page_in("edit", Some(Language::De)), "/releases/next/edit?train=stable&lang=de");
        assert_eq!(weekly.picture_asked("picture-3").as_deref(), Some("/releases/next/items/3/picture"));
        assert_eq!(stable.picture_asked("picture-3").as_deref(), Some("/releases/next/items/3/picture?train=stable"));
        assert_eq!(stable.picture_asked("picture-x"), None);
    }
}
