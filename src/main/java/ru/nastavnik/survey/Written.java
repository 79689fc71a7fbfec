package ru.nastavnik.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import ru.nastavnik.questionnaire.Answers;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.Section;

/**
 * A section as a page sends it, or all of them.
 *
 * @param page a number that the page made up when it was opened; null when it sends none
 * @param base the {@link #seal} of what the page showed when it was opened
 * @param account of whoever is signed in; null for nobody
 */
record Written(MultiValueMap<String, String> fields, UUID page, String base, UUID account) {

    static Written of(MultiValueMap<String, String> sent, UUID account) {
        return new Written(sent, page(sent.getFirst("page")), sent.getFirst("base"), account);
    }

    /** Whether it is to be sent at once: it is the only section. */
    boolean isSending() {
        return "send".equals(fields.getFirst("go"));
    }

    /** What tells whether a section was saved from elsewhere, however often this page saved it itself. */
    static String seal(Section section, Answers answers) {
        return seal(section.questions(), answers);
    }

    /** The same of all questions that stand on the page. */
    static String seal(List<Question> questions, Answers answers) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            questions.stream().flatMap(question -> question.names()).forEach(name -> {
                digest.update((name + answers.of(name)).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // each Java has it
        }
    }

    /**
     * Whether somebody else saved other answers to what stands on the page since it was opened.
     *
     * @param saved null when nothing is
     * @param now what the answers become
     */
    boolean meetsAnother(List<Question> questions, Response saved, Answers now) {
        return saved != null
                && !(page != null && page.equals(saved.getSavedIn()))
                && !seal(questions, saved.getWritten()).equals(base)
                && !seal(questions, saved.getWritten()).equals(seal(questions, now));
    }

    static UUID page(String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
