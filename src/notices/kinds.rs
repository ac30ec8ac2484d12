//! By which of the choices of a member an event is told or not.

use crate::events::What;
use crate::subscriptions::Concern;

/// What an event is about, of all that somebody may choose to hear of.
pub fn concern_of(what: What) -> Concern {
    match what {
        What::Decided | What::Undone => Concern::Answers,
        What::Commented => Concern::Comments,
        What::Mentioned | What::MentionedInPost => Concern::Mentions,
        What::Asked
        | What::Concluded
        | What::ConclusionTakenBack
        | What::HourAnswered
        | What::AnsweredInHour
        | What::HourCalledOff
        | What::HourHeld
        | What::HourMoved
        | What::PollClosed => Concern::Questions,
        What::MarketOpened | What::MarketClosed => Concern::Markets,
        What::Corrected
        | What::FixReopened
        | What::VotedOnBehalf
        | What::TesterTaken
        | What::AwardPresented
        | What::GroupPlace
        | What::MeetupNews
        | What::PostHidden
        | What::HiddenOfAuthor
        | What::Approved
        | What::PostRestored
        | What::CommentHidden
        | What::CommentRestored => Concern::Own,
        What::Appeared => Concern::Appeared,
        What::Shipped => Concern::ShippedBy,
        What::Published | What::Recalled => Concern::Releases,
    }
}
