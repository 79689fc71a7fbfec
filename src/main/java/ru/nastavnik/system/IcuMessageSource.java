package ru.nastavnik.system;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The texts of {@code messages*.properties}. Those that are given arguments are ICU patterns, which know the plural forms of Russian:
 * {@code {0,plural,one{# человек}few{# человека}many{# человек}other{# человека}}}. A date among the arguments is written as pages write
 * dates; a whole number by the rules of the language (a year is passed as text, or it becomes "2 026").
 */
class IcuMessageSource extends ResourceBundleMessageSource {

    private record Text(String pattern, Locale locale) {}

    private final Dates dates;
    private final Map<Text, MessageFormat> formats = new ConcurrentHashMap<>();

    IcuMessageSource(Dates dates) {
        this.dates = dates;
        setBasename("messages");
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
    }

    @Override
    protected @Nullable String getMessageInternal(@Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        if (code == null || locale == null || arguments == null || arguments.length == 0) {
            return super.getMessageInternal(code, arguments, locale);
        }
        String pattern = resolveCodeWithoutArguments(code, locale);
        return pattern == null ? null : format(new Text(pattern, locale), readable(resolveArguments(arguments, locale)));
    }

    /** To read a pattern takes several times longer than to fill it in; a format serves one thread at a time. */
    private String format(Text text, Object[] arguments) {
        var format = formats.computeIfAbsent(text, unread -> new MessageFormat(unread.pattern(), unread.locale()));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    private Object[] readable(Object[] arguments) {
        var readable = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            readable[i] = readable(arguments[i]);
        }
        return readable;
    }

    private Object readable(@Nullable Object argument) {
        if (argument instanceof LocalDate date) {
            return dates.day(date);
        }
        return argument == null ? "" : argument instanceof Number ? argument : argument.toString();
    }
}
