//! Orange Friday: fans of a phone ROM file requests and bugs and vote; staff answer; every Friday the release names
//! everybody who shaped it, and each of them gets one mail.
//!
//! # The rooms, from the roof to the ground
//! A room imports only from rooms below it (`tests/architecture.rs` checks that).
//!
//! | room | what happens there |
//! |---|---|
//! | [`cli`] | the binary's commands |
//! | [`routes`], [`worker`], [`demo`] | every address, and what goes on after signing in; the tick; a living board to try |
//! | [`imports`], [`desk`], [`numbers`], [`sharing`] | posts from elsewhere, and ours as others read them; what waits for staff, by status, with what helps to decide; what staff look at week after week; the cards of all pages, at their addresses |
//! | [`board`] | fans' reads across rooms: front page, post page, this week, roadmap, people; writes nothing |
//! | [`inbox`] | what somebody has heard of, below the posts that it is about: filled from the log of events, as mails are |
//! | [`archive`] | all releases by year, line and area, and what they changed, found by its words; how a wish becomes a release |
//! | [`rendering`], [`reindexing`], [`regrouping`], [`matching`] | texts of earlier rules, rendered and indexed again; posts of a merged area, moved; bugs of devices that came to be known |
//! | [`digests`], [`notices`], [`subscribers`] | mails made from what happened: one a person and release; an answer to those who follow, several at once in one; releases to those without an account |
//! | [`composer`], [`changelog`] | the pages on which a release is worded; a published one as a page, as text for other places and programs (`changelog::formats`, from one model), as feeds, and the calendar: which weeks come, and which of them are announced to be skipped |
//! | [`credits`], [`moderation`], [`earlier`], [`known_issues`], [`announcing`] | who shaped a release item, recorded in chunks; what staff hide, with a reason; releases from before this site, as they were announced; which bugs are in a release, and whether to update a device; what every release says beside its changes, and the preview of the coming one |
//! | [`correcting`], [`rollouts`] | what staff put right in a post that somebody else filed; how a release reaches each device, and where its packages lie |
//! | [`releases`] | weeks of each train, their clock and states; release items and what staff word of them |
//! | [`bulk`] | one answer to many posts |
//! | [`triage`] | staff's decisions, merging and undoing |
//! | [`filing`], [`testing`], [`groups`], [`owner_hours`], [`pictures`], [`confirming`], [`flagging`], [`on_behalf`], [`following`], [`voting`], [`comments`], [`owning`], [`internal_notes`], [`canned_answers`], [`planning`], [`asking`], [`acceptance`], [`pairing`], [`rising`] | what a fan does to a post: its text, whether it works before it is released, who stands for it together, what they ask those who answer for its area, what it looks like, where it happens too, what staff should look at, a vote that staff cast for them, hearing of it, one person one vote, replies; who of the staff sees to it and who builds it, what they write to each other, what they send often, what they ask fans before work starts, what has to be so for a post to be done, which posts are so much alike that one may go into the other, and how many votes each got in seven days |
//! | [`edits`] | what stood there before its author changed it |
//! | [`posts`] | the record: the narrow row with its tallies, the texts apart, the status machine |
//! | [`events`], [`search`] | what happened: one row in the act's own transaction; finding posts by their words |
//! | [`devices`], [`leaving`], [`trains`] | devices that a site knows, which of them a post is about, and which a person has; leaving the site within a week, and taking along what is stored about oneself; what releases go with, each train with its own weeks |
//! | [`subscriptions`], [`areas`], [`blocking`] | who hears about what, unsubscribing; areas and product lines; keeping a member from acting until a day |
//! | [`accounts`] | credentials, sessions, links and their pages |
//! | [`audit`] | what staff did, with what was there before and after; nothing in it is changed |
//! | [`mail`], [`files`] | the outbox, delivery, SMTP; pictures made safe and small, and where they are kept |
//! | [`wire`] | the layers of a request: the page cache, packing, tags, headers, hints, log, origin check, where it comes from, how many at once and for how long, static files |
//! | [`web`] | the frame of every page: state, language, forms, errors, limits, the names of static files |
//! | [`cards`] | the picture that other sites show beside a link to a page: its words set in fonts of this machine, painted, and kept in a folder |
//! | [`people`] | who there is and what they may do; no HTTP |
//! | [`jobs`], [`unread`] | long work in short writes: a cursor, a lease, progress; how much in each inbox is unread, looked up with the session |
//! | [`db`] | both databases behind one query layer: `read` and `write` |
//! | [`config`] | settings, checked as a whole |
//! | [`text`], [`logs`] | what people type: rules, Markdown, the language it is in; what they paste: secrets masked, device and build read |
//! | [`error`] | what can go wrong, and how it is told |
//! | [`i18n`], [`schedule`], [`clock`] | words, dates, numbers and lists in seven languages; the weekly clock's arithmetic; time |
//!
//! Rooms have the same files, each only when it has something to say (and a few of their own, where a page or a table
//! asks for one; `src/build.rs` turns the message files into functions): `mod` the door (what, why, dated decisions),
//! `model` rules without HTTP, SQL or clock, `store` SQL, which writes the room's own tables only, `actions` one function for each thing
//! a person does, `web` HTTP, `views` and `mails` templates, `words` what the room says: of what just happened, and why
//! it refuses. `routes` gathers what rooms below must know of those above, and hands it down as data.
//!
//! # Where is …
//! | what | where |
//! |---|---|
//! | a vote counted | [`voting::cast`] stores it; [`posts::count_vote`] (`posts::tallies`) counts it; where many come at once, `voting::together` both |
//! | what many ask at once asked together | [`db::Gathered`]: votes, and on `PostgreSQL` sessions |
//! | a decision made into mails | [`triage::decide`] leaves an event, which begins a job that waits ten minutes; `worker::chunks` runs it, [`notices`] tells: `about` is what, `hearers` whom, `mails` has the words |
//! | an event put into inboxes | by a job of its own ([`events::NOTING`]): [`inbox::note`] asks [`notices::heard()`] whom it concerns, and takes out what was taken back; whether a kind comes in says [`events::What::is_noted`] |
//! | several notices to one person sent as one | `worker::gathering`: [`notices::read_together`] finds those to whom several are due ([`mail::with_several`]), [`notices::render_together`] writes them as one, [`mail::join`] puts it in their place; when the next notice may go says [`mail::rests`] |
//! | where a member hears of a kind of event | [`subscriptions::Concern`], chosen at `/settings/mail` (`subscriptions::hearing`); of which kind an event is says [`notices::concern_of`] |
//! | an area, a line, a person or all releases followed | `following::wider` by their addresses, kept by [`subscriptions::Wider`]; who hears of it in the inbox alone, `inbox::wider` |
//! | somebody mentioned in a comment | [`text::handles_in_text`] finds who is called, before the write; `comments::mentions` notes each once and records [`events::What::Mentioned`], which `notices::mention` tells; the names on offer while one types are `board::thread` and `static/mention.js` |
//! | of whom somebody does not want to hear | `subscriptions::ignoring`: asked by [`subscriptions::ignoring()`] where somebody is mentioned or hears of what another one wrote |
//! | the number on the bell | counted by [`unread::add`] in the write that changes what is unread, brought along by the look-up of the session |
//! | a train's release clock turned | by the worker: [`releases::due`] says of which trains something is due, [`releases::turn`] does the next thing; a train's own moments are in [`trains::Train::schedule`] |
//! | a train beside the weekly one | kept by staff in `trains::web`, with a rhythm ([`schedule::Rhythm`]) and versions ([`trains::Scheme`]) of its own; the weekly one and those with a line ship ([`trains::ships`]), what another takes in is in `releases::beside`; the composer's pages and acts name it (`composer::places`), say what it does not do (`composer::kinds`), and find it by [`trains::going`] |
//! | with which train a post ships | [`trains::Homes`]: that of the line of its area; [`releases::ready()`] is what is finished for one |
//! | who reads of a train | [`trains::Audience`]; everything that shows a release asks [`releases::version_for`], [`releases::train_for`] or [`releases::trains_for`] |
//! | with which trains a line went | [`releases::ways`], asked by `changelog::whole` and the page of a post where there is more than one |
//! | a release paused, suspended or ended on a device | `rollouts`: staff say it ([`rollouts::Rollout`]), the page of the release shows it by [`rollouts::Brief`] |
//! | what holds on a device for all releases from now on | `rollouts::standing`: `/staff/devices/{id}/state`; with what is said of a release the stricter holds (`rollouts::listed`) |
//! | which release an address of one is of, also of one that is coming or was moved | [`rollouts::named`] (`rollouts::going`), [`releases::coming_as`] |
//! | what was prepared for a week that was skipped | [`releases::left_behind`] finds it, [`rollouts::Left`] says so, `known_issues::taking_over` moves it to the coming release |
//! | by which release a known bug was fixed | [`releases::Fixes`] (`releases::ways`) |
//! | a whole release paused, or out to a part of all devices | `rollouts::overall`: `/releases/26.11.20/rollout` |
//! | what helps against a known issue, in each language | `known_issues::model` (`told`), typed in `known_issues::typed` |
//! | the text that staff write of known issues | of a release that is out on the page of its known issues (`known_issues::issues_page`, `known_issues::web`), of the coming one in the composer |
//! | all devices with a short answer | `known_issues::index` |
//! | whether to update a device | `known_issues::advice` has the rules, `known_issues::reading` what they are asked of |
//! | a package refused for the wrong device | `rollouts::guard` reads its name and addresses before it is taken |
//! | a week moved | [`releases::move_moments`] (`releases::moments`), from `composer::web::moments`; it keeps when it was planned, and the next one opens from there |
//! | the number of a week | `releases::next_week` counts one for each publication of the clock, [`releases::count_from`] begins anew from any number and day |
//! | what is planned of every train, and what publishing by hand makes of it | [`releases::planned()`], handed down to `trains` by `routes`; [`releases::out_now`], on the page of `composer::check` |
//! | a week announced to be skipped | [`releases::plan_skip`] (`releases::skips`), by the day of its publication; once it would open, `releases::weeks` skips it with that reason |
//! | a release that waits | [`releases::set_hold`] (`releases::holds`), from `composer::web::waiting`; [`releases::turn`] passes it by, and [`releases::publish`] refuses it |
//! | what is looked at before a release goes out | `composer::check`, by its planned version or as the next one; what is asked about its lines is in `releases::questions`, who is mailed and what comes from [`digests`] by [`composer::Mailing`] |
//! | an approval that holds no longer | `releases::approving`: a digest of everything that would go out, made again before it does ([`releases::turn`]) and looked at once a minute by `worker` |
//! | mails of a release that are stopped | `releases::mails`: the job of the digests waits some minutes once everybody is credited; `changelog::mails` has the buttons |
//! | a release recalled | [`releases::recall`] (`releases::recalling`), from `changelog::recall`; with the job [`releases::RECALLING`] `digests::recall` tells those who were told of it |
//! | a recalled line that comes back | `releases::coming_back`, at the cutoff and with what is taken in late; what it says and carries is copied by `releases::copies`, as for a train that takes in what others shipped; the composer shows [`releases::came_back()`] |
//! | the preview of a release | taken once by `worker::previews` ([`announcing::take`]) as a list of posts; `announcing::preview` reads what came and went since |
//! | a release's greeting and closing | worded by staff for each language ([`announcing::template`]), filled in by [`announcing::Template::of_release`] where a page, a text or a digest is made |
//! | the calendar | [`releases::calendar()`] says which weeks come, `changelog::calendar` shows them, with staff's form for skips |
//! | a changelog line given its text | the post's title at the cutoff (`releases::model::items_from`), unless it comes back, then staff's [`releases::word_item`] from `composer` |
//! | a changelog line without a post | [`releases::NewLine`] (`releases::writing`), typed in `composer::writing`, kept by [`releases::edit`]; sent twice it is there once |
//! | what was typed of a release that moved on | `composer::meant` tells by the form which release it is of; `composer::gone` says where that stands by now, and [`changelog::Gone`] is the page with what was typed |
//! | the order of headings | [`releases::headings()`], by the first line of each |
//! | a changelog line moved, split or joined | [`releases::move_line`] (`releases::placing`), [`releases::split`] and [`releases::join`] (`releases::shaping`), from `composer::web::regrouping` |
//! | what a changelog line carries | links, devices and names (`releases::carried`), typed in `composer::carrying`, shown by [`releases::shown_by`], written by each format below its line; an approval is of it, too |
//! | the picture of a line | chosen or sent on a page of its own (`composer::picturing`), kept by [`releases::set_picture`] as one more thing that it carries (`releases::pictured`); `pictures::for_items` has those that were sent for lines, says who sees them, and which files stay |
//! | a release written in another format | a pure function in `changelog::formats` of `changelog::told` (text and BBCode in one frame, `framed`), with devices, downloads and known issues from `changelog::beside`, its address in `changelog::written`, its look in the snapshots beside the stories of releases |
//! | the summary and the known issues told in a reader's language | [`releases::Heads`] (`releases::heads`), from [`releases::heads_for`]; what was translated of known issues only while their original says the same |
//! | a changelog line told in a reader's language | staff's texts beside the original (`releases::texts`), typed in `composer::translating` beside the page as it will be ([`changelog::preview()`]), kept by [`releases::edit`]; whoever shows lines asks [`releases::texts_for`] once for all of them; what a language lacks, or has older than its original, says `releases::gaps` |
//! | a new kind of notice added | a kind in [`events::What`] that [`events::What::is_told`], recorded by the act; what it tells in `notices::about`, who hears of it in `notices::hearers`, its words in `notices::concerns`, its box in the settings in `notices::kinds` |
//! | what is too much refused | pages: `wire::share`, before anything is made; reads and writes: `db::lane`, `db::writer`; told by `web::error_page` on a short page |
//! | what many wait for read before what one waits for | [`db::Db::read_first`], from `wire::page_cache` by [`web::ForMany`] |
//! | an answer that another thread has found | comes to the thread that answers with all others that are found, and what many wait for before them: `wire::wake_ups` |
//! | a visitor's page read from a replica | [`web::Cx::read`], [`db::Db::read_public`]; `db::replica` watches how far it is behind |
//! | posts like a title | [`search::alike`], of which [`search::worth_a_look`] chooses; `board::suggesting` makes them into what the form shows, `filing::suggesting` shows it |
//! | what other sites show beside a link | a [`cards::Card`], made of words by [`cards::Frame`] for a post ([`posts::Post::card`]), a release, its lines and who shaped them (`changelog::card`), this week and people (`board::pictured`); its address stands in the page's tags, [`sharing`] answers there, [`cards::Press`] draws and keeps it |
//! | a release mailed to somebody without an account | [`subscribers`]: asked for, confirmed by a link, and written in chunks once all are credited (`subscribers::letters`) |
//! | whose way is told as an example | staff choose it on the page itself (`archive::story`), else the latest one (`archive::how`) |
//! | a line of a past release found by its words | [`archive`]: its words are kept once it is out, by the job that [`releases::publish`] begins (`archive::indexing`), and those from before this site as they are taken over (`archive::before`); of which words is said by [`search::tokens_of_line`] |
//! | what is stored of an address without an account | [`subscribers::kept()`], [`subscribers::Erasing`], from `cli::subscriber`; its mails are in `mail::strangers` |
//! | posts about the same crash | [`logs::crash_in`] reads it from a masked log, beside which it is kept; [`posts::of_crash`], shown by [`board::of_crash`] once the form is sent |
//! | two posts suggested for a merge | [`pairing`], by [`search::alike`] in the worker; `desk::merges` asks staff |
//! | a merge seen before it is made | `desk::merging`, by what was typed beside the list as [`triage::meant`] reads it, or by a link |
//! | posts with words in them | [`search::matching`]; `board::finding` narrows and orders them, `board::hits` shows what stands around the words; tokens are made in `search::tokens`, words for the same thing stand in `search/concepts.txt` |
//! | a limit declared | how often: a `Limit` in the room, its number in `config`; how long a text: the room's `model`; how many rows: beside the query |
//! | what staff see of a status, narrowed and page after page | `desk::listing`, behind a place in the order (`desk::place`), narrowed by `desk::narrowed`; who sees to a post is [`owning`] |
//! | the post beside the desk's list | `desk::pane` reads it, `desk::beside` shows it, in the page or alone for `static/staff.js` |
//! | a ready-made answer filled in | [`canned_answers::chosen`] reads it for a post, [`canned_answers::Unfilled::fill`] puts in what its placeholders stand for; in the form by `static/staff.js`, else as it is sent by `triage::web` |
//! | a declined post that comes back | `triage::declines` keeps what was so when it was declined, and since when it is to be looked at again; [`triage::Decline`] |
//! | an answered post that comes back with twice the votes | `posts::doubled`: each decision keeps the votes, and the post those of the one it stands by |
//! | a release planned | `desk::plan`: the buttons are decisions of [`triage`]; capacities and builders are [`planning`]'s |
//! | a post that is not done yet | [`acceptance::expect_met`], asked by [`triage::decide`] before Ready |
//! | fans asked before work starts | [`asking`]: a draft, then [`asking::Question::state`] by the clock and the post; its options have [`pictures`]; who answered hears what comes of it |
//! | work tried before its release | [`testing`]: who tests an area, and what they say of a post: that it works, or what happens; the post's page shows it, and [`triage::DecideForm`] how many |
//! | questions to an area's owners | [`owner_hours`]: an hour runs by the clock ([`owner_hours::State`]); who asked or voted hears of the answers at its end, and who asked what becomes of the hour, by `notices::concerns` |
//! | the week's ten most-voted answers | `board::answered`, read when somebody looks; a week is that of the votes ([`schedule::Schedule::voting_week`]) |
//! | a step that owes a reason | [`posts::Status::owes_reason`], asked by [`triage::decide`]; `triage::keys` leads to the field |
//! | an act of staff recorded | [`audit::record`] in the act, or [`audit::write`] around it; looked up in `desk::log` |
//! | an act of staff taken back | from the list in `desk::acts`, the last one where it was done (`desk::acts::last`): most by what [`audit::Trace::keeping`] keeps beside it, an [`audit::Whole`] of the room, others by a form of the room; which are not, and why, is in `desk::acts::stays` |
//! | a week in numbers | [`numbers`]: counted by the worker, one chunk at a time, once the week is over; the page reads rows |
//! | the votes of the last seven days | [`rising`]: counted by the worker once an hour, one chunk at a time; the desk narrows by them and shows them |
//! | one answer to many posts | chosen in `desk::select`, begun by [`bulk`], given by the worker ([`bulk::go_on`]), told by `notices::many` |
//! | the votes of past weeks | `posts::weeks`, kept as a week ends with the next one's first vote |
//! | what stands first on the board | a post's heat: votes, each worth twice as much as one of the week before ([`db::VotingWeek::worth`]), kept by `posts::tallies` |
//! | a vote that does not count yet | `voting::held`, with its reason; what else waits for a confirmed address, and appears with it, is in `routes::arrivals` |
//! | whether somebody may act | [`people::admit`], asked by each act inside its own write; [`blocking`] says who may not |
//! | an account removed that nobody confirmed | `worker::departures`: each room removes its own |
//! | somebody who leaves erased | asked for in [`leaving`], done a week later by `worker::erasing`, in which each room removes its own; what there is of a person, and what becomes of it, is [`leaving::REFERRING`] |
//! | everything about somebody in one file | `leaving::gathering`, some rows at a time, from the columns that `leaving::personal` lists |
//! | the address of somebody who left known again | [`mail::is_suppressed`], by a code of this installation's |
//! | something hidden | [`moderation`], which says why; what people see then: [`posts::Post::may_be_seen_by`], `comments::Eyes` |
//! | who is credited | [`credits::record_chunk`], each once by what weighs most; in which other ways, `credits::further`; who will be, [`credits::proposed()`]; whom staff name or leave out, [`releases::credited()`] (`releases::credited`), typed in `composer::carrying` |
//! | everybody whom a release or a line names | `changelog::people`, `changelog::line_people`; who is thanked and who is new, `changelog::thanks` |
//! | what carries somebody's name, and in which ways | [`credits::shares_of`], [`credits::roles_of`] (`credits::of_person`); shown by `board::person`, as a page, a feed, a list for programs and a badge |
//! | whose votes were early | `credits::foresight`: found by the worker once a release is credited, item by item; [`credits::early_votes_of`] |
//! | a picture that other sites may show | says so by `wire::SHOWN_ANYWHERE` |
//! | drafts listed on one's own page | `static/drafts.js`, of what `static/site.js` keeps on the device |
//! | where a line leads in somebody's mail or on their page | [`credits::Leads`]: of several posts to their own |
//! | long work done | a [`jobs`] row, one chunk at a time in `worker::chunks`; how large, and the rest behind it, in `worker::pace` |
//! | a text made into HTML | [`text::to_html`] before the write; by new rules, [`rendering`] goes through all of them once |
//! | a member's page put together | `web::outline`, for the front page; `board::web` |
//! | a page kept for visitors, and how old it may be | `wire::page_cache`; [`web::Cx::for_visitors`] says of an answer that it may be, [`db::Db::generation`] and [`db::Db::state`] when it is over |
//! | a link people wrote made whole, a name made dead, for mails, feeds and forums | [`text::whole_html`], [`text::whole_markdown`], [`text::inert`]; words that would be markup, [`text::literal`], in BBCode [`text::untagged`], and Markdown inside Markdown of ours, [`text::contained`] |
//! | a secret in a pasted log masked | [`logs::mask`], of texts that stand beside each other [`logs::mask_together`], in [`filing`]'s draft before anything is stored; the form shows what was masked. What staff write: [`logs::mask_of_staff`] |
//! | work of the processor done beside the threads that answer | [`web::aside`], around what parses and masks what was sent |
//! | a device found by what people call it | [`devices::called`], by codename or any of its names; what a person says of theirs is [`devices::Said`] |
//! | what a group wants | votes of its members, counted as they are read ([`groups::of_post`]); which group a line credits is recorded with its first people ([`groups::credit`]), shown by `changelog::page` |
//! | a bug confirmed | [`confirming::confirm`] stores it, votes, and counts the device (`devices::of_posts`) and the build |
//! | a picture taken in | [`web::Pieces`] is what was sent, [`files::take`] reads it and [`files::Pictures`] makes it safe; who may see it is asked each time it is fetched ([`pictures`]) |
//! | pictures that wait while something is wrong with the words sent with them | [`files::Along`], of [`filing`] and [`comments`]; shown in their write by [`pictures::show_with_post`], [`pictures::show_with_comment`], with what was said of them meanwhile |
//! | staff marked beside their names | [`people::Profile`] knows; `templates/parts/who.html` and [`people::Profile::named`] write it |
//! | where somebody is signed in | `accounts::web::sessions`; what is kept of a browser is in `accounts::agent` |
//! | an account's address changed | `accounts::actions::address`; what follows for held votes is [`voting::count_moved`] |
//! | a handle that somebody had | [`people::find_former`] says whose it was (`people::former`), `board::person_web` leads there |
//! | a name shown, or who left | [`people::Profile::shown`]; whether it leads to a page, `web::Page::leads_to`; [`people::erase`] empties the row of somebody who leaves |
//! | what was typed when a session ended, or too often | [`web::Sent`] and [`web::SentWithFiles`] read it, [`web::Kept`] holds it, `routes::again` shows it in its form |
//! | a name in the letters of an address | [`text::latin`]; other spellings of an address lead on by [`web::permanently`] |
//! | a refusal, a flash said | the room's `words`; their sentences in `src/i18n/<language>/errors.ftl` and `site.ftl`, a page's own in `<room>.ftl` |
//!
//! # Four journeys
//! What a write stores is prepared before it begins: parsed, rendered and recognised in a handler or a worker, never in
//! the closure given to [`db::Db::write`], which only reads and stores.
//!
//! **A vote**, `POST /posts/42/vote`: `routes` → `voting::web` (a [`web::Member`]) → [`voting::Votes`], which counts
//! plain ones that come at once together → all others: [`voting::cast`] inside one
//! [`db::Db::write`] → [`people::admit`], which holds the voter, so that a block waits, and refuses who is blocked → the
//! post's row is held, so that a merge or a publication waits → [`posts::Post::accepts_votes`] →
//! `voting::store::insert_once` → [`posts::count_vote`], one UPDATE and a look whether a week begins, if a row was added → commit → 303 back to the page,
//! or for `static/site.js` the button as it is now. A press before signing in is kept by the browser
//! ([`web::Intent`]) and comes back through [`accounts::Intents`] to `routes::presses`.
//!
//! **A decision**, `POST /posts/42/decision`: `triage::web` (a [`web::Staff`]) → [`triage::Verdict::parse`], with the note
//! as [`text::Prose`], or where none was typed the ready-made answer that was chosen ([`canned_answers::chosen`]) →
//! [`triage::expect_status`] (409 when the post is no longer as the page showed it) →
//! [`triage::decide`] → [`posts::Status::may_become`], [`posts::Status::owes_reason`] → `triage::store::record` → [`posts::set_status`] → for a duplicate
//! [`voting::merge_votes`], [`confirming::merge`] and [`subscriptions::merge_follows`], which copy and mark → [`events::record`] → commit → the
//! next post in the queue. Ten minutes later, when it is no slip any more, chunk by chunk: `worker::chunks` → [`notices::read`] (who follows, and wants to know) →
//! [`notices::render`] → [`notices::queue`] → [`mail::enqueue_at`], within an hour of the last one at its end. [`triage::undo`] takes the latest back that stands, of a
//! merge exactly the copies; within ten minutes nobody was told, later its event stops the mails that still wait.
//!
//! **A publication**, by the `worker`'s tick ([`releases::turn`]), the composer's button or `friday release publish`:
//! [`releases::publish`] → the release row moves from Frozen to Published, which only one can do → of the train that ships
//! ([`trains::ships`]) [`triage::ship`] →
//! an event, a job for the credits → the next week opens → commit. Then, in chunks that can stop and go on anywhere:
//! [`credits::record_chunk`], whose last one begins the digests.
//!
//! **A digest mail**: `worker::chunks` → [`digests::promise`], a short row for each person of a release → as the relay takes
//! those before them ([`digests::may_be_written`]) [`digests::read`], which sorts each person's items with
//! [`digests::compose`] (pure) → [`digests::render`] → [`digests::queue`], which takes each promise once and asks once more
//! who wants one → [`mail::enqueue`] → commit.
//! `mail::delivery` takes a short lease, sends outside any transaction, and settles the mail as sent, to be tried again, or
//! failed.
//!
//! # Words
//! Post (request or bug), Vote (cast, withdraw), Device, Confirmation (the same on my device), Area, Decision, Follow, Train, Release and its items (each from any number of posts), Credit, Digest, outbox;
//! Visitor, Member, Staff, Owner. A status goes Open → UnderReview → Planned → InProgress → Ready → Shipped, or Declined,
//! or Duplicate; Shipped is set by a release only, and goes back to Ready only where that is recalled.

pub mod acceptance;
pub mod accounts;
pub mod announcing;
pub mod archive;
pub mod areas;
pub mod asking;
pub mod audit;
pub mod blocking;
pub mod board;
pub mod bulk;
pub mod canned_answers;
pub mod cards;
pub mod changelog;
pub mod cli;
pub mod clock;
pub mod comments;
pub mod composer;
pub mod config;
pub mod confirming;
pub mod correcting;
pub mod credits;
pub mod db;
pub mod demo;
pub mod desk;
pub mod devices;
pub mod digests;
pub mod earlier;
pub mod edits;
pub mod error;
pub mod events;
pub mod files;
pub mod filing;
pub mod flagging;
pub mod following;
pub mod groups;
pub mod i18n;
pub mod imports;
pub mod inbox;
pub mod internal_notes;
pub mod jobs;
pub mod known_issues;
pub mod leaving;
pub mod logs;
pub mod mail;
pub mod matching;
pub mod moderation;
pub mod notices;
pub mod numbers;
pub mod on_behalf;
pub mod owner_hours;
pub mod owning;
pub mod pairing;
pub mod people;
pub mod pictures;
pub mod planning;
pub mod posts;
pub mod regrouping;
pub mod reindexing;
pub mod releases;
pub mod rendering;
pub mod rising;
pub mod rollouts;
pub mod routes;
pub mod schedule;
pub mod search;
pub mod sharing;
pub mod subscribers;
pub mod subscriptions;
pub mod testing;
pub mod text;
pub mod trains;
pub mod triage;
pub mod unread;
pub mod voting;
pub mod web;
pub mod wire;
pub mod worker;
