package ru.nastavnik.agreement;

import java.time.LocalDate;
import java.util.UUID;
import ru.nastavnik.people.PersonName;

/**
 * An agreement in the list, or a mentee who has none with their mentor.
 *
 * @param id null when there is none
 * @param number null for none and for a draft, like {@code dated}
 * @param endsOn null until it is signed
 * @param unsigned how many signatures it waits for
 */
record AgreementRow(
        UUID id, UUID pairId, UUID menteeId, UUID mentorPerson, PersonName mentor, UUID menteePerson, PersonName mentee, Shown state, String number, LocalDate dated,
        LocalDate endsOn, int unsigned, boolean scanned) {}
