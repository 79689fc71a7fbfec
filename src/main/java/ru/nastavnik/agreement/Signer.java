package ru.nastavnik.agreement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody whose signature an agreement needs.
 *
 * @param name as on the paper; null of a representative whom nobody has named yet
 * @param signedOn null until then, like {@code enteredAt}
 * @param enteredBy account of whoever noted it; null when a job of the application did
 */
@Embeddable
public record Signer(@Enumerated(EnumType.STRING) Signatory signatory, String name, LocalDate signedOn, UUID enteredBy, Instant enteredAt) {

    static final int LONGEST_NAME = 300;

    static Signer awaited(Signatory signatory, String name) {
        return new Signer(signatory, name == null || name.isBlank() ? null : name.strip(), null, null, null);
    }

    /** @throws IllegalArgumentException when nobody knows the name */
    Signer signed(String named, LocalDate day, UUID by, Instant now) {
        String known = named == null || named.isBlank() ? name : named.strip();
        if (known == null) {
            throw new IllegalArgumentException("Nobody is named: " + signatory);
        }
        return new Signer(signatory, known, day, by, now);
    }

    public boolean hasSigned() {
        return signedOn != null;
    }
}
