package ru.nastavnik.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.people.Occupation.*;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.account.Standings;
import ru.nastavnik.monitoring.IndicatorCard.State;
import ru.nastavnik.organization.Founding;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Occupation;

/** The figures of the sources, computed by hand in the text of the tests and by the product: S2's 850 participants with its targets, S1's four indicators. */
@ApplicationTest
class SourcesTest {

    /** S2, list of schools: participants; and students, which are invented. */
    private static final int[][] SECONDARY = {
        {75, 640}, {75, 702}, {75, 655}, {75, 690}, {50, 480}, {50, 455}, {15, 210}, {75, 668}, {30, 312}, {50, 470}, {50, 481}, {40, 402}, {30, 288},
        {30, 305}, {75, 715}};
    private static final int[][] BASIC = {{20, 198}, {10, 112}, {15, 121}, {10, 96}};

    @Autowired
    BeanFactory beans;

    @Autowired
    Personas personas;

    @Autowired
    Standings standings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TargetSetting targets;

    @Autowired
    IndicatorBoard board;

    @Autowired
    GoalBook goals;

    @Autowired
    Indicators indicators;

    Organization city;
    Standing coordinator;
    int year;

    @BeforeEach
    void found() {
        city = personas.authority();
    }

    private void stand() {
        coordinator = standings.find(personas.coordinator(city).getId(), city.getSlug()).orElseThrow();
        year = coordinator.today(Clock.systemUTC()).getYear();
        coordinator.run(() -> transaction.executeWithoutResult(status -> targets.setSample(year, year + 5)));
    }

    @Test
    void theCityOfS2() {
        int participants = 0;
        int students = 0;
        for (int[] school : all()) {
            participants += school[0];
            students += school[1];
            school(school[0], school[1]);
        }
        // in the order of the list
        assertThat(75 + 75 + 75 + 20 + 75 + 50 + 50 + 15 + 10 + 75 + 30 + 50 + 50 + 40 + 30 + 30 + 15 + 75 + 10).isEqualTo(850).isEqualTo(participants);
        assertThat(students).isEqualTo(8_000);
        var creativity = new Facts(beans, found(OrganizationKind.SUPPLEMENTARY));
        creativity.headcount(creativity.today.getYear(), 160, 18);
        work(creativity, PUPIL, 24);
        creativity.count();
        stand();

        // schools: 850 of 8000 are 10.625 %, above 10; supplementary: 24 of 160 are 15 %, just 15; together 874 of 8160 are 10.71 %
        var now = now();
        IndicatorCard schools = now.card(students(), OrganizationKind.SCHOOL);
        assertThat(schools.numerator()).isEqualTo(850);
        assertThat(schools.denominator()).isEqualTo(8_000);
        assertThat(schools.percent()).isEqualByComparingTo("10.6");
        assertThat(schools.target()).isEqualByComparingTo("10");
        assertThat(schools.state()).isEqualTo(State.REACHED);
        IndicatorCard supplementary = now.card(students(), OrganizationKind.SUPPLEMENTARY);
        assertThat(List.of(supplementary.numerator(), supplementary.denominator(), supplementary.missing())).containsExactly(24L, 160L, 0L);
        assertThat(supplementary.target()).isEqualByComparingTo("15");
        assertThat(supplementary.state()).isEqualTo(State.REACHED);
        IndicatorCard pooled = now.card(students());
        assertThat(List.of(pooled.numerator(), pooled.denominator())).containsExactly(874L, 8_160L);
        assertThat(pooled.percent()).isEqualByComparingTo("10.7");
        assertThat(pooled.target()).isNull();
        assertThat(pooled.state()).as("in the first year").isEqualTo(State.TARGETS_BY_KIND);
    }

    @Test
    void theLadderOfS2FromTheSecondYearOn() {
        stand();
        // 850 of 8000: 30 % are 2400, 45 % 3600, 60 % 4800, 70 % 5600
        var missing = new LinkedHashMap<BigDecimal, Long>();
        for (int later = 1; later <= 4; later++) {
            int of = year + later;
            BigDecimal target = coordinator.call(() -> transaction.execute(status -> goals.of(of))).of(students(), null);
            missing.put(target, new Share(850, 8_000L).missing(target));
        }
        assertThat(missing).isEqualTo(Map.of(
                new BigDecimal("30"), 2_400L - 850, new BigDecimal("45"), 3_600L - 850, new BigDecimal("60"), 4_800L - 850, new BigDecimal("70"), 5_600L - 850));
    }

    /** A kindergarten with 14 teachers of whom 5 are mentees, in a city of four organizations of which two provide mentors. */
    @Test
    void theFourIndicatorsOfS1() {
        var kindergarten = new Facts(beans, found(OrganizationKind.KINDERGARTEN));
        kindergarten.headcount(kindergarten.today.getYear(), 140, 14);
        UUID mentor = kindergarten.person(EDUCATOR);
        List<UUID> mentees = work(kindergarten, EDUCATOR, 5);
        kindergarten.pair(kindergarten.today, kindergarten.today, mentor, mentees.get(0));
        int[][] ratings = {{7, 7}, {10, 3}, {9, 9}, {10, 10}};
        for (int n = 0; n < 4; n++) {
            kindergarten.answer(mentees.get(n), "MENTEE", kindergarten.today, ratings[n][0], ratings[n][1]);
        }
        kindergarten.answer(mentor, "MENTOR", kindergarten.today, 8, 7);
        kindergarten.count();
        school(30, 600);
        for (int n = 0; n < 2; n++) {
            var without = new Facts(beans, personas.schoolBelow(city));
            without.headcount(without.today.getYear(), 500, 26);
            without.count();
        }
        stand();

        var own = Map.of(
                // 5 of 14 are 35.7 %, the target 30 % would be 5 (4.2)
                "TEACHERS", "5/14 35.7 REACHED",
                // 7, 6.5, 9 and 10: three of four are satisfied, 75 %, the target 65 %
                "SATISFIED_MENTEES", "3/4 75.0 REACHED",
                // 7.5: the only one
                "SATISFIED_MENTORS", "1/1 100.0 REACHED",
                "PROVIDERS", "1/1 100.0 COUNTS");
        assertThat(cards(kindergarten.organization)).isEqualTo(own);
        assertThat(pooled()).containsExactlyInAnyOrderEntriesOf(Map.of(
                "STUDENTS", "30/1600 1.9 TARGETS_BY_KIND",
                // 5 of 14 + 40 + 26 + 26 = 106; 30 % would be 32 (31.8)
                "TEACHERS", "5/106 4.7 BELOW 27",
                // two of four are 50 %, the target 10 %
                "PROVIDERS", "2/4 50.0 REACHED",
                "SATISFIED_MENTEES", "3/4 75.0 REACHED",
                "SATISFIED_MENTORS", "1/1 100.0 REACHED"));
    }

    @Test
    void theTargetsOfS1() {
        stand();
        assertThat(ladder("TEACHERS")).containsExactly("30", "50", "70", null);
        assertThat(ladder("PROVIDERS")).containsExactly("10", "20", "30", null);
        assertThat(ladder("SATISFIED_MENTEES")).containsExactly("65", "75", "85", null);
        assertThat(ladder("SATISFIED_MENTORS")).containsExactly("65", "75", "85", null);
    }

    @Test
    void anOrganizationWithoutHeadcountsIsLeftOutOfBothSumsAndNamed() {
        school(30, 300);
        var without = new Facts(beans, found(OrganizationKind.SCHOOL));
        work(without, PUPIL, 65);
        without.count();
        stand();
        var now = now();
        assertThat(List.of(now.card(students()).numerator(), now.card(students()).denominator())).containsExactly(30L, 300L);
        var leftOut = now.pool().leftOut(students());
        assertThat(leftOut.organizations()).containsExactly(without.organization.getShortName());
        assertThat(leftOut.people()).isEqualTo(65);
    }

    @Test
    void oneChildInTwoOrganizationsCountsInEach() {
        school(1, 10);
        school(1, 10);
        stand();
        assertThat(now().card(students()).numerator()).isEqualTo(2);
    }

    private List<String> ladder(String code) {
        var indicator = indicators.all().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
        var found = new ArrayList<String>();
        for (int later = 0; later <= 3; later++) {
            int of = year + later;
            BigDecimal target = coordinator.call(() -> transaction.execute(status -> goals.of(of))).of(indicator, null);
            found.add(target == null ? null : target.toPlainString());
        }
        return found;
    }

    private static List<int[]> all() {
        var all = new ArrayList<>(List.of(SECONDARY));
        all.addAll(List.of(BASIC));
        return all;
    }

    /** A school whose participants work today; of 40 teachers, when it has 600 students or fewer. */
    private void school(int participants, int students) {
        var school = new Facts(beans, personas.schoolBelow(city));
        school.headcount(school.today.getYear(), students, 40);
        work(school, PUPIL, participants);
        school.count();
    }

    /** So many mentees in groups; each third of the first group's is mentor of another, too, and still one person. */
    private static List<UUID> work(Facts facts, Occupation occupation, int people) {
        LocalDate from = facts.today.minusDays(3);
        var mentees = new ArrayList<UUID>();
        for (int n = 0; n < people; n++) {
            mentees.add(facts.person(occupation));
        }
        facts.pair(from, facts.today, facts.person(EMPLOYER, "завод"), mentees.toArray(UUID[]::new));
        if (people > 3) {
            facts.pair(from, facts.today, mentees.get(0), mentees.get(1));
        }
        return mentees;
    }

    private Organization found(OrganizationKind kind) {
        return beans.getBean(Founding.class)
                .found(new Organization(kind, city, "Организация города Образцова", "Организация № 12", "o-" + UUID.randomUUID(), "директор", city.getTimeZone()));
    }

    private Indicator students() {
        return indicators.all().get(0);
    }

    private IndicatorBoard.Now now() {
        return coordinator.call(() -> transaction.execute(status -> board.now()));
    }

    private Map<String, String> pooled() {
        return written(now().cards());
    }

    private Map<String, String> cards(Organization organization) {
        var director = standings.find(personas.director(organization).getId(), organization.getSlug()).orElseThrow();
        return written(director.call(() -> transaction.execute(status -> board.cards())));
    }

    private static Map<String, String> written(List<IndicatorCard> cards) {
        var written = new LinkedHashMap<String, String>();
        cards.forEach(card -> written.put(
                card.code(),
                card.numerator() + "/" + card.denominator() + " " + card.percent() + " " + card.state() + (card.state() == State.BELOW ? " " + card.missing() : "")));
        return written;
    }
}
