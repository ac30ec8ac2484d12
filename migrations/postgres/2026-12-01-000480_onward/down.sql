DROP TABLE release_referrals;
DROP TABLE item_presses;
