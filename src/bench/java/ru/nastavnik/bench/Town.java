package ru.nastavnik.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import ru.nastavnik.account.Passwords;

/** The schools that were filled, and whom a reader of their pages may ask for. */
final class Town {

    static final String PASSWORD = "bench-nastavnik";

    /** Those with a pair and those without come alike. */
    private static final String MIXED = " order by md5(t.id::text)";

    private final List<School> schools = new ArrayList<>();
    private final List<UUID> rounds = new ArrayList<>();
    private final Map<String, SignedIn> signedIn = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    /**
     * @param far after whom a page far down the register of mentees begins
     * @param links secrets by which its mentees answer a survey
     */
    record School(int number, List<UUID> mentors, List<UUID> mentees, List<UUID> pairs, UUID far, UUID form, List<String> surnames, List<String> links) {

        String address() {
            return "/o/school-" + number;
        }

        String curator() {
            return "curator-%d@bench.local".formatted(number);
        }

        /** Whose session remembers the words searched for. */
        String searcher() {
            return "searcher-%d@bench.local".formatted(number);
        }
    }

    record SignedIn(String cookies, String csrf) {}

    static Town fill(Database database, Size size) throws SQLException, IOException {
        try (var connection = database.connect()) {
            fill(connection, size);
            var town = new Town();
            for (int number = 1; number <= size.schools(); number++) {
                town.schools.add(read(connection, number));
            }
            town.rounds.addAll(ids(connection, "select t.id from survey_round t where t.closed_at is not null order by t.opens_on desc limit 2"));
            return town;
        }
    }

    private static void fill(Connection connection, Size size) throws SQLException, IOException {
        try (var setting = connection.prepareStatement("select set_config('bench.' || ?, ?, false)");
                var sql = Town.class.getResourceAsStream("fill.sql");
                var statement = connection.createStatement()) {
            var said = Map.of(
                    "schools", Integer.toString(size.schools()), "people", Integer.toString(size.people()),
                    "counted", Integer.toString(size.counted()), "password_hash", new Passwords().hash(PASSWORD), "asked", asked());
            for (var entry : said.entrySet()) {
                setting.setString(1, entry.getKey());
                setting.setString(2, entry.getValue());
                setting.execute();
            }
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    /** What the library asks at the end of the programme, as the database keeps it. */
    private static String asked() throws IOException {
        try (var file = Town.class.getResourceAsStream("/questionnaire/final-pupils.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static School read(Connection connection, int number) throws SQLException {
        String of = "where t.organization_id = (select id from organization where slug = 'school-%d')".formatted(number);
        return new School(
                number,
                ids(connection, "select t.id from mentor t " + of + MIXED),
                ids(connection, "select t.id from mentee t " + of + MIXED),
                ids(connection, "select t.id from pair t " + of + MIXED),
                ids(connection, """
                        select t.id from mentee t join person p on p.organization_id = t.organization_id and p.id = t.person_id %s
                        order by p.surname, p.given_name, p.patronymic, p.id offset 500 limit 1""".formatted(of)).get(0),
                ids(connection, "select t.id from mentoring_form t " + of + " and t.position = 2").get(0),
                column(connection, "select distinct t.surname from person t " + of + " and occupation = 'PUPIL'", String.class),
                column(connection, "select t.secret from link t " + of + " order by t.secret", String.class));
    }

    private static List<UUID> ids(Connection connection, String sql) throws SQLException {
        return column(connection, sql, UUID.class);
    }

    private static <T> List<T> column(Connection connection, String sql, Class<T> type) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(rows.getObject(1, type));
            }
            return found;
        }
    }

    /** With a hundred thousand answers in its past. */
    School surveyed() {
        return schools.get(0);
    }

    /** The last of its rounds that are over, and the one before. */
    List<UUID> rounds() {
        return rounds;
    }

    /** Everybody who signs in. */
    List<String> people() {
        var people = new ArrayList<>(List.of("coordinator@bench.local"));
        schools.forEach(school -> people.addAll(List.of(school.curator(), school.searcher())));
        return people;
    }

    void signedIn(String person, SignedIn how) {
        signedIn.put(person, how);
    }

    SignedIn session(String person) {
        return signedIn.get(person);
    }

    /** One after the other, and of each its people one after the other: no two requests are alike. */
    Visit next() {
        int n = next.getAndIncrement();
        return new Visit(schools.get(n % schools.size()), n / schools.size());
    }

    record Visit(School school, int turn) {

        UUID mentor() {
            return any(school.mentors());
        }

        UUID mentee() {
            return any(school.mentees());
        }

        UUID pair() {
            return any(school.pairs());
        }

        /** A surname without its ending, as people type it. */
        String words() {
            String surname = any(school.surnames());
            return surname.substring(0, surname.length() - 1);
        }

        String link() {
            return any(school.links());
        }

        private <T> T any(List<T> of) {
            return of.get(turn % of.size());
        }
    }
}
