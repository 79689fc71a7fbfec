package ru.nastavnik.people;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/** Signed papers of one person, entered together when they were signed together; each kind becomes a consent of its own. */
record ConsentForm(
        @NotEmpty Set<ConsentKind> kinds,
        Set<Published> publishes,
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate signedOn,
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validUntil,
        Boolean signedByPerson,
        @Size(max = 300) String representative) {

    private static final int LONGEST_TERM_YEARS = 10;
    private static final int EARLIEST_YEAR = 2000;

    ConsentForm {
        kinds = kinds == null ? Set.of() : kinds.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        publishes = publishes == null ? Set.of() : publishes.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        signedByPerson = Boolean.TRUE.equals(signedByPerson);
    }

    static ConsentForm blank(Person person, Set<ConsentKind> missing, LocalDate today, LocalDate yearEnds) {
        var signers = person.signersOn(today);
        return new ConsentForm(
                missing, Set.of(), today, yearEnds, false, signers.includeRepresentative() ? person.getContacts().representativeName() : null);
    }

    /** Only a signature of that day or later gives back what was locked up on it, and only as long as it is in force. */
    void checkAnew(LocalDate lockedUpOn, LocalDate today, Errors errors) {
        if (signedOn != null && signedOn.isBefore(lockedUpOn)) {
            errors.rejectValue("signedOn", "people.consent.beforeWithdrawal", new Object[] {lockedUpOn}, null);
        }
        if (validUntil != null && validUntil.isBefore(today)) {
            errors.rejectValue("validUntil", "people.consent.overAlready");
        }
    }

    /**
     * Who must sign depends on the age at signing.
     *
     * @param mentor whether the person is in the register of mentors
     */
    void check(Person person, boolean mentor, LocalDate today, Errors errors) {
        if (kinds.contains(ConsentKind.PUBLICATION) && publishes.isEmpty()) {
            errors.rejectValue("publishes", "people.consent.publishes.none");
        }
        if (kinds.contains(ConsentKind.MENTOR_REGISTER) && !mentor) {
            errors.rejectValue("kinds", "people.consent.register.mentors");
        }
        if (signedOn == null || errors.hasFieldErrors("signedOn")) {
            return;
        }
        if (signedOn.getYear() < EARLIEST_YEAR || signedOn.isAfter(today)) {
            errors.rejectValue("signedOn", signedOn.isAfter(today) ? "people.consent.future" : "people.consent.long-ago");
            return;
        }
        if (person.getBirth() != null && signedOn.isBefore(person.getBirth().earliest())) {
            errors.rejectValue("signedOn", "people.consent.beforeBirth");
        }
        if (validUntil != null && validUntil.isBefore(signedOn)) {
            errors.rejectValue("validUntil", "people.consent.term");
        } else if (validUntil != null && validUntil.isAfter(signedOn.plusYears(LONGEST_TERM_YEARS))) {
            errors.rejectValue("validUntil", "people.consent.termTooLong");
        }
        var signers = person.signersOn(signedOn);
        if (signers.includePerson() && !signedByPerson) {
            errors.rejectValue("signedByPerson", "people.consent.personMissing");
        }
        if (signers.includeRepresentative() && PersonForm.blankToNull(representative) == null) {
            errors.rejectValue("representative", "people.consent.representativeMissing");
        }
    }

    List<Consent> toNewConsents(Person person, UUID enteredBy, Instant now) {
        var signers = person.signersOn(signedOn);
        return kinds.stream()
                .map(kind -> new Consent(
                        person, kind, kind == ConsentKind.PUBLICATION ? publishes : Set.of(), signedOn, validUntil, signedByPerson && signers.includePerson(),
                        signers.includeRepresentative() ? PersonForm.blankToNull(representative) : null, enteredBy, now))
                .toList();
    }
}
