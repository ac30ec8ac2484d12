DROP TABLE post_builders;
DROP TABLE area_capacities;
