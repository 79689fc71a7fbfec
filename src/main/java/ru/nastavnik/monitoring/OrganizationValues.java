package ru.nastavnik.monitoring;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import ru.nastavnik.organization.OrganizationKind;

/**
 * What was last counted in one organization.
 *
 * @param day null when nothing was counted yet
 * @param shares by the code of the indicator
 */
record OrganizationValues(UUID id, String name, OrganizationKind kind, LocalDate day, Map<String, Share> shares) {

    /** Null when it was not counted. */
    Share of(Indicator indicator) {
        return shares.get(indicator.code());
    }
}
