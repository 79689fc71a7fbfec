package ru.nastavnik.decree;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What the director signed, kept as it was on that day whatever becomes of the people and the organization.
 *
 * @param number in the organization and the calendar year of {@code dated}
 * @param headPost post of the head in the nominative
 * @param signedBy name of the account that approved
 */
@Embeddable
public record Approval(
        Integer number, LocalDate dated, String organizationName, String headPost, String signedBy, @Column(name = "text") String text) {}
