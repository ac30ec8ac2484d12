-- In which product line a device is counted in the report of a release: that of its first answer there, also where staff move it to
-- another one meanwhile. So what is counted of a device is counted of one line. Nought where answers were counted in several
-- before: such a device is not shown.
CREATE TABLE report_devices (
    release_id BIGINT NOT NULL REFERENCES report_rounds (release_id),
    device BIGINT NOT NULL,
    line BIGINT NOT NULL,
    PRIMARY KEY (release_id, device)
);
INSERT INTO report_devices (release_id, device, line)
SELECT release_id, device, CASE WHEN min(line) = max(line) THEN min(line) ELSE 0 END
FROM reports WHERE device <> 0 GROUP BY release_id, device;

-- As its totals, it stays as it is once the report is closed.
CREATE TRIGGER report_devices_closed BEFORE INSERT OR UPDATE OR DELETE ON report_devices FOR EACH ROW
EXECUTE FUNCTION report_is_closed();
CREATE TRIGGER report_devices_stay BEFORE TRUNCATE ON report_devices FOR EACH STATEMENT EXECUTE FUNCTION reports_stay();
