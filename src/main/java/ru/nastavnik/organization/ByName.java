package ru.nastavnik.organization;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.function.Function;

/** The order in which a reader looks for an organization: the Russian alphabet, and Школа № 2 before Школа № 10. */
final class ByName {

    private static final Collator ORDER = collator();

    private ByName() {}

    static <T> Comparator<T> of(Function<T, String> name) {
        return Comparator.comparing(name, ORDER::compare);
    }

    private static Collator collator() {
        var collator = (RuleBasedCollator) Collator.getInstance(ULocale.forLanguageTag("ru"));
        collator.setNumericCollation(true);
        return collator.freeze();
    }
}
