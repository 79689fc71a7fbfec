package ru.nastavnik.survey;

import java.util.UUID;

/**
 * Where somebody answers.
 *
 * @param invitee null for anyone
 * @param account of whoever is signed in; null for nobody
 * @param base the address of the questionnaire: {@code /s/…}, {@code /o/school-1/my/surveys/…}
 */
record Seat(UUID round, UUID invitee, UUID account, String base) {

    public boolean isSignedIn() {
        return account != null;
    }

    String section(int at) {
        return base + "?at=" + at;
    }
}
