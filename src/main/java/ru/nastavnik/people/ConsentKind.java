package ru.nastavnik.people;

/** What is consented to; a separate paper each (Federal Law 152, 9). Both are asked before a person may stand in a decree. */
public enum ConsentKind {
    PERSONAL_DATA,
    PARTICIPATION
}
