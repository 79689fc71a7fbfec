package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.List;

/** What a later room puts on the checklist of a pair: consents, agreement, decree. A constant number of statements, inside a transaction. */
public interface PairChecks {

    List<Check> of(PairLine pair, LocalDate day);

    /**
     * @param message key of the text, with {@code figures} as its arguments
     * @param needed whether no decree passes without it; otherwise it is only shown
     * @param address after {@code /o/{slug}}, where it is done; null for none
     */
    record Check(String message, List<Object> figures, boolean met, boolean needed, String address) {}
}
