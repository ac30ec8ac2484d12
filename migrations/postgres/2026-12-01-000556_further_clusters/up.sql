-- Somebody whose votes are set apart, or left out, may be in a further cluster; and where a poll was withdrawn, its clusters end with it.
ALTER TABLE clusters DROP CONSTRAINT clusters_state_check;
ALTER TABLE clusters ADD CONSTRAINT clusters_state_check CHECK (state IN ('waiting', 'counted', 'left_out', 'withdrawn'));
ALTER TABLE cluster_votes DROP CONSTRAINT cluster_votes_pkey;
ALTER TABLE cluster_votes ADD PRIMARY KEY (user_id, cluster_id);
