DROP TABLE group_posts;
DROP TABLE group_members;
DROP TABLE fan_groups;
