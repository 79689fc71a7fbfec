package ru.nastavnik.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ru.nastavnik.sheet.PhoneNotation;

/** The telephones of a cell into which people write more than one, or one among words. */
final class PhonesInText {

    private static final String GAP = "[\\s\\p{Z}().–-]*";

    /** With or without the code of the country: so two in a row are told apart, whatever stands between them. */
    private static final Pattern RUSSIAN = Pattern.compile(
            "(?<!\\d)(?:(?:\\+7|8|7)" + GAP + ")?[3489]\\d{2}" + GAP + "\\d{3}" + GAP + "\\d{2}" + GAP + "\\d{2}(?!\\d)");

    /** Ten digits or so, however grouped. */
    private static final Pattern ANY = Pattern.compile("\\+?\\d(?:[\\s\\p{Z}()./–-]*\\d){9,13}");

    private static final Pattern BETWEEN = Pattern.compile("[,;/\\n]|\\s(и|или)\\s");

    private PhonesInText() {}

    /** In their one form and their order, none twice; those of Russia first. */
    static List<String> of(String text) {
        var whole = PhoneNotation.of(text);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        var found = new ArrayList<String>();
        String rest = take(RUSSIAN, text, found);
        for (String part : BETWEEN.split(rest)) {
            var alone = PhoneNotation.of(part);
            if (alone.isPresent()) {
                found.add(alone.get());
            } else {
                take(ANY, part, found);
            }
        }
        return found.stream().distinct().toList();
    }

    /** @return what is left of the text */
    private static String take(Pattern pattern, String text, List<String> found) {
        pattern.matcher(text).results().map(result -> PhoneNotation.of(result.group().strip())).flatMap(Optional::stream).forEach(found::add);
        return pattern.matcher(text).replaceAll(" ");
    }
}
