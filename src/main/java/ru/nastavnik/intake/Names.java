package ru.nastavnik.intake;

import java.util.regex.Pattern;
import ru.nastavnik.sheet.NameNotation;

/** Names of a long list: most are written as documents have them and need no cleaning, which takes longer than all else together. */
final class Names {

    private static final String WORD = "[А-ЯЁ][а-яё]+";
    private static final Pattern CLEAN = Pattern.compile("(" + WORD + ") (" + WORD + ") (" + WORD + "(?:ич|вна|чна))");
    private static final Pattern CLEAN_PART = Pattern.compile(WORD + "(?: " + WORD + ")*+");

    private Names() {}

    static NameNotation.Parts parts(String whole) {
        var clean = CLEAN.matcher(whole);
        return clean.matches() ? new NameNotation.Parts(clean.group(1), clean.group(2), clean.group(3)) : NameNotation.full(whole);
    }

    static String part(String text) {
        return CLEAN_PART.matcher(text).matches() ? text : NameNotation.part(text);
    }
}
