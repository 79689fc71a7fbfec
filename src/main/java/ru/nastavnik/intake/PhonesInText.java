package ru.nastavnik.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.nastavnik.sheet.PhoneNotation;

/**
 * The telephones of a cell into which people write more than one, or one among words.
 *
 * @param phones in their one form and their order, none twice; those of Russia first
 * @param rest what else the cell says; empty when that is nothing but signs, «тел.» and «мама»
 */
record PhonesInText(List<String> phones, String rest) {

    private static final String GAP = "[\\s\\p{Z}().–-]*";

    /** With or without the code of the country: so two in a row are told apart, whatever stands between them. */
    private static final Pattern RUSSIAN = Pattern.compile(
            "(?<!\\d)(?:(?:\\+7|8|7)" + GAP + ")?[3489]\\d{2}" + GAP + "\\d{3}" + GAP + "\\d{2}" + GAP + "\\d{2}(?!\\d)");

    /** Ten digits or so, however grouped. */
    private static final Pattern ANY = Pattern.compile("\\+?\\d(?:[\\s\\p{Z}()./–-]*\\d){9,13}");

    private static final Pattern BETWEEN = Pattern.compile("[,;/\\n]|\\s(и|или)\\s");

    /** Says no more than the column does, or only whose it is. */
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)(?<!\\p{L})(тел|телефон|т|моб|мобильный|сот|сотовый|раб|рабочий|дом|домашний|и|или|"
                    + "мама|мать|папа|отец|бабушка|дедушка|родители|родитель|опекун)(?!\\p{L})");

    private static final Pattern SAYING = Pattern.compile("[\\p{L}\\p{N}]");

    static PhonesInText of(String text) {
        var whole = PhoneNotation.of(text);
        if (whole.isPresent()) {
            return new PhonesInText(List.of(whole.get()), "");
        }
        var found = new ArrayList<String>();
        var rest = new StringBuilder();
        for (String part : BETWEEN.split(take(RUSSIAN, text, found))) {
            var alone = PhoneNotation.of(part);
            alone.ifPresent(found::add);
            rest.append(alone.isPresent() ? "" : take(ANY, part, found)).append(' ');
        }
        return new PhonesInText(found.stream().distinct().toList(), SAYING.matcher(LABEL.matcher(rest).replaceAll("")).find() ? rest.toString().strip() : "");
    }

    /** @return what is left of the text */
    private static String take(Pattern pattern, String text, List<String> found) {
        return pattern.matcher(text).replaceAll(result -> {
            var phone = PhoneNotation.of(result.group().strip());
            phone.ifPresent(found::add);
            return phone.isPresent() ? " " : Matcher.quoteReplacement(result.group());
        });
    }
}
