package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.organization.Founding;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Standing;

@ApplicationTest
class WallsTest {

    @Autowired
    Founding founding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void nothingIsSeenWithoutAStanding() {
        var school = school();
        Standing.job(school).run(() -> transaction.executeWithoutResult(s -> addPerson("Образцов")));
        assertThat(transaction.<Long>execute(s -> countPeople())).isZero();
    }

    private Organization school() {
        return founding.found(new Organization(
                OrganizationKind.SCHOOL, null, "Школа", "Школа", "s" + UUID.randomUUID(), "директор", ZoneId.of("Europe/Moscow")));
    }

    private void addPerson(String surname) {
        jdbc.sql("insert into person (id, version, surname, given_name, sex, occupation) values (?, 0, ?, 'Пётр', 'MALE', 'PUPIL')")
                .params(UUID.randomUUID(), surname)
                .update();
    }

    private long countPeople() {
        return jdbc.sql("select count(*) from person").query(Long.class).single();
    }
}
