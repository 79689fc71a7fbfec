package ru.nastavnik.pairing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How a petition was settled without a decree.
 *
 * @param version of the petition as it was shown
 */
record SettlementForm(@Size(max = Petition.LENGTH) String settlement, @NotNull Integer version) {

    String kept() {
        return settlement == null || settlement.isBlank() ? null : settlement.strip();
    }
}
