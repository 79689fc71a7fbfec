package ru.nastavnik.people;

import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Which edition of a card and its person a form was made from; sent along with it.
 *
 * @param version of the mentor or mentee
 * @param personVersion of the person
 */
record Edition(Integer version, Integer personVersion) {

    static Edition of(Participant<?> card) {
        return new Edition(card.getVersion(), card.getPerson().getVersion());
    }

    /** @throws OptimisticLockingFailureException when either was saved by somebody else since */
    void check(int version, Person person) {
        if (this.version == null || this.version != version) {
            throw new OptimisticLockingFailureException("The card was saved meanwhile");
        }
        check(person);
    }

    void check(Person person) {
        if (personVersion == null || personVersion != person.getVersion()) {
            throw new OptimisticLockingFailureException("The person was saved meanwhile");
        }
    }
}
