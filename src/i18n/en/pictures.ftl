
pictures-title = Pictures
# $option (String) - what fans can choose
pictures-of-option = Pictures of “{ $option }”
pictures-back = Back to the post
pictures-none = A screenshot often says more than a paragraph.
pictures-alt = What it shows
pictures-alt-hint = Describe each picture for people who cannot see it.
pictures-remove = Remove
pictures-save = Save the descriptions
pictures-to-post = Go to my post
pictures-add = Add pictures
pictures-files = Pictures
# $room (Number)
pictures-files-hint = { $room ->
    [one] One more, PNG, JPEG, WebP or GIF of up to 10 MB. Where a photo was taken is removed from it.
   *[other] Up to { $room }, PNG, JPEG, WebP or GIF of up to 10 MB each. Where a photo was taken is removed from it.
}
pictures-upload = Upload
pictures-full = Four pictures are the most. Remove one to add another.
pictures-open = Open the picture
pictures-lost = Pictures that are not named here did not come along: choose them again.
pictures-waiting = Already here; untick what is not to be shown.
