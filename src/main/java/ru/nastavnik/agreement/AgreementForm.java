package ru.nastavnik.agreement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.validation.Errors;
import ru.nastavnik.pairing.PairLine;

/**
 * An agreement as it is drafted.
 *
 * @param tasks chosen from the list
 * @param further tasks that were typed, a line each
 * @param version of the draft that is changed; null for a new one
 */
record AgreementForm(
        List<String> tasks,
        @Size(max = 2000) String further,
        @NotNull @Min(1) @Max(Agreement.MOST_MONTHS) Integer months,
        @NotBlank @Size(max = Clauses.LENGTH) String mentorDuties,
        @NotBlank @Size(max = Clauses.LENGTH) String mentorRights,
        @NotBlank @Size(max = Clauses.LENGTH) String menteeDuties,
        @NotBlank @Size(max = Clauses.LENGTH) String menteeRights,
        Integer version) {

    AgreementForm {
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
    }

    /** @param offered the organization's list */
    static AgreementForm of(Clauses clauses, int months, Set<String> offered, Integer version) {
        List<String> all = Clauses.lines(clauses.tasks());
        return new AgreementForm(
                all.stream().filter(offered::contains).toList(),
                String.join("\n", all.stream().filter(task -> !offered.contains(task)).toList()),
                months, clauses.mentorDuties(), clauses.mentorRights(), clauses.menteeDuties(), clauses.menteeRights(), version);
    }

    /** As it would be read again: two of them differ when they say different things. @param version of what is saved now */
    AgreementForm over(Set<String> offered, Integer version) {
        return of(clauses(), months, offered, version);
    }

    boolean says(Agreement agreement) {
        return agreement.getClauses().equals(clauses()) && agreement.getMonths() == months;
    }

    /**
     * What a draft begins with: all tasks of the list and the pair's goal. There may be none.
     *
     * @param offered the organization's list
     * @param goal of the pair; null for none
     */
    static AgreementForm standard(PairLine pair, PairLine.Member mentee, Set<String> offered, String goal, int months) {
        return new AgreementForm(
                List.copyOf(offered), String.join("\n", Clauses.lines(goal).stream().map(AgreementForm::asItem).filter(task -> !offered.contains(task)).toList()), months,
                StandardClauses.mentorDuties(pair, mentee), StandardClauses.mentorRights(), StandardClauses.menteeDuties(pair), StandardClauses.menteeRights(), null);
    }

    /** As the other tasks stand in the list; an abbreviation («ЕГЭ») keeps its capitals. */
    private static String asItem(String goal) {
        boolean word = goal.length() > 1 && Character.isUpperCase(goal.charAt(0)) && !Character.isUpperCase(goal.charAt(1));
        return word ? Character.toLowerCase(goal.charAt(0)) + goal.substring(1) : goal;
    }

    void check(Errors errors) {
        if (wrongTasks() != null) {
            errors.rejectValue("tasks", wrongTasks());
        }
        requireLines("mentorDuties", mentorDuties, errors);
        requireLines("mentorRights", mentorRights, errors);
        requireLines("menteeDuties", menteeDuties, errors);
        requireLines("menteeRights", menteeRights, errors);
    }

    /** Key of a message; null when they may stand so. */
    String wrongTasks() {
        return text().isEmpty() ? "agreement.tasks.none" : text().length() > Clauses.LENGTH ? "agreement.tasks.many" : null;
    }

    /** Nothing at all is refused by the field itself. */
    private static void requireLines(String field, String text, Errors errors) {
        if (text != null && !text.isBlank() && Clauses.lines(text).isEmpty()) {
            errors.rejectValue(field, "agreement.lines.none");
        }
    }

    Clauses clauses() {
        return new Clauses(text(), mentorDuties, mentorRights, menteeDuties, menteeRights);
    }

    private String text() {
        var all = new ArrayList<>(tasks);
        all.addAll(Clauses.lines(further));
        return String.join("\n", new LinkedHashSet<>(Clauses.lines(String.join("\n", all))));
    }
}
