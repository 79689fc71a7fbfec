package ru.nastavnik.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What refers to a person or a card. The database knows it by its foreign keys, those of later rooms and of rooms to come included, so no room
 * has to tell.
 */
@Component
class Ties {

    private static final String REFERENCES = """
            select distinct c.conrelid::regclass::text as referring, a.attname as by
            from pg_constraint c
              cross join unnest(c.conkey, c.confkey) as k (own, their)
              join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
              join pg_attribute t on t.attrelid = c.confrelid and t.attnum = k.their
            where c.contype = 'f' and c.confrelid = cast(:referred as regclass) and t.attname = 'id'""";

    private final JdbcClient jdbc;

    Ties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Reference(String referring, String by) {}

    static String table(Enrolment.Register register) {
        return register == Enrolment.Register.MENTORS ? "mentor" : "mentee";
    }

    /** Which of these people, themselves or by their cards in this register, something refers to that a new card does not bring itself. */
    List<UUID> ofNewPeople(Enrolment.Register register, Collection<UUID> people) {
        String card = table(register);
        String ofPerson = anything("person", "p.organization_id", "p.id", Set.of(card, "life_event"));
        String ofCard = anything(card, "c.organization_id", "c.id", Set.of(card + "_form", "request"));
        return which(card, people, ofPerson + " or " + ofCard);
    }

    /** Of which of these people the card in this register is referred to. */
    List<UUID> ofNewCards(Enrolment.Register register, Collection<UUID> people) {
        String card = table(register);
        return which(card, people, anything(card, "c.organization_id", "c.id", Set.of(card + "_form", "request")));
    }

    private List<UUID> which(String card, Collection<UUID> people, String condition) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select p.id from person p join %s c on c.organization_id = p.organization_id and c.person_id = p.id
                                where p.id = any(:people) and (%s)"""
                                .formatted(card, condition))
                        .param("people", people.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list();
    }

    private String anything(String referred, String organization, String id, Set<String> own) {
        List<Reference> references = jdbc.sql(REFERENCES).param("referred", referred).query(Reference.class).list();
        return references.stream()
                .filter(reference -> !own.contains(reference.referring()))
                .map(reference -> "exists (select from %s r where r.organization_id = %s and r.%s = %s)"
                        .formatted(reference.referring(), organization, reference.by(), id))
                .collect(Collectors.joining(" or ", "(false or ", ")"));
    }
}
