package ru.nastavnik.monitoring;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import ru.nastavnik.organization.OrganizationKind;

/** The targets of a calendar year that an organization sees: its own and those of the authorities above. The greatest that fits is in force. */
record Goals(List<Goal> all) {

    /**
     * @param kind null when it holds for organizations of all kinds
     * @param own set by the organization itself
     */
    record Goal(String indicator, OrganizationKind kind, BigDecimal percent, boolean own) {

        private boolean isFor(String asked, OrganizationKind of) {
            return indicator.equals(asked) && (kind == null || kind == of);
        }
    }

    /**
     * @param kind of the organization, or of those that are added up; null for all kinds together
     * @return in percent; null when there is none
     */
    BigDecimal of(Indicator indicator, OrganizationKind kind) {
        return greatest(goal -> goal.isFor(indicator.code(), kind));
    }

    /** As the authorities above set it: the organization's own is not lower (S4 1.8). */
    BigDecimal above(Indicator indicator, OrganizationKind kind) {
        return greatest(goal -> !goal.own() && goal.isFor(indicator.code(), kind));
    }

    /** Whether some kind of organizations has one of its own. */
    boolean isByKind(Indicator indicator) {
        return all.stream().anyMatch(goal -> goal.indicator().equals(indicator.code()) && goal.kind() != null);
    }

    private BigDecimal greatest(Predicate<Goal> fits) {
        return all.stream().filter(fits).map(Goal::percent).max(Comparator.naturalOrder()).orElse(null);
    }
}
