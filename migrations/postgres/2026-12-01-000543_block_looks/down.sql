DROP TABLE block_looks;
