package ru.nastavnik.journal;

import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.nastavnik.form.SearchWords;
import ru.nastavnik.organization.Standing;

/** Whom the log is searched for. The words are personal data: they stay in the session, not in an address. */
@Component
class JournalSearch {

    private final ObjectProvider<Named> named;

    JournalSearch(ObjectProvider<Named> named) {
        this.named = named;
    }

    /** Whoever may know no names searches for none. */
    void keep(HttpSession session, String words) {
        session.setAttribute(attribute(), JournalReading.names() ? SearchWords.kept(words) : null);
    }

    /** Null when nobody is searched for. */
    String words(HttpSession session) {
        return JournalReading.names() ? (String) session.getAttribute(attribute()) : null;
    }

    /** Null when nobody is searched for, empty when nobody is found. Inside a transaction. */
    Collection<UUID> found(String words) {
        return words == null ? null : named.stream().flatMap(room -> room.find(words).stream()).toList();
    }

    /** Of one organization: the words of another are not to follow. */
    private static String attribute() {
        return "journal.words." + Standing.require().slug();
    }
}
