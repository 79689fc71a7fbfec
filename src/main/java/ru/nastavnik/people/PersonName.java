package ru.nastavnik.people;

import jakarta.persistence.Embeddable;

/**
 * Surname, given name and patronymic as they stand in documents; single spaces inside.
 *
 * @param patronymic empty when the person has none
 */
@Embeddable
public record PersonName(String surname, String givenName, String patronymic) {

    /** @throws IllegalArgumentException when the surname or the given name is blank */
    public PersonName {
        surname = tidy(surname);
        givenName = tidy(givenName);
        patronymic = tidy(patronymic);
        if (surname.isEmpty() || givenName.isEmpty()) {
            throw new IllegalArgumentException("A person has a surname and a given name");
        }
    }

    private static String tidy(String part) {
        return part == null ? "" : part.strip().replaceAll("\\s+", " ");
    }

    /** Образцов Пётр Ильич. */
    public String full() {
        return patronymic.isEmpty() ? inShort() : inShort() + " " + patronymic;
    }

    /** Образцов Пётр. */
    public String inShort() {
        return surname + " " + givenName;
    }
}
