package ru.nastavnik.people;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.Registered;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Role;

/** Whom the registers hold, for invitations. */
@Component
class RegisteredPeople implements Registered {

    private final People people;
    private final Journal journal;
    private final JdbcClient jdbc;

    RegisteredPeople(People people, Journal journal, JdbcClient jdbc) {
        this.people = people;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> nameOf(UUID person, Role role) {
        String register = role == Role.MENTOR ? "mentor" : "mentee";
        boolean registered = role.isParticipant()
                && jdbc.sql("select exists (select from " + register + " where person_id = :person and archived_on is null)")
                        .param("person", person)
                        .query(Boolean.class)
                        .single();
        if (registered) {
            // an invitation's card shows it
            journal.seen("people.journal.invitation", Set.of(person));
        }
        return registered ? people.findById(person).map(found -> found.getName().full()) : Optional.empty();
    }
}
