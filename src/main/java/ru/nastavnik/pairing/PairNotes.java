package ru.nastavnik.pairing;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * What a later room says on the card of a pair and on its people's own page: the decree it stands in, how it meets. Called once a page, in its
 * transaction.
 */
public interface PairNotes {

    /** Note by id of the pair; a pair without one is left out. */
    Map<UUID, Note> notes(Collection<UUID> pairs);

    /**
     * @param message key of the text
     * @param figures its arguments
     * @param address after {@code /o/{slug}} of the page behind it, for those who may open the card of a pair
     * @param own likewise for the people of the pair; null when nothing is behind it for them
     */
    record Note(String message, Object[] figures, String address, String own) {

        public Note(String message, Object[] figures, String address) {
            this(message, figures, address, null);
        }
    }
}
