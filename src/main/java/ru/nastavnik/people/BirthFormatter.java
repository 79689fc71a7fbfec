package ru.nastavnik.people;

import java.text.ParseException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;
import ru.nastavnik.sheet.DateNotation;

/** A birth date in a form, in any notation that people use: 08.03.2012, 8 марта 2012, 2012-03-08, or 2012 alone. */
@Component
class BirthFormatter implements Formatter<Birth> {

    private static final Locale AS_TYPED = Locale.forLanguageTag("ru");

    private final Clock clock;

    BirthFormatter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Birth parse(String text, Locale locale) throws ParseException {
        var written = DateNotation.of(text, LocalDate.now(clock)).orElseThrow(() -> new ParseException(text, 0));
        return written.isYearOnly() ? Birth.in(written.year()) : Birth.on(written.day());
    }

    @Override
    public String print(Birth birth, Locale locale) {
        return birth.yearOnly() ? birth.toString() : birth.brief(AS_TYPED);
    }
}
