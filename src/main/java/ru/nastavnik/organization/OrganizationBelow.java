package ru.nastavnik.organization;

import java.util.UUID;

/**
 * What an authority sees of an organization below it: no person, figures only.
 *
 * @param authority short name of the authority directly above it
 * @param firstYear of the programme year that runs, or else of the last one opened; null when none was ever opened
 * @param students null when the headcounts of the calendar year are not entered
 */
public record OrganizationBelow(
        UUID id, String shortName, OrganizationKind kind, String authority, Integer firstYear, YearState yearState, Integer students) {

    public String yearTitle() {
        return firstYear == null ? "" : ProgrammeYear.title(firstYear);
    }
}
