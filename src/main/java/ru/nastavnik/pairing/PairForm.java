package ru.nastavnik.pairing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/** A pair as the curator fills it in. */
record PairForm(
        @NotNull UUID form,
        @NotNull UUID mentor,
        @NotEmpty @Size(max = 30) Set<UUID> mentees,
        UUID model,
        Set<UUID> kinds,
        @Size(max = 1000) String goal,
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate startsOn,
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate endsOn,
        @Min(1) @Max(366) Integer rhythmDays) {

    PairForm {
        mentees = known(mentees);
        kinds = known(kinds);
    }

    /** An empty choice comes as null. */
    private static Set<UUID> known(Set<UUID> chosen) {
        return chosen == null ? Set.of() : chosen.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    static PairForm blank(UUID form, UUID mentor, Set<UUID> mentees, LocalDate today) {
        Period usual = Period.restOfProgrammeYear(today);
        return new PairForm(form, mentor, mentees, null, Set.of(), null, usual.startsOn(), usual.endsOn(), null);
    }

    static PairForm of(Pair pair) {
        return new PairForm(
                pair.getFormId(),
                pair.getMentorId(),
                pair.menteesToTheLastDay(),
                pair.getModel() == null ? null : pair.getModel().getId(),
                pair.getKinds().stream().map(MentoringKind::getId).collect(Collectors.toUnmodifiableSet()),
                pair.getGoal(),
                pair.getPeriod().startsOn(),
                pair.getPeriod().endsOn(),
                pair.getRhythmDays());
    }

    /** Mentor and form of a pair that is amended stay what they are, whatever was sent. */
    PairForm with(UUID form, UUID mentor) {
        return new PairForm(form, mentor, mentees, model, kinds, goal, startsOn, endsOn, rhythmDays);
    }

    void check(Errors errors) {
        if (startsOn == null || endsOn == null) {
            return;
        }
        if (!isPlausible(startsOn)) {
            errors.rejectValue("startsOn", "pairing.period.year");
        } else if (endsOn.isBefore(startsOn)) {
            errors.rejectValue("endsOn", "pairing.period.order");
        } else if (Period.isTooLong(startsOn, endsOn)) {
            errors.rejectValue("endsOn", "pairing.period.tooLong");
        }
    }

    /** A browser makes 0026 of a hasty 26. */
    private static boolean isPlausible(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() <= 2100;
    }

    boolean hasPeriod() {
        return startsOn != null && endsOn != null && isPlausible(startsOn) && !endsOn.isBefore(startsOn) && !Period.isTooLong(startsOn, endsOn);
    }

    Period period() {
        return new Period(startsOn, endsOn);
    }

    Proposal toProposal() {
        String wanted = goal == null || goal.isBlank() ? null : goal.strip();
        return new Proposal(mentor, form, mentees, model, kinds, wanted, period(), rhythmDays);
    }
}
