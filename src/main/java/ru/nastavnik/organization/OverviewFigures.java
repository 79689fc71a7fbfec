package ru.nastavnik.organization;

import java.util.Map;
import java.util.UUID;

/** Figures of a later room about each organization below an authority: numbers only, never a person. Called inside a read-only transaction. */
public interface OverviewFigures {

    /** Figure name (a column of the overview, with a message {@code overview.<name>}) → organization → number. */
    Map<String, Map<UUID, Long>> overviewFigures();
}
