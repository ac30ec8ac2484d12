//! What staff do with clusters, reports, markets, awards and meetups: acts like all others, listed apart for their number.

/// Declares acts, and behind them those with clusters, reports, markets, awards and meetups.
macro_rules! with_markets {
    ($($others:tt)*) => {
        acts! {
            $($others)*
            /// A text of a report was hidden.
            ReportTextHidden => "report_text_hidden", audit_report_text_hidden();
            /// It is shown again.
            ReportTextShown => "report_text_shown", audit_report_text_shown();
            /// A line that disappointed was dealt with.
            ReportLineSettled => "report_line_settled", audit_report_line_settled();
            /// It waits again.
            ReportLineReopened => "report_line_reopened", audit_report_line_reopened();
            /// A market was added.
            MarketAdded => "market_added", audit_market_added();
            /// A market was removed.
            MarketRemoved => "market_removed", audit_market_removed();
            /// What a market is called, or its place among the next ones, was changed.
            MarketChanged => "market_changed", audit_market_changed();
            /// A device was said to be sold in a market.
            MarketDeviceAdded => "market_device_added", audit_market_device_added();
            /// A device is not sold in a market any more.
            MarketDeviceRemoved => "market_device_removed", audit_market_device_removed();
            /// A line was planned for a market, or is in another stage there.
            MarketLinePlanned => "market_line_planned", audit_market_line_planned();
            /// A line is not planned for a market any more.
            MarketLineRemoved => "market_line_removed", audit_market_line_removed();
            /// It was said what still has to be done before a line opens in a market.
            MarketGatesSaid => "market_gates_said", audit_market_gates_said();
            /// A line was opened in a market.
            MarketLineOpened => "market_line_opened", audit_market_line_opened();
            /// A line was closed in a market.
            MarketLineClosed => "market_line_closed", audit_market_line_closed();
            /// The words of an award were changed.
            AwardStaged => "award_staged", awards_audit_staged();
            /// Its picture was, or what that shows.
            AwardPictured => "award_pictured", awards_audit_pictured();
            /// An award was presented.
            AwardPresented => "award_presented", awards_audit_presented();
            /// An award was withdrawn.
            AwardWithdrawn => "award_withdrawn", awards_audit_withdrawn();
            /// A meetup was proposed, approved, announced or changed.
            MeetupKept => "meetup_kept", meetups_audit_kept();
            /// One was called off.
            MeetupCalledOff => "meetup_called_off", meetups_audit_called_off();
            /// The proposal of one was turned down.
            MeetupTurnedDown => "meetup_turned_down", meetups_audit_turned_down();
            /// One was taken off the list.
            MeetupTakenOff => "meetup_taken_off", meetups_audit_taken_off();
            /// Votes that had come together were counted.
            ClusterCounted => "cluster_counted", audit_cluster_counted();
            /// Votes that had come together were left out.
            ClusterLeftOut => "cluster_left_out", audit_cluster_left_out();
            /// What was turned down, called off or taken off the list was brought back.
            MeetupBroughtBack => "meetup_brought_back", meetups_audit_brought_back();
            /// A picture of one was taken down, shown again, or left.
            MeetupPhoto => "meetup_photo", meetups_audit_photo();
        }
    };
}
pub(super) use with_markets;
