DROP TABLE staff_acts;
