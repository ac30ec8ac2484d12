markets-title = Markets
markets-text = Countries and regions where fans want to take part, and what still has to be done until each product line opens there. What is simple comes first.
markets-keep = Look after markets
markets-none = There are no markets yet.
markets-none-found = No market is called so.
markets-search = Find a market
markets-next = The next five
markets-next-hint = First in the order that staff chose, then by how many want them.
markets-all = All markets
# $people (Number) - how many people want it
# $shown (String) - the same, as it is written
markets-wanted = { $people ->
    [one] { $shown } person wants it
   *[other] { $shown } people want it
}
# $offers (Number) - how many offers to translate there are
# $shown (String) - the same, as it is written
markets-translators-count = { $offers ->
    [one] { $shown } offer to translate
   *[other] { $shown } offers to translate
}
# $offers (Number) - how many offers to test there are
# $shown (String) - the same, as it is written
markets-testers-count = { $offers ->
    [one] { $shown } offer to test
   *[other] { $shown } offers to test
}
# $lines (Number) - how many product lines are open
# $shown (String) - the same, as it is written
markets-open-lines = { $lines ->
    [one] { $shown } line open
   *[other] { $shown } lines open
}
# $market (String) - the name of the market
markets-described = What is still lacking in { $market } until product lines open there, who wants them, and who helps.
markets-want = I want this here
markets-you-want = You want this here.
markets-you-wait = You want this here. It counts once you have confirmed your email address.
markets-unwant = I do not want it any more
# $market (String) - the name of the market
markets-sign-in-waits = You say that you want { $market } once you have signed in.
markets-lacks = What is lacking:
markets-lacks-nothing = everything is done
markets-lacks-lines = No product line is planned here yet.
markets-lacks-translators = Nobody has offered to translate yet.
markets-lacks-testers = Nobody has offered to test yet.
# $line (String) - the name of a product line
# $what (String) - what has to be done, as a list
markets-lacks-line = { $line }: { $what }
# $gate (String) - what has to be done
# $state (String) - how far it is
markets-lacks-gate = { $gate } ({ $state })
markets-lines = Product lines
markets-lines-hint = They open in this order: a lower stage comes first, since it is simpler.
# $stage (String) - a number from 1 to 9
markets-stage = Stage { $stage }
# $day (String) - a day
markets-line-open = Open since { $day }
markets-line-not-open = Not open yet: you can vote
# $line (String) - the name of a product line
markets-line-board = Board: { $line }
# $line (String) - the name of a product line
# $market (String) - the name of a market
markets-line-in = { $line } in { $market }
markets-exception = It opened although not everything was done:
markets-gate-certification = Certification
markets-gate-software = Software tests
markets-gate-infrastructure = Infrastructure
markets-gate-logistics = Logistics
markets-gate-language = Language
markets-state-open = Open
markets-state-in-progress = In progress
markets-state-done = Done
markets-state-blocked = Blocked
markets-devices = Devices sold here
markets-devices-none = Staff have named no devices yet.
markets-helpers = Who helps
markets-helpers-hint = How many there are is public, and so are the names of those who show theirs. There are no duties, and you can take it back at any time.
markets-translators = Translating
markets-testers = Testing
markets-offer-language = Translate into
markets-offer-device = Test on
markets-choose-language = Choose a language
markets-offer-translate = Offer to translate
markets-offer-test = Offer to test
markets-device = Device
markets-device-hint = Its name on the box, or its codename.
markets-device-add = Add the device
markets-withdraw-offer = Take back
markets-new = New market
markets-code = Code
markets-code-hint = The two letters of a country, such as DE, or a word for a region, such as latin-america. It stands in the address and stays as it is.
markets-name-hint = Shown where there is no translation.
markets-add = Add the market
markets-place = Place among the next five
markets-place-none = By how many want it
# $place (String) - a number from 1 to 5
markets-placed = Number { $place } of the next five
markets-remove = Remove the market
markets-remove-text = That works as long as nobody wants it, nobody helps and no line is planned.
markets-line = Product line
markets-choose-line = Choose a line
markets-stage-field = Stage
markets-stage-hint = From 1 to 9. Simple lines have the lower numbers. Of a line that is planned already the stage changes.
markets-plan-button = Plan the line
markets-gates = What has to be done
markets-gates-hint = Everybody reads how far each is, and why. What is blocked needs a reason.
# $gate (String) - what has to be done
markets-reason = { $gate }: reason
markets-open = Open the line
markets-open-text = Those who want this market hear of it ten minutes later, each once. Until then you can close it again, and nobody hears of it.
markets-early = A simpler line, of a lower stage, is not open here yet.
markets-exception-field = Why it opens although not everything is done
markets-exception-hint = Everybody reads it.
markets-close = Close the line again
markets-close-text = Within ten minutes nobody has heard that it opened. Whoever has heard of it does not hear of it again when it opens once more.
markets-unplan = Do not plan the line any more
markets-feed = Feed of lines that open
# $line (String) - the name of a product line
# $market (String) - the name of a market
markets-mail-subject = { $line } is open in { $market }
markets-mail = You wanted it, and now it is there.
# $site (String) - the name of the site
markets-mail-why = { $site } sends you this because you said that you want this market.
markets-mail-button = Open the market
markets-concern = Lines that open in markets that you want
flash-market-wanted = Thank you. Your wish is counted, and you hear when a line opens here.
flash-market-waits = Thank you. Your wish counts once you have confirmed your email address.
flash-market-unwanted = Your wish is taken back.
flash-market-offered = Thank you for your offer.
flash-market-not-offered = Your offer is taken back.
flash-market-opened = The line is open. Those who want the market hear of it in ten minutes.
refused-market-confirm = Confirm your email address first, then you can offer to help.
refused-market-mailbox = Another account with your mailbox wants this market already. Each mailbox counts once.
refused-market-enough = So many have offered that no more are needed here. Thank you.
refused-market-enough-own = You have offered as much here as one person can.
refused-market-no-device = No device is called so. Its name stands on the box, and in the list of all devices.
refused-market-no-code = No country has these two letters. The word of a region has at least three letters from a to z, with hyphens.
refused-market-in-use = Somebody wants this market, or something is planned there. It stays.
refused-market-enough-devices = As many devices are named here as can be.
refused-market-enough-lines = As many lines are planned here as can be.
refused-market-is-open = This line is open by now.
refused-market-started = This line is open, or people have heard that it was. It stays.
refused-market-gates-lack = Not everything is done. Say why it opens all the same.
audit-market-added = Added a market
audit-market-removed = Removed a market
audit-market-changed = Changed a market
audit-market-device-added = Named a device that is sold in a market
audit-market-device-removed = Took back that a device is sold in a market
audit-market-line-planned = Planned a line in a market
audit-market-line-removed = Stopped planning a line in a market
audit-market-gates-said = Said what still has to be done in a market
audit-market-line-opened = Opened a line in a market
audit-market-line-closed = Closed a line in a market
