package ru.nastavnik.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.people.PersonName;

/** Who people are, by card or by person, in the order of their names. */
@Repository
class Faces {

    private static final String FACES = """
            select c.id, h.id as person_id, h.surname, h.given_name, h.patronymic, coalesce(h.school_class, h.post) as about, c.state,
              c.archived_on is not null or h.blocked_on is not null as gone
            from %s c join person h on h.id = c.person_id
            where %s order by h.surname, h.given_name, h.patronymic, c.id""";

    private final JdbcClient jdbc;

    Faces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws ResponseStatusException 404 when the organization has no such card, or one that nothing may be said of any more */
    Face require(Side side, UUID card) {
        return Optional.ofNullable(of(side, Set.of(card)).get(card)).filter(face -> !face.gone()).orElseThrow(RoundTable::notFound);
    }

    Map<UUID, Face> of(Side side, Collection<UUID> cards) {
        Map<UUID, Face> faces = new LinkedHashMap<>();
        jdbc.sql(FACES.formatted(table(side), "c.id = any (:cards)"))
                .param("cards", cards.toArray(UUID[]::new))
                .query(Faces::face)
                .list()
                .forEach(face -> faces.put(face.card(), face));
        return faces;
    }

    /** Of the cards by person. */
    Map<UUID, Face> ofPersons(Side side, Collection<UUID> persons) {
        Map<UUID, Face> faces = new LinkedHashMap<>();
        jdbc.sql(FACES.formatted(table(side), "c.person_id = any (:persons)"))
                .param("persons", persons.toArray(UUID[]::new))
                .query(Faces::face)
                .list()
                .forEach(face -> faces.put(face.person(), face));
        return faces;
    }

    /** All who are not in the archive. */
    List<Face> all(Side side) {
        return jdbc.sql(FACES.formatted(table(side), "c.archived_on is null and h.blocked_on is null")).query(Faces::face).list();
    }

    static String table(Side side) {
        return side == Side.MENTOR ? "mentor" : "mentee";
    }

    private static Face face(ResultSet row, int number) throws SQLException {
        return new Face(
                row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
                new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")), row.getString("about"),
                row.getString("state"), row.getBoolean("gone"));
    }
}
