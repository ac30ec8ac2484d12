cards-link = Link to this page
cards-copy = Copy link
