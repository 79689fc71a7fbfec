package ru.nastavnik.organization;

import java.util.Set;
import java.util.UUID;

/** What the accounts know of an organization's people, for its first steps. Called inside a transaction. */
public interface Staffing {

    /** The roles that somebody plays in the organization, or is invited to. */
    Set<Role> staffed(UUID organization);
}
