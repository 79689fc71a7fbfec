package ru.nastavnik.matching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;
import ru.nastavnik.pairing.Period;

/** A round as the curator fills it in; the last ten are the weights of the criteria. */
record MatchingRoundForm(
        @NotBlank @Size(max = MatchingRound.NAME_LENGTH) String name,
        @NotEmpty @Size(max = 60) Set<UUID> forms,
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate startsOn,
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate endsOn,
        @NotNull @Min(0) @Max(100) Integer leastScore,
        @NotNull @Min(1) @Max(100) Integer hoursNeeded,
        @NotNull @Min(0) @Max(100) Integer topics,
        @NotNull @Min(0) @Max(100) Integer wishes,
        @NotNull @Min(0) @Max(100) Integer form,
        @NotNull @Min(0) @Max(100) Integer kinds,
        @NotNull @Min(0) @Max(100) Integer age,
        @NotNull @Min(0) @Max(100) Integer hours,
        @NotNull @Min(0) @Max(100) Integer days,
        @NotNull @Min(0) @Max(100) Integer place,
        @NotNull @Min(0) @Max(100) Integer language,
        @NotNull @Min(0) @Max(100) Integer history) {

    MatchingRoundForm {
        forms = forms == null ? Set.of() : forms.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** @param weights of the round before */
    static MatchingRoundForm blank(Set<UUID> forms, Weights weights, int leastScore, int hoursNeeded, LocalDate today) {
        Period usual = Period.restOfProgrammeYear(today);
        return of(null, forms, usual, leastScore, hoursNeeded, weights);
    }

    static MatchingRoundForm of(MatchingRound round) {
        return of(round.getName(), round.getForms(), round.getPeriod(), round.getLeastScore(), round.getHoursNeeded(), round.getWeights());
    }

    private static MatchingRoundForm of(String name, Set<UUID> forms, Period period, Integer leastScore, Integer hoursNeeded, Weights weights) {
        return new MatchingRoundForm(name, forms, period.startsOn(), period.endsOn(), leastScore, hoursNeeded, weights.of(Criterion.TOPICS), weights.of(Criterion.WISHES), weights.of(Criterion.FORM), weights.of(Criterion.KINDS),
                weights.of(Criterion.AGE), weights.of(Criterion.HOURS), weights.of(Criterion.DAYS), weights.of(Criterion.PLACE), weights.of(Criterion.LANGUAGE), weights.of(Criterion.HISTORY));
    }

    /** Everything as it was typed but the weights. */
    MatchingRoundForm withUsualWeights() {
        Weights usual = Weights.USUAL;
        return new MatchingRoundForm(
                name, forms, startsOn, endsOn, leastScore, hoursNeeded, usual.of(Criterion.TOPICS), usual.of(Criterion.WISHES), usual.of(Criterion.FORM), usual.of(Criterion.KINDS),
                usual.of(Criterion.AGE), usual.of(Criterion.HOURS), usual.of(Criterion.DAYS), usual.of(Criterion.PLACE), usual.of(Criterion.LANGUAGE), usual.of(Criterion.HISTORY));
    }

    void check(Errors errors) {
        if (startsOn != null && endsOn != null) {
            if (startsOn.getYear() < 2000 || startsOn.getYear() > 2100) {
                errors.rejectValue("startsOn", "matching.period.year");
            } else if (endsOn.isBefore(startsOn)) {
                errors.rejectValue("endsOn", "matching.period.order");
            } else if (Period.isTooLong(startsOn, endsOn)) {
                errors.rejectValue("endsOn", "matching.period.tooLong");
            }
        }
        if (!errors.hasErrors() && byCriterion().values().stream().allMatch(weight -> weight == 0)) {
            errors.rejectValue("topics", "matching.weights.nothing");
        }
    }

    /** Only after {@link #check}. */
    Period period() {
        return new Period(startsOn, endsOn);
    }

    /** Only after {@link #check}. */
    Weights weights() {
        return new Weights(byCriterion());
    }

    private Map<Criterion, Integer> byCriterion() {
        Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);
        weights.put(Criterion.TOPICS, topics);
        weights.put(Criterion.WISHES, wishes);
        weights.put(Criterion.FORM, form);
        weights.put(Criterion.KINDS, kinds);
        weights.put(Criterion.AGE, age);
        weights.put(Criterion.HOURS, hours);
        weights.put(Criterion.DAYS, days);
        weights.put(Criterion.PLACE, place);
        weights.put(Criterion.LANGUAGE, language);
        weights.put(Criterion.HISTORY, history);
        return weights;
    }
}
