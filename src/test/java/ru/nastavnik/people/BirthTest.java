package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class BirthTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final BirthFormatter FORMATTER = new BirthFormatter(Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));

    private final JsonMapper json = new JsonMapper();

    @ParameterizedTest
    @CsvSource({
        "2013, REPRESENTATIVE, false", // 12 or 13
        "2012, BOTH, true", // 13 or 14
        "2011, BOTH, false",
        "2009, BOTH, false", // 16 or 17
        "2008, BOTH, true", // 17 or 18
        "2007, PERSON, false",
    })
    void whereTheYearLeavesItOpenBothSign(int year, Signers signers, boolean open) {
        assertThat(Birth.in(year).signersOn(TODAY)).isEqualTo(signers);
        assertThat(Birth.in(year).leavesOpenWhoSignsOn(TODAY)).isEqualTo(open);
    }

    @Test
    void onTheLastDayOfAYearItLeavesNothingOpen() {
        assertThat(Birth.in(2012).signersOn(LocalDate.of(2026, 12, 31))).isEqualTo(Signers.BOTH);
        assertThat(Birth.in(2012).leavesOpenWhoSignsOn(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(Birth.in(2012).signersOn(LocalDate.of(2025, 12, 31))).isEqualTo(Signers.REPRESENTATIVE);
        assertThat(Birth.in(2012).signersOn(LocalDate.of(2026, 1, 1))).as("born on the first of January").isEqualTo(Signers.BOTH);
    }

    @ParameterizedTest
    @CsvSource({"2012-11-26, REPRESENTATIVE", "2012-11-25, BOTH", "2008-11-26, BOTH", "2008-11-25, PERSON"})
    void aDayLeavesNothingOpen(LocalDate day, Signers signers) {
        assertThat(Birth.on(day).signersOn(TODAY)).isEqualTo(signers);
        assertThat(Birth.on(day).leavesOpenWhoSignsOn(TODAY)).isFalse();
    }

    @Test
    void aYearTellsNothingNewOfADayInIt() {
        var day = Birth.on(LocalDate.of(2012, 3, 8));
        assertThat(Birth.in(2012).over(day)).isEqualTo(day);
        assertThat(Birth.in(2011).over(day)).isEqualTo(Birth.in(2011));
        assertThat(day.over(Birth.in(2012))).isEqualTo(day);
        assertThat(Birth.in(2012).over(null)).isEqualTo(Birth.in(2012));
    }

    @Test
    void aYearMayBeAnyDayInItAndADayOnlyItself() {
        assertThat(Birth.in(2012).mayBe(LocalDate.of(2012, 1, 1))).isTrue();
        assertThat(Birth.in(2012).mayBe(LocalDate.of(2012, 12, 31))).isTrue();
        assertThat(Birth.in(2012).mayBe(LocalDate.of(2011, 12, 31))).isFalse();
        assertThat(Birth.in(2012).mayBe(LocalDate.of(2013, 1, 1))).isFalse();
        assertThat(Birth.on(LocalDate.of(2012, 3, 8)).mayBe(LocalDate.of(2012, 3, 8))).isTrue();
        assertThat(Birth.on(LocalDate.of(2012, 3, 8)).mayBe(LocalDate.of(2012, 8, 3))).isFalse();
    }

    @Test
    void aYearIsNeverWrittenAsADay() {
        assertThat(Birth.in(2012).words(RUSSIAN)).isEqualTo("2012 г.");
        assertThat(Birth.in(2012).brief(Locale.UK)).isEqualTo("2012");
        assertThat(Birth.on(LocalDate.of(2012, 12, 31)).words(RUSSIAN)).isEqualTo("31 декабря 2012");
        assertThat(Birth.on(LocalDate.of(2012, 12, 31)).brief(RUSSIAN)).isEqualTo("31.12.2012");
    }

    @Test
    void travelsAsOneText() {
        assertThat(json.writeValueAsString(Birth.in(2012))).isEqualTo("\"2012\"");
        assertThat(json.readValue("\"2012\"", Birth.class)).isEqualTo(Birth.in(2012));
        assertThat(json.readValue("\"2012-03-08\"", Birth.class)).isEqualTo(Birth.on(LocalDate.of(2012, 3, 8)));
    }

    @ParameterizedTest
    @CsvSource({"2012, 2012", "2012 г., 2012", "08.03.2012, 2012-03-08", "8 марта 2012, 2012-03-08", "2012-03-08, 2012-03-08", "8.3.12, 2012-03-08"})
    void isReadAsPeopleTypeIt(String typed, String read) throws ParseException {
        var birth = FORMATTER.parse(typed, RUSSIAN);
        assertThat(birth).hasToString(read);
        assertThat(FORMATTER.parse(FORMATTER.print(birth, RUSSIAN), RUSSIAN)).isEqualTo(birth);
    }

    @Test
    void isNotReadWhereItIsNone() {
        assertThatThrownBy(() -> FORMATTER.parse("завтра", RUSSIAN)).isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> FORMATTER.parse("31.02.2012", RUSSIAN)).isInstanceOf(ParseException.class);
    }

    @Test
    void aYearIsKeptAsItsLastDay() {
        assertThatThrownBy(() -> new Birth(LocalDate.of(2012, 1, 1), true)).isInstanceOf(IllegalArgumentException.class);
    }
}
