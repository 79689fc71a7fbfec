package ru.nastavnik.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ru.nastavnik.form.Worded;

/**
 * When somebody was born: a day, or no more than a year, as the lists of schools often have it.
 *
 * @param latest the day; of a year its last one, when whoever was born in it is youngest
 */
public record Birth(LocalDate latest, boolean yearOnly) implements Worded {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu");
    private static final DateTimeFormatter BRIEF_RUSSIAN = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("d MMM uuuu");

    /** @throws IllegalArgumentException when a year is not kept as its last day */
    public Birth {
        if (yearOnly && (latest.getMonth() != Month.DECEMBER || latest.getDayOfMonth() != 31)) {
            throw new IllegalArgumentException("Not the last day of a year: " + latest);
        }
    }

    /** Null for no day. */
    public static Birth on(LocalDate day) {
        return day == null ? null : new Birth(day, false);
    }

    public static Birth in(int year) {
        return new Birth(LocalDate.of(year, Month.DECEMBER, 31), true);
    }

    /** As it stands in the columns {@code <prefix>birth_date} and {@code <prefix>birth_year_only}; null where nothing is known. */
    public static Birth read(ResultSet row, String prefix) throws SQLException {
        LocalDate date = row.getObject(prefix + "birth_date", LocalDate.class);
        return date == null ? null : new Birth(date, row.getBoolean(prefix + "birth_year_only"));
    }

    /** Of {@link #toString}. */
    @JsonCreator
    static Birth of(String text) {
        return text.length() == 4 ? in(Integer.parseInt(text)) : on(LocalDate.parse(text));
    }

    public LocalDate earliest() {
        return yearOnly ? latest.withDayOfYear(1) : latest;
    }

    /** Whether somebody born then may be one who was born on this day. */
    public boolean mayBe(LocalDate day) {
        return !day.isBefore(earliest()) && !day.isAfter(latest);
    }

    public int year() {
        return latest.getYear();
    }

    /** Null when the day is not known. */
    public LocalDate day() {
        return yearOnly ? null : latest;
    }

    /** What is known after somebody told this: a year says nothing new of a day in it. Null is nothing known. */
    public Birth over(Birth known) {
        return yearOnly && known != null && known.year() == year() ? known : this;
    }

    /** Where the year leaves open who has to sign, all have to who might. */
    Signers signersOn(LocalDate day) {
        return Signers.between(age(latest, day), age(earliest(), day));
    }

    /** Whether those would be others if the day were known. */
    boolean leavesOpenWhoSignsOn(LocalDate day) {
        return Signers.atAge(age(latest, day)) != Signers.atAge(age(earliest(), day));
    }

    private static int age(LocalDate birth, LocalDate day) {
        return Period.between(birth, day).getYears();
    }

    /** 8 марта 2012, 8 March 2012; 2012 г., 2012. */
    @Override
    public String words(Locale locale) {
        return yearOnly ? year(locale) : DAY.localizedBy(locale).format(latest);
    }

    /** 08.03.2012, 8 Mar 2012; 2012 г., 2012. */
    public String brief(Locale locale) {
        return yearOnly ? year(locale) : brief(latest, locale);
    }

    /** A day as the columns beside write it. */
    public static String brief(LocalDate day, Locale locale) {
        return isRussian(locale) ? BRIEF_RUSSIAN.format(day) : BRIEF.localizedBy(locale).format(day);
    }

    private String year(Locale locale) {
        return isRussian(locale) ? year() + " г." : Integer.toString(year());
    }

    private static boolean isRussian(Locale locale) {
        return locale.getLanguage().equals("ru");
    }

    /** 2012-03-08, 2012: as it travels. */
    @JsonValue
    @Override
    public String toString() {
        return yearOnly ? Integer.toString(year()) : latest.toString();
    }
}
