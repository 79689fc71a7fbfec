package ru.nastavnik.system;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.TestDatabase;
import ru.nastavnik.organization.Founding;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

/** The walls between organizations, looked at from both sides: what the catalogue says, and what a query sees. */
@ApplicationTest
class WallsTest {

    private static final String PERSONAL = "personal";
    private static final String OVERVIEW = "overview";
    private static final String GLOBAL = "global";

    /** Personal, and open to a visitor: to be read, or to be added to. */
    private static final String SHOWN = "shown";
    private static final String POSTED = "posted";

    /** Every table of the product and its kind. A table that is not here fails the build: decide who may see it. */
    private static final Map<String, String> TABLES = new TreeMap<>(Map.ofEntries(
            entry("organization", GLOBAL),
            entry("programme_year", OVERVIEW),
            entry("headcount", OVERVIEW),
            entry("account", GLOBAL),
            entry("membership", GLOBAL),
            entry("invitation", GLOBAL),
            entry("known_device", GLOBAL),
            entry("second_factor", GLOBAL),
            entry("recovery_code", GLOBAL),
            entry("second_factor_removal", GLOBAL),
            entry("wrong_code", GLOBAL),
            entry("spring_session", GLOBAL),
            entry("spring_session_attributes", GLOBAL),
            entry("matching_conditions", PERSONAL),
            entry("matching_bar", PERSONAL),
            entry("matching_round", PERSONAL),
            entry("matching_round_form", PERSONAL),
            entry("matching_round_pair", PERSONAL),
            entry("matching_pin", PERSONAL),
            entry("matching_left_out", PERSONAL),
            entry("matching_note", PERSONAL),
            entry("matching_variant", PERSONAL),
            entry("matching_proposal", PERSONAL),
            entry("gathering", PERSONAL),
            entry("gathering_guest", PERSONAL),
            entry("gathering_talk", PERSONAL),
            entry("matching_comparison", PERSONAL),
            entry("mentoring_form", PERSONAL),
            entry("person", PERSONAL),
            entry("reception", SHOWN),
            entry("enquiry", POSTED),
            entry("mentor", PERSONAL),
            entry("mentor_form", PERSONAL),
            entry("mentee", PERSONAL),
            entry("mentee_form", PERSONAL),
            entry("request", PERSONAL),
            entry("consent", PERSONAL),
            entry("saved_view", PERSONAL),
            entry("column_choice", PERSONAL),
            entry("bulk_change", PERSONAL),
            entry("merged_person", PERSONAL),
            entry("stored_file", PERSONAL),
            entry("paper_template", "offered"),
            entry("paper_bundle", PERSONAL),
            entry("paper_bundle_part", PERSONAL),
            entry("erasure", PERSONAL),
            entry("erasure_line", PERSONAL),
            entry("erasure_counter", PERSONAL),
            entry("life_event", PERSONAL),
            entry("journal_entry", PERSONAL),
            entry("journal_person", PERSONAL),
            entry("topic", PERSONAL),
            entry("criterion", PERSONAL),
            entry("interview", PERSONAL),
            entry("interview_rating", PERSONAL),
            entry("support_offer", PERSONAL),
            entry("psychologist_note", PERSONAL),
            entry("mentoring_model", PERSONAL),
            entry("mentoring_kind", PERSONAL),
            entry("pair", PERSONAL),
            entry("pair_mentee", PERSONAL),
            entry("pair_kind", PERSONAL),
            entry("decree", PERSONAL),
            entry("agreement", PERSONAL),
            entry("agreement_task", PERSONAL),
            entry("agreement_settings", PERSONAL),
            entry("agreement_signer", PERSONAL),
            entry("agreement_extension", PERSONAL),
            entry("extra_work", PERSONAL),
            entry("decree_pair", PERSONAL),
            entry("decree_step", PERSONAL),
            entry("decree_counter", OVERVIEW),
            entry("decree_number", OVERVIEW),
            entry("decree_settings", PERSONAL),
            entry("decree_clause", PERSONAL),
            entry("decree_target", PERSONAL),
            entry("decree_change", PERSONAL),
            entry("decree_reader", PERSONAL),
            entry("name_form", PERSONAL),
            entry("pair_event", PERSONAL),
            entry("pair_petition", PERSONAL),
            entry("import", PERSONAL),
            entry("import_file", PERSONAL),
            entry("import_row", PERSONAL),
            entry("import_heading", PERSONAL),
            entry("event_publication", GLOBAL),
            entry("meeting", PERSONAL),
            entry("questionnaire", "offered"),
            entry("survey_round", PERSONAL),
            entry("invitee", PERSONAL),
            entry("survey_entry", GLOBAL),
            entry("response", PERSONAL),
            entry("finding", PERSONAL),
            entry("feedback", PERSONAL),
            entry("feedback_questionnaire", PERSONAL),
            entry("roadmap", PERSONAL),
            entry("roadmap_section", PERSONAL),
            entry("activity", PERSONAL),
            entry("activity_change", PERSONAL),
            entry("evidence", PERSONAL),
            entry("stage_progress", OVERVIEW),
            entry("indicator", GLOBAL),
            entry("target", "offered"),
            entry("indicator_value", OVERVIEW)));

    private static final String HERE = "(organization_id = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid)";
    private static final String VISITED = "(organization_id = (NULLIF(current_setting('app.visits'::text, true), ''::text))::uuid)";

    /** What a visitor may do beyond that. */
    private static final Map<String, String> VISITING = Map.of(SHOWN, "SELECT " + VISITED + " -", POSTED, "INSERT - " + VISITED);

    /** What each kind reads by; all are written by app.writes. */
    private static final Map<String, String> READING = Map.of(
            PERSONAL, HERE,
            SHOWN, HERE,
            POSTED, HERE,
            OVERVIEW, "(organization_id = ANY (( SELECT (NULLIF(current_setting('app.overview'::text, true), ''::text))::uuid[] AS \"nullif\")::uuid[]))",
            "offered", "(organization_id = ANY (( SELECT (NULLIF(current_setting('app.ancestors'::text, true), ''::text))::uuid[] AS \"nullif\")::uuid[]))");

    private static final String WRITING = "(organization_id = (NULLIF(current_setting('app.writes'::text, true), ''::text))::uuid)";

    /** Functions that run as the owner, above the walls: each gives numbers only; forget_old_journal also removes, by a term of its own. */
    private static final Set<String> ABOVE_THE_WALLS = Set.of("people_overview", "pairing_overview", "forget_old_journal");

    @Autowired
    Founding founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource dataSource;

    Organization authority;
    Organization school;
    Organization other;

    @BeforeEach
    void found() {
        authority = found(OrganizationKind.MUNICIPALITY, null);
        school = found(OrganizationKind.SCHOOL, authority);
        other = found(OrganizationKind.SCHOOL, authority);
    }

    @Test
    void everyTableHasItsKind() {
        var tables = new TreeMap<String, String>();
        jdbc.sql("""
                        select c.relname, coalesce(obj_description(c.oid), '') as kind from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'""")
                .query(row -> {
                    tables.put(row.getString("relname"), row.getString("kind"));
                });
        assertThat(tables).isEqualTo(TABLES);
    }

    @Test
    void policiesAreThoseOfTheKind() {
        TABLES.forEach((table, kind) -> {
            var policies = jdbc.sql("select cmd || ' ' || coalesce(qual, '-') || ' ' || coalesce(with_check, '-') from pg_policies where tablename = ?")
                    .param(table)
                    .query(String.class)
                    .set();
            boolean walled = jdbc.sql("select relrowsecurity from pg_class where oid = ?::regclass").param(table).query(Boolean.class).single();
            if (kind.equals(GLOBAL)) {
                assertThat(policies).as(table).isEmpty();
                assertThat(columns(table)).as(table).filteredOn("organization_id"::equals).hasSizeLessThanOrEqualTo(1);
            } else {
                assertThat(walled).as(table).isTrue();
                var expected = new TreeSet<>(Set.of(
                        "SELECT " + READING.get(kind) + " -", "INSERT - " + WRITING, "UPDATE " + WRITING + " " + WRITING, "DELETE " + WRITING + " -"));
                Optional.ofNullable(VISITING.get(kind)).ifPresent(expected::add);
                assertThat(policies).as(table).isEqualTo(expected);
            }
        });
    }

    @Test
    void keysOfAnOrganizationsTablesBeginWithTheOrganization() {
        var loose = jdbc.sql("""
                        select c.conrelid::regclass || ' ' || c.conname from pg_constraint c
                        where c.contype in ('p', 'f')
                          and obj_description(c.conrelid) in ('personal', 'overview', 'offered', 'shown', 'posted')
                          and not (c.contype = 'f' and obj_description(c.confrelid) = 'global')
                          and (select a.attname from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[1]) <> 'organization_id'""")
                .query(String.class)
                .list();
        assertThat(loose).isEmpty();
    }

    @Test
    void nothingElseStandsAboveTheWalls() {
        var functions = jdbc.sql("select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace").query(String.class).set();
        assertThat(functions).isEqualTo(ABOVE_THE_WALLS);
        assertThat(jdbc.sql("select viewname from pg_views where schemaname = 'public'").query(String.class).list()).isEmpty();
        functions.forEach(function -> {
            var results = jdbc.sql("select pg_get_function_result(oid) from pg_proc where proname = ?").param(function).query(String.class).single();
            assertThat(results).as(function).matches("TABLE\\(organization_id uuid(, \\w+ bigint)+\\)");
        });
    }

    @Test
    void theApplicationOwnsNothing() {
        var role = jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user").query(Boolean.class).single();
        assertThat(role).isFalse();
        assertThat(jdbc.sql("select count(*) from pg_class where relowner = (select oid from pg_roles where rolname = current_user)")
                        .query(Long.class).single())
                .isZero();
    }

    @Test
    void nothingIsSeenWithoutAStanding() {
        in(school, () -> addPerson("Образцов"));
        assertThat(transaction.<Long>execute(status -> countPeople())).isZero();
    }

    @Test
    void anotherSchoolsPersonIsNotThere() {
        var id = new UUID[1];
        in(school, () -> id[0] = addPerson("Образцов"));
        in(other, () -> {
            assertThat(countPeople()).isZero();
            assertThat(jdbc.sql("update person set surname = 'Чужой' where id = ?").param(id[0]).update()).isZero();
            assertThat(jdbc.sql("delete from person where id = ?").param(id[0]).update()).isZero();
        });
        in(school, () -> assertThat(surnames()).containsExactly("Образцов"));
    }

    @Test
    void nobodyWritesIntoAnotherSchool() {
        assertThatThrownBy(() -> in(school, () -> jdbc.sql("""
                                insert into person (organization_id, id, version, surname, given_name, patronymic, sex, occupation)
                                values (?, ?, 0, 'Чужой', 'Пётр', '', 'MALE', 'PUPIL')""")
                        .params(other.getId(), UUID.randomUUID())
                        .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aForeignKeyDoesNotReachIntoAnotherSchool() {
        var id = new UUID[1];
        in(school, () -> id[0] = addPerson("Образцов"));
        assertThatThrownBy(() -> in(other, () -> jdbc.sql("insert into mentee (id, version, person_id, state, entered_on) values (?, 0, ?, 'CONFIRMED', current_date)")
                        .params(UUID.randomUUID(), id[0])
                        .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("foreign key");
    }

    @Test
    void aReadingTransactionWritesNothing() {
        var reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true);
        assertThatThrownBy(() -> Standing.job(school).run(() -> reading.executeWithoutResult(status -> addPerson("Образцов"))))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aCoordinatorSeesFiguresBelowAndNobody() {
        in(school, () -> {
            addPerson("Образцов");
            jdbc.sql("""
                            insert into headcount (id, version, calendar_year, students, students_10_19, teachers, young_specialists, partner_enterprises)
                            values (?, 0, 2026, 600, 500, 40, 4, 2)""")
                    .param(UUID.randomUUID())
                    .update();
        });
        var coordinator = new Standing(
                authority.getId(), authority.getSlug(), authority.getShortName(), authority.getKind(), authority.getTimeZone(), UUID.randomUUID(),
                Set.of(Role.COORDINATOR), Set.of(), List.of(authority.getId()), List.of(authority.getId(), school.getId(), other.getId()), false);
        coordinator.run(() -> transaction.executeWithoutResult(status -> {
            assertThat(countPeople()).isZero();
            assertThat(jdbc.sql("select students from headcount").query(Integer.class).list()).containsExactly(600);
            assertThat(jdbc.sql("update headcount set students = 1").update()).isZero();
        }));
        in(other, () -> assertThat(jdbc.sql("select count(*) from headcount").query(Long.class).single()).isZero());
    }

    @Test
    void whatIsOfferedIsSeenBelowAndWrittenByItsOwnerAlone() throws SQLException {
        try (var owner = TestDatabase.ownerOf(dataSource); var statement = owner.createStatement()) {
            statement.execute("create table offer (organization_id uuid not null default writing_organization(), what text)");
            statement.execute("call wall('offer', 'offered')");
            try {
                in(authority, () -> jdbc.sql("insert into offer (what) values ('анкета')").update());
                standingOf(school, List.of(school.getId(), authority.getId())).run(() -> transaction.executeWithoutResult(status -> {
                    assertThat(jdbc.sql("select what from offer").query(String.class).list()).containsExactly("анкета");
                    assertThat(jdbc.sql("delete from offer").update()).isZero();
                }));
                in(other, () -> assertThat(jdbc.sql("select count(*) from offer").query(Long.class).single()).isZero());
            } finally {
                statement.execute("drop table offer");
            }
        }
    }

    /** Two schools and a worker without a standing take turns on one pooled connection; nobody ever sees a neighbour. */
    @Test
    void tenThousandSwitchesOnOneConnectionLeakNothing() throws SQLException {
        in(school, () -> addPerson("Образцов"));
        in(other, () -> addPerson("Макетов"));
        var pool = dataSource.unwrap(HikariDataSource.class);
        int before = pool.getHikariConfigMXBean().getMaximumPoolSize();
        var seen = new TreeSet<String>();
        var backends = new TreeSet<Integer>();
        try {
            pool.getHikariConfigMXBean().setMinimumIdle(1);
            pool.getHikariConfigMXBean().setMaximumPoolSize(1);
            pool.getHikariPoolMXBean().softEvictConnections();
            for (int turn = 0; turn < 10_000; turn++) {
                var here = turn % 2 == 0 ? school : other;
                boolean failing = turn % 7 == 0;
                Standing.job(here).run(() -> transaction.executeWithoutResult(status -> {
                    seen.add(here.getSlug() + surnames());
                    backends.add(jdbc.sql("select pg_backend_pid()").query(Integer.class).single());
                    if (failing) {
                        status.setRollbackOnly();
                    }
                }));
                if (turn % 100 == 0) {
                    transaction.executeWithoutResult(status -> seen.add("nobody" + surnames()));
                }
            }
        } finally {
            pool.getHikariConfigMXBean().setMaximumPoolSize(before);
        }
        assertThat(seen).containsExactlyInAnyOrder(school.getSlug() + "[Образцов]", other.getSlug() + "[Макетов]", "nobody[]");
        assertThat(backends).hasSize(1);
    }

    private Organization found(OrganizationKind kind, Organization parent) {
        return founding.found(new Organization(kind, parent, "Школа", "Школа", "s" + UUID.randomUUID(), "директор", ZoneId.of("Europe/Moscow")));
    }

    private void in(Organization organization, Runnable work) {
        standingOf(organization, List.of(organization.getId())).run(() -> transaction.executeWithoutResult(status -> work.run()));
    }

    private static Standing standingOf(Organization organization, List<UUID> ancestors) {
        return new Standing(
                organization.getId(), organization.getSlug(), organization.getShortName(), organization.getKind(), organization.getTimeZone(),
                null, Set.of(), Set.of(), ancestors, List.of(organization.getId()), false);
    }

    private UUID addPerson(String surname) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into person (id, version, surname, given_name, patronymic, sex, occupation) values (?, 0, ?, 'Пётр', '', 'MALE', 'PUPIL')")
                .params(id, surname)
                .update();
        return id;
    }

    private long countPeople() {
        return jdbc.sql("select count(*) from person").query(Long.class).single();
    }

    private List<String> surnames() {
        return jdbc.sql("select surname from person").query(String.class).list();
    }

    private List<String> columns(String table) {
        return new ArrayList<>(jdbc.sql("select column_name from information_schema.columns where table_name = ?").param(table).query(String.class).list());
    }
}
