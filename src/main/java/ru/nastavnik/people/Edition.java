package ru.nastavnik.people;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Which edition of a card and its person a form was made from; sent along with it.
 *
 * @param version of the mentor or mentee
 * @param personVersion of the person
 * @param key of the page, where neither is there yet
 */
record Edition(Integer version, Integer personVersion, UUID key) {

    static Edition of(Participant<?> card) {
        return new Edition(card.getVersion(), card.getPerson().getVersion(), null);
    }

    /** Of a person without a card in this register. */
    static Edition of(Person person) {
        return new Edition(null, person.getVersion(), null);
    }

    static Edition fresh() {
        return new Edition(null, null, UUID.randomUUID());
    }

    /** Whoever sends the page twice enters one person; who goes back to it and types another enters another. */
    UUID entryKey(Record form) {
        return key == null ? null : UUID.nameUUIDFromBytes((key + "\n" + form).getBytes(StandardCharsets.UTF_8));
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
