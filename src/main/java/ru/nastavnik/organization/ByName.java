package ru.nastavnik.organization;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The order in which a reader looks for an organization: the Russian alphabet, and Школа № 2 before Школа № 10. */
public final class ByName {

    private static final Collator ORDER = collator();

    private ByName() {}

    static <T> Comparator<T> of(Function<T, String> name) {
        return Comparator.comparing(name, ORDER::compare);
    }

    /** For long lists: each name is looked at once. */
    public static <T> List<T> sorted(Collection<T> things, Function<T, String> name) {
        return things.stream()
                .map(thing -> Map.entry(ORDER.getCollationKey(name.apply(thing)), thing))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Collator collator() {
        var collator = (RuleBasedCollator) Collator.getInstance(ULocale.forLanguageTag("ru"));
        collator.setNumericCollation(true);
        return collator.freeze();
    }
}
