//! What only a real browser shows: looks, focus, keys, scripts, speed. Chromium is driven over its debugging pipe.
//!
//! The stories are listed here and not marked `#[test]`: the built-in runner learns only from a story that has run whether
//! there is a browser at all, and would then call it passed.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::too_many_lines,
    reason = "a test that cannot go on has failed; a story is as long as it is"
)]

mod budgets;
mod cdp;
mod composing;
mod desk;
mod every_page;
mod failed_forms;
mod finding;
mod hands;
mod keyboard;
mod lab;
mod living;
mod looking;
mod meeting;
mod mentioning;
mod merging;
mod own_pages;
mod pages;
mod polling;
mod preferences;
mod proposing;
mod reporting;
mod room;
mod scripted;
mod seen;
mod tab;
mod triaging;
mod with_scripts;
mod without_scripts;
mod wording;

#[path = "../app/support/mod.rs"]
#[expect(dead_code, unused_imports, reason = "shared with the stories that need no browser, which use more of it")]
mod support;

use libtest_mimic::{Arguments, Trial};
use std::process::ExitCode;

/// Names that stories go by, as the built-in runner would have it, and the stories.
macro_rules! stories {
    ($($module:ident::$name:ident),* $(,)?) => {
        &[$((concat!(stringify!($module), "::", stringify!($name)), $module::$name as fn())),*]
    };
}

/// What measures time is told first and one after the other, with the machine to itself.
const ALONE: &[(&str, fn())] = stories![
    budgets::pages_are_light_and_quick_on_a_slow_phone,
    budgets::a_second_look_asks_for_the_page_only_and_is_told_that_nothing_changed,
];

const STORIES: &[(&str, fn())] = stories![
    every_page::every_page_of_visitors_is_sound,
    every_page::every_page_of_members_and_staff_is_sound,
    every_page::what_is_wrong_is_seen,
    finding::typing_a_title_shows_posts_like_it_but_not_while_a_character_is_put_together,
    finding::an_answer_that_comes_while_a_character_is_put_together_is_dropped_and_asked_for_again,
    looking::words_are_looked_for_in_one_field_and_seen_in_what_is_found,
    proposing::a_narrow_window_shows_two_posts_like_a_title_and_a_phone_all_in_the_room_of_one,
    reporting::a_release_is_reported_on_in_four_taps_on_a_phone,
    proposing::two_long_titles_have_room_on_a_phone,
    proposing::an_area_is_proposed_for_one_title_and_only_until_somebody_chose_one,
    proposing::an_area_that_came_to_be_offered_after_the_page_is_not_proposed,
    proposing::nothing_is_filed_before_its_very_title_was_looked_for,
    proposing::a_late_answer_takes_the_place_of_no_newer_one_and_only_a_number_is_read_out,
    proposing::quick_typing_asks_once_and_what_is_asked_of_an_older_title_is_called_off,
    proposing::on_a_desk_the_list_stands_beside_the_form_and_the_search_in_the_header,
    finding::what_is_masked_is_seen_before_it_is_filed_also_with_a_picture,
    finding::posts_like_an_earlier_title_go_when_nobody_answers_and_the_next_key_asks_again,
    finding::pictures_go_with_the_words_of_a_post_and_come_back_with_them,
    finding::a_picture_is_pasted_dropped_and_told_what_is_wrong_with_it,
    finding::a_duplicate_is_merged_by_words_and_arrow_keys,
    finding::devices_are_suggested_while_one_is_typed_also_behind_others,
    mentioning::a_name_is_chosen_by_keys_or_a_press_and_not_while_a_character_is_put_together,
    finding::a_catalogue_is_read_into_its_field_from_a_file,
    desk::staff_answer_the_queue_by_keys_and_only_there,
    desk::a_note_and_a_correction_are_one_key_away,
    triaging::thirty_posts_are_triaged_by_keys_alone_with_two_strokes_each,
    desk::a_ready_made_answer_goes_into_the_note_and_spares_what_was_typed,
    desk::the_keys_of_the_desk_can_be_switched_off,
    desk::several_posts_are_chosen_by_keys_and_watched_being_answered,
    desk::what_waits_for_moderation_is_settled_by_keys,
    desk::a_key_is_for_the_row_with_the_focus_and_goes_on_where_none_is_left,
    wording::two_windows_lose_nothing,
    wording::a_line_is_translated_by_keys_alone,
    wording::a_release_is_translated_without_scripts,
    wording::a_line_goes_down_in_its_place_and_keeps_the_focus,
    merging::a_suggested_merge_is_made_with_two_strokes,
    own_pages::what_was_heard_is_counted_on_the_bell_and_marked_as_read_with_and_without_scripts,
    own_pages::who_has_their_data_gathered_sees_how_far_that_is_and_fetches_it,
    own_pages::the_picture_that_a_page_names_for_other_sites_is_there_in_the_size_that_it_says,
    composing::ten_finished_posts_become_a_changelog_with_at_most_twelve_presses,
    failed_forms::a_form_with_a_mistake_comes_back_whole_and_says_what_is_wrong,
    keyboard::the_focus_goes_through_every_page_in_reading_order_and_is_seen,
    keyboard::the_first_stop_leads_past_the_navigation,
    keyboard::a_form_is_filled_in_and_sent_by_keys,
    keyboard::what_is_wrong_with_the_focus_is_seen,
    meeting::a_fan_registers_before_signing_in_and_the_host_checks_people_in_on_a_small_phone,
    polling::a_fan_votes_before_signing_in_and_changes_that_on_a_small_phone,
    preferences::in_forced_colours_the_focus_and_every_state_are_seen,
    preferences::in_forced_colours_a_vote_cast_differs_from_one_not_cast,
    preferences::who_wants_less_motion_sees_none,
    preferences::the_device_s_theme_is_the_page_s,
    room::the_first_post_is_on_the_first_screen_of_a_phone_in_every_language,
    room::the_name_of_the_site_stands_in_one_row_beside_any_name,
    room::the_bar_of_a_post_lies_over_nothing_that_is_read_or_has_the_focus,
    room::ten_posts_of_the_queue_are_on_a_screen_and_the_roadmap_has_equal_columns,
    room::where_a_bug_happens_who_sees_to_it_and_its_age_are_seen_in_its_row_of_the_queue,
    room::what_was_done_at_the_desk_is_said_beside_the_list,
    room::signing_out_takes_two_presses_from_every_page,
    room::what_has_no_room_is_seen,
    scripted::following_a_post_changes_its_button_only,
    scripted::a_vote_in_another_language_stays_in_it,
    scripted::what_the_server_refuses_it_says_itself_and_is_asked_only_twice,
    scripted::recent_times_are_told_as_one_says_them,
    scripted::the_second_page_is_in_the_zone_of_the_device_unless_the_reader_chose_one,
    scripted::a_page_is_shared_by_the_device_or_copied,
    scripted::a_comment_is_sent_by_a_key_and_what_became_of_it_is_read_out,
    scripted::a_draft_is_its_writers_alone_and_lives_on_after_a_failure,
    scripted::staff_go_on_with_the_post_below_the_one_they_answered,
    scripted::the_list_of_keys_and_what_is_said_look_as_they_should,
    with_scripts::a_vote_counts_in_place,
    with_scripts::two_quick_presses_are_one_vote_and_one_post,
    with_scripts::without_a_connection_a_vote_says_so_and_counts_when_it_is_back,
    with_scripts::a_server_that_fails_is_not_passed_over_in_silence,
    with_scripts::a_signed_out_vote_leads_through_signing_in_and_counts,
    with_scripts::a_draft_survives_a_reload_and_goes_when_it_is_sent,
    with_scripts::a_form_with_a_mistake_is_heard_first,
    without_scripts::a_fan_does_everything_without_scripts,
    without_scripts::the_theme_and_the_language_stay_as_they_were_chosen,
    without_scripts::a_vote_before_signing_in_counts_after_it,
    without_scripts::a_comment_typed_while_the_session_ended_is_not_lost,
    without_scripts::staff_decide_word_and_publish_without_scripts,
];

/// Told with or without a browser.
const WITHOUT_BROWSER: &[(&str, fn())] = stories![pages::no_page_is_missing_in_the_table];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let missing = lab::missing();
    let required = std::env::var_os("FRIDAY_TEST_BROWSER").is_some_and(|word| word == "required");
    let always = WITHOUT_BROWSER.iter().map(|(name, story)| trial(name, *story));
    let in_browser = |(name, story): &(&str, fn())| match missing {
        // Where it is required, the story is told and says what is missing.
        Some(why) if !required => trial(name, *story).with_kind(format!("ignored: {why}")).with_ignored_flag(true),
        _ => trial(name, *story),
    };
    let one_by_one = Arguments { test_threads: Some(1), ..arguments.clone() };
    let alone = libtest_mimic::run(&one_by_one, ALONE.iter().map(in_browser).collect());
    let others = libtest_mimic::run(&arguments, always.chain(STORIES.iter().map(in_browser)).collect());
    if alone.has_failed() { alone.exit_code() } else { others.exit_code() }
}

fn trial(name: &str, story: fn()) -> Trial {
    Trial::test(name, move || {
        story();
        Ok(())
    })
}
