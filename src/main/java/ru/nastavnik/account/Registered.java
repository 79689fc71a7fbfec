package ru.nastavnik.account;

import java.util.Optional;
import java.util.UUID;
import ru.nastavnik.organization.Role;

/** The persons that a later room keeps in registers: mentors and mentees are invited from their cards. Called inside a transaction. */
public interface Registered {

    /** The full name of a person who is in the register of that role where one stands; empty for anybody else. */
    Optional<String> nameOf(UUID person, Role role);
}
