package ru.nastavnik.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/**
 * A step of a mentor's or mentee's life as it is typed.
 *
 * @param to name of a state
 * @param version of the card as it was shown
 * @param supportOffered whether a mentee who waits on was offered a psychologist's support; with day, name and note
 */
record MoveForm(
        @NotBlank String to,
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
        @Size(max = 1000) String reason,
        Boolean supportOffered,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate supportOn,
        @Size(max = 200) String supportBy,
        @Size(max = 1000) String supportNote,
        Integer version) {

    /** @param to what is proposed; null for nothing */
    static MoveForm blank(Participant<?> card, LocalDate today, String to) {
        return new MoveForm(to, today, null, null, today, null, null, card.getVersion());
    }

    /** The state that is asked for, when the card may come there. */
    <S extends LifeState<S>> Optional<S> target(Participant<S> card) {
        return card.getState().next().stream().filter(state -> state.name().equals(to)).findFirst();
    }

    String keptReason() {
        return PersonForm.blankToNull(reason);
    }

    boolean offersSupport() {
        return MenteeState.WAITING.name().equals(to) && Boolean.TRUE.equals(supportOffered);
    }

    /** @param last day of the card's last step */
    void check(Participant<?> card, LocalDate last, LocalDate today, Errors errors) {
        var target = card.getState().next().stream().filter(state -> state.name().equals(to)).findFirst();
        if (target.isEmpty() && !errors.hasFieldErrors("to")) {
            errors.rejectValue("to", "people.move.impossible");
        }
        HappenedOn.check("on", on, today, errors);
        if (on != null && on.isBefore(last) && !errors.hasFieldErrors("on")) {
            errors.rejectValue("on", "people.move.tooEarly", new Object[] {last}, null);
        }
        if (target.isPresent() && target.get().asksReason() && keptReason() == null) {
            errors.rejectValue("reason", "people.move.reason.required");
        }
        if (MenteeState.WAITING.name().equals(to)) {
            checkSupport(today, errors);
        }
    }

    private void checkSupport(LocalDate today, Errors errors) {
        if (supportOffered == null) {
            errors.rejectValue("supportOffered", "people.move.support.required");
        } else if (supportOffered) {
            HappenedOn.check("supportOn", supportOn, today, errors);
            if (supportOn == null && !errors.hasFieldErrors("supportOn")) {
                errors.rejectValue("supportOn", "people.support.offeredOn.required");
            }
            if (PersonForm.blankToNull(supportBy) == null) {
                errors.rejectValue("supportBy", "people.support.offeredBy.required");
            }
        }
    }
}
