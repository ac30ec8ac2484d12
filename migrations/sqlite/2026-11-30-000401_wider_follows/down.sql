DROP TABLE wider_follows;
