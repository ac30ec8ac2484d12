DROP TABLE unread;
