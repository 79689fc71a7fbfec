package ru.nastavnik.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL as production has it: durable, in the Russian alphabet, with the two logins. */
final class Database implements AutoCloseable {

    static final String OWNER = "nastavnik_owner";
    static final String APPLICATION = "nastavnik_app";
    static final String PASSWORD = "bench";

    private final Path data;
    private final EmbeddedPostgres postgres;

    private Database(Path data, EmbeddedPostgres postgres) {
        this.data = data;
        this.postgres = postgres;
    }

    /** A new one in the folder, whatever was there before. */
    static Database create(Path folder) throws IOException, SQLException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        Path log = folder.resolve("postgres.log");
        var postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("program").toFile())
                .setDataDirectory(folder.resolve("data"))
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "ru-RU")
                // The library is made for tests and would rather be fast than remember.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("unix_socket_directories", "")
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .start();
        var database = new Database(folder.resolve("data"), postgres);
        database.createLogins();
        return database;
    }

    /** As src/main/docker/database.sh does it. */
    private void createLogins() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role %s login password '%s'".formatted(OWNER, PASSWORD));
            statement.execute("create role %s login password '%s'".formatted(APPLICATION, PASSWORD));
            statement.execute("create database nastavnik owner " + OWNER);
            statement.execute("revoke all on database nastavnik from public");
            statement.execute("grant connect on database nastavnik to " + APPLICATION);
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:%d/nastavnik".formatted(postgres.getPort());
    }

    /** As the server's superuser, who stands above the walls. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    /** Of the process that all others of the server come from. */
    long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.UTF_8).get(0).strip());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
