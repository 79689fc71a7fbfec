package ru.nastavnik.organization;

/** What a later room puts into a new organization: its own copy of standard lists. Called in the organization's standing and transaction. */
public interface Furnishing {

    void furnish(Organization organization);
}
