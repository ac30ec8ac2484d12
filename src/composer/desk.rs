//! What staff have on their desk: the coming release, its items, and the finished work that waits for it.

use super::complaints;
use crate::acceptance;
use crate::announcing::{self, Templates};
use crate::areas::{self, Area, Named};
use crate::credits;
use crate::db::{AreaId, Conn, ItemId, PostId, UserId};
use crate::error::Result;
use crate::people::{self, Profile};
use crate::planning::{self, Builder};
use crate::posts::{self, Post, Status};
use crate::releases::{self, Answers, Credited, Hold, Lapse, Release, ReleaseItem, Shown, State, Translations};
use crate::schedule::Schedule;
use crate::trains::WEEKLY;
use std::collections::{BTreeSet, HashMap};

/// At most so much finished work is shown.
const MOST_READY: i64 = 1_000;

/// The coming release.
pub(super) struct Desk {
    pub release: Release,
    pub items: Vec<DeskItem>,
    /// What it says in other languages.
    pub translations: Translations,
    /// Finished posts that are no item yet, most votes first.
    pub ready: Vec<Post>,
    pub areas: Vec<Area>,
    /// Those of all these posts of which a point is open.
    pub open: Vec<Post>,
    /// Who let it go out by itself.
    pub approver: Option<Profile>,
    /// Why it waits, if it does.
    pub hold: Option<Hold>,
    /// Lines that are kept as they are.
    pub answers: Answers,
    /// That its last approval does not hold any more.
    pub lapse: Option<Lapse>,
    /// The version that it will have at its hour.
    pub version: String,
    /// What every release says beside its changes.
    pub announced: Templates,
}

/// An item with the posts it comes from.
pub(super) struct DeskItem {
    pub item: ReleaseItem,
    pub posts: Vec<Post>,
    /// The word of its area.
    pub area: String,
    /// Links, and the devices on which alone it is true.
    pub carries: Shown,
    /// Who is named as building its posts.
    pub builders: Vec<Builder>,
    /// Who wrote its posts, or one that was merged into them.
    pub authors: Vec<Profile>,
    /// Of whom staff say whether they are credited, with whether they are left out.
    pub credited: Vec<(Profile, bool)>,
    /// What those of its posts that are bugs are called, and were before.
    pub complaints: Vec<String>,
    /// Whether it has posts and none of them is still finished: publishing leaves the item out.
    pub taken_back: bool,
    /// The version of the recalled release from which it came back.
    pub came_from: Option<String>,
}

impl DeskItem {
    fn of(item: ReleaseItem, posts: Vec<Post>, (area, carries): (String, Shown)) -> Self {
        Self {
            taken_back: !posts.is_empty() && !posts.iter().any(is_live),
            item,
            posts,
            area,
            carries,
            builders: Vec::new(),
            authors: Vec::new(),
            credited: Vec::new(),
            complaints: Vec::new(),
            came_from: None,
        }
    }

    /// Those who will be credited beside the voters, if nothing is changed.
    pub(super) fn shapers(&self) -> Vec<&Profile> {
        let is_left_out =
            |person: &Profile| self.credited.iter().any(|(one, left_out)| *left_out && one.id == person.id);
        let mut shapers: Vec<&Profile> = self.authors.iter().filter(|person| !is_left_out(person)).collect();
        for (person, left_out) in &self.credited {
            if !left_out && shapers.iter().all(|other| other.id != person.id) {
                shapers.push(person);
            }
        }
        shapers
    }

    /// The handles of those of whom staff say that they are credited, or left out.
    pub(super) fn handles(&self, left_out: bool) -> Vec<&str> {
        let said = self.credited.iter().filter(|(_, is_left_out)| *is_left_out == left_out);
        said.map(|(person, _)| &*person.handle).collect()
    }

    /// The posts with which it goes out: that is left of one that was joined of which a part was taken back.
    pub(super) fn live_posts(&self) -> Vec<PostId> {
        self.posts.iter().filter(|post| is_live(post)).map(|post| post.id).collect()
    }

    /// What it is called when staff ask about it: the title of its first post, or else its own words.
    pub(super) fn name(&self) -> &str {
        self.posts.first().map_or(&self.item.wording, |post| &post.title)
    }

    /// Whether it will stand among the highlights.
    fn is_at_top(&self) -> bool {
        self.item.highlight && !self.taken_back
    }
}

/// Whether a post is still finished, and everybody may see it.
fn is_live(post: &Post) -> bool {
    post.status == Status::Ready && post.is_public()
}

impl Desk {
    /// Whether its items are chosen.
    pub(super) fn is_frozen(&self) -> bool {
        self.release.state == State::Frozen
    }

    /// The release with the version and the number of lines with which it goes out as things are.
    pub(super) fn going_out(&self) -> Release {
        let lines = self.items.iter().filter(|line| !line.taken_back).count();
        let item_count = i64::try_from(lines).unwrap_or(i64::MAX);
        Release { version: Some(self.version.clone()), item_count, ..self.release.clone() }
    }

    /// About how many people get a mail: votes and authors, some of them twice.
    pub(super) fn people(&self) -> i64 {
        self.items.iter().map(|line| line.item.vote_count + i64::from(!line.posts.is_empty())).sum()
    }

    /// The items under the names of their areas, as the changelog will have them.
    pub(super) fn groups(&self) -> Vec<(&Named, Vec<&DeskItem>)> {
        let of_area = |area: &Area| self.items.iter().filter(|line| line.item.area_id == area.id).collect::<Vec<_>>();
        let order = releases::headings(self.items.iter().map(|line| &line.item)).into_iter();
        let order = order.filter_map(|id| self.areas.iter().find(|area| area.id == id));
        order.map(|area| (&area.named, of_area(area))).collect()
    }

    /// The areas that may get a new line.
    pub(super) fn open_areas(&self) -> Vec<&Area> {
        self.areas.iter().filter(|area| !area.is_retired).collect()
    }

    /// The items that will stand at the top.
    pub(super) fn highlights(&self) -> Vec<&DeskItem> {
        self.items.iter().filter(|line| line.is_at_top()).collect()
    }

    /// The other items under their areas, as the published page will tell them.
    pub(super) fn below(&self) -> Vec<(&Named, Vec<&DeskItem>)> {
        let mut groups = self.groups();
        for (_, lines) in &mut groups {
            lines.retain(|line| !line.is_at_top());
        }
        groups.retain(|(_, lines)| !lines.is_empty());
        groups
    }

    /// The area of an item that stands away from its heading.
    pub(super) fn area_of_item(&self, line: &DeskItem) -> Option<&Named> {
        self.called(line.item.area_id)
    }

    /// An area's name.
    pub(super) fn area_of(&self, post: &Post) -> Option<&Named> {
        self.called(post.area_id)
    }

    fn called(&self, id: AreaId) -> Option<&Named> {
        self.areas.iter().find(|area| area.id == id).map(|area| &area.named)
    }
}

/// The release that collects or is frozen; `None` when no week is open yet.
pub(super) fn coming(conn: &mut Conn) -> Result<Option<Release>> {
    let open = |release: &Release| matches!(release.state, State::Collecting | State::Frozen);
    Ok(releases::latest(conn, WEEKLY)?.filter(open))
}

/// The desk; `None` when no week is open yet.
pub(super) fn lay(conn: &mut Conn, schedule: &Schedule) -> Result<Option<Desk>> {
    let Some(release) = coming(conn)? else { return Ok(None) };
    let areas = areas::list(conn)?;
    let items = releases::items(conn, release.id)?;
    let ids: Vec<ItemId> = items.iter().map(|item| item.id).collect();
    let mut of_items = releases::posts_of(conn, &ids)?;
    let mut carries = releases::shown_by(conn, &ids)?;
    let credits = Credits::read(conn, &ids, &of_items)?;
    let translations = releases::translations(conn, release.id, &ids)?;
    let answers = releases::answers(conn, &ids)?;
    let mut came_back = releases::came_back(conn, &ids)?;
    let ids: BTreeSet<PostId> = of_items.values().flatten().copied().collect();
    let posts = posts::list(conn, &ids.iter().copied().collect::<Vec<_>>())?;
    let mut ready = posts::of_status(conn, Status::Ready, MOST_READY)?;
    ready.retain(|post| post.is_public() && !ids.contains(&post.id));
    let open = open_among(conn, posts.iter().chain(&ready))?;
    let complaints = complaints::of(conn, posts.iter())?;
    let posts: HashMap<PostId, Post> = posts.into_iter().map(|post| (post.id, post)).collect();
    let desk_item = |item: ReleaseItem| {
        let of_item = of_items.remove(&item.id).unwrap_or_default();
        let area = areas.iter().find(|area| area.id == item.area_id).map(|area| area.slug.clone()).unwrap_or_default();
        let carries = carries.remove(&item.id).unwrap_or_default();
        DeskItem::of(item, of_item.iter().filter_map(|post| posts.get(post).cloned()).collect(), (area, carries))
    };
    let mut items: Vec<DeskItem> = items.into_iter().map(desk_item).collect();
    let ids: Vec<PostId> = ids.into_iter().collect();
    let builders = planning::builders_of(conn, &ids)?;
    for line in &mut items {
        let named = line.posts.iter().filter_map(|post| builders.get(&post.id)).flatten();
        line.builders = named.cloned().collect();
        let called = line.posts.iter().filter_map(|post| complaints.get(&post.id)).flatten();
        line.complaints = called.cloned().collect();
        credits.tell(line);
        line.came_from = came_back.remove(&line.item.id);
    }
    let lapse = releases::lapse_of(conn, &release)?;
    // One that does not hold any more is none, also before the clock has looked.
    let approver = match release.approved_by.filter(|_| lapse.is_none()) {
        Some(who) => people::profiles(conn, &[who])?.pop(),
        None => None,
    };
    let hold = releases::hold_of(conn, release.id)?;
    let version = releases::coming_version(conn, WEEKLY, schedule)?.unwrap_or_default();
    let announced = announcing::templates(conn)?;
    let desk =
        Desk { release, items, translations, ready, areas, open, approver, hold, answers, lapse, version, announced };
    Ok(Some(desk))
}

/// Who will be credited for the lines.
struct Credits {
    authors: HashMap<ItemId, Vec<UserId>>,
    said: HashMap<ItemId, Vec<Credited>>,
    people: HashMap<UserId, Profile>,
}

impl Credits {
    fn read(conn: &mut Conn, items: &[ItemId], posts: &HashMap<ItemId, Vec<PostId>>) -> Result<Self> {
        let (authors, said) = (credits::proposed(conn, posts)?, releases::credited(conn, items)?);
        let named = said.values().flatten().map(|one| one.user);
        let all: BTreeSet<UserId> = authors.values().flatten().copied().chain(named).collect();
        let all: Vec<UserId> = all.into_iter().collect();
        let people = people::profiles(conn, &all)?.into_iter().map(|person| (person.id, person)).collect();
        Ok(Self { authors, said, people })
    }

    fn tell(&self, line: &mut DeskItem) {
        let authors = self.authors.get(&line.item.id).into_iter().flatten();
        line.authors = authors.filter_map(|user| self.people.get(user)).cloned().collect();
        let said = self.said.get(&line.item.id).into_iter().flatten();
        let person = |one: &Credited| Some((self.people.get(&one.user)?.clone(), one.left_out));
        line.credited = said.filter_map(person).collect();
    }
}

/// Those of these posts that were Ready before nothing of such a post could be open.
fn open_among<'a>(conn: &mut Conn, posts: impl Iterator<Item = &'a Post>) -> Result<Vec<Post>> {
    let ready: Vec<&Post> = posts.filter(|post| post.status == Status::Ready).collect();
    let ids: Vec<PostId> = ready.iter().map(|post| post.id).collect();
    let open = acceptance::open_among(conn, &ids)?;
    Ok(ready.into_iter().filter(|post| open.contains(&post.id)).cloned().collect())
}
