package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.TestDatabase;

@ApplicationTest
class DatabaseCheckTest {

    @Autowired
    DataSource dataSource;

    @Test
    void theApplicationsRoleMayServe() throws SQLException {
        try (var connection = TestDatabase.ownerOf(dataSource)) {
            execute(connection, "set role " + TestDatabase.APPLICATION_ROLE);
            assertThatNoException().isThrownBy(() -> check(connection, true));
        }
    }

    @Test
    void aSuperuserMayNotServeEvenWhenHeStepsDown() throws SQLException {
        try (var connection = TestDatabase.ownerOf(dataSource)) {
            assertRefused(connection, true, "above-the-walls");
            execute(connection, "set role " + TestDatabase.APPLICATION_ROLE);
            assertRefused(connection, false, "above-the-walls");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "alter role %s bypassrls",
        "alter table person owner to %s",
        "create role owner_of_%1$s; alter table person owner to owner_of_%1$s; grant owner_of_%1$s to %1$s",
    })
    void nobodyAboveTheWallsMayServe(String standing) throws SQLException {
        try (var connection = TestDatabase.ownerOf(dataSource)) {
            connection.setAutoCommit(false);
            String clerk = "clerk_" + UUID.randomUUID().toString().replace('-', '_');
            execute(connection, "create role " + clerk);
            execute(connection, standing.formatted(clerk));
            execute(connection, "set role " + clerk);
            assertRefused(connection, true, "above-the-walls");
            connection.rollback();
        }
    }

    @Test
    void aDatabaseWithAnotherAlphabetIsRefused() throws SQLException {
        try (var owner = TestDatabase.ownerOf(dataSource)) {
            execute(owner, "create database other_alphabet template template0 locale_provider libc locale 'C'");
            String url = owner.getMetaData().getURL().replaceFirst("/[^/]+$", "/other_alphabet");
            try (var connection = DriverManager.getConnection(url, "postgres", "postgres")) {
                execute(connection, "set role " + TestDatabase.APPLICATION_ROLE);
                assertRefused(connection, true, "locale");
            } finally {
                execute(owner, "drop database other_alphabet");
            }
        }
    }

    private static void assertRefused(Connection connection, boolean stepsDown, String reason) {
        assertThatThrownBy(() -> check(connection, stepsDown)).isInstanceOf(StartRefused.class).hasMessage(reason);
    }

    private static void check(Connection connection, boolean stepsDown) {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        new DatabaseCheck(jdbc, new DatabaseSettings(TestDatabase.APPLICATION_ROLE, stepsDown));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
