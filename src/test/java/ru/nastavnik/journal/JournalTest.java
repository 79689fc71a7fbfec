package ru.nastavnik.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Standing;

@ApplicationTest
class JournalTest {

    private static final String WHAT = "people.journal.mentor";

    @Autowired
    Journal journal;

    @Autowired
    Personas personas;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Organization school;
    UUID person = UUID.randomUUID();

    @BeforeEach
    void found() {
        school = personas.school();
    }

    @Test
    void takesDownALookAfterThePage() {
        Standing.job(school).run(() -> journal.seen(WHAT, Set.of(person, UUID.randomUUID())));
        journal.writeLooks();
        assertThat(in(school, this::deeds)).containsExactly("SEEN");
        assertThat(in(personas.school(), this::deeds)).isEmpty();
    }

    @Test
    void keepsADeedWithItsTransactionOrNotAtAll() {
        in(school, () -> {
            journal.done(Deed.CHANGED, WHAT, List.of(person));
            return null;
        });
        assertThatThrownBy(() -> in(school, () -> {
            journal.done(Deed.PRINTED, WHAT, List.of(person));
            throw new IllegalStateException("on purpose");
        })).hasMessage("on purpose");
        assertThat(in(school, this::deeds)).containsExactly("CHANGED");
    }

    @Test
    void nobodyChangesOrRemovesALine() {
        in(school, () -> {
            journal.done(Deed.CHANGED, WHAT, List.of(person));
            return null;
        });
        for (String attempt : List.of(
                "update journal_entry set deed = 'SEEN'", "update journal_person set person_id = gen_random_uuid()", "delete from journal_person",
                "delete from journal_entry", "truncate journal_person", "truncate journal_entry cascade")) {
            assertThatThrownBy(() -> in(school, () -> jdbc.sql(attempt).update()))
                    .as(attempt).isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("permission denied");
        }
    }

    private List<String> deeds() {
        return jdbc.sql("select e.deed from journal_entry e join journal_person p on p.entry_id = e.id where p.person_id = ?")
                .param(person).query(String.class).list();
    }

    private <T> T in(Organization organization, Supplier<T> work) {
        return Standing.job(organization).call(() -> transaction.execute(status -> work.get()));
    }
}
