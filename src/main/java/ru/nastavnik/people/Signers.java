package ru.nastavnik.people;

/** Who signs a person's papers, by age on the day of signing (Civil Code, 26 and 28; Federal Law 152, 9). */
public enum Signers {
    /** Under 14. */
    REPRESENTATIVE,
    /** 14–17. */
    BOTH,
    /** From 18. */
    PERSON;

    /**
     * SQL of a condition: whether those signed a paper who had to on that day, as far as is known today; what {@link Consent#isRightlySigned} says.
     * Years are taken off the day of signing: put onto 29 February, they would make its child older a day too early.
     *
     * @param consent alias of the paper, {@code person} of whose it is
     */
    static String haveSigned(String consent, String person) {
        return """
                (%1$s.signed_by_person or %1$s.signed_on - interval '14 years'
                   < case when %2$s.birth_year_only then date_trunc('year', cast(%2$s.birth_date as timestamp)) else %2$s.birth_date end)
                 and (%1$s.representative is not null or %2$s.birth_date is null or %2$s.birth_date <= %1$s.signed_on - interval '18 years')"""
                .formatted(consent, person);
    }

    /** Of somebody whose age is not quite known: whoever might have to sign. */
    static Signers between(int youngest, int eldest) {
        return atAge(youngest) == atAge(eldest) ? atAge(youngest) : BOTH;
    }

    static Signers atAge(int years) {
        return years < 14 ? REPRESENTATIVE : years < 18 ? BOTH : PERSON;
    }

    public boolean includePerson() {
        return this != REPRESENTATIVE;
    }

    public boolean includeRepresentative() {
        return this != PERSON;
    }
}
