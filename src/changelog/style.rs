//! How a format that is no page writes the posts and the people of a line, where that leads, and those who are thanked.

use super::told::{Line, Thanks, Way};
use crate::db::PostId;
use crate::i18n::Messages;
use crate::people::Profile;
use crate::releases::{Link, ShownPicture};

/// What each of them is in the format.
pub(super) struct Style<'a> {
    pub l: &'a Messages,
    /// The number of a post.
    pub post: &'a dyn Fn(PostId) -> String,
    /// Somebody's name.
    pub name: &'a dyn Fn(&str) -> String,
    /// Where readers learn more.
    pub link: &'a dyn Fn(&Link) -> String,
    /// A release of another train.
    pub way: &'a dyn Fn(&Way) -> String,
    /// What a line looks like, where the format shows pictures.
    pub picture: &'a dyn Fn(&ShownPicture) -> Option<String>,
    /// What staff and programs say.
    pub words: &'a dyn Fn(&str) -> String,
    /// Words that lead to an address.
    pub leads: &'a dyn Fn(&str, &str) -> String,
}

impl Style<'_> {
    /// The posts of a line, if it has any, such as `(#17, #18)`.
    pub(super) fn posts(&self, line: &Line) -> Option<String> {
        let numbers: Vec<String> = line.posts.iter().map(|post| (self.post)(*post)).collect();
        (!numbers.is_empty()).then(|| self.l.releases_inline_post(self.l.list(&numbers)))
    }

    /// The posts of a line with those who shaped it; whoever did shaped one of its posts.
    pub(super) fn origin(&self, line: &Line) -> Option<String> {
        let l = self.l;
        let numbers: Vec<String> = line.posts.iter().map(|post| (self.post)(*post)).collect();
        if numbers.is_empty() {
            return None;
        }
        let posts = l.list(&numbers);
        let mut names: Vec<String> = line.shaped.iter().map(|person| self.person(person)).collect();
        Some(match (names.is_empty(), line.more) {
            (true, 0) => l.releases_inline_post(posts),
            (true, people) => l.releases_inline_people(people, posts, l.counted(people)),
            (false, more) => {
                names.extend((more > 0).then(|| l.releases_more(more, l.number(more))));
                l.releases_inline_by(posts, l.list(&names))
            }
        })
    }

    /// Who shaped a line that has no post beside which they are told.
    fn shaped(&self, line: &Line) -> Option<String> {
        if !line.posts.is_empty() {
            return None;
        }
        let l = self.l;
        let mut names: Vec<String> = line.shaped.iter().map(|person| self.person(person)).collect();
        match (names.is_empty(), line.more) {
            (true, 0) => None,
            (true, people) => Some(l.releases_shaped_people(people, l.counted(people))),
            (false, more) => {
                names.extend((more > 0).then(|| l.releases_more(more, l.number(more))));
                Some(l.releases_shaped_by(l.list(&names)))
            }
        }
    }

    /// Why a line names nothing, who shaped one without a post, with which groups, who built what it tells of, if staff name
    /// them, with which other trains it went, where its readers learn more, and what it looks like, each by itself.
    pub(super) fn further(&self, line: &Line) -> Vec<String> {
        let names: Vec<String> = line.carries.engineers.iter().map(|name| (self.name)(name)).collect();
        let built = (!names.is_empty()).then(|| self.l.planning_built_by(self.l.list(&names)));
        let ways: Vec<String> = line.ways.iter().map(self.way).collect();
        let ways = (!ways.is_empty()).then(|| self.l.changelog_ways(self.l.list(&ways)));
        let groups = line.groups.iter().map(|group| self.l.groups_credited((self.words)(&group.name)));
        let why = line.why.map(|why| why.sentence(self.l));
        let picture = line.carries.picture.as_ref().and_then(self.picture);
        let links = line.carries.links.iter().map(self.link);
        let who = why.into_iter().chain(self.shaped(line)).chain(groups).chain(built);
        who.chain(ways).chain(links).chain(picture).collect()
    }

    /// The paragraphs of the thanks.
    pub(super) fn thanks(&self, thanks: &Thanks) -> Vec<String> {
        let l = self.l;
        let (count, named, more) = match thanks {
            Thanks::Gathering => return vec![l.releases_gathering()],
            Thanks::Waiting => return vec![l.recalls_credits()],
            Thanks::People { count, named, more } => (count, named, more),
        };
        let mut paragraphs = vec![l.releases_thanks_people(*count, l.counted(*count))];
        let mut people: Vec<String> = named.iter().map(|person| self.person(person)).collect();
        if !people.is_empty() {
            people.extend((*more > 0).then(|| l.releases_thanks_others(*more, l.number(*more))));
            paragraphs.push(l.list(&people));
        }
        paragraphs
    }

    /// Staff are marked.
    fn person(&self, person: &Profile) -> String {
        person.marked((self.name)(&person.shown(self.l)), self.l)
    }
}
