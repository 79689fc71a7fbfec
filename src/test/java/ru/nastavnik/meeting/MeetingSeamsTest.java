package ru.nastavnik.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.meeting.MeetingKind.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Standings;
import ru.nastavnik.account.WaitsForMe.Urgency;
import ru.nastavnik.account.WaitsForMe.Waiting;
import ru.nastavnik.meeting.Rhythm.Light;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.StageFacts.StageFact;
import ru.nastavnik.organization.StageFacts.StageState;

/** What other rooms' pages learn of meetings. */
@ApplicationTest
class MeetingSeamsTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Standings standings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MeetingFigures figures;

    @Autowired
    MeetingNotes notes;

    @Autowired
    Progress progress;

    Diary diary;

    @BeforeEach
    void open() {
        diary = new Diary(beans);
    }

    /** The rule stands twice, in Java and in SQL. */
    @Test
    void theDatabaseGivesEachPairTheLightThatItsRhythmHas() {
        var expected = new EnumMap<Light, Integer>(Light.class);
        for (Integer every : new Integer[] {null, 1, 3, 14}) {
            var mentor = diary.desk.teacher("Примерова");
            for (int days : new int[] {0, 1, 2, 3, 4, 11, 12, 14, 15}) {
                UUID pair = diary.pair(30, mentor, diary.desk.pupil("Образцов"));
                diary.rhythm(pair, every);
                diary.met(pair, days);
                Light light = diary.desk.call(() -> progress.of(List.of(pair))).get(pair).light();
                assertThat(light).isEqualTo(new Rhythm(every, days).light());
                expected.merge(light, 1, Integer::sum);
                UUID first = diary.desk.call(() -> progress.page(new MeetingsFilter(light, null, null))).rows().get(0).pair();
                assertThat(first).as("every %s, after %s days", every, days).isEqualTo(pair);
            }
        }
        UUID concluded = diary.pair(30);
        diary.met(concluded, 25, 20);
        diary.sendAsMentor(diary.meeting(concluded, FINAL, 16), 8);
        assertThat(diary.desk.call(() -> progress.of(List.of(concluded))).get(concluded).light()).isEqualTo(Light.CONCLUDED);
        assertThat(diary.desk.call(() -> progress.page(new MeetingsFilter(Light.CONCLUDED, null, null))).rows()).singleElement();
        expected.put(Light.CONCLUDED, 1);
        assertThat(diary.desk.call(progress::lights).pairs()).isEqualTo(expected).containsOnlyKeys(Light.values());
        assertThat(diary.desk.call(progress::lights).counted()).isPositive();
    }

    @Test
    void theSixthStageTellsHowManyKeepTheirRhythm() {
        assertThat(diary.desk.call(figures::stageFacts)).containsExactly(new StageFact(6, StageState.EMPTY, "meeting.stage.none"));
        UUID steady = diary.pair(20);
        diary.met(steady, 0);
        diary.pair(20, diary.desk.teacher("Макетова"), diary.desk.pupil("Черновиков"));
        diary.rhythm(diary.pair(20, diary.desk.teacher("Глобусова"), diary.desk.pupil("Картин")), null);
        assertThat(diary.desk.call(figures::stageFacts)).containsExactly(new StageFact(6, StageState.RUNNING, "meeting.stage", 1, 2, 1));
    }

    @Test
    void latePairsWaitForTheCuratorAlone() {
        UUID pair = diary.pair(20);
        UUID second = diary.pair(20);
        assertThat(waitingFor(diary.desk.curator)).singleElement().satisfies(waiting -> {
            assertThat(waiting.message()).isEqualTo("meeting.waits.late");
            assertThat(waiting.figures()).containsExactly(2);
            assertThat(waiting.href()).isEqualTo("/o/" + diary.desk.school.getSlug() + "/meetings?light=LATE");
            assertThat(waiting.urgency()).isEqualTo(Urgency.LATE);
        });
        assertThat(waitingFor(diary.desk.director)).isEmpty();
        diary.met(pair, 3);
        diary.met(second, 14);
        assertThat(waitingFor(diary.desk.curator)).isEmpty();
    }

    @Test
    void formsThatOnlyTheCuratorCanEnterWaitForThem() {
        var mentor = diary.desk.teacher("Примерова");
        UUID pair = diary.pair(9, mentor, diary.desk.pupil("Образцов"));
        UUID other = diary.pair(9);
        diary.met(other, 3);
        diary.meeting(pair, ACQUAINTANCE, 2);
        diary.meeting(pair, PLANNING, -2);
        assertThat(waitingFor(diary.desk.curator)).singleElement().satisfies(waiting -> {
            assertThat(waiting.message()).isEqualTo("meeting.waits.paper");
            assertThat(waiting.figures()).containsExactly(1);
            assertThat(waiting.href()).endsWith("/meetings?awaiting=true");
        });
        assertThat(diary.desk.call(() -> progress.page(new MeetingsFilter(null, true, null))).rows())
                .singleElement()
                .satisfies(row -> assertThat(List.of(row.pair(), row.awaiting())).containsExactly(pair, 1));
        diary.account(Role.MENTOR, mentor.getPerson().getId());
        assertThat(waitingFor(diary.desk.curator)).as("the mentor sends it").isEmpty();
    }

    @Test
    void aPlannedOrUncountedMeetingKeepsNoRhythm() {
        UUID pair = diary.pair(20);
        diary.meeting(pair, ACQUAINTANCE, 2);
        diary.meeting(pair, PLANNING, -2);
        assertThat(diary.desk.call(() -> progress.of(List.of(pair))).get(pair)).satisfies(so -> {
            assertThat(so.light()).isEqualTo(Light.LATE);
            assertThat(so.next().startsAt()).isEqualTo(diary.at(-2));
            assertThat(so.counted()).isEmpty();
        });
    }

    @Test
    void theCardOfAPairTellsHowItMeets() {
        UUID pair = diary.pair(20);
        diary.met(pair, 9, 4);
        UUID proposed = diary.desk.pair();
        assertThat(diary.desk.call(() -> notes.notes(List.of(pair, proposed)))).containsOnlyKeys(pair).hasEntrySatisfying(pair, note -> {
            assertThat(note.message()).isEqualTo("meeting.note.IN_RHYTHM");
            assertThat(note.figures()).containsExactly(2, diary.today.minusDays(4), 4);
        });
        assertThat(mvc.get().uri("/o/" + diary.desk.school.getSlug() + "/pairs/" + pair).with(SignIn.as(diary.desk.director)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Засчитано 2 встречи, последняя", "в ритме", "/pairs/" + pair + "/meetings");
    }

    @Test
    void anotherSchoolsMeetingsAreNotCounted() {
        diary.met(diary.pair(20), 3);
        var other = new Diary(beans);
        assertThat(other.desk.call(progress::lights)).isEqualTo(new Progress.Lights(Map.of(), 0));
    }

    private List<Waiting> waitingFor(Account account) {
        return standings.find(account.getId(), diary.desk.school.getSlug()).orElseThrow().call(() -> transaction.execute(status -> figures.waiting()));
    }
}
