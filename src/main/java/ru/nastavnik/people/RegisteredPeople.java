package ru.nastavnik.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.Registered;
import ru.nastavnik.organization.Role;

/** Whom the registers hold, for invitations. */
@Component
class RegisteredPeople implements Registered {

    private final People people;
    private final JdbcClient jdbc;

    RegisteredPeople(People people, JdbcClient jdbc) {
        this.people = people;
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
        return registered ? people.findById(person).map(found -> found.getName().full()) : Optional.empty();
    }
}
