package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An approved decree as a later one names it.
 *
 * @param pairs how many pairs were bound by it and are at work still
 */
record Earlier(UUID id, DecreeKind kind, String number, LocalDate dated, String title, int pairs) {

    /** «приказ от 5 октября 2026 года № 3 «О закреплении…»». */
    String inWords() {
        return "приказ от %s № %s «%s»".formatted(Wording.day(dated), number, title);
    }
}
