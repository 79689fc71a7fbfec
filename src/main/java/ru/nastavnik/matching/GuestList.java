package ru.nastavnik.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.people.PersonName;

/** Names of those at a gathering: one statement. */
@Repository
class GuestList {

    private final JdbcClient jdbc;

    GuestList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever takes part in the round, and those who are seated, or of whom it is noted that they came or did not; by name. */
    List<GuestRow> of(Gathering gathering, Collection<Guest> participants) {
        Map<Guest, Attendance> noted = gathering.getGuests();
        Set<Guest> guests = new LinkedHashSet<>(participants);
        if (gathering.isOver()) {
            guests.retainAll(noted.keySet());
        }
        noted.forEach((guest, attendance) -> {
            if (attendance != Attendance.LEFT_OUT) {
                guests.add(guest);
            }
        });
        gathering.getTalks().forEach(talk -> Stream.of(Side.values()).forEach(side -> guests.add(new Guest(talk.personOf(side), side))));
        return named(guests.stream().map(Guest::personId).collect(Collectors.toSet())).entrySet().stream()
                .flatMap(person -> Stream.of(Side.values())
                        .map(side -> new Guest(person.getKey(), side))
                        .filter(guests::contains)
                        .map(guest -> new GuestRow(guest, person.getValue().name(), person.getValue().about(), noted.get(guest))))
                .toList();
    }

    /**
     * @param about class or post; null when it is not known
     * @param withdrawn whether they have taken their consent back since
     */
    record Named(PersonName name, String about, boolean withdrawn) {}

    /** In the order of their names. */
    Map<UUID, Named> named(Collection<UUID> persons) {
        Map<UUID, Named> named = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, surname, given_name, patronymic, coalesce(school_class, post, workplace) as about, blocked_on is not null as withdrawn
                        from person
                        where id = any (:persons) order by surname, given_name, patronymic, id""")
                .param("persons", persons.toArray(UUID[]::new))
                .query(row -> {
                    named.put(row.getObject("id", UUID.class), named(row));
                });
        return named;
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(
                new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")), row.getString("about"),
                row.getBoolean("withdrawn"));
    }
}
