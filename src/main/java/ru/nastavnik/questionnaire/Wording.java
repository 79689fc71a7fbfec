package ru.nastavnik.questionnaire;

import java.util.Locale;

/**
 * Words of a questionnaire in both languages of the product.
 *
 * @param ru empty only where the words may be missing
 * @param en empty where nobody translated them: then the Russian ones are shown
 */
public record Wording(String ru, String en) {

    public static final Wording NONE = new Wording("", "");

    public Wording {
        ru = tidy(ru);
        en = tidy(en);
    }

    public static Wording of(String ru) {
        return new Wording(ru, "");
    }

    private static String tidy(String words) {
        return words == null ? "" : words.strip();
    }

    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) && !en.isEmpty() ? en : ru;
    }

    public boolean isEmpty() {
        return ru.isEmpty();
    }

    /** The longer of both. */
    int length() {
        return Math.max(ru.length(), en.length());
    }
}
