-- The devices on which alone a line is true; a line without any is for all.
CREATE TABLE item_devices (
    item_id BIGINT NOT NULL REFERENCES release_items (id) ON DELETE CASCADE,
    device_id BIGINT NOT NULL REFERENCES devices (id),
    PRIMARY KEY (item_id, device_id)
);
CREATE INDEX item_devices_device ON item_devices (device_id);
