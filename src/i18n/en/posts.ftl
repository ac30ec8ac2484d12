posts-new-title = File a request or a bug
posts-edit-title = Change your post
posts-back = Back to the post
posts-file = File it
posts-save = Save
posts-optional = (optional)
# $field (String) - the field's label
# $problem (String) - what is wrong with it, a sentence
posts-problem = { $field }: { $problem }

posts-kind = What is it?
posts-kind-label = Request or bug
posts-kind-request = A request
posts-kind-request-hint = Something new, or something that should work differently.
posts-kind-bug = A bug
posts-kind-bug-hint = Something that does not work as it should.
posts-title = Title
posts-title-hint = One line that others recognise: what should change, and where.
posts-area = Area
posts-area-choose = Choose an area
posts-body = Description
posts-body-hint-request = For a request: what do you want to do, and what stands in the way today?
posts-body-hint-bug = For a bug: what did you do, what did you expect, and what happened instead?
posts-body-hint-markdown = Markdown works here: **bold**, lists, links.
posts-device = Device
posts-device-hint = The model, as you would name it. We remember it for your next post.
posts-build = Build
posts-build-hint = The version of the ROM, as the settings of your phone show it.

posts-areas-title = Areas
posts-areas-text = Parts of the ROM, grouped by product line. Fans choose one for every post.
posts-areas-add = Add an area
posts-areas-name = Name
posts-areas-line = Product line
posts-areas-line-hint = One that is there, or a new one, such as Phone, TV or Wearable.
posts-areas-button = Add the area
