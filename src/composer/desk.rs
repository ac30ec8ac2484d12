//! What staff have on their desk: the coming release, its items, and the finished work that waits for it.

use super::complaints;
use super::crediting::Credits;
use crate::acceptance;
use crate::announcing::{self, Templates};
use crate::areas::{self, Area, Named};
use crate::db::{AreaId, Conn, ItemId, PostId};
use crate::error::Result;
use crate::people::{self, Profile};
use crate::planning::{self, Builder};
use crate::posts::{self, Post, Status};
use crate::releases::{
    self, Answers, GoesWith, Hold, Lapse, Release, ReleaseItem, Shown, State, Translations, Waiting,
};
use crate::schedule::Schedule;
use crate::trains::{self, Train};
use std::collections::{BTreeSet, HashMap};

/// The coming release of a train.
pub(super) struct Desk {
    pub train: Train,
    pub release: Release,
    pub items: Vec<DeskItem>,
    /// What it says in other languages.
    pub translations: Translations,
    /// What is no item yet, and becomes one at the cutoff or late.
    pub waiting: Waiting,
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
    /// All trains with which something goes still.
    pub trains: Vec<Train>,
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
    /// The posts with which it goes out: that is left of one that was joined of which a part was taken back.
    live: Vec<PostId>,
    /// Whether it has posts and none of them still goes out: publishing leaves the item out.
    pub taken_back: bool,
    /// The version of the recalled release from which it came back.
    pub came_from: Option<String>,
}

impl DeskItem {
    /// `goes` says which posts go out.
    fn of(item: ReleaseItem, posts: Vec<Post>, goes: &GoesWith, (area, carries): (String, Shown)) -> Self {
        let live: Vec<PostId> = posts.iter().filter(|post| goes.takes(post)).map(|post| post.id).collect();
        Self {
            taken_back: !posts.is_empty() && live.is_empty(),
            item,
            posts,
            live,
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

    /// The posts with which it goes out.
    pub(super) fn live_posts(&self) -> Vec<PostId> {
        self.live.clone()
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

    /// How many lines lose their wording where the week is skipped, and how many come back with the next release.
    pub(super) fn lines_of_skip(&self) -> (usize, usize) {
        let back = self.items.iter().filter(|line| line.came_from.is_some()).count();
        (self.items.len() - back, back)
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

    /// The area of a line that waits.
    pub(super) fn area_of_line(&self, line: &ReleaseItem) -> Option<&Named> {
        self.called(line.area_id)
    }

    /// An area's name.
    pub(super) fn area_of(&self, post: &Post) -> Option<&Named> {
        self.called(post.area_id)
    }

    fn called(&self, id: AreaId) -> Option<&Named> {
        self.areas.iter().find(|area| area.id == id).map(|area| &area.named)
    }
}

/// The release that collects or is frozen with the train of a word; `None` when no week of it is open yet.
pub(super) fn coming(conn: &mut Conn, train: &str) -> Result<Option<(Train, Release)>> {
    let train = trains::going(conn, train)?;
    let open = |release: &Release| matches!(release.state, State::Collecting | State::Frozen);
    Ok(releases::latest(conn, train.id)?.filter(open).map(|release| (train, release)))
}

/// The desk of the train of a word; `None` when no week of it is open yet.
pub(super) fn lay(conn: &mut Conn, train: &str, schedule: &Schedule) -> Result<Option<Desk>> {
    let Some((train, release)) = coming(conn, train)? else { return Ok(None) };
    let goes = GoesWith::of(conn, &release)?;
    let areas = areas::list(conn)?;
    let items = releases::items(conn, release.id)?;
    let ids: Vec<ItemId> = items.iter().map(|item| item.id).collect();
    let mut of_items = releases::posts_of(conn, &ids)?;
    let mut carries = releases::shown_by(conn, &ids)?;
    let credits = if train.ships() { Credits::read(conn, &ids, &of_items)? } else { Credits::default() };
    let translations = releases::translations(conn, release.id, &ids)?;
    let answers = releases::answers(conn, &ids)?;
    let mut came_back = releases::came_back(conn, &ids)?;
    let ids: BTreeSet<PostId> = of_items.values().flatten().copied().collect();
    let posts = posts::list(conn, &ids.iter().copied().collect::<Vec<_>>())?;
    let waiting = releases::waiting(conn, &release, &ids)?;
    let open = open_among(conn, posts.iter().chain(&waiting.posts).chain(&waiting.of_lines))?;
    let complaints = complaints::of(conn, posts.iter())?;
    let posts: HashMap<PostId, Post> = posts.into_iter().map(|post| (post.id, post)).collect();
    let desk_item = |item: ReleaseItem| {
        let of_item = of_items.remove(&item.id).unwrap_or_default();
        let area = areas.iter().find(|area| area.id == item.area_id).map(|area| area.slug.clone()).unwrap_or_default();
        let carries = carries.remove(&item.id).unwrap_or_default();
        let of_item = of_item.iter().filter_map(|post| posts.get(post).cloned()).collect();
        DeskItem::of(item, of_item, &goes, (area, carries))
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
    let version = releases::coming_version(conn, train.id, schedule)?.unwrap_or_default();
    let announced = announcing::templates(conn)?;
    Ok(Some(Desk {
        train,
        release,
        items,
        translations,
        waiting,
        areas,
        open,
        approver,
        hold,
        answers,
        lapse,
        version,
        announced,
        trains: going_on(conn)?,
    }))
}

/// The trains with which something goes still.
fn going_on(conn: &mut Conn) -> Result<Vec<Train>> {
    let mut trains = trains::all(conn)?;
    trains.retain(|train| !train.is_retired);
    Ok(trains)
}

/// Those of these posts that were Ready before nothing of such a post could be open.
fn open_among<'a>(conn: &mut Conn, posts: impl Iterator<Item = &'a Post>) -> Result<Vec<Post>> {
    let ready: Vec<&Post> = posts.filter(|post| post.status == Status::Ready).collect();
    let ids: Vec<PostId> = ready.iter().map(|post| post.id).collect();
    let open = acceptance::open_among(conn, &ids)?;
    Ok(ready.into_iter().filter(|post| open.contains(&post.id)).cloned().collect())
}
