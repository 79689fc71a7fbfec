package ru.nastavnik.account;

import java.util.List;

/** What a later room puts on the list of things that wait for the person signed in. Called inside a read-only transaction in their standing. */
public interface WaitsForMe {

    List<Waiting> waiting();

    /**
     * One line of the list.
     *
     * @param message key of the text, with {@code figures} as its arguments
     * @param href where it is done, from the root: {@code /o/school-1/decrees/…}
     * @param reason key of why it matters or is late, with {@code reasonFigures}; null for none
     */
    record Waiting(String message, List<Object> figures, String href, Urgency urgency, String reason, List<Object> reasonFigures) {

        public Waiting(String message, List<Object> figures, String href, Urgency urgency) {
            this(message, figures, href, urgency, null, List.of());
        }
    }

    /** In the order in which a list shows them. */
    enum Urgency {
        LATE,
        SOON,
        CALM
    }
}
