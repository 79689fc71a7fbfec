package ru.nastavnik.sheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phones in any notation become one: +7 XXX XXX-XX-XX; a foreign one +CC XX XXX-XX-XX; a number of the same town XX-XX-XX. */
public final class PhoneNotation {

    private static final Pattern WRITTEN = Pattern.compile(
            "(?:(?:тел|моб|сот|раб|дом|т|м)[а-яё]*[.:\\s]*)?(?<digits>[+0-9()./\\-–—‑−\\s\\p{Zs}]+?)(?:[,;]?\\s*(?:доб|вн|ext|#)[а-яa-z]*[.:\\s]*(?<inner>\\d{1,6}))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What is longer is none; the patterns would look through it from each of its characters anew. */
    private static final int LONGEST = 100;

    private static final String FORM = "+7 000 000-00-00";

    /** As nearly all are written: found faster, and the same is found. */
    private static final Pattern USUAL = Pattern.compile("(?:\\+7|[78]) ?\\(?([3489]\\d{2})\\)? ?(\\d{3})[ -]?(\\d{2})[ -]?(\\d{2})");

    /** Codes of countries have one, two or three digits (ITU-T E.164); these have one or two. */
    private static final Pattern COUNTRY =
            Pattern.compile("(1|7|20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\\d{3})(\\d{5,13})");

    private PhoneNotation() {}

    /** @return the phone in its one form; empty when it is none, or several, or ambiguous */
    public static Optional<String> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (isInItsForm(text)) {
            return Optional.of(text);
        }
        Matcher usual = USUAL.matcher(text);
        return usual.matches()
                ? Optional.of("+7 " + usual.group(1) + " " + usual.group(2) + "-" + usual.group(3) + "-" + usual.group(4))
                : any(text);
    }

    /** What was read once is read again wherever it goes; only some digits begin a number. */
    private static boolean isInItsForm(String text) {
        if (text.length() != FORM.length() || "3489".indexOf(text.charAt(3)) < 0) {
            return false;
        }
        for (int at = 0; at < FORM.length(); at++) {
            char written = text.charAt(at);
            if (FORM.charAt(at) == '0' ? written < '0' || written > '9' : written != FORM.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> any(String text) {
        Matcher written = WRITTEN.matcher(text.strip().replaceFirst("\\.0$", ""));
        if (!written.matches()) {
            return Optional.empty();
        }
        String inner = written.group("inner");
        return number(written.group("digits").strip()).map(number -> inner == null ? number : number + " доб. " + inner);
    }

    private static Optional<String> number(String written) {
        String digits = written.replaceAll("\\D", "");
        if (written.lastIndexOf('+') > 0) {
            return Optional.empty();
        }
        if (written.startsWith("+") && !digits.startsWith("89")) {
            return international(digits);
        }
        if (digits.startsWith("810") && digits.length() > 11) {
            return international(digits.substring(3));
        }
        return switch (digits.length()) {
            case 5, 6, 7 -> Optional.of(grouped(digits));
            case 10 -> digits.matches("[345689].*") ? Optional.of(russian(digits)) : Optional.empty();
            case 11 -> digits.matches("[78].*") ? Optional.of(russian(digits.substring(1))) : Optional.empty();
            case 12, 13, 14, 15 -> international(digits.replaceFirst("^00", ""));
            default -> Optional.empty();
        };
    }

    private static Optional<String> international(String digits) {
        if (digits.startsWith("7")) {
            return digits.length() == 11 ? Optional.of(russian(digits.substring(1))) : Optional.empty();
        }
        Matcher country = COUNTRY.matcher(digits);
        return country.matches() && !digits.startsWith("0") ? Optional.of("+" + country.group(1) + " " + grouped(country.group(2))) : Optional.empty();
    }

    private static String russian(String digits) {
        return "+7 " + grouped(digits);
    }

    /** From the end: two pairs, three digits, the rest. */
    private static String grouped(String digits) {
        int pairs = digits.length() - 4;
        String head = digits.substring(0, pairs);
        String tail = "-" + digits.substring(pairs, pairs + 2) + "-" + digits.substring(pairs + 2);
        return head.length() > 3 ? head.substring(0, head.length() - 3) + " " + head.substring(head.length() - 3) + tail : head + tail;
    }
}
