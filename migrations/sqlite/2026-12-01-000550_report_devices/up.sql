-- In which product line a device is counted in the report of a release: that of its first answer there, also where staff move it to
-- another one meanwhile. So what is counted of a device is counted of one line. Nought where answers were counted in several
-- before: such a device is not shown.
CREATE TABLE report_devices (
    release_id INTEGER NOT NULL REFERENCES report_rounds (release_id),
    device INTEGER NOT NULL,
    line INTEGER NOT NULL,
    PRIMARY KEY (release_id, device)
) STRICT, WITHOUT ROWID;
INSERT INTO report_devices (release_id, device, line)
SELECT release_id, device, CASE WHEN min(line) = max(line) THEN min(line) ELSE 0 END
FROM reports WHERE device <> 0 GROUP BY release_id, device;

-- As its totals, it stays as it is once the report is closed.
CREATE TRIGGER report_devices_new BEFORE INSERT ON report_devices
WHEN (SELECT closed_at FROM report_rounds WHERE release_id = NEW.release_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the report of this release is closed'); END;
CREATE TRIGGER report_devices_closed BEFORE UPDATE ON report_devices
WHEN (SELECT closed_at FROM report_rounds WHERE release_id = OLD.release_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the report of this release is closed'); END;
CREATE TRIGGER report_devices_gone BEFORE DELETE ON report_devices
WHEN (SELECT closed_at FROM report_rounds WHERE release_id = OLD.release_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the report of this release is closed'); END;
