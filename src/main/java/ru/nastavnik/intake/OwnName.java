package ru.nastavnik.intake;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.sheet.ClassNotation;

/** Knows the organization itself in what people write as a place of work or study, however they write its name: «школа №1» is «Школа № 1». */
final class OwnName {

    /** What is longer than a name and something after it is none. */
    private static final int LONGEST = 500;

    /** What keyboards have instead of №. */
    private static final Pattern NUMBER_SIGN = Pattern.compile("(no?|номер)(?=\\d)");

    /** Of a college: СТ-21. */
    private static final Pattern GROUP = Pattern.compile("\\S*\\d\\S*");

    private final Set<String> names;

    OwnName(Organization organization) {
        names = Stream.of(organization.getShortName(), organization.getFullName()).map(OwnName::plain).collect(Collectors.toSet());
    }

    /**
     * The class or group that stands after the organization's name and a comma, as in an export.
     *
     * @return an empty text when the name stands alone; nothing when the place is another: with a town behind it, a namesake's
     */
    Optional<String> addition(String place) {
        if (place.length() > LONGEST) {
            return Optional.empty();
        }
        if (names.contains(plain(place))) {
            return Optional.of("");
        }
        for (int comma = place.indexOf(','); comma >= 0; comma = place.indexOf(',', comma + 1)) {
            String rest = place.substring(comma + 1).strip();
            if (isClassOrGroup(rest) && names.contains(plain(place.substring(0, comma)))) {
                return Optional.of(rest);
            }
        }
        return Optional.empty();
    }

    private static boolean isClassOrGroup(String text) {
        return ClassNotation.isClass(ClassNotation.of(text)) || GROUP.matcher(text).matches();
    }

    private static String plain(String name) {
        return NUMBER_SIGN.matcher(Headings.plain(name).replace(" ", "")).replaceAll("");
    }
}
