package ru.nastavnik.system;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Birth;

/** Dates as pages write them, for templates: {@code ${dates.day(decree.date)}}. Null gives an empty text. */
@Component
class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu");
    private static final DateTimeFormatter SHORT_RUSSIAN = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter SHORT_ENGLISH = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter NEAR = DateTimeFormatter.ofPattern("EEEE, d MMMM, HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm");

    /** 22 ноября 2026, 22 November 2026. */
    public String day(@Nullable LocalDate date) {
        return write(DAY.localizedBy(locale()), date);
    }

    /** 22.11.2026, 22 Nov 2026: for tables. */
    public String brief(@Nullable LocalDate date) {
        return write(isRussian() ? SHORT_RUSSIAN : SHORT_ENGLISH, date);
    }

    /** 8 марта 2012, or 2012 г. when no more is known. */
    public String birth(@Nullable Birth birth) {
        return birth == null ? "" : birth.words(locale());
    }

    /** 08.03.2012, or 2012 г.: for tables. */
    public String briefBirth(@Nullable Birth birth) {
        return birth == null ? "" : birth.brief(locale());
    }

    /** 22 ноября 2026, 15:10 by the clock of the organization where one stands. */
    public String moment(@Nullable Instant instant) {
        ZoneId zone = Standing.current().map(Standing::zone).orElse(ZoneOffset.UTC);
        return instant == null ? "" : MOMENT.localizedBy(locale()).format(instant.atZone(zone));
    }

    /** вторник, 24 ноября, 15:10: for what is near. */
    public String near(@Nullable LocalDateTime time) {
        return write(NEAR.localizedBy(locale()), time);
    }

    /** 24 ноября 2026, 15:10 by the clock of the organization. */
    public String hour(@Nullable LocalDateTime time) {
        return write(MOMENT.localizedBy(locale()), time);
    }

    private static String write(DateTimeFormatter formatter, @Nullable TemporalAccessor date) {
        return date == null ? "" : formatter.format(date);
    }

    private static Locale locale() {
        return isRussian() ? Languages.RUSSIAN : Locale.UK;
    }

    private static boolean isRussian() {
        return !LocaleContextHolder.getLocale().getLanguage().equals("en");
    }
}
