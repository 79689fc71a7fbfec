-- A statement has one plan for all organizations, made when one of them comes first (plan_cache_mode in application.yml). Made for a school that
-- has not answered anything yet, it took any index that begins with the organization for as good as the one that finds a response: in a school with
-- 100,000 of them each answer read them all. Without figures of this column every organization is planned for as one of middling size.
alter table response alter column organization_id set statistics 0;
-- Those of an earlier analysis would stay for ever.
select pg_clear_attribute_stats(current_schema(), 'response', 'organization_id', false);
