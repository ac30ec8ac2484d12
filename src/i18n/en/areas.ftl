areas-title = Areas
areas-text = Parts of the ROM, grouped by product line. Fans choose one for every post.
areas-add = Add an area
areas-name = Name
areas-line = Product line
areas-line-hint = An existing one or a new one, such as Phone, TV or Wearable.
areas-button = Add the area
