//! Addresses and their forms.

use super::*;

#[test]
fn an_address_shows_the_form_that_is_sent_there_and_others_show_none() {
    let table = [
        ("/posts", Some(Form::Post)),
        ("/posts/42/comments", Some(Form::Comment(PostId(42)))),
        ("/posts/42/confirm", Some(Form::Confirm(PostId(42)))),
        ("/posts/42-dark/decision", Some(Form::Decision(PostId(42)))),
        ("/releases/26.11.20/known-issues", Some(Form::KnownIssues("26.11.20".to_owned()))),
        ("/releases/26.11.20/devices/fuxi", Some(Form::OfDevice("26.11.20".to_owned(), "fuxi".to_owned(), false))),
        ("/staff/devices/7/state", Some(Form::Standing("7".to_owned()))),
        ("/staff/devices/7/retire", None),
        ("/releases/26.11.20/rollout", Some(Form::Rollout("26.11.20".to_owned()))),
        ("/releases/26.11.20/issues/42", Some(Form::KnownIssue("26.11.20".to_owned(), "42".to_owned()))),
        ("/releases/26.11.20/recall", Some(Form::Recall("26.11.20".to_owned()))),
        ("/triage/bulk", Some(Form::Bulk)),
        ("/triage/views", Some(Form::View)),
        ("/releases/next/items/3", Some(Form::Composer)),
        ("/releases/calendar/skip", Some(Form::PlannedSkip)),
        ("/releases/calendar/unskip", None),
        ("/releases/calendar/count", None),
        ("/posts/42/correct", Some(Form::Correct(PostId(42)))),
        ("/posts/42/notes", Some(Form::Note(PostId(42)))),
        ("/staff/answers", Some(Form::Answer(None))),
        ("/staff/answers/7", Some(Form::Answer(Some(7)))),
        ("/staff/answers/7/remove", None),
        ("/staff/announcements/zh-Hant", Some(Form::Announcement(Language::ZhHant))),
        ("/staff/announcements", None),
        ("/staff/announcements/zh", None),
        ("/posts/42/hide", Some(Form::HidePost(PostId(42)))),
        ("/comments/7/hide", Some(Form::HideComment(CommentId(7)))),
        ("/people/mia/block", Some(Form::Block("mia".to_owned()))),
        ("/comments/7/edit", Some(Form::EditComment(CommentId(7)))),
        ("/comments/7/restore", Some(Form::RestoreComment(CommentId(7)))),
        ("/posts/42/restore", Some(Form::RestorePost(PostId(42)))),
        ("/posts/42/question", Some(Form::Question(PostId(42)))),
        ("/questions/7/answer", Some(Form::Choosing(7))),
        ("/questions/7/open", None),
        ("/posts/42/tested", Some(Form::Tested(PostId(42)))),
        ("/posts/42/tested/withdraw", Some(Form::RemoveResult(PostId(42)))),
        ("/areas/camera/testers/invite", Some(Form::InviteTester("camera".to_owned()))),
        ("/areas/camera/testers/join", None),
        ("/staff/hours", Some(Form::AnnounceHour)),
        ("/hours/7/call-off", Some(Form::CallOffHour(7))),
        ("/hours/7/questions", Some(Form::AskOwners(7))),
        ("/hours/7/questions/9/answer", Some(Form::AnswerHour(7, 9))),
        ("/hours/7/questions/9/set-aside", Some(Form::SetAside(7, 9))),
        ("/hours/7/questions/9/vote", None),
        ("/hours/7/move", None),
        ("/posts/42/merge", Some(Form::Decision(PostId(42)))),
        ("/posts/42/vote", None),
        ("/posts/x/comments", None),
        ("/settings/password", None),
        ("//evil.example/posts", None),
        ("", None),
    ];
    for (path, form) in table {
        assert_eq!(Form::at(path), form, "{path}");
    }
}
