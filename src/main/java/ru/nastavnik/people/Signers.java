package ru.nastavnik.people;

/** Who signs a person's papers, by age on the day of signing (Civil Code, 26 and 28; Federal Law 152, 9). */
public enum Signers {
    /** Under 14. */
    REPRESENTATIVE,
    /** 14–17. */
    BOTH,
    /** From 18. */
    PERSON;

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
