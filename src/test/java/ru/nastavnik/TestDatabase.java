package ru.nastavnik;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One real PostgreSQL a JVM — a container where Docker answers, otherwise the embedded one —, migrated once; each Spring context gets a
 * database of its own, copied from the migrated one.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    public static final String APPLICATION_ROLE = "nastavnik_app";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** For the application and for Flyway, which only validates what the template already holds. */
    @Bean
    Details connectionDetails() {
        return newDetails();
    }

    private static Details newDetails() {
        return new Details(Server.RUNNING.newDatabase(), Server.RUNNING.user, Server.RUNNING.password);
    }

    /** A connection of the owner, who stands behind the walls, for tests that look at the database itself. */
    public static Connection ownerOf(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return DriverManager.getConnection(connection.getMetaData().getURL(), Server.RUNNING.user, Server.RUNNING.password);
        }
    }

    /** A migrated database of its own for an application in another process; user and password are its owner's. */
    public static JdbcConnectionDetails another() {
        return newDetails();
    }

    /** An empty database of its own, for tests of what a step of the migration makes of rows that are there. */
    public static Stepwise stepwise() {
        var database = newDetails();
        var flyway = flyway(database.url(), database.user(), database.password()).cleanDisabled(false);
        flyway.load().clean();
        return new Stepwise(database, flyway);
    }

    /** A database that is migrated step by step. */
    public record Stepwise(JdbcConnectionDetails database, FluentConfiguration flyway) {

        /** @param last step; with a question mark at its end, whether there is one of that number or not */
        public void migrate(String last) {
            flyway.target(last).load().migrate();
        }

        /** Whose rows may stand alone, without all that they refer to. */
        public Connection connect() throws SQLException {
            var connection = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
            try (var statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
            }
            return connection;
        }
    }

    private static FluentConfiguration flyway(String url, String user, String password) {
        return Flyway.configure().dataSource(url, user, password).placeholders(Map.of("application", APPLICATION_ROLE));
    }

    record Details(String url, String user, String password) implements JdbcConnectionDetails, FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return password;
        }

        @Override
        public String getDriverClassName() {
            return "org.postgresql.Driver";
        }
    }

    private static final class Server {

        static final Server RUNNING = DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();

        final String host;
        final int port;
        final String user;
        final String password;

        private Server(String host, int port, String user, String password) {
            this.host = host;
            this.port = port;
            this.user = user;
            this.password = password;
            migrateTemplate();
        }

        @SuppressWarnings("resource") // lives as long as the JVM
        private static Server container() {
            var container = new PostgreSQLContainer("postgres:18")
                    .withEnv("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8 --locale-provider=icu --icu-locale=ru-RU");
            container.start();
            return new Server(
                    container.getHost(),
                    container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                    container.getUsername(),
                    container.getPassword());
        }

        private static Server embedded() {
            try {
                var postgres = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setLocaleConfig("locale-provider", "icu")
                        .setLocaleConfig("icu-locale", "ru-RU")
                        .setRegisterShutdownHook(false)
                        .start();
                // after all contexts are closed: the registry of events looks into the database once more then
                SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
                return new Server("localhost", postgres.getPort(), "postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void migrateTemplate() {
            execute("create role " + APPLICATION_ROLE, "create database nastavnik_template");
            flyway(url("nastavnik_template"), user, password).load().migrate();
        }

        String newDatabase() {
            String name = "nastavnik_" + DATABASES.incrementAndGet();
            execute("create database " + name + " template nastavnik_template");
            return url(name);
        }

        private String url(String database) {
            return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
        }

        private void execute(String... statements) {
            try (var connection = DriverManager.getConnection(url("postgres"), user, password);
                    var statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
