package ru.nastavnik.monitoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import ru.nastavnik.organization.OrganizationKind;

/**
 * What is counted; a row of reference data (V013), so that a new one needs no code as long as a formula fits.
 *
 * @param argument what the formula is told; null for none
 * @param kinds of organizations that it is counted for
 */
record Indicator(String code, Formula formula, String argument, Set<OrganizationKind> kinds) {

    List<Count> counts(Collection<LocalDate> days) {
        return formula.counts(argument, days);
    }

    boolean isFor(OrganizationKind kind) {
        return kinds.contains(kind);
    }

    /** Whether it is told by surveys. */
    boolean bySurveys() {
        return formula.counted() == Counted.RESPONDENTS;
    }

    /** Whether a single organization does not reach a share of it, but counts or does not. */
    boolean ofOrganizations() {
        return formula.counted() == Counted.ORGANIZATIONS;
    }

    /** Message key. */
    public String title() {
        return "monitoring.indicator." + code;
    }
}
