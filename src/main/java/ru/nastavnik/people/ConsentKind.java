package ru.nastavnik.people;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What is consented to; a separate paper each (Federal Law 152, 9). */
public enum ConsentKind {
    PERSONAL_DATA,
    PARTICIPATION,
    /** Of name, photo or case: which of them stands in the consent. */
    PUBLICATION,
    /** To stand in the municipality's register of mentors. */
    MENTOR_REGISTER;

    /** Both are asked before a person may stand in a decree; the others are free. */
    public static final Set<ConsentKind> NEEDED = Collections.unmodifiableSet(EnumSet.of(PERSONAL_DATA, PARTICIPATION));

    private static final String NEEDED_SQL = "('PERSONAL_DATA', 'PARTICIPATION')";

    /** Who has both in force {@code :today}: a set for {@code in (…)}, found once for all rows; "offset 0" reads the people once, not one by one. */
    public static final String COMPLETE_SQL = """
            select c.person_id from consent c join (select id, birth_date, birth_year_only from person offset 0) h on h.id = c.person_id
            where %s
            group by c.person_id having bool_or(c.kind = 'PERSONAL_DATA') and bool_or(c.kind = 'PARTICIPATION')""".formatted(inForce("h"));

    /**
     * SQL of a condition: whether paper {@code c} is a needed one, in force {@code :today} and signed by whoever had to. Decrees ask the same
     * ({@link Consents#findMissing}).
     *
     * @param person alias of whose it is
     */
    public static String inForce(String person) {
        return "c.kind in " + NEEDED_SQL + " and c.withdrawn_on is null and c.signed_on <= :today and c.valid_until >= :today and " + Signers.haveSigned("c", person);
    }

    public boolean isNeeded() {
        return NEEDED.contains(this);
    }
}
