package ru.nastavnik.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.Registered;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Role;

/** Whom the registers hold, for invitations. */
@Component
class RegisteredPeople implements Registered {

    private final Journal journal;
    private final JdbcClient jdbc;

    RegisteredPeople(Journal journal, JdbcClient jdbc) {
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> persons, Role role) {
        Map<UUID, String> names = new LinkedHashMap<>();
        if (role.isParticipant() && !persons.isEmpty()) {
            jdbc.sql("""
                            select p.id, p.surname, p.given_name, p.patronymic from %s t join person p on p.id = t.person_id
                            where p.id = any (:persons) and t.archived_on is null order by p.surname, p.given_name, p.patronymic, p.id"""
                            .formatted(role == Role.MENTOR ? "mentor" : "mentee"))
                    .param("persons", persons.toArray(UUID[]::new))
                    .query(row -> {
                        var name = new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic"));
                        names.put(row.getObject("id", UUID.class), name.full());
                    });
        }
        // the cards of invitations show them
        journal.seen("people.journal.invitation", names.keySet());
        return names;
    }
}
