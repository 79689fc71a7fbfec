package ru.nastavnik.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives new options a key; options that name ages get one that tells them, whatever it was. */
final class OptionKeys {

    private static final Pattern AGES = Pattern.compile("(\\d{1,2})\\D+(\\d{1,2})");

    private final Meaning meaning;

    OptionKeys(Meaning meaning) {
        this.meaning = meaning;
    }

    List<Option> options(List<OptionRow> rows) {
        var typed = new HashSet<String>();
        rows.forEach(row -> typed.add(row.key()));
        var taken = new HashSet<String>();
        var options = new ArrayList<Option>();
        for (OptionRow row : rows) {
            String key = key(row, taken, typed);
            taken.add(key);
            options.add(row.toOption(key));
        }
        return options;
    }

    private String key(OptionRow row, Set<String> taken, Set<String> typed) {
        String known = ages(row.text(), row.key());
        if (Keys.isKey(known) && !taken.contains(known)) {
            return known;
        }
        var all = new HashSet<>(typed);
        all.addAll(taken);
        return Keys.fresh("o", all);
    }

    private String ages(String text, String key) {
        var found = AGES.matcher(text);
        boolean tells = meaning == Meaning.AGES && found.find() && Integer.parseInt(found.group(1)) <= Integer.parseInt(found.group(2));
        return tells ? "a" + Integer.valueOf(found.group(1)) + "_" + Integer.valueOf(found.group(2)) : key;
    }
}
