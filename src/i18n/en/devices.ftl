devices-title = Devices
devices-text = What the ROM runs on. Fans name their device in a bug, and everything about it can be found by it.
devices-find = Find a device
devices-empty = No devices yet. Add one, or import a catalogue.
devices-none = No device is called that.
devices-add = Add a device
devices-button = Add the device
devices-codename = Codename
devices-codename-hint = As in a build’s fingerprint, for example mandarin. It stands in addresses.
devices-names = Names
devices-names-hint = The one on the box first, others after semicolons.
devices-region = Region
devices-region-hint = Where it is sold, such as CN, EU or Global. Leave it empty if that makes no difference.
devices-retire-text = Then it is not suggested any more. What is about it stays. You can bring it back.
devices-retired-text = It is not suggested to anybody.
devices-import-title = Import devices
devices-import-csv = Catalogue, as comma-separated values
devices-import-hint = The first line names the columns; names are separated by semicolons. A codename that is known already is changed. Nothing is removed.
devices-import-file = Open a file
devices-import-try = Check it
devices-import-button = Import
devices-import-plan = What an import would do
# $count (Number)
# $shown (String)
devices-import-new = { $count ->
    [one] { $shown } device would be added
   *[other] { $shown } devices would be added
}
# $count (Number)
# $shown (String)
devices-import-changed = { $count ->
    [one] { $shown } would be changed
   *[other] { $shown } would be changed
}
# $count (Number)
# $shown (String)
devices-import-same = { $count ->
    [one] { $shown } stays as it is
   *[other] { $shown } stay as they are
}
devices-import-changes = Show the changes
devices-import-faults = Nothing was imported. Mend these lines first.
devices-import-line = Line
devices-import-wrong = What is wrong
# $column (String)
devices-fault-no-column = There is no column “{ $column }”.
devices-fault-unreadable = This cannot be read as comma-separated values.
# $column (String)
# $problem (String)
devices-fault-value = { $column }: { $problem }
# $line (String)
devices-fault-line = No product line is called “{ $line }”.
# $line (String)
devices-fault-twice = This codename stands in line { $line } already.
# $most (String)
devices-fault-too-many = A site can know { $most } devices at most.
devices-own-title = Your devices
devices-own-text = Forms begin with the device you named last. Nobody else sees this list.
devices-own-empty = None yet. The device you name in a post is remembered here.
devices-own-forget = Forget
# $device (String)
devices-own-forget-which = Forget { $device }
devices-own-add = Add a device of yours
devices-own-button = Remember it
# $name (String)
# $codename (String)
devices-option = { $name } · { $codename }
devices-fault-quote = A quotation mark is not closed here, so nothing behind it was read.
devices-fault-not-read = From this line on nothing was read.
# $values (String)
# $names (String)
devices-fault-columns = Values: { $values }, columns: { $names }. There should be as many of both.
# $device (String)
devices-own-find = What happens on { $device }
# $count (Number)
# $shown (String)
devices-imported-new = { $count ->
    [one] { $shown } device was added.
   *[other] { $shown } devices were added.
}
# $count (Number)
# $shown (String)
devices-imported-changed = { $count ->
    [one] { $shown } was changed.
   *[other] { $shown } were changed.
}
