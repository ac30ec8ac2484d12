-- A question reads some thousand entries of these indexes, from an index alone where the table has been vacuumed since they
-- came: 4 ms instead of 57 at 100,000 posts. By the server's own rule that happens after a fifth has been added.
ALTER TABLE post_tokens SET (autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.01);
ALTER TABLE spellings SET (autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.01);
