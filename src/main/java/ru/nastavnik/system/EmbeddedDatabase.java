package ru.nastavnik.system;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demo's own PostgreSQL. Flyway works as the server's stock user, the application steps down to its role on each connection. One bean is
 * both kinds of connection details, so that the pool and Flyway close before the server does.
 */
@Component
@Profile("demo & !test")
class EmbeddedDatabase implements JdbcConnectionDetails, FlywayConnectionDetails, AutoCloseable {

    private static final String NAME = "nastavnik";

    private final EmbeddedDirectory directory;
    private final EmbeddedPostgres postgres;

    EmbeddedDatabase(EmbeddedSettings settings, DatabaseSettings database) {
        if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
            throw new StartRefused("root-without-unshare");
        }
        directory = EmbeddedDirectory.open(settings.directory());
        try {
            postgres = start();
            directory.programIsWhole();
            createDatabase(database.applicationRole());
        } catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError e) {
            directory.stopLeftProcesses();
            directory.close();
            throw new StartRefused(e, "embedded", directory.log(), e.getMessage());
        }
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setPgBinaryResolver(new OwnProgram())
                .setOverrideWorkingDirectory(directory.program().toFile())
                .setDataDirectory(directory.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(30))
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "ru-RU")
                // The library is made for tests and would rather be fast than remember.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("unix_socket_directories", "")
                .setErrorRedirector(Redirect.appendTo(directory.log().toFile()))
                .setOutputRedirector(Redirect.appendTo(directory.log().toFile()))
                .start();
    }

    private void createDatabase(String applicationRole) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            if (!statement.executeQuery("select from pg_roles where rolname = '%s'".formatted(applicationRole)).next()) {
                statement.execute("create role " + applicationRole);
            }
            if (!statement.executeQuery("select from pg_database where datname = '%s'".formatted(NAME)).next()) {
                statement.execute("create database " + NAME);
            }
        }
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), NAME);
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "postgres";
    }

    @Override
    public String getDriverClassName() {
        return "org.postgresql.Driver";
    }

    /** The first start has come to its end: later starts keep what is in the database. */
    void keep() {
        directory.dataAreWhole();
    }

    @Override
    public void close() throws IOException {
        try {
            postgres.close();
        } finally {
            directory.close();
        }
    }

    /** A new one is not in the library's memory of unpacked programs, which knows nothing of our folder. */
    private static final class OwnProgram implements PgBinaryResolver {

        @Override
        public InputStream getPgBinary(String system, String machine) throws IOException {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        }
    }
}
