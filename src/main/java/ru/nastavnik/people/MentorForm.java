package ru.nastavnik.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.validation.Errors;

/**
 * A mentor's card as it is typed.
 *
 * @param competences separated by comma, semicolon or line
 * @param forms ids of the forms the mentor is ready for
 */
record MentorForm(
        @Valid PersonForm person,
        @Size(max = 2000) String competences,
        @Size(max = 2000) String interests,
        @Min(5) @Max(99) Integer preferredAgeFrom,
        @Min(5) @Max(99) Integer preferredAgeTo,
        @Min(1) @Max(200) Integer hoursMonthly,
        @NotNull @Min(1) @Max(30) Integer capacity,
        Set<UUID> forms)
        implements CardForm<Mentor> {

    MentorForm {
        person = person == null ? PersonForm.blank(Occupation.TEACHER) : person;
        forms = forms == null ? Set.of() : forms;
    }

    static MentorForm blank(PersonForm person) {
        return new MentorForm(person, null, null, null, null, null, 1, null);
    }

    static MentorForm of(Mentor mentor) {
        return new MentorForm(
                PersonForm.of(mentor.getPerson()), String.join(", ", mentor.getCompetences()), mentor.getInterests(),
                mentor.getPreferredAgeFrom(), mentor.getPreferredAgeTo(), mentor.getHoursMonthly(), mentor.getCapacity(),
                mentor.getForms().stream().map(MentoringForm::getId).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public void check(Errors errors, LocalDate today) {
        CardForm.super.check(errors, today);
        if (preferredAgeFrom != null && preferredAgeTo != null && preferredAgeFrom > preferredAgeTo) {
            errors.rejectValue("preferredAgeTo", "people.ages.order");
        }
    }

    @Override
    public Mentor toNewCard(Person person, CardLists lists) {
        var mentor = new Mentor(person, lists.today());
        describe(mentor, lists);
        return mentor;
    }

    @Override
    public void describe(Mentor mentor, CardLists lists) {
        mentor.offer(
                competenceList(), PersonForm.blankToNull(interests), preferredAgeFrom, preferredAgeTo, hoursMonthly, capacity, lists.chosen(forms));
    }

    private List<String> competenceList() {
        return competences == null
                ? List.of()
                : Arrays.stream(competences.split("[,;\\n]")).map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
    }
}
