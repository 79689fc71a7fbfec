package ru.nastavnik.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The standard roadmap against the facts of the source, row by row. */
class StandardRoadmapTest {

    /** The year of S3: 2022/23. */
    private static final int YEAR = 2022;

    private static final List<Fact> SOURCE = read();

    record Fact(int stage, int activity, Set<ResponsibleRole> roles, YearMonth from, YearMonth to, boolean result) {

        static Fact of(String line) {
            String[] cells = line.split(",");
            return new Fact(
                    Integer.parseInt(cells[0]), Integer.parseInt(cells[1]),
                    Arrays.stream(cells[2].split(" ")).map(ResponsibleRole::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(ResponsibleRole.class))),
                    YearMonth.parse(cells[3]), YearMonth.parse(cells[4]), cells[5].equals("yes"));
        }
    }

    private final Roadmap roadmap = StandardRoadmap.of(YEAR);

    @Test
    void hasTheSevenStagesAndTheNumberOfActivitiesOfEach() {
        assertThat(roadmap.getSections()).extracting(RoadmapSection::getStage).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(roadmap.getSections()).extracting(section -> section.getActivities().size()).containsExactly(5, 2, 3, 4, 4, 5, 6);
        assertThat(SOURCE).hasSize(StandardRoadmap.ACTIVITIES).hasSize(29);
        assertThat(StandardRoadmap.STAGES).isEqualTo(roadmap.getSections().size());
    }

    @Test
    void eachRowHasTheRolesAndMonthsOfTheSource() {
        assertThat(rows()).map(row -> fact(row, true)).containsExactlyElementsOf(SOURCE.stream()
                .map(fact -> new Fact(fact.stage(), fact.activity(), fact.roles(), fact.from(), fact.to(), true))
                .toList());
    }

    /** Stage 4 and all but the first row of stage 7 are blank there; a plan that is worked by says what is expected of each. */
    @Test
    void noResultIsLeftBlankEvenWhereTheSourceHasNone() {
        assertThat(SOURCE.stream().filter(fact -> !fact.result()).map(fact -> fact.stage() + "." + fact.activity()))
                .containsExactly("4.1", "4.2", "4.3", "4.4", "7.2", "7.3", "7.4", "7.5", "7.6");
        assertThat(rows()).allSatisfy(row -> assertThat(row.getExpectedResult()).isNotBlank());
        assertThat(roadmap.getSections()).allSatisfy(section -> assertThat(section.getTask()).isNotBlank());
    }

    @Test
    void deadlinesNameTheirYear() {
        assertThat(StandardRoadmap.of(2026).getSections().stream().map(section -> section.getActivities().get(0).getDeadline().phrase()))
                .containsExactly(
                        "август 2026 г.", "сентябрь 2026 г.", "октябрь 2026 г.", "ноябрь 2026 г.", "декабрь 2026 г.", "январь – июнь 2027 г.",
                        "июнь 2027 г.");
    }

    @Test
    void eachKindOfEvidenceSpeaksOfOneActivityButTheSurveyHalfwayThatTheSourceLacks() {
        assertThat(rows()).extracting(Activity::getEvidence).filteredOn(kind -> kind != null)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(EvidenceKind.SURVEY_INTERIM)));
        assertThat(evidence("2.2")).isEqualTo(EvidenceKind.MENTEES);
        assertThat(evidence("5.4")).isEqualTo(EvidenceKind.PAIRS_DECREE);
        assertThat(evidence("6.4")).isEqualTo(EvidenceKind.FINAL_MEETING);
        assertThat(evidence("6.5")).isEqualTo(EvidenceKind.SURVEY_SATISFACTION);
        assertThat(evidence("3.3")).isEqualTo(EvidenceKind.SURVEY_OFFER);
        assertThat(evidence("7.2")).isEqualTo(EvidenceKind.SURVEY_SWOT);
        assertThat(evidence("7.3")).isNull();
    }

    @Test
    void beginsPlannedAndWithoutHistory() {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.getState()).isEqualTo(ActivityState.PLANNED);
            assertThat(row.getHistory()).isEmpty();
            assertThat(row.isByHand()).isFalse();
        });
    }

    /** The slips of the source and its wording stay there. */
    @Test
    void saysNothingOfOneSchoolAlone() {
        String all = rows().stream().map(row -> row.getTitle() + row.getExpectedResult()).collect(Collectors.joining()).toLowerCase();
        assertThat(all).doesNotContain("техникум", "гимнази", "жуковк", "увр", "база наставляемых (перечень лиц");
    }

    private EvidenceKind evidence(String number) {
        return rows().stream().filter(row -> number(row).equals(number)).findFirst().orElseThrow().getEvidence();
    }

    private List<Activity> rows() {
        return roadmap.getSections().stream().flatMap(section -> section.getActivities().stream()).toList();
    }

    private static String number(Activity row) {
        return row.getSection().getPosition() + "." + row.getPosition();
    }

    private static Fact fact(Activity row, boolean result) {
        return new Fact(
                row.getSection().getStage(), row.getPosition(), EnumSet.copyOf(row.getResponsible()),
                YearMonth.from(row.getDeadline().startsOn()), YearMonth.from(row.getDeadline().endsOn()), result);
    }

    private static List<Fact> read() {
        try (var file = StandardRoadmapTest.class.getResourceAsStream("/roadmap/s3.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(2).map(Fact::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
