package ru.nastavnik.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML cannot hold stand in a workbook as {@code _x000D_} (ECMA-376, ST_Xstring). */
final class EscapedText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private EscapedText() {}

    static String plain(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(found -> character(found.group(1))) : text;
    }

    /** Escaped control characters are left out: no one typed them. */
    private static String character(String hexadecimal) {
        char c = (char) Integer.parseInt(hexadecimal, 16);
        return Character.isISOControl(c) ? (c == '\n' || c == '\t' ? Character.toString(c) : "") : Matcher.quoteReplacement(Character.toString(c));
    }
}
