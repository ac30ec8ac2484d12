//! The tables, as both databases have them; a test compares this file with what the migrations make.

#![expect(missing_docs, reason = "the migrations say what each column is for")]

use super::types::Instant;

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    users (id) {
        id -> BigInt,
        email -> Text,
        email_key -> Text,
        mailbox -> Text,
        name -> Text,
        handle -> Text,
        role -> Text,
        verified_at -> Nullable<Instant>,
        language -> Nullable<Text>,
        name_hidden -> Bool,
        created_at -> Instant,
        profile_hidden -> Bool,
        leaving_at -> Nullable<Instant>,
        erased_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    former_handles (handle) {
        handle -> Text,
        user_id -> BigInt,
        free_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    blocks (id) {
        id -> BigInt,
        user_id -> BigInt,
        ends_at -> Instant,
        reason -> Text,
        lang -> Text,
        blocked_by -> BigInt,
        blocked_at -> Instant,
        lifted_by -> Nullable<BigInt>,
        lifted_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    block_looks (block_id) {
        block_id -> BigInt,
        asked_at -> Instant,
        answered_at -> Nullable<Instant>,
        answered_by -> Nullable<BigInt>,
        answer -> Text,
        lang -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    credentials (user_id) {
        user_id -> BigInt,
        password_hash -> Text,
        changed_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    sessions (token_hash) {
        token_hash -> Text,
        user_id -> BigInt,
        created_at -> Instant,
        seen_at -> Instant,
        expires_at -> Instant,
        device -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    account_tokens (token_hash) {
        token_hash -> Text,
        user_id -> Nullable<BigInt>,
        purpose -> Text,
        next -> Nullable<Text>,
        created_at -> Instant,
        expires_at -> Instant,
        address -> Nullable<Text>,
        mailbox -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    site (key) {
        key -> Text,
        value -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    outbox (id) {
        id -> BigInt,
        key -> Text,
        user_id -> Nullable<BigInt>,
        kind -> Text,
        message_id -> Text,
        to_address -> Text,
        to_name -> Text,
        subject -> Text,
        state -> Text,
        attempts -> BigInt,
        due_at -> Instant,
        lease -> Nullable<Text>,
        leased_until -> Nullable<Instant>,
        last_error -> Nullable<Text>,
        created_at -> Instant,
        settled_at -> Nullable<Instant>,
        joined_into -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    suppressed (hash) {
        hash -> Text,
        since -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    exports (user_id) {
        user_id -> BigInt,
        files_done -> BigInt,
        bytes -> BigInt,
        is_cut -> Bool,
        asked_at -> Instant,
        ready_at -> Nullable<Instant>,
    }
}

diesel::table! {
    export_parts (user_id, file, part) {
        user_id -> BigInt,
        file -> BigInt,
        part -> BigInt,
        json -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    mail_bodies (mail_id) {
        mail_id -> BigInt,
        text_body -> Text,
        html_body -> Text,
        unsubscribe_url -> Nullable<Text>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    notice_lines (mail_id, place) {
        mail_id -> BigInt,
        place -> BigInt,
        concern -> Text,
        sentence -> Text,
        title -> Text,
        lang -> Text,
        link -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    areas (id) {
        id -> BigInt,
        slug -> Text,
        name -> Text,
        names -> Text,
        line_id -> BigInt,
        position -> BigInt,
        retired -> Bool,
        merged_into -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    product_lines (id) {
        id -> BigInt,
        slug -> Text,
        name -> Text,
        names -> Text,
        position -> BigInt,
        retired -> Bool,
        merged_into -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    former_slugs (slug) {
        slug -> Text,
        area_id -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    former_line_slugs (slug) {
        slug -> Text,
        line_id -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    area_owners (area_id, user_id) {
        area_id -> BigInt,
        user_id -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    posts (id) {
        id -> BigInt,
        kind -> Text,
        title -> Text,
        lang -> Text,
        author_id -> BigInt,
        area_id -> BigInt,
        status -> Text,
        visibility -> Text,
        listed -> Bool,
        vote_count -> BigInt,
        comment_count -> BigInt,
        week -> BigInt,
        week_votes -> BigInt,
        duplicate_of -> Nullable<BigInt>,
        created_at -> Instant,
        answered -> Bool,
        status_changed_at -> Instant,
        heat -> Double,
        locked -> Bool,
        has_answer -> Bool,
        votes_then -> Nullable<BigInt>,
    }
}

diesel::table! {
    post_weeks (post_id, week) {
        post_id -> BigInt,
        week -> BigInt,
        votes -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    post_owners (post_id) {
        post_id -> BigInt,
        user_id -> BigInt,
        since -> Instant,
    }
}

diesel::table! {
    area_capacities (area_id) {
        area_id -> BigInt,
        items -> BigInt,
    }
}

diesel::table! {
    post_builders (post_id, position) {
        post_id -> BigInt,
        position -> BigInt,
        user_id -> Nullable<BigInt>,
        name -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    staff_acts (id) {
        id -> BigInt,
        act -> Text,
        actor_id -> BigInt,
        post_id -> Nullable<BigInt>,
        about -> Text,
        before -> Text,
        after -> Text,
        done_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    kept_acts (act_id) {
        act_id -> BigInt,
        before -> Text,
        after -> Text,
        kept_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    internal_notes (id) {
        id -> BigInt,
        post_id -> BigInt,
        author_id -> BigInt,
        body -> Text,
        body_html -> Text,
        lang -> Text,
        created_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    bulks (id) {
        id -> BigInt,
        decided_by -> BigInt,
        undone_by -> Nullable<BigInt>,
        to_status -> Text,
        note -> Text,
        lang -> Text,
        seen_at -> Instant,
        state -> Text,
        created_at -> Instant,
        tell_at -> Nullable<Instant>,
        revisit_at -> Nullable<Instant>,
        rest -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    bulk_posts (bulk_id, post_id) {
        bulk_id -> BigInt,
        post_id -> BigInt,
        outcome -> Text,
        decision_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    saved_views (id) {
        id -> BigInt,
        owner_id -> BigInt,
        name -> Text,
        address -> Text,
        shared -> Bool,
        created_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    questions (id) {
        id -> BigInt,
        post_id -> BigInt,
        body -> Text,
        lang -> Text,
        days -> BigInt,
        drafted_by -> BigInt,
        opened_at -> Nullable<Instant>,
        closes_at -> Nullable<Instant>,
        closed_at -> Nullable<Instant>,
        withdrawn_at -> Nullable<Instant>,
        reason -> Text,
        reason_lang -> Text,
        conclusion -> Text,
        conclusion_lang -> Text,
        concluded_by -> Nullable<BigInt>,
        concluded_at -> Nullable<Instant>,
    }
}

diesel::table! {
    question_options (id) {
        id -> BigInt,
        question_id -> BigInt,
        position -> BigInt,
        label -> Text,
        lang -> Text,
        people -> BigInt,
        is_chosen -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    question_answers (question_id, user_id) {
        question_id -> BigInt,
        user_id -> BigInt,
        option_id -> BigInt,
        answered_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    testers (id) {
        id -> BigInt,
        area_id -> BigInt,
        user_id -> BigInt,
        standing -> Text,
        since -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    fan_groups (id) {
        id -> BigInt,
        slug -> Text,
        name -> Text,
        about -> Text,
        lang -> Text,
        area_id -> BigInt,
        opened_by -> BigInt,
        opened_at -> Instant,
        closed_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    group_members (group_id, user_id) {
        group_id -> BigInt,
        user_id -> BigInt,
        standing -> Text,
        since -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    group_news (id) {
        id -> BigInt,
        group_id -> BigInt,
        user_id -> BigInt,
        news -> Text,
        happened_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    group_posts (post_id) {
        post_id -> BigInt,
        group_id -> BigInt,
        added_by -> BigInt,
        added_at -> Instant,
    }
}

diesel::table! {
    credited_groups (item_id, group_id) {
        item_id -> BigInt,
        group_id -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    markets (id) {
        id -> BigInt,
        code -> Text,
        name -> Text,
        names -> Text,
        place -> Nullable<BigInt>,
        added_by -> BigInt,
        added_at -> Instant,
    }
}

diesel::table! {
    market_tallies (market_id) {
        market_id -> BigInt,
        wanted -> BigInt,
        translators -> BigInt,
        testers -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    market_wants (market_id, user_id) {
        market_id -> BigInt,
        user_id -> BigInt,
        counts -> Bool,
        wanted_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    market_translators (market_id, user_id, lang) {
        market_id -> BigInt,
        user_id -> BigInt,
        lang -> Text,
        offered_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    market_testers (market_id, user_id, device_id) {
        market_id -> BigInt,
        user_id -> BigInt,
        device_id -> BigInt,
        offered_at -> Instant,
    }
}

diesel::table! {
    market_devices (market_id, device_id) {
        market_id -> BigInt,
        device_id -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    market_lines (id) {
        id -> BigInt,
        market_id -> BigInt,
        line_id -> BigInt,
        stage -> BigInt,
        opened_at -> Nullable<Instant>,
        opened_by -> Nullable<BigInt>,
        exception -> Text,
        exception_lang -> Text,
    }
}

diesel::table! {
    market_gates (market_line_id, gate) {
        market_line_id -> BigInt,
        gate -> Text,
        state -> Text,
        reason -> Text,
        lang -> Text,
    }
}

diesel::table! {
    market_told (market_line_id, user_id, way) {
        market_line_id -> BigInt,
        user_id -> BigInt,
        way -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    test_results (post_id, user_id) {
        post_id -> BigInt,
        user_id -> BigInt,
        device -> Text,
        device_id -> Nullable<BigInt>,
        build -> Text,
        tested_at -> Instant,
        works -> Bool,
        reason -> Text,
        reason_lang -> Text,
        removed_reason -> Text,
        removed_lang -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    owner_hours (id) {
        id -> BigInt,
        area_id -> BigInt,
        starts_at -> Instant,
        ends_at -> Instant,
        note -> Text,
        lang -> Text,
        announced_by -> BigInt,
        announced_at -> Instant,
        called_off_at -> Nullable<Instant>,
        reason -> Text,
        reason_lang -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    polls (id) {
        id -> BigInt,
        purpose -> Text,
        question -> Text,
        lang -> Text,
        note -> Text,
        note_lang -> Text,
        totals -> Text,
        closes_at -> Instant,
        revision -> BigInt,
        drafted_by -> BigInt,
        opened_by -> Nullable<BigInt>,
        opened_at -> Nullable<Instant>,
        withdrawn_at -> Nullable<Instant>,
        reason -> Text,
        reason_lang -> Text,
        closed_at -> Nullable<Instant>,
    }
}

diesel::table! {
    poll_options (id) {
        id -> BigInt,
        poll_id -> BigInt,
        position -> BigInt,
        label -> Text,
        lang -> Text,
        people -> BigInt,
        picture -> Nullable<Text>,
        alt -> Text,
        small_width -> BigInt,
        small_height -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    poll_votes (poll_id, user_id) {
        poll_id -> BigInt,
        user_id -> BigInt,
        option_id -> BigInt,
        voted_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    held_poll_votes (poll_id, user_id) {
        poll_id -> BigInt,
        user_id -> BigInt,
        option_id -> BigInt,
        held_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    poll_votes_apart (poll_id, user_id) {
        poll_id -> BigInt,
        user_id -> BigInt,
        option_id -> BigInt,
        voted_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    poll_results (number) {
        number -> BigInt,
        poll_id -> BigInt,
        totals -> Text,
        turnout -> BigInt,
        closed_at -> Instant,
        previous -> Text,
        hash -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    meetups (id) {
        id -> BigInt,
        kind -> Text,
        title -> Text,
        lang -> Text,
        about -> Text,
        about_lang -> Text,
        city -> Text,
        venue -> Text,
        zone -> Text,
        starts_at -> Nullable<Instant>,
        ends_at -> Nullable<Instant>,
        opens_at -> Nullable<Instant>,
        poll_id -> Nullable<BigInt>,
        host_id -> BigInt,
        proposed_at -> Instant,
        approved_at -> Nullable<Instant>,
        approved_by -> Nullable<BigInt>,
        turned_down_at -> Nullable<Instant>,
        announced_at -> Nullable<Instant>,
        called_off_at -> Nullable<Instant>,
        reason -> Text,
        reason_lang -> Text,
        sequence -> BigInt,
        changed_at -> Instant,
        dated_at -> Nullable<Instant>,
        asked_at -> Nullable<Instant>,
        confirm_by -> Nullable<Instant>,
        off_list_at -> Nullable<Instant>,
        off_list_reason -> Text,
        off_list_lang -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    meetup_reports (meetup_id) {
        meetup_id -> BigInt,
        written_by -> BigInt,
        source -> Text,
        html -> Text,
        lang -> Text,
        written_at -> Instant,
    }
}

diesel::table! {
    meetup_places (meetup_id) {
        meetup_id -> BigInt,
        capacity -> BigInt,
        taken -> BigInt,
        waiting -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    meetup_guests (id) {
        id -> BigInt,
        meetup_id -> BigInt,
        user_id -> BigInt,
        standing -> Text,
        came_before -> BigInt,
        since -> Instant,
        code -> Text,
        placed_at -> Nullable<Instant>,
        confirm_by -> Nullable<Instant>,
        confirmed_at -> Nullable<Instant>,
        checked_in_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    meetup_news (id) {
        id -> BigInt,
        meetup_id -> BigInt,
        user_id -> Nullable<BigInt>,
        news -> Text,
        happened_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    meetup_photos (id) {
        id -> BigInt,
        meetup_id -> BigInt,
        picture -> Text,
        alt -> Text,
        small_width -> BigInt,
        small_height -> BigInt,
        added_by -> BigInt,
        added_at -> Instant,
        asked_at -> Nullable<Instant>,
        hidden_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    meetup_edits (id) {
        id -> BigInt,
        meetup_id -> BigInt,
        edited_by -> BigInt,
        before -> Text,
        after -> Text,
        edited_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    hour_questions (id) {
        id -> BigInt,
        hour_id -> BigInt,
        author_id -> BigInt,
        body -> Text,
        lang -> Text,
        votes -> BigInt,
        asked_at -> Instant,
        answer -> Text,
        answer_lang -> Text,
        answered_by -> Nullable<BigInt>,
        answered_at -> Nullable<Instant>,
        set_aside_at -> Nullable<Instant>,
        set_aside_reason -> Text,
        set_aside_lang -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    hour_votes (question_id, user_id) {
        question_id -> BigInt,
        user_id -> BigInt,
        voted_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    acceptance_points (id) {
        id -> BigInt,
        post_id -> BigInt,
        position -> BigInt,
        body -> Text,
        lang -> Text,
        met_at -> Nullable<Instant>,
        met_by -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    votes_on_behalf (post_id, user_id) {
        post_id -> BigInt,
        user_id -> BigInt,
        cast_by -> BigInt,
        source -> Text,
        cast_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    flagged (id) {
        id -> BigInt,
        post_id -> BigInt,
        comment_id -> Nullable<BigInt>,
        open_flags -> BigInt,
        first_at -> Instant,
        settled_at -> Nullable<Instant>,
        settled_by -> Nullable<BigInt>,
        upheld -> Nullable<Bool>,
        settled_before_at -> Nullable<Instant>,
        open_before -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    flags (flagged_id, user_id) {
        flagged_id -> BigInt,
        user_id -> BigInt,
        why -> Text,
        note -> Text,
        lang -> Text,
        flagged_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    pairs (older_id, newer_id) {
        older_id -> BigInt,
        newer_id -> BigInt,
        likeness -> BigInt,
        state -> Text,
        wakes_at -> Nullable<Instant>,
        answered_by -> Nullable<BigInt>,
        answered_at -> Nullable<Instant>,
    }
}

diesel::table! {
    unpaired (post_id) {
        post_id -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    edits (id) {
        id -> BigInt,
        post_id -> BigInt,
        comment_id -> Nullable<BigInt>,
        edited_by -> BigInt,
        removed -> Bool,
        title -> Text,
        body -> Text,
        lang -> Text,
        edited_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    corrections (id) {
        id -> BigInt,
        post_id -> BigInt,
        corrected_by -> BigInt,
        field -> Text,
        before -> Text,
        after -> Text,
        corrected_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    post_texts (post_id) {
        post_id -> BigInt,
        body -> Text,
        body_html -> Text,
        device -> Nullable<Text>,
        build -> Nullable<Text>,
        edited_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    post_additions (id) {
        id -> BigInt,
        post_id -> BigInt,
        body -> Text,
        body_html -> Text,
        lang -> Text,
        created_at -> Instant,
    }
}

diesel::table! {
    post_tokens (token, part, post_id, source) {
        token -> Text,
        part -> BigInt,
        post_id -> BigInt,
        source -> BigInt,
    }
}

diesel::table! {
    post_words (post_id, part, source) {
        post_id -> BigInt,
        part -> BigInt,
        source -> BigInt,
        tokens -> Text,
    }
}

diesel::table! {
    token_counts (token) {
        token -> Text,
        titles -> BigInt,
        texts -> BigInt,
    }
}

diesel::table! {
    imported_posts (source) {
        source -> Text,
        post_id -> BigInt,
    }
}

diesel::table! {
    spellings (spelling, word) {
        spelling -> Text,
        word -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    follows (post_id, user_id) {
        post_id -> BigInt,
        user_id -> BigInt,
        reason -> Text,
        since -> Instant,
        via_post -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    wider_follows (kind, about, user_id) {
        kind -> Text,
        about -> BigInt,
        user_id -> BigInt,
        since -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    ignored_people (user_id, ignored_id) {
        user_id -> BigInt,
        ignored_id -> BigInt,
        since -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    mail_preferences (user_id) {
        user_id -> BigInt,
        digest -> Bool,
        notices -> Bool,
        token -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    hearing (user_id, concern) {
        user_id -> BigInt,
        concern -> Text,
        web -> Bool,
        mail -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    votes (post_id, user_id) {
        post_id -> BigInt,
        user_id -> BigInt,
        cast_at -> Instant,
        week -> BigInt,
        via_post -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    held_votes (post_id, user_id) {
        post_id -> BigInt,
        user_id -> BigInt,
        reason -> Text,
        held_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    sign_up_networks (user_id) {
        user_id -> BigInt,
        network -> Text,
        signed_up_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    clusters (id) {
        id -> BigInt,
        post_id -> Nullable<BigInt>,
        poll_id -> Nullable<BigInt>,
        votes -> BigInt,
        found_at -> Instant,
        state -> Text,
        counts_at -> Instant,
        asked -> BigInt,
        looks -> BigInt,
        decided_by -> Nullable<BigInt>,
        decided_at -> Nullable<Instant>,
        reason -> Text,
        lang -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    cluster_votes (user_id, cluster_id) {
        user_id -> BigInt,
        cluster_id -> BigInt,
        asked_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    comments (id) {
        id -> BigInt,
        post_id -> BigInt,
        author_id -> BigInt,
        parent_id -> Nullable<BigInt>,
        body -> Text,
        body_html -> Text,
        lang -> Text,
        visibility -> Text,
        created_at -> Instant,
        edited_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    post_logs (post_id) {
        post_id -> BigInt,
        log -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    post_crashes (post_id) {
        post_id -> BigInt,
        fingerprint -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    pictures (id) {
        id -> BigInt,
        name -> Text,
        post_id -> BigInt,
        comment_id -> Nullable<BigInt>,
        added_by -> BigInt,
        alt -> Text,
        full_width -> BigInt,
        full_height -> BigInt,
        small_width -> BigInt,
        small_height -> BigInt,
        added_at -> Instant,
        option_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    decisions (id) {
        id -> BigInt,
        post_id -> BigInt,
        from_status -> Text,
        to_status -> Text,
        note -> Text,
        note_html -> Text,
        lang -> Text,
        duplicate_of -> Nullable<BigInt>,
        release_week -> Nullable<BigInt>,
        release_id -> Nullable<BigInt>,
        undoes -> Nullable<BigInt>,
        decided_by -> BigInt,
        decided_at -> Instant,
        votes -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    declines (decision_id) {
        decision_id -> BigInt,
        post_id -> BigInt,
        votes -> BigInt,
        revisit_at -> Nullable<Instant>,
        back_at -> Nullable<Instant>,
        ended_by -> Nullable<BigInt>,
    }
}

diesel::table! {
    announcement_templates (lang) {
        lang -> Text,
        greeting -> Text,
        closing -> Text,
        preview -> Text,
        revision -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    previews (release_id) {
        release_id -> BigInt,
        taken_at -> Instant,
    }
}

diesel::table! {
    preview_posts (release_id, post_id) {
        release_id -> BigInt,
        post_id -> BigInt,
    }
}

diesel::table! {
    canned_answers (id) {
        id -> BigInt,
        name -> Text,
        status -> Nullable<Text>,
        revision -> BigInt,
    }
}

diesel::table! {
    canned_texts (answer_id, lang) {
        answer_id -> BigInt,
        lang -> Text,
        body -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    moderations (id) {
        id -> BigInt,
        post_id -> BigInt,
        comment_id -> Nullable<BigInt>,
        act -> Text,
        reason -> Text,
        lang -> Text,
        moderated_by -> BigInt,
        moderated_at -> Instant,
        was -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    events (id) {
        id -> BigInt,
        what -> Text,
        actor_id -> BigInt,
        post_id -> Nullable<BigInt>,
        subject -> BigInt,
        happened_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    post_mentions (post_id, user_id) {
        post_id -> BigInt,
        user_id -> BigInt,
        event_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    mentions (comment_id, user_id) {
        comment_id -> BigInt,
        user_id -> BigInt,
        event_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    inbox_entries (id) {
        id -> BigInt,
        user_id -> BigInt,
        event_id -> BigInt,
        what -> Text,
        post_id -> Nullable<BigInt>,
        subject -> BigInt,
        happened_at -> Instant,
        read_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    unread (user_id) {
        user_id -> BigInt,
        entries -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    jobs (id) {
        id -> BigInt,
        kind -> Text,
        subject -> BigInt,
        part -> BigInt,
        place -> BigInt,
        done -> BigInt,
        lease -> Nullable<Text>,
        leased_until -> Nullable<Instant>,
        created_at -> Instant,
    }
}

diesel::table! {
    trains (id) {
        id -> BigInt,
        slug -> Text,
        cutoff -> Nullable<Text>,
        publish -> Nullable<Text>,
        first_number -> BigInt,
        name -> Text,
        rhythm -> Text,
        scheme -> Text,
        retired -> Bool,
        audience -> Text,
        line_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    release_holds (release_id) {
        release_id -> BigInt,
        reason -> Text,
        lang -> Text,
        by_id -> BigInt,
        held_at -> Instant,
        others -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    item_answers (item_id, lang, question) {
        item_id -> BigInt,
        lang -> Text,
        question -> Text,
        text_digest -> Text,
        why -> Text,
        by_id -> BigInt,
        answered_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    release_approvals (release_id) {
        release_id -> BigInt,
        parts -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    stopped_mails (release_id) {
        release_id -> BigInt,
        by_id -> BigInt,
        stopped_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    recalls (release_id) {
        release_id -> BigInt,
        reason -> Text,
        lang -> Text,
        by_id -> BigInt,
        told_at -> Nullable<Instant>,
        others -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    planned_skips (train_id, day) {
        train_id -> BigInt,
        day -> Text,
        reason -> Text,
        lang -> Text,
        by_id -> BigInt,
        announced_at -> Instant,
        others -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    releases (id) {
        id -> BigInt,
        train_id -> BigInt,
        week -> BigInt,
        state -> Text,
        version -> Nullable<Text>,
        summary -> Text,
        known_issues -> Text,
        known_issues_html -> Text,
        notes_lang -> Text,
        opened_at -> Instant,
        cutoff_at -> Instant,
        publish_at -> Instant,
        frozen_at -> Nullable<Instant>,
        approved_by -> Nullable<BigInt>,
        approved_at -> Nullable<Instant>,
        published_by -> Nullable<BigInt>,
        published_at -> Nullable<Instant>,
        skip_reason -> Nullable<Text>,
        item_count -> BigInt,
        people_count -> BigInt,
        credited_at -> Nullable<Instant>,
        digested_at -> Nullable<Instant>,
        revision -> BigInt,
        notes_revision -> BigInt,
        feed_id -> Nullable<Text>,
        amended_at -> Nullable<Instant>,
        day -> Nullable<Text>,
        planned_at -> Nullable<Instant>,
        recalled_at -> Nullable<Instant>,
        skip_told -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    release_items (id) {
        id -> BigInt,
        release_id -> BigInt,
        area_id -> BigInt,
        change -> Text,
        wording -> Text,
        lang -> Text,
        position -> BigInt,
        highlight -> Bool,
        vote_count -> BigInt,
        people_count -> BigInt,
        credited_at -> Nullable<Instant>,
        revision -> BigInt,
        withheld -> Bool,
    }
}

diesel::table! {
    item_posts (item_id, post_id) {
        item_id -> BigInt,
        post_id -> BigInt,
        position -> BigInt,
        held_back -> Bool,
    }
}

diesel::table! {
    item_texts (item_id, lang) {
        item_id -> BigInt,
        lang -> Text,
        text -> Text,
        revision -> BigInt,
        made_from -> Text,
    }
}

diesel::table! {
    item_links (item_id, kind) {
        item_id -> BigInt,
        kind -> Text,
        url -> Text,
    }
}

diesel::table! {
    item_presses (item_id, kind) {
        item_id -> BigInt,
        kind -> Text,
        presses -> BigInt,
    }
}

diesel::table! {
    release_referrals (release_id, what, source) {
        release_id -> BigInt,
        what -> Text,
        source -> Text,
        presses -> BigInt,
    }
}

diesel::table! {
    item_engineers (item_id, position) {
        item_id -> BigInt,
        position -> BigInt,
        name -> Text,
    }
}

diesel::table! {
    item_pictures (item_id) {
        item_id -> BigInt,
        name -> Text,
    }
}

diesel::table! {
    item_alts (item_id, lang) {
        item_id -> BigInt,
        lang -> Text,
        alt -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    item_uploads (name) {
        name -> Text,
        full_width -> BigInt,
        full_height -> BigInt,
        small_width -> BigInt,
        small_height -> BigInt,
        added_at -> Instant,
        unused_at -> Nullable<Instant>,
    }
}

diesel::table! {
    item_people (item_id, user_id) {
        item_id -> BigInt,
        user_id -> BigInt,
        left_out -> Bool,
    }
}

diesel::table! {
    returned_items (item_id, from_id) {
        item_id -> BigInt,
        from_id -> BigInt,
    }
}

diesel::table! {
    item_devices (item_id, device_id) {
        item_id -> BigInt,
        device_id -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    subscribers (id) {
        id -> BigInt,
        email -> Text,
        email_key -> Text,
        lang -> Text,
        line_id -> Nullable<BigInt>,
        area_id -> Nullable<BigInt>,
        token -> Text,
        asked_at -> Instant,
        confirmed_at -> Nullable<Instant>,
        told_at -> Nullable<Instant>,
        mailbox -> Nullable<Text>,
    }
}

diesel::table! {
    item_words (token, item_id) {
        token -> Text,
        item_id -> BigInt,
    }
}

diesel::table! {
    release_texts (release_id, lang) {
        release_id -> BigInt,
        lang -> Text,
        summary -> Text,
        revision -> BigInt,
        made_from -> Text,
        known_issues -> Text,
        known_revision -> BigInt,
        known_made_from -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    imported_releases (version) {
        version -> Text,
        name -> Text,
        week -> Nullable<BigInt>,
        day -> Text,
        line_count -> BigInt,
        imported_at -> Instant,
    }
}

diesel::table! {
    imported_lines (version, position) {
        version -> Text,
        position -> BigInt,
        heading -> Text,
        change -> Text,
        wording -> Text,
        lang -> Text,
        said_on -> Text,
    }
}

diesel::table! {
    imported_texts (version, position, lang) {
        version -> Text,
        position -> BigInt,
        lang -> Text,
        heading -> Text,
        wording -> Text,
    }
}

diesel::table! {
    imported_words (token, version, position) {
        token -> Text,
        version -> Text,
        position -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    credits (item_id, user_id) {
        item_id -> BigInt,
        user_id -> BigInt,
        release_id -> BigInt,
        role -> Text,
        rank -> BigInt,
    }
}

diesel::table! {
    further_roles (item_id, user_id, role) {
        item_id -> BigInt,
        user_id -> BigInt,
        role -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    contributors (release_id, user_id) {
        release_id -> BigInt,
        user_id -> BigInt,
        wrote -> BigInt,
        voted -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    early_votes (post_id, user_id) {
        post_id -> BigInt,
        user_id -> BigInt,
        release_id -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    digests (release_id, user_id) {
        release_id -> BigInt,
        user_id -> BigInt,
        mail_id -> Nullable<BigInt>,
        created_at -> Instant,
        waits -> Bool,
        told_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    devices (id) {
        id -> BigInt,
        codename -> Text,
        name -> Text,
        other_names -> Text,
        words -> Text,
        region -> Text,
        line_id -> BigInt,
        retired -> Bool,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    post_devices (post_id, device_id) {
        post_id -> BigInt,
        device_id -> BigInt,
        named -> Bool,
        wanted -> Bool,
        confirmed -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    user_devices (user_id, device) {
        user_id -> BigInt,
        device -> Text,
        build -> Text,
        used_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    confirmations (post_id, user_id) {
        post_id -> BigInt,
        user_id -> BigInt,
        device -> Text,
        device_id -> Nullable<BigInt>,
        build -> Text,
        confirmed_at -> Instant,
        via_post -> Nullable<BigInt>,
        vote_cast_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    fix_checks (release_id, post_id) {
        release_id -> BigInt,
        post_id -> BigInt,
        gone -> BigInt,
        remains -> BigInt,
        reopened_at -> Nullable<Instant>,
        settled_at -> Nullable<Instant>,
        settled_by -> Nullable<BigInt>,
        note -> Text,
        note_lang -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    fix_answers (release_id, post_id, user_id) {
        release_id -> BigInt,
        post_id -> BigInt,
        user_id -> BigInt,
        gone -> Bool,
        device_id -> Nullable<BigInt>,
        answered_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    confirmed_builds (post_id, device, build) {
        post_id -> BigInt,
        device -> Text,
        build -> Text,
        device_id -> Nullable<BigInt>,
        people -> BigInt,
    }
}

diesel::table! {
    post_rises (post_id) {
        post_id -> BigInt,
        votes -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    counted_rises (one) {
        one -> BigInt,
        counted_at -> Nullable<Instant>,
        so_far -> BigInt,
    }
}

diesel::table! {
    week_numbers (scope, about, week) {
        scope -> Text,
        about -> BigInt,
        week -> BigInt,
        shipped -> BigInt,
        from_fans -> BigInt,
        to_ship -> Nullable<BigInt>,
        answered -> BigInt,
        to_answer -> Nullable<BigInt>,
        voters -> BigInt,
        returned -> BigInt,
        waiting -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    counted_weeks (week) {
        week -> BigInt,
        counted_at -> Instant,
    }
}

diesel::table! {
    day_numbers (scope, about, day) {
        scope -> Text,
        about -> BigInt,
        day -> BigInt,
        filed -> BigInt,
        votes -> BigInt,
        answered -> BigInt,
        shipped -> BigInt,
        from_fans -> BigInt,
        waiting -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    counted_days (day) {
        day -> BigInt,
        counted_at -> Instant,
    }
}

diesel::table! {
    desk_minutes (user_id, week) {
        user_id -> BigInt,
        week -> BigInt,
        minutes -> BigInt,
        last_minute -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    release_devices (release_id, device_id) {
        release_id -> BigInt,
        device_id -> BigInt,
        state -> Text,
        percent -> BigInt,
        reason -> Text,
        lang -> Text,
        until -> Nullable<Text>,
        by_id -> BigInt,
        said_at -> Instant,
        others -> Text,
    }
}

diesel::table! {
    told_story (post_id) {
        post_id -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    release_rollouts (release_id) {
        release_id -> BigInt,
        state -> Text,
        percent -> BigInt,
        reason -> Text,
        lang -> Text,
        by_id -> BigInt,
        said_at -> Instant,
        others -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    device_states (device_id) {
        device_id -> BigInt,
        state -> Text,
        reason -> Text,
        lang -> Text,
        until -> Nullable<Text>,
        since -> Instant,
        by_id -> BigInt,
        said_at -> Instant,
        others -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    downloads (id) {
        id -> BigInt,
        release_id -> BigInt,
        device_id -> BigInt,
        method -> Text,
        file_name -> Text,
        bytes -> BigInt,
        checksum -> Text,
        links -> Text,
        added_by -> BigInt,
        added_at -> Instant,
    }
}

diesel::table! {
    known_issue_texts (release_id, post_id, lang) {
        release_id -> BigInt,
        post_id -> BigInt,
        lang -> Text,
        workaround -> Text,
    }
}

diesel::table! {
    known_issue_devices (release_id, post_id, device_id) {
        release_id -> BigInt,
        post_id -> BigInt,
        device_id -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    known_issues (release_id, post_id) {
        release_id -> BigInt,
        post_id -> BigInt,
        workaround -> Text,
        lang -> Text,
        by_id -> BigInt,
        said_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    report_rounds (release_id) {
        release_id -> BigInt,
        closes_at -> Instant,
        closed_at -> Nullable<Instant>,
        people -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    reports (release_id, user_id) {
        release_id -> BigInt,
        user_id -> BigInt,
        mood -> Text,
        best -> BigInt,
        worst -> BigInt,
        awaited -> BigInt,
        device -> BigInt,
        line -> BigInt,
        counted -> Bool,
        said_at -> Instant,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    report_texts (id) {
        id -> BigInt,
        release_id -> BigInt,
        user_id -> BigInt,
        cell -> Text,
        body -> Text,
        lang -> Text,
        said_at -> Instant,
        hidden_reason -> Text,
        hidden_lang -> Text,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    report_counts (release_id, cell, line, device, choice) {
        release_id -> BigInt,
        cell -> Text,
        line -> BigInt,
        device -> BigInt,
        choice -> BigInt,
        people -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    report_devices (release_id, device) {
        release_id -> BigInt,
        device -> BigInt,
        line -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    report_results (release_id, cell, choice) {
        release_id -> BigInt,
        cell -> Text,
        choice -> BigInt,
        people -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    report_queue (release_id, item_id) {
        release_id -> BigInt,
        item_id -> BigInt,
        people -> BigInt,
        settled_by -> Nullable<BigInt>,
        settled_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::Instant;
    awards (release_id) {
        release_id -> BigInt,
        year -> BigInt,
        people -> BigInt,
        outcome -> Text,
        found_at -> Instant,
        revision -> BigInt,
        picture -> Nullable<Text>,
        alt -> Text,
        small_width -> BigInt,
        small_height -> BigInt,
        presented_at -> Nullable<Instant>,
        presented_by -> Nullable<BigInt>,
        changed_at -> Nullable<Instant>,
        withdrawn_at -> Nullable<Instant>,
        reason -> Text,
        reason_lang -> Text,
    }
}

diesel::table! {
    award_votes (release_id, area_id) {
        release_id -> BigInt,
        area_id -> BigInt,
        votes -> BigInt,
    }
}

diesel::table! {
    award_texts (release_id, lang) {
        release_id -> BigInt,
        lang -> Text,
        sentence -> Text,
    }
}

diesel::table! {
    award_engineers (release_id, position) {
        release_id -> BigInt,
        position -> BigInt,
        user_id -> Nullable<BigInt>,
        name -> Text,
    }
}

diesel::joinable!(confirmed_builds -> devices (device_id));
diesel::joinable!(test_results -> devices (device_id));
diesel::joinable!(fix_checks -> releases (release_id));
diesel::joinable!(group_news -> fan_groups (group_id));
diesel::joinable!(group_posts -> fan_groups (group_id));
diesel::joinable!(credited_groups -> fan_groups (group_id));
diesel::joinable!(market_tallies -> markets (market_id));
diesel::joinable!(market_lines -> markets (market_id));
diesel::joinable!(block_looks -> blocks (block_id));
diesel::joinable!(credentials -> users (user_id));
diesel::joinable!(former_handles -> users (user_id));
diesel::joinable!(sessions -> users (user_id));
diesel::joinable!(account_tokens -> users (user_id));
diesel::joinable!(outbox -> users (user_id));
diesel::joinable!(mail_bodies -> outbox (mail_id));
diesel::joinable!(areas -> product_lines (line_id));
diesel::joinable!(former_slugs -> areas (area_id));
diesel::joinable!(former_line_slugs -> product_lines (line_id));
diesel::joinable!(area_owners -> areas (area_id));
diesel::joinable!(area_owners -> users (user_id));
diesel::joinable!(devices -> product_lines (line_id));
diesel::joinable!(post_devices -> devices (device_id));
diesel::joinable!(post_owners -> users (user_id));
diesel::joinable!(bulks -> users (decided_by));
diesel::joinable!(bulk_posts -> bulks (bulk_id));
diesel::joinable!(bulk_posts -> decisions (decision_id));
diesel::joinable!(post_builders -> users (user_id));
diesel::joinable!(corrections -> users (corrected_by));
diesel::joinable!(internal_notes -> users (author_id));
diesel::joinable!(staff_acts -> users (actor_id));
diesel::joinable!(posts -> users (author_id));
diesel::joinable!(posts -> areas (area_id));
diesel::joinable!(post_texts -> posts (post_id));
diesel::joinable!(post_additions -> posts (post_id));
diesel::joinable!(post_crashes -> posts (post_id));
diesel::joinable!(post_words -> posts (post_id));
diesel::joinable!(imported_posts -> posts (post_id));
diesel::joinable!(follows -> posts (post_id));
diesel::joinable!(follows -> users (user_id));
diesel::joinable!(mail_preferences -> users (user_id));
diesel::joinable!(votes -> posts (post_id));
diesel::joinable!(votes -> users (user_id));
diesel::joinable!(held_votes -> posts (post_id));
diesel::joinable!(held_votes -> users (user_id));
diesel::joinable!(sign_up_networks -> users (user_id));
diesel::joinable!(clusters -> posts (post_id));
diesel::joinable!(cluster_votes -> clusters (cluster_id));
diesel::joinable!(cluster_votes -> users (user_id));
diesel::joinable!(comments -> posts (post_id));
diesel::joinable!(comments -> users (author_id));
diesel::joinable!(decisions -> users (decided_by));
diesel::joinable!(declines -> posts (post_id));
diesel::joinable!(canned_texts -> canned_answers (answer_id));
diesel::joinable!(releases -> trains (train_id));
diesel::joinable!(release_items -> releases (release_id));
diesel::joinable!(release_items -> areas (area_id));
diesel::joinable!(report_queue -> release_items (item_id));
diesel::joinable!(report_rounds -> releases (release_id));
diesel::joinable!(awards -> releases (release_id));
diesel::joinable!(award_engineers -> awards (release_id));
diesel::joinable!(award_engineers -> users (user_id));
diesel::joinable!(item_posts -> release_items (item_id));
diesel::joinable!(item_posts -> posts (post_id));
diesel::joinable!(item_texts -> release_items (item_id));
diesel::joinable!(item_links -> release_items (item_id));
diesel::joinable!(item_presses -> release_items (item_id));
diesel::joinable!(release_referrals -> releases (release_id));
diesel::joinable!(item_devices -> release_items (item_id));
diesel::joinable!(item_engineers -> release_items (item_id));
diesel::joinable!(item_devices -> devices (device_id));
diesel::joinable!(item_pictures -> release_items (item_id));
diesel::joinable!(item_alts -> release_items (item_id));
diesel::joinable!(item_people -> release_items (item_id));
diesel::joinable!(item_people -> users (user_id));
diesel::joinable!(subscribers -> product_lines (line_id));
diesel::joinable!(subscribers -> areas (area_id));
diesel::joinable!(item_words -> release_items (item_id));
diesel::joinable!(release_texts -> releases (release_id));
diesel::joinable!(imported_lines -> imported_releases (version));
diesel::joinable!(imported_texts -> imported_releases (version));
diesel::joinable!(imported_words -> imported_releases (version));
diesel::joinable!(poll_options -> polls (poll_id));
diesel::joinable!(poll_votes -> polls (poll_id));
diesel::joinable!(poll_votes -> poll_options (option_id));
diesel::joinable!(poll_votes -> users (user_id));
diesel::joinable!(held_poll_votes -> polls (poll_id));
diesel::joinable!(held_poll_votes -> poll_options (option_id));
diesel::joinable!(held_poll_votes -> users (user_id));
diesel::joinable!(poll_votes_apart -> polls (poll_id));
diesel::joinable!(poll_results -> polls (poll_id));
diesel::joinable!(meetups -> polls (poll_id));
diesel::joinable!(meetup_places -> meetups (meetup_id));
diesel::joinable!(meetup_reports -> meetups (meetup_id));
diesel::joinable!(meetup_reports -> users (written_by));
diesel::joinable!(meetup_guests -> meetups (meetup_id));
diesel::joinable!(meetup_guests -> users (user_id));
diesel::joinable!(meetup_news -> meetups (meetup_id));
diesel::joinable!(meetup_news -> users (user_id));
diesel::joinable!(meetup_edits -> meetups (meetup_id));
diesel::joinable!(meetup_edits -> users (edited_by));
diesel::joinable!(meetup_photos -> meetups (meetup_id));
diesel::joinable!(meetup_photos -> users (added_by));
diesel::joinable!(credits -> release_items (item_id));
diesel::joinable!(credits -> users (user_id));
diesel::joinable!(further_roles -> release_items (item_id));
diesel::joinable!(further_roles -> users (user_id));
diesel::joinable!(contributors -> releases (release_id));
diesel::joinable!(contributors -> users (user_id));
diesel::joinable!(early_votes -> posts (post_id));
diesel::joinable!(early_votes -> users (user_id));
diesel::joinable!(early_votes -> releases (release_id));
diesel::joinable!(digests -> releases (release_id));
diesel::joinable!(digests -> users (user_id));
diesel::joinable!(digests -> outbox (mail_id));
diesel::joinable!(desk_minutes -> users (user_id));
/// What `diesel::allow_tables_to_appear_in_same_query` says, without the eight further things that it says of each pair for
/// `ONLY` and `TABLESAMPLE`, which nothing here asks for: for ten thousand pairs they were a quarter of the compiler's work.
macro_rules! allow_tables_to_appear_in_same_query {
    ($left:ident, $($right:ident),+ $(,)?) => {
        $(
            impl diesel::query_source::TableNotEqual<$left::table> for $right::table {}
            impl diesel::query_source::TableNotEqual<$right::table> for $left::table {}
        )+
        allow_tables_to_appear_in_same_query!($($right),+);
    };
    ($last:ident $(,)?) => {};
}

allow_tables_to_appear_in_same_query!(
    users,
    former_handles,
    blocks,
    block_looks,
    credentials,
    sessions,
    account_tokens,
    site,
    outbox,
    suppressed,
    exports,
    export_parts,
    mail_bodies,
    notice_lines,
    areas,
    product_lines,
    former_slugs,
    former_line_slugs,
    area_owners,
    devices,
    post_devices,
    user_devices,
    confirmations,
    fix_checks,
    fix_answers,
    confirmed_builds,
    posts,
    post_weeks,
    post_owners,
    area_capacities,
    post_builders,
    staff_acts,
    kept_acts,
    internal_notes,
    bulks,
    bulk_posts,
    saved_views,
    corrections,
    edits,
    flagged,
    flags,
    votes_on_behalf,
    questions,
    question_options,
    question_answers,
    acceptance_points,
    testers,
    test_results,
    fan_groups,
    group_members,
    group_news,
    group_posts,
    credited_groups,
    owner_hours,
    hour_questions,
    hour_votes,
    polls,
    poll_options,
    poll_votes,
    held_poll_votes,
    poll_votes_apart,
    poll_results,
    meetups,
    meetup_places,
    meetup_reports,
    meetup_guests,
    meetup_news,
    meetup_photos,
    meetup_edits,
    pairs,
    told_story,
    unpaired,
    post_texts,
    post_additions,
    post_logs,
    post_crashes,
    post_tokens,
    post_words,
    token_counts,
    imported_posts,
    spellings,
    follows,
    wider_follows,
    ignored_people,
    mail_preferences,
    hearing,
    votes,
    held_votes,
    sign_up_networks,
    clusters,
    cluster_votes,
    comments,
    pictures,
    decisions,
    declines,
    canned_answers,
    canned_texts,
    moderations,
    events,
    mentions,
    post_mentions,
    inbox_entries,
    unread,
    jobs,
    trains,
    release_devices,
    releases,
    release_items,
    report_rounds,
    reports,
    report_texts,
    report_counts,
    report_results,
    report_queue,
    awards,
    award_votes,
    award_texts,
    award_engineers,
    item_posts,
    item_texts,
    item_links,
    item_presses,
    release_referrals,
    item_devices,
    item_engineers,
    item_pictures,
    item_alts,
    item_uploads,
    item_people,
    item_words,
    subscribers,
    release_texts,
    imported_releases,
    imported_lines,
    imported_texts,
    imported_words,
    credits,
    further_roles,
    contributors,
    early_votes,
    digests,
    post_rises,
    counted_rises,
    week_numbers,
    counted_weeks,
    day_numbers,
    counted_days,
    desk_minutes,
);

// What stands in one query with these is asked by itself.
allow_tables_to_appear_in_same_query!(markets, market_tallies, market_lines);
