//! The forms whose words go back to whoever typed them when they could not be taken: comments, posts, devices, answers, reasons,
//! releases and the devices that they reach.

mod form;
mod sender;

use crate::error::{Error, Result};
use crate::web::{Cx, Kept, Shown};
use crate::{
    acceptance, announcing, asking, awards, blocking, bulk, canned_answers, changelog, clusters, comments, composer,
    confirming, correcting, desk, devices, filing, flagging, groups, internal_notes, known_issues, markets, meetups,
    moderation, on_behalf, owner_hours, pictures, polls, reports, rollouts, testing, triage, verifying,
};
use actix_web::HttpResponse;
use form::Form;

/// The form that is sent to an address, filled in again for whoever has signed in.
pub fn form(cx: Cx, kept: Kept) -> Shown {
    Box::pin(async move {
        let form = Form::at(kept.path()).ok_or(Error::NotFound)?;
        sender::expect(&cx, &form).await?;
        filled(cx, form, kept).await
    })
}

async fn filled(cx: Cx, form: Form, kept: Kept) -> Result<HttpResponse> {
    match form {
        Form::Post => filing::post_again(cx, kept).await,
        Form::Edit(post) => filing::edit_again(cx, post, kept).await,
        Form::Addition(post) => filing::addition_again(cx, post, kept).await,
        Form::Comment(post) => comments::form_again(cx, post, kept).await,
        Form::Described(place) => pictures::describe_again(cx, place, kept).await,
        Form::Confirm(post) => confirming::form_again(cx, post, kept).await,
        Form::Decision(post) => triage::form_again(cx, post, kept).await,
        Form::Correct(post) => correcting::form_again(cx, post, kept).await,
        Form::Note(post) => internal_notes::form_again(cx, post, kept).await,
        Form::Announcement(language) => announcing::form_again(cx, language, kept).await,
        Form::Answer(id) => canned_answers::form_again(cx, id, kept).await,
        Form::HidePost(post) => moderation::post_form_again(cx, post, kept).await,
        Form::RestorePost(post) => moderation::restore_post_again(cx, post, kept).await,
        Form::RestoreComment(comment) => moderation::restore_comment_again(cx, comment, kept).await,
        Form::EditComment(comment) => comments::edit_form_again(cx, comment, kept).await,
        Form::Points(post) => acceptance::form_again(cx, post, kept).await,
        Form::Question(post) => asking::draft_again(cx, post, kept).await,
        Form::Choosing(question) => asking::answer_again(cx, question, kept).await,
        Form::WithdrawQuestion(question) => asking::withdrawal_again(cx, question, kept).await,
        Form::Conclusion(question) => asking::conclusion_again(cx, question, kept).await,
        Form::Tested(post) => testing::tested_again(cx, post, kept).await,
        Form::RemoveResult(post) => testing::removal_again(cx, post, kept).await,
        Form::Reopened(post) => verifying::settled_again(cx, post, kept).await,
        Form::Cluster(id) => clusters::form_again(cx, id, kept).await,
        Form::InviteTester(area) => testing::invite_again(cx, area, kept).await,
        Form::Group(id) => groups::form_again(cx, id, kept).await,
        Form::Market(form) => markets::form_again(cx, form, kept).await,
        Form::AnnounceHour => owner_hours::announce_again(cx, kept).await,
        Form::CallOffHour(hour) => owner_hours::call_off_again(cx, hour, kept).await,
        Form::AskOwners(hour) => owner_hours::ask_again(cx, hour, kept).await,
        Form::AnswerHour(hour, question) => owner_hours::answer_again(cx, (hour, question), kept).await,
        Form::SetAside(hour, question) => owner_hours::set_aside_again(cx, (hour, question), kept).await,
        Form::Poll => polls::form_again(cx, kept).await,
        Form::Award => awards::form_again(cx, kept).await,
        Form::Meetup | Form::MeetupOfStaff => meetups::form_again(cx, kept).await,
        Form::VoteOnBehalf(post) => on_behalf::form_again(cx, post, kept).await,
        Form::LockPost(post) => moderation::lock_form_again(cx, post, kept).await,
        Form::FlagPost(post) => flagging::post_form_again(cx, post, kept).await,
        Form::FlagComment(comment) => flagging::comment_form_again(cx, comment, kept).await,
        Form::HideComment(comment) => moderation::comment_form_again(cx, comment, kept).await,
        Form::BlockLook(handle) => blocking::look_again(cx, handle, kept).await,
        Form::Block(handle) => blocking::form_again(cx, handle, kept).await,
        Form::Bulk => bulk::form_again(cx, kept).await,
        Form::Catalogue => devices::import_again(cx, kept).await,
        Form::View => desk::view_form_again(cx, kept).await,
        Form::Composer => composer::form_again(cx, kept).await,
        Form::PlannedSkip => changelog::calendar_again(cx, kept).await,
        Form::KnownIssues(version) => known_issues::notes_again(cx, version, kept).await,
        Form::KnownIssue(version, number) => known_issues::form_again(cx, (version, number), kept).await,
        Form::OfDevice(version, codename, adds) => rollouts::form_again(cx, (version, codename, adds), kept).await,
        Form::Rollout(version) => rollouts::overall_again(cx, version, kept).await,
        Form::Standing(id) => rollouts::standing_again(cx, id, kept).await,
        Form::Recall(version) => changelog::recall_again(cx, version, kept).await,
        Form::Report(version) => reports::form_again(cx, version, kept).await,
        Form::HideReportText(id) => reports::hide_again(cx, id, kept).await,
    }
}

#[cfg(test)]
mod tests;
