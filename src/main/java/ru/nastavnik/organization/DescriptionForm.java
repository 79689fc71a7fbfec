package ru.nastavnik.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;

/** What may change in an organization: its names, its head's post, its time zone. */
record DescriptionForm(
        @NotBlank @Size(max = 300) String fullName,
        @NotBlank @Size(max = 100) String shortName,
        @NotBlank @Size(max = 100) String headPost,
        @NotNull ZoneId timeZone) {

    static DescriptionForm of(Organization organization) {
        return new DescriptionForm(
                organization.getFullName(), organization.getShortName(), organization.getHeadPost(), organization.getTimeZone());
    }

    void describe(Organization organization) {
        organization.describe(fullName.strip(), shortName.strip(), headPost.strip(), timeZone);
    }
}
