-- Here nothing takes the place of a row without changing or removing it, which triggers refuse already.
SELECT 1;
