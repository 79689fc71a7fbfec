package ru.nastavnik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.NastavnikApplication;
import ru.nastavnik.Personas;
import ru.nastavnik.TestDatabase;
import ru.nastavnik.account.Standings;
import ru.nastavnik.intake.ImportFiles.Brought;
import ru.nastavnik.people.Occupation;

/**
 * The whole application in a process of its own, which gets SIGKILL in the middle of a list; the database goes on. A table that somebody else
 * has locked holds it where it is to die.
 */
class KilledImportIT {

    private static final int ROWS = 2_000;

    private final JdbcConnectionDetails database = TestDatabase.another();
    private Connection owner;
    private Process application;

    @BeforeEach
    void connect() throws SQLException {
        owner = connection();
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    @AfterEach
    void end() throws Exception {
        application.destroyForcibly().waitFor();
        owner.close();
    }

    @Test
    void aKilledMachineLeavesAllOrNothingAndTheListGoesOn() throws Exception {
        String[] who = start("check").split(" ");
        killAtTheLockOf("person");
        assertThat(number("select pg_relation_size('import_row')")).as("rows were written").isPositive();
        assertThat(number("select count(*) from import_row")).as("none stays").isZero();
        assertThat(text("select state from import")).as("nobody waits for a check that will never end").isEqualTo("LOADED");

        start("apply", who);
        killAtTheLockOf("life_event");
        assertThat(number("select pg_relation_size('person')")).as("people were written").isPositive();
        assertThat(number("select count(*) from person")).as("none stays").isZero();
        assertThat(text("select state from import")).isEqualTo("APPLYING");
        assertThat(number("select count(*) from event_publication where completion_date is null")).isEqualTo(1);

        start("wait");
        until("select state = 'APPLIED' from import");
        assertThat(number("select count(*) from person")).as("all, and once").isEqualTo(ROWS);
        assertThat(number("select count(*) from mentee")).isEqualTo(ROWS);
        assertThat(number("select added from import")).isEqualTo(ROWS);
    }

    /** @return the first line that the other process says */
    private String start(String command, String... arguments) throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                KilledImportIT.class.getName(), database.getJdbcUrl(), database.getUsername(), database.getPassword(), command));
        line.addAll(List.of(arguments));
        application = new ProcessBuilder(line).redirectError(Redirect.INHERIT).start();
        var console = application.inputReader();
        String said;
        do {
            said = console.readLine();
        } while (said != null && !said.startsWith("at work: "));
        assertThat(said).as("the other process started").isNotNull();
        return said.substring("at work: ".length());
    }

    private void killAtTheLockOf(String table) throws Exception {
        try (var other = connection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table " + table + " in access exclusive mode");
            application.outputWriter().append("go\n").flush();
            until("select exists (select from pg_locks where not granted and relation = cast('" + table + "' as regclass))");
            application.destroyForcibly().waitFor();
        }
        // the server hears of it when it next writes to the dead connection, or wants to read from it
        until("select count(*) = 1 from pg_stat_activity where datname = current_database() and backend_type = 'client backend'");
    }

    private void until(String question) throws Exception {
        long latest = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!"t".equals(text(question))) {
            assertThat(application.isAlive() || question.contains("pg_stat_activity")).as(question).isTrue();
            assertThat(System.nanoTime()).as(question).isLessThan(latest);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private int number(String question) throws SQLException {
        return Integer.parseInt(text(question));
    }

    private String text(String question) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(question)) {
            assertThat(rows.next()).as(question).isTrue();
            return rows.getString(1);
        }
    }

    /** The other process: the application as it serves, and somebody who works in it. */
    public static void main(String[] arguments) {
        var application = new SpringApplication(NastavnikApplication.class, Personas.class);
        var context = application.run(
                "--spring.profiles.active=test", "--server.port=0", "--spring.datasource.url=" + arguments[0], "--spring.datasource.username=" + arguments[1],
                "--spring.datasource.password=" + arguments[2], "--spring.flyway.url=" + arguments[0], "--spring.flyway.user=" + arguments[1],
                "--spring.flyway.password=" + arguments[2]);
        switch (arguments[3]) {
            case "check" -> bringAndCheck(context);
            case "apply" -> apply(context, UUID.fromString(arguments[4]), arguments[5], UUID.fromString(arguments[6]));
            default -> System.out.println("at work: waiting");
        }
    }

    private static void bringAndCheck(ApplicationContext beans) {
        var personas = beans.getBean(Personas.class);
        var school = personas.school();
        var curator = personas.curator(school);
        var brought = new Brought("список.txt", true, Lists.rows(ROWS, "8а").getBytes(StandardCharsets.UTF_8));
        beans.getBean(Standings.class).find(curator.getId(), school.getSlug()).orElseThrow().run(() -> {
            var list = beans.getBean(Receiving.class).receive(ImportKind.MENTEES, brought, Occupation.PUPIL, null, null);
            say(curator.getId() + " " + school.getSlug() + " " + list);
            check(beans, list);
        });
    }

    private static void check(ApplicationContext beans, UUID list) {
        beans.getBean(TransactionTemplate.class).executeWithoutResult(
                status -> beans.getBean(Checking.class).check(beans.getBean(Desk.class).lock(list), Locale.forLanguageTag("ru")));
    }

    private static void apply(ApplicationContext beans, UUID curator, String slug, UUID list) {
        beans.getBean(Standings.class).find(curator, slug).orElseThrow().run(() -> {
            check(beans, list);
            say("checked");
            beans.getBean(Confirming.class).confirm(list, false, "http://localhost");
        });
    }

    /** Goes on when it is told to. */
    private static void say(String words) {
        System.out.println("at work: " + words);
        try {
            assertThat(System.in.read()).isPositive();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
