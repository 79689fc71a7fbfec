package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder is shared by all, so that the program is unpacked once. */
class EmbeddedDatabaseTest {

    @TempDir
    static Path directory;

    @Test
    void keepsItsDataOverARestart() throws Exception {
        try (var database = start()) {
            write(database, "restarted");
            assertThat(ask(database, "select current_setting('fsync') || current_setting('synchronous_commit')")).isEqualTo("onon");
        }
        try (var database = start()) {
            assertThat(holds(database, "restarted")).isTrue();
        }
    }

    @Test
    void isRefusedWhileAnotherProcessHasTheData() throws Exception {
        Process other = startInAnotherProcess("held", "finished");
        assertThatThrownBy(EmbeddedDatabaseTest::start).isInstanceOfSatisfying(
                StartRefused.class, refused -> assertThat(refused.reason()).isEqualTo("directory-in-use"));
        kill(other);
    }

    @Test
    void stopsTheServerThatAKilledProcessLeft() throws Exception {
        Process other = startInAnotherProcess("orphaned", "finished");
        ProcessHandle server = server();
        kill(other);
        assertThat(server.isAlive()).isTrue();
        try (var database = start()) {
            assertThat(server.isAlive()).isFalse();
            assertThat(holds(database, "orphaned")).isTrue();
        }
    }

    @Test
    void recoversWhenProcessAndServerAreKilled() throws Exception {
        Process other = startInAnotherProcess("killed", "finished");
        server().destroyForcibly();
        kill(other);
        try (var database = start()) {
            assertThat(holds(database, "killed")).isTrue();
        }
    }

    @Test
    void isNotMisledByAStrangerWhoInheritedTheServersNumber() throws Exception {
        start().close();
        Files.writeString(postmasterPid(), ProcessHandle.current().pid() + "\n" + directory + "\n");
        start().close();
    }

    @Test
    void makesAnewWhatAKilledFirstStartLeft() throws Exception {
        start().close();
        Files.move(directory.resolve("postgres"), directory.resolve("put-away"));
        kill(startInAnotherProcess("unfinished", "unfinished"));
        try (var database = start()) {
            assertThat(holds(database, "unfinished")).isFalse();
        }
    }

    /** Starts the database, writes a table of the given name and waits to be killed. */
    public static void main(String[] arguments) throws Exception {
        directory = Path.of(arguments[0]);
        var database = arguments[2].equals("finished") ? start() : begin();
        write(database, arguments[1]);
        System.out.println("ready");
        Thread.sleep(60_000);
    }

    private static Process startInAnotherProcess(String table, String end) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"),
                        EmbeddedDatabaseTest.class.getName(), directory.toString(), table, end)
                .redirectError(Redirect.INHERIT)
                .start();
        var console = process.inputReader();
        String line;
        do {
            line = console.readLine();
        } while (line != null && !line.equals("ready"));
        assertThat(line).as("the other process started").isNotNull();
        return process;
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static ProcessHandle server() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(postmasterPid()).get(0).strip())).orElseThrow();
    }

    private static Path postmasterPid() {
        return directory.resolve("postgres/postmaster.pid");
    }

    private static EmbeddedDatabase start() {
        var database = begin();
        database.keep();
        return database;
    }

    /** A first start that has not come to its end. */
    private static EmbeddedDatabase begin() {
        return new EmbeddedDatabase(new EmbeddedSettings(directory), new DatabaseSettings("nastavnik_app", true));
    }

    private static void write(EmbeddedDatabase database, String table) throws SQLException {
        ask(database, "create table " + table + " as select 1 as n; select 'written'");
    }

    private static boolean holds(EmbeddedDatabase database, String table) throws SQLException {
        return "t".equals(ask(database, "select to_regclass('" + table + "') is not null"));
    }

    private static String ask(EmbeddedDatabase database, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var statement = connection.createStatement()) {
            for (boolean rows = statement.execute(question); !rows; rows = statement.getMoreResults()) {
                // the answer is the last statement's
            }
            statement.getResultSet().next();
            return statement.getResultSet().getString(1);
        }
    }
}
