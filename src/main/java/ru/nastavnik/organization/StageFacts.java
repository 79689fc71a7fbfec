package ru.nastavnik.organization;

import java.util.List;

/** What a later room knows of the seven stages of the year in the organization where one stands. Called inside a read-only transaction. */
public interface StageFacts {

    List<StageFact> stageFacts();

    /**
     * @param stage 1–7
     * @param message key of the text, with {@code figures} as its arguments
     * @param state how far the stage is; the start page shows the worst that any room says
     */
    record StageFact(int stage, String message, List<Object> figures, StageState state) {

        public StageFact(int stage, StageState state, String message, Object... figures) {
            this(stage, message, List.of(figures), state);
        }
    }

    /** Ordered from the best to the worst. */
    enum StageState {
        DONE,
        EMPTY,
        RUNNING,
        LATE
    }
}
