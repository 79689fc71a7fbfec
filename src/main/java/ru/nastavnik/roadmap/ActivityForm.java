package ru.nastavnik.roadmap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.validation.Errors;
import ru.nastavnik.decree.Author;

/**
 * An activity as a curator types it.
 *
 * @param decision null leaves the state as it is
 * @param survey by which a new one is proved; null for none
 */
record ActivityForm(
        @NotBlank @Size(max = 300) String title,
        Set<ResponsibleRole> responsible,
        @NotBlank @Size(max = Deadline.LENGTH) String deadline,
        @Size(max = 500) String result,
        Decision decision,
        @Size(max = 2_000) String note,
        EvidenceKind survey) {

    ActivityForm {
        responsible = responsible == null ? Set.of() : responsible.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        result = tidy(result);
        note = tidy(note);
        survey = survey == null || !EvidenceKind.OF_SURVEYS.contains(survey) ? null : survey;
    }

    static final ActivityForm BLANK = new ActivityForm(null, EnumSet.of(ResponsibleRole.CURATOR), null, null, null, null, null);

    static ActivityForm of(Activity activity) {
        return new ActivityForm(
                activity.getTitle(), Set.copyOf(activity.getResponsible()), activity.getDeadline().phrase(), activity.getExpectedResult(),
                Decision.of(activity), activity.getNote(), null);
    }

    /** Nothing typed and nothing kept are the same; a browser ends lines by two characters. */
    private static String tidy(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().replace("\r\n", "\n");
    }

    /** @param now the activity that it is about; null for a new one */
    void check(Activity now, Errors errors) {
        boolean cancelled = decision == Decision.CANCELLED || decision == null && now != null && now.getState() == ActivityState.CANCELLED;
        if (cancelled && note == null && !errors.hasFieldErrors("note")) {
            errors.rejectValue("note", "roadmap.note.required");
        }
        if (decision == Decision.BY_EVIDENCE && (now == null || now.getEvidence() == null) && !errors.hasFieldErrors("decision")) {
            errors.rejectValue("decision", "roadmap.decision.no-evidence");
        }
    }

    Plan toPlan(int firstYear) {
        return new Plan(title.strip().replaceAll("\\s+", " "), responsible, Deadline.of(deadline, firstYear), result);
    }

    /** @param facts as they stand now; null when there are none */
    void change(Activity activity, Evidence facts, Author by, Instant now) {
        activity.replan(toPlan(activity.getSection().getRoadmap().getFirstYear()), by, now);
        if (decision == null || decision != Decision.BY_EVIDENCE && decision == Decision.of(activity)) {
            activity.remark(note, by, now);
        } else if (decision == Decision.BY_EVIDENCE) {
            activity.leaveToEvidence(facts, note, by, now);
        } else {
            activity.decide(decision.state(), note, by, now);
        }
    }
}
