package ru.nastavnik.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Listeners;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.TestDatabase;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.DayBegan;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

@ApplicationTest
class JournalPagesTest {

    private static final String WHAT = "pairing.journal.pair";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    Journal journal;

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Statements statements;

    @Autowired
    Listeners listeners;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    DataSource dataSource;

    Organization school;
    Account director;
    Account curator;
    UUID person;

    @BeforeEach
    void found() {
        school = personas.school();
        director = personas.director(school);
        curator = personas.curator(school);
        person = person("Лукошкин");
    }

    @Test
    void theDirectorReadsWhoDidWhatWithWhoseData() {
        deed(curator, Deed.CHANGED, person);
        assertThat(get("/journal", director)).hasStatusOk().bodyText().contains(curator.getName(), "изменение", "карточка пары", "Лукошкин Пётр");
    }

    @Test
    void theAdministratorReadsItWithoutNames() {
        deed(curator, Deed.CHANGED, person);
        var administrator = personas.administrator();
        for (String page : List.of("/journal", "/people/" + person + "/journal")) {
            assertThat(get(page, administrator))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains(curator.getName(), "изменение", "карточка " + person.toString().substring(24))
                    .doesNotContain("Лукошкин");
        }
        deed(curator, Deed.CHANGED, person("Варежкина"));
        var answer = search("Варежкина", administrator).exchange();
        assertThat(get("/journal", administrator).cookie(answer.getResponse().getCookie("nastavnik")))
                .as("a name that is searched for would tell whose lines they are")
                .bodyText()
                .contains("карточка " + person.toString().substring(24));
        assertThat(get("/journal.xlsx", administrator)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void anAdministratorWhoAlsoWorksHereSeesTheNames() {
        deed(curator, Deed.CHANGED, person);
        var both = personas.administrator();
        personas.join(both, school, Role.DIRECTOR);
        assertThat(get("/journal", both)).bodyText().contains("Лукошкин Пётр");
    }

    @Test
    void filtersByPersonAccountDeedAndDay() {
        deed(curator, Deed.CHANGED, person);
        deed(director, Deed.PRINTED, person("Пуговкина"));
        assertThat(get("/journal?deed=PRINTED", director)).bodyText().contains("Пуговкина").doesNotContain("Лукошкин");
        assertThat(get("/journal?account=" + curator.getId(), director)).bodyText().contains("Лукошкин").doesNotContain("Пуговкина");
        assertThat(get("/journal?to=2020-01-01", director)).bodyText().contains("Ничего не найдено");
        assertThat(get("/journal?from=завтра", director)).hasStatus(HttpStatus.BAD_REQUEST);
        deed(curator, Deed.CHANGED, person("Варежкина"));
        var answer = search("лУкошкин", director).exchange();
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/o/" + school.getSlug() + "/journal");
        var narrowed = get("/journal?account=" + curator.getId(), director).cookie(answer.getResponse().getCookie("nastavnik"));
        assertThat(narrowed).bodyText().contains("Лукошкин Пётр").doesNotContain("Варежкина");
    }

    @Test
    void whoeverHasLeftIsFoundByTheirLinesAndNobodyElseIsNamed() {
        var left = personas.administrator();
        deed(left, Deed.CHANGED, person);
        assertThat(get("/journal?deed=PRINTED&account=" + left.getId(), director)).hasStatusOk().bodyText().contains(left.getName());
        var elsewhere = personas.school();
        var stranger = personas.curator(elsewhere);
        Standing.job(elsewhere).run(() -> transaction.executeWithoutResult(status -> journal.done(Deed.CHANGED, WHAT, Set.of(person))));
        jdbc.sql("update account set name = 'Чужакова Анна' where id = ?").param(stranger.getId()).update();
        assertThat(get("/journal?account=" + stranger.getId(), director)).hasStatusOk().bodyText().doesNotContain("Чужакова");
    }

    @Test
    void aLineOutlivesTheCardAndNamesNobodyThen() {
        var gone = UUID.randomUUID();
        deed(curator, Deed.ERASED, gone);
        assertThat(get("/journal", director)).bodyText().contains("карточка " + gone.toString().substring(24));
        assertThat(get("/people/" + gone + "/journal", director)).hasStatusOk();
        assertThat(get("/people/" + UUID.randomUUID() + "/journal", director)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void eachPersonHasTheirOwnHistoryForCuratorAndDirector() {
        deed(curator, Deed.CHANGED, person);
        deed(curator, Deed.PRINTED, person("Пуговкина"));
        for (Account reader : List.of(curator, director)) {
            assertThat(get("/people/" + person + "/journal", reader)).hasStatusOk().bodyText().contains("Лукошкин Пётр", "изменение").doesNotContain(">печать<");
        }
        assertThat(get("/people/" + person + "/journal", personas.member(school, Role.COUNCIL))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aCardShowsTheLastFiveInTwoStatements() throws Exception {
        IntStream.range(0, 7).forEach(n -> deed(curator, Deed.CHANGED, person));
        deed(curator, Deed.PRINTED, person);
        var sent = statements.during(() -> assertThat(in(() -> history.lastOf(person))).hasSize(5).first().extracting(JournalLine::deed).isEqualTo(Deed.PRINTED));
        assertThat(sent).as("the standing, ids of before, and the lines").hasSize(3);
    }

    @Test
    void pagesFollowOneAnotherAndCostTheSame() throws Exception {
        deed(curator, Deed.CHANGED, person);
        int few = statements.during(() -> get("/journal", director).exchange()).size();
        IntStream.range(0, 60).forEach(n -> deed(curator, Deed.CHANGED, person("Пуговкина")));
        assertThat(statements.during(() -> assertThat(get("/journal", director)).bodyText().contains("Дальше"))).hasSize(few).hasSizeLessThan(9);
        long last = in(() -> jdbc.sql("select id from journal_entry where deed = 'CHANGED' order by id desc offset 49 limit 1").query(Long.class).single());
        assertThat(get("/journal?deed=CHANGED&after=" + last, director)).bodyText().contains("Лукошкин").doesNotContain("Дальше");
    }

    @Test
    void anExtractNamesEverybodyAndIsTakenDownItself() throws Exception {
        IntStream.range(0, 8).forEach(n -> deed(curator, Deed.CHANGED, person, person("Пуговкина" + n)));
        var csv = get("/journal.csv", director).exchange();
        assertThat(csv).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        String text = new String(csv.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).contains("Лукошкин Пётр", "Пуговкина7 Пётр", curator.getName(), "карточка пары");
        assertThat(text.lines().count()).isEqualTo(1 + 16);
        assertThat(in(() -> jdbc.sql("select persons from journal_entry where deed = 'EXPORTED' and account_id = ?").param(director.getId()).query(Integer.class).single()))
                .isEqualTo(9);
        var xlsx = get("/journal.xlsx?deed=CHANGED", director).exchange().getResponse();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(xlsx.getContentAsByteArray()))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
    }

    @Test
    void anExtractThatIsCutSaysSo() throws Exception {
        int most = JournalExtractController.MOST;
        deed(curator, Deed.CHANGED, person);
        in(() -> jdbc.sql("""
                        insert into journal_entry (account_id, done_at, deed, what, persons)
                        select ?, timestamptz '2026-09-03 12:00 Z', 'PRINTED', 'journal.journal.log', 0 from generate_series(1, ?)""")
                .params(curator.getId(), most).update());
        deed(curator, Deed.CHANGED, person("Пуговкина"));
        assertThat(get("/journal", director)).bodyText().contains("В файл входит не больше 20\u00a0000 строк");
        assertThat(extract("/journal.csv?deed=PRINTED")).as("all that there are").hasSize(1 + most).last().asString().doesNotContain("Это не всё");
        assertThat(extract("/journal.csv")).hasSize(1 + most + 1).last().asString()
                .contains("Это не всё: в файл вошли последние 20\u00a0000 строк", "выберите дни по 3 сентября 2026");
        assertThat(in(() -> jdbc.sql("select persons from journal_entry where deed = 'EXPORTED'").query(Integer.class).single()))
                .as("who is not in the file was not taken out").isOne();
    }

    private List<String> extract(String page) throws Exception {
        return new String(get(page, director).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void anotherSchoolsLogIsNotThere() {
        deed(curator, Deed.CHANGED, person);
        var elsewhere = personas.school();
        var stranger = personas.director(elsewhere);
        assertThat(get("/journal", stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/o/" + elsewhere.getSlug() + "/people/" + person + "/journal").with(SignIn.as(stranger))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aDeedThatConcernsNobodyByNameIsTakenDownAndTakenOut() {
        in(() -> {
            journal.doneNameless(Deed.EXPORTED, "survey.journal.answers");
            return null;
        });
        assertThat(get("/journal", director)).hasStatusOk().bodyText().contains("программа", "ответы опроса", "без имён").doesNotContain("система");
        var csv = get("/journal.csv", director).exchange();
        assertThat(new String(csv.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)).contains("ответы опроса");
    }

    @Test
    void afterThreeYearsTheDatabaseForgetsAndNotADayBefore() throws SQLException {
        deed(curator, Deed.CHANGED, person);
        deed(curator, Deed.PRINTED, person);
        var elsewhere = personas.school();
        Standing.job(elsewhere).run(() -> transaction.executeWithoutResult(status -> journal.done(Deed.PRINTED, WHAT, Set.of(person))));
        try (var owner = TestDatabase.ownerOf(dataSource); var statement = owner.createStatement()) {
            statement.execute("update journal_entry set done_at = now() - interval '3 years 1 day' where deed = 'PRINTED'");
            statement.execute("update journal_entry set done_at = now() - interval '3 years' + interval '1 day' where deed = 'CHANGED'");
        }
        in(() -> {
            events.publishEvent(new DayBegan(school.getId()));
            return null;
        });
        listeners.settle();
        assertThat(in(() -> jdbc.sql("select deed from journal_entry").query(String.class).list())).containsExactly("CHANGED");
        assertThat(in(() -> jdbc.sql("select count(*) from journal_person").query(Long.class).single())).isOne();
        assertThat(Standing.job(elsewhere).<Long>call(() -> transaction.execute(status -> jdbc.sql("select count(*) from journal_entry").query(Long.class).single())))
                .as("another organization, whose day has not begun")
                .isOne();
    }

    @Test
    void theApplicationHasNoRightToChangeTheLog() {
        deed(curator, Deed.CHANGED, person);
        for (String table : List.of("journal_entry", "journal_person")) {
            assertThat(jdbc.sql("select privilege_type from information_schema.table_privileges where table_name = ? and grantee = current_user")
                            .param(table).query(String.class).list())
                    .containsExactlyInAnyOrder("SELECT", "INSERT");
            assertThatThrownBy(() -> in(() -> jdbc.sql("truncate " + table).update())).hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> in(() -> jdbc.sql("alter table journal_entry disable row level security").update())).hasStackTraceContaining("must be owner");
    }

    private void deed(Account by, Deed deed, UUID... persons) {
        var standing = Standing.job(school);
        new Standing(
                        school.getId(), school.getSlug(), school.getShortName(), school.getKind(), school.getTimeZone(), by.getId(), Set.of(Role.CURATOR),
                        Set.of(), standing.ancestors(), standing.overview(), false)
                .run(() -> transaction.executeWithoutResult(status -> journal.done(deed, WHAT, Set.of(persons))));
    }

    private UUID person(String surname) {
        var id = personas.person(school);
        in(() -> jdbc.sql("update person set surname = ? where id = ?").params(surname, id).update());
        return id;
    }

    private <T> T in(Supplier<T> work) {
        return Standing.job(school).call(() -> transaction.execute(status -> work.get()));
    }

    private MockMvcRequestBuilder search(String words, Account reader) {
        return mvc.post().uri(address("/journal/search")).param("words", words).with(SignIn.as(reader)).with(Csrf.asABrowser());
    }

    private String address(String page) {
        return "/o/" + school.getSlug() + page;
    }

    private MockMvcRequestBuilder get(String page, Account reader) {
        return mvc.get().uri(address(page)).with(SignIn.as(reader));
    }
}
