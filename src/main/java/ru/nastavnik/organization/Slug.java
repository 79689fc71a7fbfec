package ru.nastavnik.organization;

import com.ibm.icu.text.Transliterator;

/** An organization's name in addresses: lower-case Latin letters and digits, in words joined by single hyphens. */
final class Slug {

    /** Also a check of the table. */
    static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

    static final int LONGEST = 60;

    // as Russian passports and road signs do it, without the signs for ъ and ь
    private static final Transliterator LATIN = Transliterator.getInstance("Russian-Latin/BGN; Latin-ASCII; Lower");

    private Slug() {}

    /** «Школа № 900» → {@code shkola-900}. */
    static String suggest(String name) {
        String words = LATIN.transliterate(name.replace('№', ' '))
                .replaceAll("[ʹʺ'’\"]", "")
                .replaceAll("[^a-z0-9]+", "-");
        String slug = trim(words);
        return slug.isEmpty() ? "organization" : trim(slug.substring(0, Math.min(slug.length(), LONGEST)));
    }

    private static String trim(String words) {
        return words.replaceAll("^-|-$", "");
    }
}
