package ru.nastavnik.people;

import java.util.Locale;
import java.util.regex.Matcher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Strikes a surname, in all its cases, out of texts that are about others as well: the text stays and names the person no more. A
 * namesake in the same text is struck out with them.
 */
@Component
public class Redaction {

    private static final String STRUCK = "[удалено]";

    /** A shorter one is the beginning of too many words. */
    private static final int SHORTEST_STEM = 4;

    private static final String WORD_BEGINS = "\\m";
    private static final String SPACES = "\\s+";
    private static final String ESCAPED = "\\\\(?:[bfnrt]|u[0-9a-f]{4})";

    private final JdbcClient jdbc;

    Redaction(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param table of the organization; not typed by anybody, like {@code column}
     * @return in how many rows it stood
     */
    public int strike(Eraser.Subject subject, String table, String column) {
        return strike(
                pattern(subject.name().surname()),
                "update %1$s set %2$s = regexp_replace(%2$s, :surname, :struck, 'gi') where %2$s ~* :surname".formatted(table, column));
    }

    /** The same in all texts of a column of JSON. */
    public int strikeInJson(Eraser.Subject subject, String table, String column) {
        return strike(
                patternInJson(subject.name().surname()),
                """
                update %1$s set %2$s = cast(regexp_replace(cast(%2$s as text), :surname, :struck, 'gi') as jsonb)
                where cast(%2$s as text) ~* :surname""".formatted(table, column));
    }

    private int strike(String surname, String statement) {
        return jdbc.sql(statement)
                .param("surname", surname)
                .param("struck", STRUCK)
                .update();
    }

    /** As PostgreSQL's regular expressions read it: «Образцова» finds «Образцовой», and «Королёв» finds «КОРОЛЕВУ». */
    static String pattern(String surname) {
        String whole = surname.strip().toLowerCase(Locale.ROOT);
        String stem = whole.replaceFirst("(ая|яя|ий|ый|ой|ей|[аяоейь])$", "");
        boolean inflected = stem.length() >= SHORTEST_STEM;
        String searched = (inflected ? stem : whole).replaceAll("[^\\p{L}\\p{N}\\s-]", ".").replaceAll("[её]", "[её]").replaceAll("\\s+", Matcher.quoteReplacement(SPACES));
        return WORD_BEGINS + searched + (inflected ? "\\w{0,3}" : "") + "\\M";
    }

    /** In JSON a line break is a letter after a backslash, and no end of a word. */
    static String patternInJson(String surname) {
        return "(?:" + WORD_BEGINS + "|(?<=" + ESCAPED + "))" + pattern(surname).substring(WORD_BEGINS.length()).replace(SPACES, "(?:\\s|" + ESCAPED + ")+");
    }
}
