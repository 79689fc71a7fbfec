package ru.nastavnik.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;

/**
 * An interview as it is typed.
 *
 * @param ratings a row for each criterion; rows that say nothing are left out
 * @param advance whether a recommended candidate is moved on at once
 */
record InterviewForm(
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate heldOn,
        @NotBlank @Size(max = 200) String interviewer,
        @Size(max = 50) List<@Valid RatingForm> ratings,
        @NotNull InterviewDecision decision,
        @Size(max = 4000) String note,
        Boolean advance) {

    InterviewForm {
        ratings = ratings == null ? List.of() : ratings.stream().map(row -> row == null ? RatingForm.EMPTY : row).toList();
        advance = Boolean.TRUE.equals(advance);
    }

    static InterviewForm blank(Collection<Criterion> criteria, LocalDate today, String interviewer) {
        return new InterviewForm(today, interviewer, rows(criteria, Map.of()), null, null, true);
    }

    static InterviewForm of(Interview interview, Collection<Criterion> criteria) {
        Map<UUID, CriterionRating> given = interview.getRatings().stream().collect(Collectors.toMap(CriterionRating::criterionId, Function.identity()));
        return new InterviewForm(
                interview.getHeldOn(), interview.getInterviewer(), rows(criteria, given), interview.getDecision(), interview.getNote(), false);
    }

    private static List<RatingForm> rows(Collection<Criterion> criteria, Map<UUID, CriterionRating> given) {
        return criteria.stream().map(criterion -> RatingForm.of(criterion.getId(), given.get(criterion.getId()))).toList();
    }

    /** What no single field can tell. */
    void check(Errors errors, LocalDate today) {
        HappenedOn.check("heldOn", heldOn, today, errors);
    }

    /** @param known ids of the organization's criteria; rows of others, and second ones, are left out */
    void describe(Interview interview, Set<UUID> known) {
        List<CriterionRating> given = ratings.stream()
                .filter(row -> known.contains(row.criterion()) && row.isFilled())
                .collect(Collectors.toMap(RatingForm::criterion, RatingForm::toRating, (one, second) -> one))
                .values()
                .stream()
                .toList();
        interview.describe(heldOn, interviewer, decision, PersonForm.blankToNull(note), given);
    }

    record RatingForm(
            UUID criterion,
            @Min(CriterionRating.LOWEST) @Max(CriterionRating.HIGHEST) Integer rating,
            @Size(max = 1000) String note) {

        static final RatingForm EMPTY = new RatingForm(null, null, null);

        static RatingForm of(UUID criterion, CriterionRating given) {
            return given == null ? new RatingForm(criterion, null, null) : new RatingForm(criterion, given.rating(), given.note());
        }

        boolean isFilled() {
            return rating != null || PersonForm.blankToNull(note) != null;
        }

        CriterionRating toRating() {
            return new CriterionRating(criterion, rating, PersonForm.blankToNull(note));
        }
    }
}
