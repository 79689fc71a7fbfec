package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.journal.Looks;
import ru.nastavnik.organization.Role;

/**
 * Who sees somebody is taken down: every page of the application is opened by everybody who may, and where a person's surname stands on it, in
 * whatever case, the log of access must have a line. A new page that forgets it fails here.
 */
@ApplicationTest
class LooksTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Statements statements;

    @Autowired
    BeanFactory beans;

    @TestFactory
    List<DynamicTest> everyPageThatNamesSomebodyIsTakenDown() {
        return AddressesTest.OF_AN_ORGANIZATION.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("GET "))
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> open(entry.getKey().substring(4), entry.getValue())))
                .toList();
    }

    private void open(String pattern, Set<Role> readers) throws Exception {
        var school = new FurnishedSchool(beans);
        Looks.write(beans);
        for (Role reader : readers) {
            var account = school.account(reader);
            var page = mvc.get().uri(school.fill(pattern) + school.form(pattern)).with(SignIn.as(account)).exchange().getResponse();
            if (page.getStatus() != 200) {
                continue;
            }
            String text = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
            Looks.write(beans);
            Set<UUID> seen = school.call(() -> jdbc.sql("""
                            select p.person_id from journal_person p join journal_entry e on e.id = p.entry_id where e.account_id = :account""")
                    .param("account", account.getId())
                    .query(UUID.class)
                    .set());
            people(school).forEach((person, stem) -> {
                if (text.contains(stem) && !isThemself(person, account.getId())) {
                    assertThat(seen).as("%s of %s, seen by a %s", stem, pattern, reader).contains(person);
                }
            });
        }
    }

    private boolean isThemself(UUID person, UUID account) {
        return jdbc.sql("select count(*) from membership where account_id = ? and person_id = ?").params(account, person).query(Long.class).single() > 0;
    }

    /** By the beginning of their surnames, which all cases share. The row of somebody forgotten holds no name, but words that say so. */
    private Map<UUID, String> people(FurnishedSchool school) {
        record Named(UUID id, String surname) {}
        return school.call(() -> jdbc.sql("select id, surname from person where surname <> 'Данные'").query(Named.class).list()).stream()
                .collect(Collectors.toMap(Named::id, named -> named.surname().replaceFirst("[аы]?$", "")));
    }

    /** The look is written behind the page, on another thread: the page itself sends no statement more for it. */
    @Test
    void aLookCostsThePageNoStatement() throws Exception {
        var school = new FurnishedSchool(beans);
        for (String page : List.of("/o/{slug}/pairs", "/o/{slug}/pairs/{id}", "/o/{slug}/meetings", "/o/{slug}/mentors/{id}")) {
            var sent = statements.during(() -> mvc.get().uri(school.fill(page)).with(SignIn.as(school.account(Role.CURATOR))).exchange());
            assertThat(sent).as(page).isNotEmpty().noneMatch(sql -> sql.contains("into journal"));
        }
    }
}
