package ru.nastavnik.decree;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody writes in a decree: its title, why, and what is ordered.
 *
 * @param clauses without their numbers, the control clause last; a clause may go on in further lines
 */
public record Provisions(String title, String preamble, List<String> clauses) {

    static final int TITLE_LENGTH = 500;
    static final int LENGTH = 4_000;
    static final int MOST_CLAUSES = 60;

    static final String ORDERS = "ПРИКАЗЫВАЮ:";

    /** A place of a template that is still to be filled: «[дата]». */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\[\\]\\n]+]");

    public Provisions {
        title = title.strip().replaceAll("\\s+", " ");
        preamble = plainLineBreaks(preamble);
        clauses = clauses.stream().map(Provisions::plainLineBreaks).filter(clause -> !clause.isEmpty()).toList();
        if (title.isEmpty() || title.length() > TITLE_LENGTH || preamble.length() > LENGTH || clauses.size() > MOST_CLAUSES
                || clauses.stream().anyMatch(clause -> clause.length() > LENGTH)) {
            throw new IllegalArgumentException("Too much, or no title");
        }
    }

    /** With the line breaks of a text, not those of a form. */
    private static String plainLineBreaks(String typed) {
        return typed.strip().replace("\r\n", "\n");
    }

    /** As a template writes them: the title, the preamble, «ПРИКАЗЫВАЮ:», and clauses with an empty line between. */
    static Provisions read(String text) {
        String[] halves = text.strip().split("\\n" + ORDERS + "\\s*\\n", 2);
        String[] head = halves[0].split("\\n\\s*\\n", 2);
        return new Provisions(head[0], head.length == 1 ? "" : head[1], halves.length == 1 ? List.of() : List.of(halves[1].split("\\n\\s*\\n")));
    }

    /** What is still to be filled, each once. */
    List<String> placeholders() {
        return Stream.concat(Stream.of(title, preamble), clauses.stream())
                .flatMap(part -> PLACEHOLDER.matcher(part).results().map(MatchResult::group))
                .distinct()
                .toList();
    }

    /** A paragraph a line, the clauses numbered. */
    String text() {
        return text(List.of());
    }

    /** @param first clauses made of data, of whatever length, which stand before those that somebody wrote */
    String text(List<String> first) {
        var text = new StringBuilder(title).append("\n\n");
        if (!preamble.isEmpty()) {
            text.append(preamble).append('\n');
        }
        text.append(ORDERS);
        List<String> ordered = Stream.concat(first.stream(), clauses.stream()).toList();
        for (int at = 0; at < ordered.size(); at++) {
            text.append('\n').append(at + 1).append(". ").append(ordered.get(at));
        }
        return text.toString();
    }
}
