package ru.nastavnik.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class LibraryTest {

    private final Library library = new Library(new PathMatchingResourcePatternResolver());

    @Test
    void thereIsOneForEachSurveyOfTheYearAndEachSide() {
        var sides = library.all().stream().map(ready -> ready.purpose() + " " + ready.respondent()).distinct();
        assertThat(sides).containsExactly(
                "NEEDS MENTEE", "OFFER MENTOR", "BASELINE MENTOR", "BASELINE MENTEE", "PREFERENCE MENTEE", "PREFERENCE MENTOR", "MEETING MENTEE",
                "MEETING MENTOR", "INTERIM MENTEE", "INTERIM MENTOR", "SATISFACTION CURATOR", "SATISFACTION MENTEE", "SATISFACTION MENTOR", "REFLECTION CURATOR",
                "REFLECTION MENTOR", "REFLECTION MENTEE", "SWOT CURATOR");
        assertThat(library.find("needs-pupils")).isPresent();
        assertThat(library.find("needs-nobody")).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> eachIsFinishedShortAndWhollyTranslated() {
        return library.all().stream().map(ready -> DynamicTest.dynamicTest(ready.name(), () -> {
            assertThat(ready.content().isFinished()).isTrue();
            assertThat(ready.content().questions()).hasSizeBetween(3, 12);
            assertThat(words(ready)).allSatisfy(wording -> {
                assertThat(wording.ru()).isNotBlank().matches("(?s).*[а-яё].*");
                assertThat(wording.en()).as(wording.ru()).isNotBlank().doesNotMatch("(?s).*[а-яё].*");
            });
            assertThat(ready.content().sections()).allSatisfy(section -> assertThat(section.title().isEmpty()).isFalse());
            assertThat(ready.content().questions()).filteredOn(question -> question.condition() != null).allSatisfy(question -> assertThat(
                            ready.content().question(question.condition().question()).orElseThrow().keysThatDecide())
                    .containsAll(question.condition().values()));
        }));
    }

    private static List<Wording> words(Ready ready) {
        var words = new ArrayList<>(List.of(ready.title()));
        for (Section section : ready.content().sections()) {
            words.add(section.title());
            words.add(section.help());
            for (Question question : section.questions()) {
                words.add(question.text());
                words.add(question.help());
                question.options().forEach(option -> words.add(option.text()));
                if (question.scale() != null) {
                    words.add(question.scale().low());
                    words.add(question.scale().high());
                }
            }
        }
        words.removeIf(wording -> wording.ru().isEmpty() && wording.en().isEmpty());
        return words;
    }

    /** Answers are kept by these for years: whoever changes one has to think of those that were given. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "needs-pupils    | topics own urgent forms way had had_good wish",
        "needs-teachers  | years topics own level forms help_by hours",
        "offer-mentors   | competences more interests had hours ages forms many need",
        "baseline-mentor | ready share hear drive new backed why expect worry",
        "baseline-pupils | sure learn cope class plans self expect worry become",
        "baseline-teachers | sure team method parents self new stay expect worry become",
        "partner-mentor  | partners why many sure wish",
        "partner-mentee  | partners why ease not wish",
        "meeting-mentor  | usefulness comfort words",
        "meeting-mentee  | usefulness comfort words",
        "interim-mentor  | going contact progress rhythm why_rare need go_on words",
        "interim-mentee  | useful ease progress rhythm best go_on why_not words",
        "satisfaction-curator | content parts load like change",
        "satisfaction-mentor | content parts result again like change",
        "satisfaction-mentee | content parts advise become like change",
        "final-mentor    | ready share hear drive new backed content reached good again change",
        "final-pupils    | sure learn cope class plans self content reached good become",
        "final-teachers  | sure team method parents self new stay content reached good become",
        "final-curator   | content parts best hard change need stay",
        "swot            | strengths weaknesses opportunities threats"
    })
    void keysStay(String name, String keys) {
        assertThat(ready(name).content().questions()).extracting(Question::key).containsExactly(keys.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"baseline-mentor, final-mentor", "baseline-pupils, final-pupils", "baseline-teachers, final-teachers"})
    void theEndAsksWhatTheBeginningAsked(String before, String after) {
        assertThat(measured(after)).isNotEmpty().isEqualTo(measured(before));
    }

    private Map<String, Wording> measured(String name) {
        var measured = new LinkedHashMap<String, Wording>();
        ready(name).content().questions().stream().filter(question -> question.measure() != null).forEach(question -> measured.put(question.measure(), question.text()));
        return measured;
    }

    @ParameterizedTest
    @CsvSource({
        "needs-pupils, REQUESTS FORMS", "needs-teachers, REQUESTS FORMS", "offer-mentors, COMPETENCES INTERESTS HOURS AGES FORMS",
        "partner-mentee, PARTNERS", "partner-mentor, PARTNERS", "satisfaction-mentor, SATISFACTION", "satisfaction-mentee, SATISFACTION",
        "final-mentor, SATISFACTION", "final-pupils, SATISFACTION", "final-teachers, SATISFACTION"
    })
    void whatTheAnswersMeanIsSaid(String name, String meanings) {
        var said = EnumSet.noneOf(Meaning.class);
        ready(name).content().questions().stream().filter(question -> question.meaning() != null).forEach(question -> said.add(question.meaning()));
        assertThat(said).containsExactlyInAnyOrderElementsOf(Arrays.stream(meanings.split(" ")).map(Meaning::valueOf).toList());
    }

    private Ready ready(String name) {
        return library.find(name).orElseThrow();
    }
}
