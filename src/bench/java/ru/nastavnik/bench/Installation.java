package ru.nastavnik.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/** The application, its database and what was filled into it. */
final class Installation implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "bench");

    private static final String HEAP = "-Xmx1g";

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Database database;
    private RunningApplication application;
    private final Town town;

    private Installation(Database database, RunningApplication application, Town town) {
        this.database = database;
        this.application = application;
        this.town = town;
    }

    /** The application makes the tables; what is filled in after that was never in its memory. */
    static Installation start(Size size, int port) {
        try {
            var database = Database.create(FOLDER);
            RunningApplication.start(database, port, HEAP, FOLDER.resolve("migration.log")).close();
            long begun = System.nanoTime();
            var town = Town.fill(database, size);
            System.out.printf("Filled in %.1f s%n", (System.nanoTime() - begun) / 1e9);
            return new Installation(database, RunningApplication.start(database, port, HEAP, FOLDER.resolve("application.log")), town);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sessions are kept in the database: everybody is still signed in. */
    void startAgain(int port, String heap) throws IOException, InterruptedException {
        application.close();
        application = RunningApplication.start(database, port, heap, FOLDER.resolve("small.log"));
    }

    Town town() {
        return town;
    }

    /** As many people of the school have signed nothing as yet; with those who had not before, a few more. */
    void takeConsentsAway(Town.School school, int people) {
        try (var connection = database.connect();
                var taking = connection.prepareStatement("""
                        delete from consent where person_id in (
                          select p.id from person p join organization o on o.id = p.organization_id where o.slug = ? order by p.id limit ?)""")) {
            taking.setString(1, "school-" + school.number());
            taking.setInt(2, people);
            taking.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Milliseconds that application and database have used together. */
    double processorTime() {
        try {
            return ProcessorTime.ofProcess(application.pid()) + ProcessorTime.ofTree(database.pid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the application's daily work has begun, and until no room has anything left to do. */
    void awaitQuiet() {
        try (var connection = database.connect();
                var open = connection.prepareStatement("select count(*) from event_publication")) {
            while (application.age().compareTo(Size.DAILY_WORK_BEGUN) < 0 || isAnyLeft(open)) {
                if (application.age().compareTo(PATIENCE) > 0) {
                    throw new IllegalStateException("What the rooms have to do did not come to an end");
                }
                Thread.sleep(100);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isAnyLeft(PreparedStatement open) throws SQLException {
        try (var rows = open.executeQuery()) {
            rows.next();
            return rows.getLong(1) > 0;
        }
    }

    @Override
    public void close() {
        application.close();
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
