package ru.nastavnik.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A line of the log.
 *
 * @param account id of whoever did it; null for the application itself
 * @param by their name
 * @param what key of a message
 * @param persons how many people it was about
 * @param whom the first of them
 */
public record JournalLine(long id, Instant at, UUID account, String by, Deed deed, String what, int persons, List<Whom> whom) {

    /** @param name null where it is not to be seen, or the card is gone */
    public record Whom(UUID id, String name) {

        /** By which two of them can be told apart where no name is shown. */
        public String sign() {
            return id.toString().substring(24);
        }
    }

    public int more() {
        return persons - whom.size();
    }
}
