DELETE FROM cluster_votes WHERE EXISTS (SELECT 1 FROM cluster_votes later
    WHERE later.user_id = cluster_votes.user_id AND later.cluster_id > cluster_votes.cluster_id);
ALTER TABLE cluster_votes DROP CONSTRAINT cluster_votes_pkey;
ALTER TABLE cluster_votes ADD PRIMARY KEY (user_id);
UPDATE clusters SET state = 'counted' WHERE state = 'withdrawn';
ALTER TABLE clusters DROP CONSTRAINT clusters_state_check;
ALTER TABLE clusters ADD CONSTRAINT clusters_state_check CHECK (state IN ('waiting', 'counted', 'left_out'));
