package ru.nastavnik.people;

import java.util.Locale;
import java.util.regex.Matcher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Strikes a surname, in all its cases, out of texts that are about others as well: the text stays and names the person no more. A
 * namesake in the same text is struck out with them.
 */
@Component
public class Redaction {

    private static final String STRUCK = "[удалено]";

    /** A shorter one is the beginning of too many words. */
    private static final int SHORTEST_STEM = 4;

    /** PostgreSQL minds capitals then, whatever it was told. */
    private static final String MINDING_CAPITALS = "(?c)";

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

    /**
     * As PostgreSQL's regular expressions read it, at the beginning of one: «Образцова» finds «Образцовой», and «Королёв» finds «КОРОЛЕВУ». A short
     * one is found as names are written: «Ли» finds «ЛИ», and not the word «ли».
     */
    static String pattern(String surname) {
        String whole = surname.strip().toLowerCase(Locale.ROOT);
        String stem = whole.replaceFirst("(ая|яя|ий|ый|ой|ей|[аяоейь])$", "");
        return stem.length() >= SHORTEST_STEM
                ? WORD_BEGINS + searched(stem) + "\\w{0,3}\\M"
                : MINDING_CAPITALS + WORD_BEGINS + "(?:" + searched(StringUtils.capitalize(whole)) + "|" + searched(whole.toUpperCase(Locale.ROOT)) + ")\\M";
    }

    private static String searched(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}\\s-]", ".")
                .replaceAll("[её]", "[её]")
                .replaceAll("[ЕЁ]", "[ЕЁ]")
                .replaceAll("\\s+", Matcher.quoteReplacement(SPACES));
    }

    /** In JSON a line break is a letter after a backslash, and no end of a word. */
    static String patternInJson(String surname) {
        return pattern(surname).replace(WORD_BEGINS, "(?:" + WORD_BEGINS + "|(?<=" + ESCAPED + "))").replace(SPACES, "(?:\\s|" + ESCAPED + ")+");
    }
}
