package ru.nastavnik.intake;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.nastavnik.organization.Organization;

/** Knows the organization itself in what people write as a place of work or study, however they write its name: «школа №1» is «Школа № 1». */
final class OwnName {

    /** What is longer than a name and something after it is none. */
    private static final int LONGEST = 500;

    /** What keyboards have instead of №. */
    private static final Pattern NUMBER_SIGN = Pattern.compile("(no?|номер)(?=\\d)");

    private final Set<String> names;

    OwnName(Organization organization) {
        names = Stream.of(organization.getShortName(), organization.getFullName()).map(OwnName::plain).collect(Collectors.toSet());
    }

    /** What stands after the organization's name and a comma, as a class in an export: empty when nothing does; no value when the place is another. */
    Optional<String> addition(String place) {
        if (place.length() > LONGEST) {
            return Optional.empty();
        }
        if (names.contains(plain(place))) {
            return Optional.of("");
        }
        for (int comma = place.indexOf(','); comma >= 0; comma = place.indexOf(',', comma + 1)) {
            if (names.contains(plain(place.substring(0, comma)))) {
                return Optional.of(place.substring(comma + 1).strip());
            }
        }
        return Optional.empty();
    }

    private static String plain(String name) {
        return NUMBER_SIGN.matcher(Headings.plain(name).replace(" ", "")).replaceAll("");
    }
}
