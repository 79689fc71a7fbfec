package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.TestDatabase;
import ru.nastavnik.organization.Organization;

/** Schools that were there before the lists were are given them by the migration, as a new school is when it is founded. */
@ApplicationTest
class StandardListsTest {

    @Autowired
    Personas personas;

    @Autowired
    DataSource dataSource;

    @Test
    void anOldSchoolIsGivenWhatANewOneHasAndNobodyElseAnything() throws Exception {
        Organization authority = personas.authority();
        Organization old = personas.schoolBelow(authority);
        Organization own = personas.school();
        run("delete from topic where organization_id = '%s'".formatted(old.getId()));
        run("delete from criterion where organization_id = '%s'".formatted(old.getId()));
        run("delete from topic where organization_id = '%s' and position > 1".formatted(own.getId()));
        for (int times = 0; times < 2; times++) {
            run(new ClassPathResource("db/migration/V026__give_standard_lists.sql").getContentAsString(StandardCharsets.UTF_8));
        }
        assertThat(names("topic", old.getId())).isEqualTo(StandardLists.TOPICS);
        assertThat(names("criterion", old.getId())).isEqualTo(StandardLists.CRITERIA);
        assertThat(names("topic", own.getId())).as("a list of one's own").containsExactly(StandardLists.TOPICS.get(0));
        assertThat(names("topic", authority.getId())).isEmpty();
    }

    private void run(String sql) throws SQLException {
        try (var owner = TestDatabase.ownerOf(dataSource); var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> names(String table, UUID organization) throws SQLException {
        try (var owner = TestDatabase.ownerOf(dataSource)) {
            var single = new SingleConnectionDataSource(owner, true);
            return JdbcClient.create(single).sql("select name from %s where organization_id = ? order by position".formatted(table)).param(organization).query(String.class).list();
        }
    }
}
