DROP TABLE device_states;
