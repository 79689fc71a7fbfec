-- An authority reads one day of all organizations below it: they stand side by side here, where the key has each in another place.
create index indicator_value_of_day on indicator_value (day, organization_id) include (indicator, numerator, denominator);
