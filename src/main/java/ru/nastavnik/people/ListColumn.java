package ru.nastavnik.people;

import static ru.nastavnik.people.RegisterKind.MENTEES;
import static ru.nastavnik.people.RegisterKind.MENTORS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The columns of a register beside the name, in their order; later rooms add their own before the state. */
enum ListColumn {
    OCCUPATION("people.occupation", Set.of(MENTORS, MENTEES), Set.of(MENTORS)),
    SCHOOL_CLASS("people.schoolClass", Set.of(MENTORS, MENTEES), Set.of(MENTEES)),
    WORKPLACE("people.workplace", Set.of(MENTORS, MENTEES), Set.of()),
    BIRTH_DATE("people.birthDate", Set.of(MENTORS, MENTEES), Set.of()),
    PHONE("people.phone", Set.of(MENTORS, MENTEES), Set.of()),
    EMAIL("people.email", Set.of(MENTORS, MENTEES), Set.of()),
    COMPETENCES("people.competences", Set.of(MENTORS), Set.of(MENTORS)),
    MAIN_REQUEST("people.mainRequest", Set.of(MENTEES), Set.of(MENTEES)),
    SOURCE("people.source", Set.of(MENTEES), Set.of(MENTEES)),
    FORMS("people.forms", Set.of(MENTORS, MENTEES), Set.of()),
    ENTERED_ON("people.enteredOn", Set.of(MENTORS, MENTEES), Set.of()),
    STATE("people.state", Set.of(MENTORS, MENTEES), Set.of(MENTORS, MENTEES)),
    CONSENT("people.consent", Set.of(MENTORS, MENTEES), Set.of(MENTORS, MENTEES));

    private static final Set<ListColumn> LAST = EnumSet.of(STATE, CONSENT);

    private final String title;
    private final Set<RegisterKind> registers;
    private final Set<RegisterKind> atFirst;

    ListColumn(String title, Set<RegisterKind> registers, Set<RegisterKind> atFirst) {
        this.title = title;
        this.registers = registers;
        this.atFirst = atFirst;
    }

    /** Key of the heading. */
    public String title() {
        return title;
    }

    static List<ListColumn> of(RegisterKind register) {
        return Arrays.stream(values()).filter(column -> column.registers.contains(register)).toList();
    }

    /** Whether it is shown to somebody who has chosen nothing. */
    boolean isShownAtFirst(RegisterKind register) {
        return atFirst.contains(register);
    }

    boolean isLast() {
        return LAST.contains(this);
    }
}
