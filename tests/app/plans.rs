//! How the databases answer: no page of the board, no vote and no mail walks through all posts, votes, comments, follows or
//! mails. The statements are recorded while pages are visited on a filled board, and then explained.

mod explaining;
mod filling;
mod listening;
mod living;
mod tending;
mod visiting;

use crate::support::database::TestDatabase;
use crate::support::{Setup, engines};
use explaining::{faults, plans};
use filling::fill;
use listening::listen;
use living::{
    change_accounts, give_a_line_its_train, handle_mail, live_a_week, plan_an_area_that_has_little, recall_the_release,
};
use orange_friday::people::Role;
use tending::tend;
use visiting::visit_everything;

/// Tables that grow with the number of people; the others are small or asked by key.
const LARGE: [&str; 108] = [
    "users",
    "former_handles",
    "blocks",
    "moderations",
    "credentials",
    "sessions",
    "account_tokens",
    "mail_preferences",
    "hearing",
    "posts",
    "post_weeks",
    "post_rises",
    "post_owners",
    "post_builders",
    "post_texts",
    "post_logs",
    "post_crashes",
    "imported_posts",
    "pictures",
    "post_additions",
    "post_tokens",
    "post_words",
    "token_counts",
    "spellings",
    "votes",
    "sign_up_networks",
    "cluster_votes",
    "comments",
    "edits",
    "flagged",
    "flags",
    "votes_on_behalf",
    "acceptance_points",
    "questions",
    "question_options",
    "question_answers",
    "testers",
    "test_results",
    "reports",
    "report_texts",
    "report_counts",
    "report_devices",
    "award_engineers",
    "group_members",
    "group_news",
    "group_posts",
    "credited_groups",
    "market_wants",
    "market_translators",
    "market_testers",
    "market_told",
    "owner_hours",
    "hour_questions",
    "hour_votes",
    "polls",
    "poll_options",
    "poll_votes",
    "held_poll_votes",
    "poll_results",
    "meetups",
    "meetup_places",
    "meetup_reports",
    "meetup_guests",
    "meetup_news",
    "meetup_photos",
    "meetup_edits",
    "pairs",
    "unpaired",
    "follows",
    "wider_follows",
    "mentions",
    "post_mentions",
    "ignored_people",
    "decisions",
    "declines",
    "events",
    "inbox_entries",
    "unread",
    "outbox",
    "mail_bodies",
    "notice_lines",
    "release_items",
    "item_posts",
    "item_texts",
    "item_links",
    "item_presses",
    "item_devices",
    "item_engineers",
    "item_pictures",
    "item_alts",
    "item_uploads",
    "item_people",
    "returned_items",
    "item_words",
    "subscribers",
    "credits",
    "further_roles",
    "contributors",
    "early_votes",
    "digests",
    "post_devices",
    "user_devices",
    "confirmations",
    "confirmed_builds",
    "fix_checks",
    "fix_answers",
    "week_numbers",
    "day_numbers",
];

/// What is asked only of some words: a single character, one with very many that are nearly it, one that
/// nearly all have; or of posts that have them far down.
const SELDOM: [&str; 9] = [
    "SELECT token FROM token_counts WHERE token >= ",
    "SELECT there.token FROM given CROSS JOIN token_counts there WHERE there.token = given.word ORDER BY",
    "SELECT post_id FROM post_tokens WHERE token = ",
    "SELECT there.post_id, MIN(there.source)",
    "FROM given CROSS JOIN post_texts said",
    "FROM given CROSS JOIN post_additions said",
    "FROM given CROSS JOIN comments said",
    "SELECT given.one FROM given WHERE (SELECT MAX(CASE WHEN texts.source <= 0",
    "SELECT texts, token FROM token_counts WHERE token >= ",
];

#[test]
fn no_page_and_no_vote_walks_through_a_large_table() {
    for engine in engines() {
        let app = &Setup::default().start_over(engine, TestDatabase::unused(engine));
        let slugs = app.areas(&["Camera", "Battery"]);
        fill(app);
        app.add_person("Ada", Role::Member);
        app.add_person("Grace", Role::Staff);
        app.run_worker();
        let seen = listen(app);
        live_a_week(app);
        visit_everything(app, &slugs);
        change_accounts(app);
        handle_mail(app);
        recall_the_release(app);
        plan_an_area_that_has_little(app);
        tend(app);
        give_a_line_its_train(app);

        let seen = seen.lock().unwrap().clone();
        // An empty list of numbers becomes `1=0`, which no database walks for.
        let asks = |sql: &&String| {
            ["SELECT", "UPDATE", "DELETE", "WITH given"].iter().any(|verb| sql.starts_with(verb))
                && !sql.contains("1=0")
        };
        let asked: Vec<String> = seen.iter().filter(asks).cloned().collect();
        assert!(asked.len() > 60, "only {} statements were recorded: {asked:#?}", asked.len());
        for table in LARGE {
            assert!(asked.iter().any(|sql| sql.contains(table)), "{table} was never asked");
        }
        for asked_when in SELDOM {
            assert!(asked.iter().any(|sql| sql.contains(asked_when)), "never asked: {asked_when}");
        }
        let mut wrong = Vec::new();
        for (sql, plan) in asked.iter().zip(plans(app, &asked)) {
            if std::env::var_os("FRIDAY_TEST_PLANS").is_some() {
                eprintln!("{sql}\n    {}", plan.join("\n    "));
            }
            for fault in faults(app.engine, sql, &plan) {
                wrong.push(format!("{fault}\n    {sql}\n    {}", plan.join("\n    ")));
            }
        }
        assert!(
            wrong.is_empty(),
            "{:?}: {} of {} statements:\n{}",
            app.engine,
            wrong.len(),
            asked.len(),
            wrong.join("\n")
        );
        eprintln!("{:?}: {} statements explained", app.engine, asked.len());
    }
}
