areas-title = Bereiche
areas-text = Teile der ROM, nach Produktlinien geordnet. Fans wählen für jeden Beitrag einen aus.
areas-add = Bereich hinzufügen
areas-name = Name
areas-line = Produktlinie
areas-line-hint = Eine vorhandene oder eine neue, zum Beispiel Handy, TV oder Wearable.
areas-button = Bereich hinzufügen
