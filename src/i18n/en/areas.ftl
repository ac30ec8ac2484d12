areas-title = Areas
areas-text = Parts of the ROM, grouped by product line. Fans choose one for every post.
areas-add = Add an area
areas-name = Name
areas-line = Product line
areas-button = Add the area

areas-usual-system = System
areas-usual-lock-screen = Lock screen
areas-usual-notifications = Notifications
areas-usual-home-screen = Home screen
areas-usual-settings = Settings
areas-usual-phone = Phone
areas-usual-messaging = Messaging
areas-usual-contacts = Contacts
areas-usual-camera = Camera
areas-usual-gallery = Gallery
areas-usual-recorder = Recorder
areas-usual-battery = Battery
areas-usual-themes = Themes
areas-usual-security = Security
areas-usual-other = Other
areas-line-phone = Phone
areas-line-tv = TV
areas-line-router = Router
areas-line-wearable = Wearable
areas-line-accessory = Accessory
areas-name-hint = Shown where there is no translation. The address follows it, and older links lead on.
# $language (String)
areas-name-in = Name ({ $language })
areas-translations = Translations
areas-translations-hint = Where one is left empty, readers see the name above.
# $name (String)
areas-of = Edit { $name }
areas-save = Save
areas-owners = Owners
areas-owners-hint = Staff who answer for this area. Fans see their names on its board.
areas-on-board = See it on the board
areas-retire-title = Retire
areas-retire-text = Then nothing new can be filed here. What is here stays and can still be voted for. You can bring it back.
areas-retired-text = Nothing new can be filed here.
areas-retire = Retire
areas-bring-back = Bring back
areas-is-retired = Retired
areas-merge-title = Merge
areas-merge-text = All posts move to the other area, and links to this one lead there. What was published under this name keeps it.
areas-merge-into = Merge into
areas-merge-choose = Choose an area
areas-merge-sure = I know that this cannot be undone
areas-merge = Merge
areas-up = Up
areas-down = Down
# $name (String)
areas-up-of = Move { $name } up
# $name (String)
areas-down-of = Move { $name } down
areas-lines-title = Product lines
# $name (String) - a product line
areas-line-merge = Merge { $name } into another line
areas-line-merge-text = All its areas and devices move to the other line. Whoever follows it, or gets its releases by mail, gets those of the other one, and links to it lead there.
areas-line-merge-first = Before that, no train goes with it, it is planned in no market, and no two areas of both have one name.
areas-line-merge-choose = Choose a line
areas-lines-text = Phones, TVs, routers: each line has a board of its own.
areas-line-empty = No areas yet: fans do not see this line.
areas-line-add = Add a product line
areas-line-button = Add the line
areas-line-retire-text = Then nothing new can be filed in its areas. What is there stays and can still be voted for. You can bring it back.
areas-line-retired-text = Nothing new can be filed in its areas.
# $count (Number) - posts
# $shown (String) - the number as people write it
areas-merge-count = { $count ->
    [0] No post is in this area.
    [one] { $shown } post would move.
   *[other] { $shown } posts would move.
}
