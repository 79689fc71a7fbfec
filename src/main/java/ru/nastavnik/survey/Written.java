package ru.nastavnik.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import ru.nastavnik.questionnaire.Answers;
import ru.nastavnik.questionnaire.Section;

/**
 * A section as a page sends it.
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
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            section.questions().stream().flatMap(question -> question.names()).forEach(name -> {
                digest.update((name + answers.of(name)).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // each Java has it
        }
    }

    /**
     * Whether somebody else saved another answer to this section since the page was opened.
     *
     * @param now what the answers become
     */
    boolean meetsAnother(Section section, Sitting sitting, Answers now) {
        var saved = sitting.response();
        return saved != null
                && !(page != null && page.equals(saved.getSavedIn()))
                && !seal(section, saved.getAnswers()).equals(base)
                && !seal(section, saved.getAnswers()).equals(seal(section, now));
    }

    static UUID page(String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
