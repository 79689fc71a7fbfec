package ru.nastavnik.agreement;

import java.util.EnumSet;
import java.util.Set;
import ru.nastavnik.people.Signers;

/** As whom somebody signs: for a minor, mentors too, the legal representative does, alone or beside them. */
enum Signatory {
    MENTOR,
    MENTOR_REPRESENTATIVE,
    MENTEE,
    MENTEE_REPRESENTATIVE;

    static Set<Signatory> of(Signers mentor, Signers mentee) {
        var all = EnumSet.allOf(Signatory.class);
        if (!mentor.includePerson()) {
            all.remove(MENTOR);
        }
        if (!mentor.includeRepresentative()) {
            all.remove(MENTOR_REPRESENTATIVE);
        }
        if (!mentee.includePerson()) {
            all.remove(MENTEE);
        }
        if (!mentee.includeRepresentative()) {
            all.remove(MENTEE_REPRESENTATIVE);
        }
        return all;
    }

    public boolean isRepresentative() {
        return this == MENTOR_REPRESENTATIVE || this == MENTEE_REPRESENTATIVE;
    }
}
