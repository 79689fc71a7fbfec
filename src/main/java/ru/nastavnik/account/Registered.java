package ru.nastavnik.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ru.nastavnik.organization.Role;

/** The persons that a later room keeps in registers: mentors and mentees are invited from their cards. Called inside a transaction. */
public interface Registered {

    /** The full name of a person who is in the register of that role where one stands; empty for anybody else. */
    default Optional<String> nameOf(UUID person, Role role) {
        return Optional.ofNullable(namesOf(List.of(person), role).get(person));
    }

    /** The full names, in their order, of those who are in the register of that role where they stand; the others are left out. */
    Map<UUID, String> namesOf(Collection<UUID> persons, Role role);
}
