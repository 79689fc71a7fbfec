package ru.nastavnik.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever notation goes in, one form comes out, and the form itself comes out unchanged. */
class NotationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "89123456789 | +7 912 345-67-89", "8 (912) 345-67-89 | +7 912 345-67-89", "+7-912-345-67-89 | +7 912 345-67-89",
        "9123456789 | +7 912 345-67-89", "7 912 345 67 89 | +7 912 345-67-89", "тел. 8.912.345.67.89 | +7 912 345-67-89",
        "+8 912 345 67 89 | +7 912 345-67-89", "79123456789.0 | +7 912 345-67-89", "8(343)231–45–67 доб.12 | +7 343 231-45-67 доб. 12",
        "231-45-67 | 231-45-67", "5 12 34 | 5-12-34", "+375 29 1234567 | +375 29 123-45-67", "8-10-375-29-123-45-67 | +375 29 123-45-67",
        "+49 30 123456 | +49 3 012-34-56", "моб.: 8 912 345-67-89 | +7 912 345-67-89"})
    void aPhoneHasOneForm(String written, String phone) {
        assertThat(PhoneNotation.of(written)).contains(phone);
        assertThat(PhoneNotation.of(phone)).contains(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "нет", "8912", "89123456789, 89123456780", "7,91E+10", "+7 912 345", "+7912+345678", "891234567891234567", "ivanov@mail.ru"})
    void whatIsNoPhoneIsNotTakenForOne(String written) {
        assertThat(PhoneNotation.of(written)).isEmpty();
    }

    /** What Excel lets into a cell; from each of its characters anew it would take seconds. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "1 ", " ", "«", "-", " - ", ".", ",", "Аа ", "'", "тел. ", "8«", "'a"})
    void aCellThatIsFullIsReadAtOnce(String repeated) {
        String full = repeated.repeat(32_767 / repeated.length());
        for (String cell : List.of(full, "8" + full + "x", "Обр" + full + "+")) {
            assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
                assertThat(PhoneNotation.of(cell)).isEmpty();
                assertThat(DateNotation.of(cell, TODAY)).isEmpty();
                ClassNotation.of(cell);
                NameNotation.part(cell);
                NameNotation.full(cell);
            }, repeated);
        }
    }

    @Property(tries = 500)
    void phonesInAnyNotationBecomeOne(@ForAll("numbers") String digits, @ForAll("prefixes") String prefix, @ForAll("separators") String between) {
        String written = prefix + between + digits.substring(0, 3) + between + digits.substring(3, 6) + between + digits.substring(6);
        String phone = "+7 %s %s-%s-%s".formatted(digits.substring(0, 3), digits.substring(3, 6), digits.substring(6, 8), digits.substring(8));
        assertThat(PhoneNotation.of(written)).contains(phone);
        assertThat(PhoneNotation.of(phone)).contains(phone);
    }

    @Property(tries = 2000)
    void aPhoneThatIsRecognizedStaysAsItIs(@ForAll("phoneLike") String written) {
        PhoneNotation.of(written).ifPresent(phone -> assertThat(PhoneNotation.of(phone)).contains(phone));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ИВАНОВА | Иванова", "иванова | Иванова", "ПЕТРОВА-ВОДКИНА | Петрова-Водкина", "петрова - водкина | Петрова-Водкина", "МакДональд | МакДональд",
        "Ибрагим оглы | Ибрагим оглы", "ИБРАГИМ ОГЛЫ | Ибрагим оглы", "фон Берг | Фон Берг", "Семёнов | Семёнов", "СЕМЁНОВ | Семёнов", "Ивaнoвa | Иванова",
        "Bасильев | Васильев", "О’КОННОР | О'Коннор", "ИВанов | Иванов", "иВАНОВ | Иванов", "John Smith | John Smith", "JOHN | John", "И. | И.",
        "3ахаров | Захаров", "Гарсиа де ла Вега | Гарсиа де ла Вега", "1. Иванов | Иванов", "Иванов, | Иванов", "Ахмедов-Оглы | Ахмедов-оглы", "Й | Й"})
    void aPartOfANameHasOneForm(String written, String name) {
        assertThat(NameNotation.part(written)).isEqualTo(name);
        assertThat(NameNotation.part(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Образцов Пётр Ильич | Образцов | Пётр | Ильич", "Пётр Ильич Образцов | Образцов | Пётр | Ильич", "ОБРАЗЦОВ ПЁТР | Образцов | Пётр | ''",
        "Мамедов Али Ибрагим оглы | Мамедов | Али | Ибрагим оглы", "МАМЕДОВА ЛЕЙЛА ИБРАГИМ КЫЗЫ | Мамедова | Лейла | Ибрагим кызы",
        "Гарсиа Перес Анна Ивановна | Гарсиа Перес | Анна | Ивановна", "Образцов П.И. | Образцов | П. | И.", "Образцов | Образцов | '' | ''",
        "Абрамович Роман Аркадьевич | Абрамович | Роман | Аркадьевич", "Иванова (Петрова) Bepa Ильинична | Иванова (Петрова) | Вера | Ильинична",
        "Образцов, Пётр Ильич | Образцов | Пётр | Ильич", "Ким Ир Сен | Ким | Ир | Сен"})
    void aNameInOneCellIsTakenApart(String written, String surname, String givenName, String patronymic) {
        var parts = new NameNotation.Parts(surname, givenName, patronymic);
        assertThat(NameNotation.full(written)).isEqualTo(parts);
        assertThat(NameNotation.full((surname + " " + givenName + " " + patronymic).strip())).isEqualTo(parts);
    }

    @Test
    void composesLettersAndDropsWhatNobodySees() {
        assertThat(NameNotation.part("\u00A0Андреи\u0306\u200B  Ива\u00ADнович\t")).isEqualTo("Андрей Иванович");
        assertThat(NameNotation.part(" \u00A0")).isEmpty();
        assertThat(NameNotation.part("А-(-А")).isEqualTo("А-А");
        assertThat(NameNotation.full("  ")).isEqualTo(new NameNotation.Parts("", "", ""));
    }

    @Property(tries = 2000)
    void aNameThatWasMadeTidyStaysAsItIs(@ForAll("nameLike") String written) {
        String name = NameNotation.part(written);
        assertThat(NameNotation.part(name)).isEqualTo(name);
        var parts = NameNotation.full(written);
        assertThat(NameNotation.full((parts.surname() + " " + parts.givenName() + " " + parts.patronymic()).strip())).isEqualTo(parts);
    }

    @Property(tries = 500)
    void shoutingAndSpacesDoNotMatter(@ForAll("surnames") String surname, @ForAll("spaces") String before, @ForAll("spaces") String after) {
        assertThat(NameNotation.part(before + surname.toUpperCase(Locale.ROOT) + after)).isEqualTo(surname);
        assertThat(NameNotation.part(before + surname.toLowerCase(Locale.ROOT) + after)).isEqualTo(surname);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "01.09.2011 | 2011-09-01", "1.9.11 | 2011-09-01", "2011-09-01 | 2011-09-01", "01/09/2011 | 2011-09-01", "1 сентября 2011 г. | 2011-09-01",
        "«01» сентября 2011 года | 2011-09-01", "01-09-2011 | 2011-09-01", "40787 | 2011-09-01", "2011 | 2011", "2011 г.р. | 2011", "2011 год | 2011",
        "1.9.65 | 1965-09-01", "01.09.2011 г.р. | 2011-09-01", "2011-09-01T00:00:00 | 2011-09-01", "01.09.2011 0:00 | 2011-09-01", "01092011 | 2011-09-01",
        "20110901 | 2011-09-01", "1 мая 2010 | 2010-05-01", "12 марта 2010 | 2010-03-12", "О1.О9.2011 | 2011-09-01", "01,09,2011 | 2011-09-01", "2011.09.01 | 2011-09-01",
        "1сент.2011 | 2011-09-01", "29.02.2012 | 2012-02-29"})
    void aDayHasOneForm(String written, String day) {
        assertThat(DateNotation.of(written, TODAY)).hasToString("Optional[" + day + "]");
        assertThat(DateNotation.of(day, TODAY)).hasToString("Optional[" + day + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "вчера", "31.02.2011", "29.02.2011", "01.13.2011", "123", "99999999", "1 мартобря 2011", "3011", "01.09"})
    void whatIsNoDayIsNotTakenForOne(String written) {
        assertThat(DateNotation.of(written, TODAY)).isEmpty();
    }

    @Property(tries = 500)
    void daysInAnyNotationBecomeOne(@ForAll("days") LocalDate day, @ForAll @IntRange(max = 5) int notation) {
        String written = switch (notation) {
            case 0 -> "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            case 1 -> "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            case 2 -> "%d.%d.%02d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear() % 100);
            case 3 -> day.format(DateTimeFormatter.ofPattern("d MMMM yyyy 'г.'", Locale.forLanguageTag("ru")));
            case 4 -> Long.toString(day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay());
            default -> "%02d%02d%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        };
        assertThat(DateNotation.of(written, TODAY)).contains(new DateNotation(day.getYear(), day));
        assertThat(DateNotation.of(day.toString(), TODAY)).contains(new DateNotation(day.getYear(), day));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "8а | 8 «А»", "8 \"А\" | 8 «А»", "8-А | 8 «А»", "VIII А | 8 «А»", "8 «А» | 8 «А»", "8A | 8 «А»", "8 а класс | 8 «А»", "8 класс | 8", "8а кл. | 8 «А»",
        "11 | 11", "10 ФМ | 10 «ФМ»", "X Б | 10 «Б»", "ХI-В | 11 «В»", "IV | 4", "ИС-21 | ИС-21", "группа  «Солнышко» | группа «Солнышко»", "13 А | 13 А", "класс 8 | класс 8",
        "2 курс | 2 курс", "IIII А | IIII А"})
    void aClassHasOneForm(String written, String schoolClass) {
        assertThat(ClassNotation.of(written)).isEqualTo(schoolClass);
        assertThat(ClassNotation.of(schoolClass)).isEqualTo(schoolClass);
    }

    @Property(tries = 2000)
    void aClassThatWasMadeTidyStaysAsItIs(@ForAll("classLike") String written) {
        String schoolClass = ClassNotation.of(written);
        assertThat(ClassNotation.of(schoolClass)).isEqualTo(schoolClass);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Combinators.combine(Arbitraries.of('3', '4', '8', '9'), Arbitraries.strings().numeric().ofLength(9)).as((first, rest) -> first + rest);
    }

    @Provide
    Arbitrary<String> prefixes() {
        return Arbitraries.of("8", "+7", "7", "тел. 8", " +7");
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("", " ", "-", "\u00A0", "–", ".", " - ", ") ");
    }

    @Provide
    Arbitrary<String> phoneLike() {
        return Arbitraries.strings().withChars("0123456789+-() .доб,").ofMinLength(4).ofMaxLength(22);
    }

    @Provide
    Arbitrary<String> surnames() {
        Arbitrary<String> one = Arbitraries.strings().withCharRange('а', 'я').withChars('ё').ofMinLength(3).ofMaxLength(12)
                .filter(word -> !word.matches("оглы|оглу|кызы|гызы|улы|угли|уулу|заде"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        return Arbitraries.oneOf(one, Combinators.combine(one, one).as((left, right) -> left + "-" + right));
    }

    @Provide
    Arbitrary<String> spaces() {
        return Arbitraries.strings().withChars(' ', '\u00A0', '\t', '\u2009').ofMaxLength(3);
    }

    @Provide
    Arbitrary<String> nameLike() {
        var letters = Arbitraries.strings().withCharRange('А', 'я').withChars("Ёё ABCaceopKХ-'.,()\u00A0–03«\"").ofMaxLength(30);
        var words = Arbitraries.of("Иванович", "ОГЛЫ", "де", "Ван", "кызы", "петровна", "И.И.", "(Петрова)", "Bepa", "АННА", "МакДональд").list().ofMaxSize(5);
        return Arbitraries.oneOf(letters, words.map(list -> String.join(" ", list)), Combinators.combine(letters, words).as((one, more) -> one + " " + String.join(" ", more)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(1930, 1, 1), LocalDate.of(2026, 11, 25)).filter(day -> day.getYear() > 1926);
    }

    @Provide
    Arbitrary<String> classLike() {
        return Arbitraries.strings().withChars("0123456789абвАБВXIVХ \"«»-. клас").ofMaxLength(12);
    }
}
