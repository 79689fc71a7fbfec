package ru.nastavnik.sheet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names as people type them become names as they stand in documents. */
public final class NameNotation {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n\\r]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DASHES = Pattern.compile(" ?[‐‑‒–—―−-]+ ?");
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼ`´]");
    private static final Pattern NUMBERED = Pattern.compile("^\\d+ ?[.)] ?(?=\\p{L})");
    private static final Pattern STRAY = Pattern.compile("^[,;:*\"«».'-]++|(?<![,;:*\"«»'-])[,;:*\"«»'-]++$");
    private static final Pattern COMMAS = Pattern.compile(" ?[,;] ?");
    private static final Pattern GLUED_INITIALS = Pattern.compile("(?<=\\b\\p{L}\\.)(?=\\p{L}\\.)");

    /** Stands for the space before a former surname in brackets, which belongs to the word before. */
    private static final String GLUE = "\uE000";

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern RUSSIAN = Pattern.compile("\\p{IsCyrillic}[\\p{IsCyrillic}' .()-]*");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final String LATIN = "ABCEHKMOPTXYËacekopxyë03";
    private static final String LOOKS_LIKE = "АВСЕНКМОРТХУЁасекорхуёОЗ";

    /** Where a new capital stands inside of a word. */
    private static final Pattern PIECE = Pattern.compile("[^-.'()]+");

    /** A key that was held down too long or not at all: иВАНОВ, ИВанов. */
    private static final Pattern SLIPPED = Pattern.compile("\\p{Ll}\\p{Lu}+|\\p{Lu}{2}\\p{Ll}{2,}");

    /** Words of Turkic patronymics, always small. */
    private static final Set<String> TURKIC = Set.of("оглы", "оглу", "кызы", "гызы", "улы", "угли", "уулу", "заде");

    /** Small when they were typed small, and not in the beginning. */
    private static final Set<String> PARTICLES = Set.of("де", "ди", "да", "ла", "ле", "дер", "дель", "ван", "фон", "аль", "эль", "ибн", "бен", "эд");

    private static final Pattern PATRONYMIC = Pattern.compile(".*(ович|евич|ьич|мич|кич|тич|овна|евна|ична)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private NameNotation() {}

    /**
     * A name in one cell, taken apart.
     *
     * @param givenName empty when only one word was written
     * @param patronymic empty when there is none; may have two words
     */
    public record Parts(String surname, String givenName, String patronymic) {}

    /**
     * One part of a name, or several: single spaces, Cyrillic letters in place of Latin ones that look the same, no shouting; ё stays. What is
     * written with capitals inside (МакДональд) is left alone.
     */
    public static String part(String text) {
        String name = mended(text);
        // what one mending uncovers the next one mends: "А-(-А" loses its bracket, then its second dash
        for (String again = mended(name); !again.equals(name); again = mended(name)) {
            name = again;
        }
        return name;
    }

    private static String mended(String text) {
        String plain = withoutDirt(text);
        boolean cyrillic = CYRILLIC.matcher(plain).find();
        var name = new StringJoiner(" ");
        for (String written : plain.split(" ")) {
            boolean first = name.length() == 0;
            String bare = first ? written.replaceAll("[()]", "") : written;
            String word = STRAY.matcher(cyrillic ? inCyrillic(bare) : bare).replaceAll("");
            if (word.codePoints().anyMatch(Character::isLetter)) {
                name.add(capitalized(word, first));
            }
        }
        return name.toString();
    }

    /** Whether it can stand in a Russian document: in Cyrillic letters, with nothing but dashes, apostrophes, points and brackets between them. */
    public static boolean isRussian(String text) {
        return RUSSIAN.matcher(part(text)).matches() && !DIGIT.matcher(text).find();
    }

    /** Surname, given name and patronymic in one cell; also with the surname last, when the patronymic shows it. */
    public static Parts full(String text) {
        String name = GLUED_INITIALS.matcher(part(COMMAS.matcher(text).replaceAll(" "))).replaceAll(" ").replace(" (", GLUE + "(");
        String[] words = name.split(" ");
        int patronymic = patronymicAt(words);
        if (words.length == 3 && patronymic == 1) {
            return parts(words[2], words[0], words[1]);
        }
        if (words.length < 3) {
            return parts(words[0], words.length == 2 ? words[1] : "", "");
        }
        int from = patronymic >= 2 ? patronymic : 2;
        return parts(join(words, 0, from - 1), words[from - 1], join(words, from, words.length));
    }

    /** @return -1 when no word is known as a patronymic */
    private static int patronymicAt(String[] words) {
        int last = words.length - 1;
        if (words.length > 3 && TURKIC.contains(words[last])) {
            return last - 1;
        }
        if (last > 0 && PATRONYMIC.matcher(words[last]).matches()) {
            return last;
        }
        return last == 2 && PATRONYMIC.matcher(words[1]).matches() ? 1 : -1;
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", Arrays.copyOfRange(words, from, to));
    }

    private static Parts parts(String surname, String givenName, String patronymic) {
        return new Parts(part(surname.replace(GLUE, " ")), part(givenName.replace(GLUE, " ")), patronymic.replace(GLUE, " "));
    }

    private static String withoutDirt(String text) {
        String plain = INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
        plain = SPACES.matcher(plain).replaceAll(" ").strip();
        plain = APOSTROPHES.matcher(DASHES.matcher(plain).replaceAll("-")).replaceAll("'");
        return NUMBERED.matcher(plain).replaceFirst("");
    }

    /** A word of other Latin letters than the look-alikes is Latin, and stays so. */
    private static String inCyrillic(String word) {
        boolean alike = word.chars().allMatch(c -> LATIN.indexOf(c) >= 0 || !Character.isLetterOrDigit(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        boolean letters = word.chars().anyMatch(Character::isLetter);
        if (!alike || !letters) {
            return word;
        }
        return word.codePoints()
                .map(c -> LATIN.indexOf(c) >= 0 ? LOOKS_LIKE.charAt(LATIN.indexOf(c)) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String capitalized(String word, boolean first) {
        if (!first && PARTICLES.contains(word)) {
            return word;
        }
        return PIECE.matcher(word).replaceAll(found -> Matcher.quoteReplacement(piece(found.group(), first && found.start() == 0)));
    }

    private static String piece(String piece, boolean first) {
        String small = piece.toLowerCase(Locale.ROOT);
        if (!first && TURKIC.contains(small)) {
            return small;
        }
        boolean shouted = piece.codePointCount(0, piece.length()) > 1 && piece.equals(piece.toUpperCase(Locale.ROOT));
        if (!shouted && !piece.equals(small) && !SLIPPED.matcher(piece).matches()) {
            return piece;
        }
        int begins = Character.toUpperCase(small.codePointAt(0));
        return new StringBuilder().appendCodePoint(begins).append(small, small.offsetByCodePoints(0, 1), small.length()).toString();
    }
}
