-- What waits until staff have looked: few rows, oldest first.
CREATE INDEX posts_held ON posts (id) WHERE visibility = 'held';
CREATE INDEX comments_held ON comments (id) WHERE visibility = 'held';
