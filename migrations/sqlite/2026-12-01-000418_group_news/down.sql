DELETE FROM inbox_entries WHERE what = 'group_place';
DELETE FROM events WHERE what = 'group_place';
DROP TABLE group_news;
