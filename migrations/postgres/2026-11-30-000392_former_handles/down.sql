DROP TABLE former_handles;
