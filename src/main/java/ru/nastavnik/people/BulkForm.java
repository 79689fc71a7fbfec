package ru.nastavnik.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/**
 * What is to be done to which cards.
 *
 * @param chosen ids of cards
 * @param all those of the list as it was looked at last, instead of the chosen ones
 * @param token of this change, so that it is made once however often it is sent
 * @param detailed whether the details below were asked for already
 * @param state to move to; with a reason, which may be null
 * @param kinds of consent that were signed, by everybody on the same day
 */
record BulkForm(
        @NotNull BulkDeed deed, Set<UUID> chosen, Boolean all, UUID token, Boolean detailed,
        String state, @Size(max = 1000) String reason,
        Set<ConsentKind> kinds, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate signedOn,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validUntil) {

    private static final int LONGEST_TERM_YEARS = 10;
    private static final int EARLIEST_YEAR = 2000;

    BulkForm {
        chosen = chosen == null ? Set.of() : chosen.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        all = Boolean.TRUE.equals(all);
        token = token == null ? UUID.randomUUID() : token;
        detailed = Boolean.TRUE.equals(detailed);
        kinds = kinds == null ? Set.of() : kinds.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        reason = PersonForm.blankToNull(reason);
    }

    BulkForm of(Collection<UUID> cards) {
        return new BulkForm(deed, Set.copyOf(cards), false, token, detailed, state, reason, kinds, signedOn, validUntil);
    }

    /** What is proposed as long as nothing is typed. */
    BulkForm suggesting(LocalDate today, LocalDate yearEnds) {
        return new BulkForm(
                deed, chosen, false, token, detailed, state, reason, kinds, signedOn == null ? today : signedOn, validUntil == null ? yearEnds : validUntil);
    }

    /** As one field holds them: a thousand fields are more than a server takes. */
    public String ids() {
        return chosen.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    boolean needsDetails() {
        return deed == BulkDeed.MOVE || deed == BulkDeed.CONSENT;
    }

    /** Whether nothing more has to be asked. */
    boolean isReady() {
        return detailed || !needsDetails();
    }

    /** The state that is asked for, when the card may come there. */
    <S extends LifeState<S>> Optional<S> target(Participant<S> card) {
        return card.getState().next().stream().filter(to -> to.name().equals(state)).findFirst();
    }

    void check(RegisterKind register, LocalDate today, Errors errors) {
        if (deed == BulkDeed.MOVE && !register.targets().contains(state)) {
            errors.rejectValue("state", "people.bulk.state.required");
        } else if (deed == BulkDeed.MOVE && register.asksReason(state) && reason == null) {
            errors.rejectValue("reason", "people.move.reason.required");
        }
        if (deed == BulkDeed.CONSENT) {
            checkConsents(register, today, errors);
        }
    }

    private void checkConsents(RegisterKind register, LocalDate today, Errors errors) {
        if (kinds.isEmpty() || !register.papers().containsAll(kinds)) {
            errors.rejectValue("kinds", "people.bulk.kinds.required");
        }
        if (signedOn == null || signedOn.isAfter(today) || signedOn.getYear() < EARLIEST_YEAR) {
            errors.rejectValue("signedOn", signedOn != null && signedOn.isAfter(today) ? "people.consent.future" : "people.consent.long-ago");
            return;
        }
        if (validUntil == null || validUntil.isBefore(signedOn)) {
            errors.rejectValue("validUntil", "people.consent.term");
        } else if (validUntil.isAfter(signedOn.plusYears(LONGEST_TERM_YEARS))) {
            errors.rejectValue("validUntil", "people.consent.termTooLong");
        }
    }
}
