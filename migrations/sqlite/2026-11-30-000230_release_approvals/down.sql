DROP TABLE release_approvals;
