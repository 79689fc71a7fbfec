package ru.nastavnik.agreement;

import jakarta.persistence.Embeddable;
import java.util.List;

/** What an agreement sets (S1 agr. 1.2 and 2), a line each. */
@Embeddable
public record Clauses(String tasks, String mentorDuties, String mentorRights, String menteeDuties, String menteeRights) {

    static final int LENGTH = 4000;

    /** @throws IllegalArgumentException when one of them says nothing */
    public Clauses {
        tasks = tidy(tasks);
        mentorDuties = tidy(mentorDuties);
        mentorRights = tidy(mentorRights);
        menteeDuties = tidy(menteeDuties);
        menteeRights = tidy(menteeRights);
    }

    private static String tidy(String text) {
        String lines = String.join("\n", lines(text));
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("An agreement says what each side does");
        }
        return lines;
    }

    /** Without empty ones and without what ends them: each template ends them in its own way. */
    static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines().map(line -> line.strip().replaceAll("\\s+", " ").replaceFirst("[;., ]+$", "")).filter(line -> !line.isEmpty()).toList();
    }
}
