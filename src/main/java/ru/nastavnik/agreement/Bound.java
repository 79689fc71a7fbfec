package ru.nastavnik.agreement;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ru.nastavnik.people.Person;

/** The two people of an agreement as their cards have them now. */
record Bound(Person mentor, Person mentee) {

    Set<UUID> persons() {
        return Set.of(mentor.getId(), mentee.getId());
    }

    /** Whether the data of one of them are locked up, or destroyed. */
    public boolean isAnyBlocked() {
        return mentor.isBlocked() || mentee.isBlocked();
    }

    Set<Signatory> signatories(LocalDate day) {
        return Signatory.of(mentor.signersOn(day), mentee.signersOn(day));
    }

    /** Of whoever has to sign on the day; a representative's may be null. */
    Map<Signatory, String> names(LocalDate day) {
        var names = new EnumMap<Signatory, String>(Signatory.class);
        signatories(day).forEach(signatory -> names.put(signatory, switch (signatory) {
            case MENTOR -> mentor.getName().full();
            case MENTOR_REPRESENTATIVE -> mentor.getContacts().representativeName();
            case MENTEE -> mentee.getName().full();
            case MENTEE_REPRESENTATIVE -> mentee.getContacts().representativeName();
        }));
        return names;
    }
}
