//! A post's page.

use super::super::filter::Filter;
use super::super::post_page::{MergedPost, PostPage, Thread};
use super::super::thread;
use super::EXCERPT;
use crate::asking::AskedPanel;
use crate::comments::Comment;
use crate::confirming::ConfirmPanel;
use crate::correcting::Correction;
use crate::db::{PostId, UserId};
use crate::devices::address_of_device;
use crate::filing::MOST_ADDITIONS;
use crate::following::FollowButton;
use crate::i18n::Language;
use crate::internal_notes::NotesPanel;
use crate::moderation::{Moderation, Said};
use crate::owning::OwnButton;
use crate::people::{Profile, Viewer};
use crate::planning;
use crate::posts::{self, Status, Visibility};
use crate::testing::TestedPanel;
use crate::text;
use crate::triage::DecideForm;
use crate::verifying::FixedPanel;
use crate::voting::VoteButton;
use crate::web::{Cx, Page, Pager};
use askama::Template;

/// A post's page.
#[derive(Template)]
#[template(path = "board/post.html")]
pub(in super::super) struct PostView<'a> {
    page: Page<'a>,
    found: &'a PostPage,
    slug: String,
    area_url: String,
    vote: VoteButton,
    /// Pages of comments, or of the replies to one.
    talk_pager: Pager,
    merged_pager: Pager,
    /// Of a bug, where it happens.
    confirm: Option<ConfirmPanel>,
    /// For which testers it works.
    tested: Option<TestedPanel>,
    /// Of a bug that shipped, whether it is gone.
    fixed: Option<FixedPanel>,
    /// What fans are, or were, asked about it.
    asked: AskedPanel,
    /// The form of a decision, for staff.
    form: Option<DecideForm>,
    notes: NotesPanel,
    own: OwnButton,
}

impl<'a> PostView<'a> {
    /// The page as this reader sees it.
    pub(in super::super) fn new(cx: &'a Cx, found: &'a PostPage) -> Self {
        let post = &found.post;
        let slug = post.slug();
        let (talk_pager, merged_pager) = (talk_pager(found, &slug), merged_pager(found, &slug));
        let further = if talk_pager.number > 1 { &talk_pager } else { &merged_pager };
        let page = cx.page(further.title(post.title.clone(), cx.l())).with_card(post.card(&cx.frame()));
        let page = page.with_description(&text::lead(&found.text.body, EXCERPT));
        let vote = VoteButton::new(post, found.vote, posts::address(&slug)).for_blocked(cx.blocked.is_some());
        let form = (page.for_staff() && !matches!(post.visibility, Visibility::Hidden | Visibility::Held))
            .then(|| DecideForm::empty(&found.post, "", &found.answers).looked_at_again(found.revisit, cx))
            .map(|form| form.tried_by(found.tested.as_ref().map(|tested| tested.tally)))
            .filter(|form| !form.steps.is_empty());
        let (here, reader) = (posts::address(&slug), page.viewer.map(|viewer| viewer.id));
        let here = format!("{here}#decide");
        Self {
            notes: NotesPanel::new(post.id, found.notes.clone(), reader, &here),
            own: OwnButton::new(post.id, found.owner.clone(), reader, &here),
            area_url: Filter::of_area(&found.area.slug).address(),
            page,
            vote,
            confirm: confirm_panel(cx, found),
            tested: found
                .tested
                .clone()
                .map(|tested| TestedPanel::new((post.id, &found.area), tested, cx.blocked.is_some(), cx.app.now())),
            fixed: FixedPanel::of(cx, found.out.fixed.clone()),
            asked: AskedPanel::new(cx, &found.post, found.asked.clone()),
            talk_pager,
            merged_pager,
            form,
            slug,
            found,
        }
    }

    /// The devices for which alone it is asked.
    fn only(&self) -> Option<String> {
        let wanted = self.found.devices.iter().filter(|it| it.is_wanted);
        let names: Vec<String> = wanted.map(|it| it.device.called()).collect();
        (!names.is_empty()).then(|| self.page.l.board_post_only(self.page.l.list(&names)))
    }

    /// The device, and where all that is about it stands, on which its author says it happens, if the site knows it.
    fn device_named(&self) -> Option<(String, String)> {
        let named = self.found.devices.iter().find(|it| it.is_named)?;
        Some((named.device.called(), address_of_device(&named.device.codename)))
    }

    /// Who builds it, in words.
    fn built_by(&self) -> Option<String> {
        planning::built_by(&self.found.builders, self.page.l)
    }

    /// The page in the language of the post: the ones in other languages say the same around it.
    fn canonical(&self) -> String {
        let (base, slug) = (self.page.base_url, &self.slug);
        match self.found.post.lang.parse::<Language>() {
            Ok(language) => format!("{base}/{language}/posts/{slug}"),
            Err(_) => format!("{base}/posts/{slug}"),
        }
    }

    /// Whether the reader may add pictures to the post: as long as they may change its text.
    fn may_picture(&self) -> bool {
        self.may_edit()
    }

    /// Whether the reader wrote something.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    fn wrote(&self, author: &UserId) -> bool {
        self.page.viewer.is_some_and(|viewer| viewer.id == *author)
    }

    /// What the post says, for who approves it.
    fn post_said(&self) -> String {
        let found = self.found;
        let pictures = found.pictures.get(&found.post.id).map_or(&[][..], Vec::as_slice);
        Said::of_post(&found.post, &found.text, pictures, &found.additions).word()
    }

    /// What a comment says, for who approves it.
    fn said(&self, comment: &Comment) -> String {
        let pictures = self.found.comment_pictures.get(&comment.id).map_or(&[][..], Vec::as_slice);
        Said::of_comment(comment, pictures).word()
    }

    /// Whether the reader may say something to staff alone: staff have their notes, and a private post is private.
    fn may_be_private(&self) -> bool {
        self.found.post.is_public() && self.page.viewer.is_some_and(|viewer| viewer.verified) && !self.page.for_staff()
    }

    /// Whether its author is looking, who may let everybody see it.
    fn may_open(&self) -> bool {
        self.found.post.visibility == Visibility::Private
            && self.found.post.duplicate_of.is_none()
            && self.page.blocked.is_none()
            && self.wrote(&self.found.post.author_id)
    }

    /// Whether the reader may show the post to staff.
    fn may_flag_post(&self) -> bool {
        let post = &self.found.post;
        self.may_show_staff() && post.is_public() && !self.wrote(&post.author_id)
    }

    /// Whether the reader may show a comment to staff.
    fn may_flag(&self, comment: &Comment) -> bool {
        let is_seen = comment.visibility == Visibility::Published;
        self.may_show_staff() && is_seen && !self.wrote(&comment.author_id)
    }

    /// Staff see to it themselves.
    fn may_show_staff(&self) -> bool {
        self.page.viewer.is_some() && self.page.blocked.is_none() && !self.page.for_staff()
    }

    /// Below which the addresses of its forms are.
    fn address(&self) -> String {
        posts::address(self.found.post.id)
    }

    /// Why the reader's vote does not count yet, unless the top of the page says it already.
    fn held(&self) -> Option<String> {
        let why = self.vote.held?.sentence(self.page.l);
        let is_told = self.page.flash.as_ref().is_some_and(|(text, _)| *text == why);
        (!is_told).then_some(why)
    }

    /// What stood where staff corrected something.
    fn stood(&self, correction: &Correction) -> String {
        correction.stood(&self.found.areas, &self.page.lang, self.page.l)
    }

    /// Who hid something.
    fn hid(&self, why: Option<&Moderation>) -> Option<&Profile> {
        self.found.person(&why?.moderated_by)
    }

    fn follow(&self) -> FollowButton {
        FollowButton { number: self.found.post.id, following: self.found.following }
    }

    /// Whether the reader may press Follow, or stop: whoever is blocked only stops.
    fn may_follow(&self) -> bool {
        self.found.following || (self.found.post.is_public() && self.page.blocked.is_none())
    }

    /// Whether its author is looking and may still change it.
    fn may_edit(&self) -> bool {
        let may = |viewer: &Viewer| self.page.blocked.is_none() && self.found.post.may_be_edited_by(viewer.id).is_ok();
        // Its author has a bug, and nobody else.
        let is_alone = self.found.happens.as_ref().is_none_or(|happens| happens.table.people <= 1);
        is_alone && self.found.additions.is_empty() && self.page.viewer.is_some_and(may)
    }

    /// Whether its author is looking and may add something below the text.
    fn may_add(&self) -> bool {
        let may =
            |viewer: &Viewer| self.page.blocked.is_none() && self.found.post.may_be_added_to_by(viewer.id).is_ok();
        let is_room = self.found.additions.len() < MOST_ADDITIONS;
        is_room && !self.may_edit() && self.page.viewer.is_some_and(may)
    }

    /// Whom the reader may mention here, by their handles.
    fn near(&self) -> String {
        self.page.l.list(&thread::near(self.found, self.page.viewer.map(|viewer| viewer.id)))
    }

    fn takes_comments(&self) -> bool {
        self.found.post.accepts_comments().is_ok()
    }

    /// Whether somebody may reply: what was said on a merged post stands as it is, or undoing would tear it apart.
    fn takes_replies(&self, thread: &Thread) -> bool {
        let is_seen = matches!(thread.comment.visibility, Visibility::Published | Visibility::Private);
        self.takes_comments() && is_seen && thread.comment.post_id == self.found.post.id
    }

    /// Whether the merged post whose address led here stands on this page.
    fn shows_merged(&self) -> bool {
        self.found.merged.posts.iter().any(|merged| Some(merged.post.id) == self.found.came_from)
    }

    /// Whether staff are looking and may undo this merge: one that went over another post only after that one.
    fn may_separate(&self, merged: &MergedPost) -> bool {
        self.page.for_staff() && merged.post.duplicate_of == Some(self.found.post.id)
    }

    /// Where a merged post stands on this page or another.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    fn merged_url(&self, merged: &PostId) -> String {
        posts::address(format_args!("{}?merged={merged}#merged-{merged}", self.slug))
    }

    /// The earlier decisions.
    fn earlier(&self) -> Option<String> {
        let history = &self.found.history;
        history.has_earlier.then(|| address(&self.slug, "decisions", history.page.get() + 1, "history"))
    }

    /// The later decisions.
    fn later(&self) -> Option<String> {
        let page = self.found.history.page.get();
        (page > 1).then(|| address(&self.slug, "decisions", page - 1, "history"))
    }
}

fn confirm_panel(cx: &Cx, found: &PostPage) -> Option<ConfirmPanel> {
    let happens = found.happens.as_ref()?;
    let is_author = cx.viewer.as_ref().is_some_and(|viewer| viewer.id == found.post.author_id);
    let may = !is_author && cx.blocked.is_none() && found.post.accepts_votes().is_ok();
    let said = (happens.table.clone(), happens.own.clone());
    Some(ConfirmPanel::new(&found.post, said, may, (&happens.devices, cx.app.now())))
}

/// A page of something on a post's page; the first one is the plain address.
fn address(slug: &str, name: &str, page: i64, place: &str) -> String {
    if page > 1 {
        posts::address(format_args!("{slug}?{name}={page}#{place}"))
    } else {
        posts::address(format_args!("{slug}#{place}"))
    }
}

fn talk_pager(found: &PostPage, slug: &str) -> Pager {
    let talk = &found.talk;
    let page_at = |page: i64| match talk.only {
        Some(thread) if page > 1 => posts::address(format_args!("{slug}?thread={thread}&replies={page}#comments")),
        Some(thread) => posts::address(format_args!("{slug}?thread={thread}#comments")),
        None => address(slug, "comments", page, "comments"),
    };
    Pager::unbounded(talk.page, talk.has_more, page_at)
}

fn merged_pager(found: &PostPage, slug: &str) -> Pager {
    let merged = &found.merged;
    Pager::unbounded(merged.page, merged.has_more, |page| address(slug, "merged_page", page, "merged"))
}
