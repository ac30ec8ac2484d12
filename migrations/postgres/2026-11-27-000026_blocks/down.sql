DROP INDEX users_abandoned;
DROP TABLE blocks;
