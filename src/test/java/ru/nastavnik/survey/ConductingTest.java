package ru.nastavnik.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Listeners;
import ru.nastavnik.organization.DayBegan;
import ru.nastavnik.questionnaire.Purpose;

@ApplicationTest
class ConductingTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Conducting conducting;

    @Autowired
    Reminding reminding;

    @Autowired
    Rounds rounds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Listeners listeners;

    @Autowired
    ApplicationEventPublisher events;

    SurveyDesk desk;

    @BeforeEach
    void open() {
        desk = new SurveyDesk(beans);
    }

    @Test
    void whoIsAskedIsWrittenDownAsTheyAreWhenItOpens() {
        UUID pupil = desk.mentee("Лукошкин", "8 «А»");
        desk.mentor("Пуговкина");
        UUID round = desk.open(Purpose.NEEDS, "participants", false);
        desk.run(() -> jdbc.sql("update person set school_class = '9 «А»' where id = ?").param(pupil).update());
        assertThat(desk.invitees(round)).hasSize(2).filteredOn(invitee -> pupil.equals(invitee.getPersonId())).singleElement().satisfies(invitee -> {
            assertThat(invitee.getSide()).isEqualTo(Side.MENTEE);
            assertThat(invitee.getTraits()).isEqualTo(new Traits(null, "8 «А»", "MALE", desk.today.getYear() - 15));
        });
    }

    @Test
    void whoComesLaterIsAddedOnceAndNobodyIsAskedTwice() {
        desk.mentee("Лукошкин", "8 «А»");
        UUID round = desk.open(Purpose.NEEDS, "mentees", false);
        desk.mentee("Васильков", "8 «А»");
        assertThat(desk.call(() -> conducting.inviteNewcomers(round))).isEqualTo(1);
        assertThat(desk.call(() -> conducting.inviteNewcomers(round))).isZero();
        assertThat(desk.invitees(round)).hasSize(2);
        desk.close(round);
        assertThatIllegalStateException().isThrownBy(() -> desk.call(() -> conducting.inviteNewcomers(round)));
    }

    @Test
    void ofManyWhoOpenItAtOnceOneDoes() throws Exception {
        IntStream.range(0, 5).forEach(n -> desk.mentee("Лукошкин" + n, "8 «А»"));
        UUID round = desk.planned(Purpose.NEEDS, "mentees", false, desk.today);
        atOnce(6, n -> desk.run(() -> {
            if (n % 2 == 0) {
                conducting.openNow(round);
            } else {
                conducting.keep(round);
            }
        }));
        assertThat(desk.invitees(round)).hasSize(5);
        assertThat(desk.round(round).getState()).isEqualTo(RoundState.OPEN);
    }

    private static void atOnce(int many, IntConsumer work) throws Exception {
        var start = new CyclicBarrier(many);
        var threads = Executors.newFixedThreadPool(many);
        try {
            List<Callable<Void>> all = IntStream.range(0, many).<Callable<Void>>mapToObj(n -> () -> {
                start.await();
                work.accept(n);
                return null;
            }).toList();
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theDayOpensAndClosesAndMayComeTwice() {
        desk.mentee("Лукошкин", "8 «А»");
        UUID due = desk.planned(Purpose.NEEDS, "mentees", false, desk.today.minusDays(2));
        UUID later = desk.planned(Purpose.OFFER, "mentees", false, desk.today.plusDays(1));
        UUID over = desk.open(Purpose.OTHER, "mentees", false);
        desk.run(() -> jdbc.sql("update survey_round set opens_on = opens_on - 20, closes_on = closes_on - 20 where id = ?").param(over).update());
        for (int n = 0; n < 2; n++) {
            desk.run(() -> events.publishEvent(new DayBegan(desk.school.getId())));
            listeners.settle();
        }
        assertThat(desk.round(due).getState()).isEqualTo(RoundState.OPEN);
        assertThat(desk.invitees(due)).hasSize(1);
        assertThat(desk.round(later).getState()).isEqualTo(RoundState.PLANNED);
        assertThat(desk.round(over).getState()).isEqualTo(RoundState.CLOSED);
    }

    @Test
    void theDayRemindsThoseWhoHaveNotAnsweredOnce() {
        desk.mentee("Лукошкин", "8 «А»");
        desk.mentee("Васильков", "8 «А»");
        UUID round = desk.open(Purpose.NEEDS, "mentees", false);
        desk.run(() -> rounds.findById(round).orElseThrow().schedule(desk.today, desk.today, desk.today.plusDays(3)));
        desk.answer(desk.invitees(round).get(0), "Ничего");
        desk.run(() -> conducting.keep(round));
        assertThat(desk.invitees(round)).extracting(Invitee::getRemindedOn).containsExactlyInAnyOrder(null, desk.today);
        LocalDate before = desk.today.minusDays(1);
        desk.run(() -> jdbc.sql("update invitee set reminded_on = ? where round_id = ?").params(before, round).update());
        desk.run(() -> conducting.keep(round));
        assertThat(desk.invitees(round)).as("the reminder of the day is done").extracting(Invitee::getRemindedOn).containsOnly(before);
    }

    @Test
    void nobodyIsRemindedTwiceADay() {
        desk.mentee("Лукошкин", "8 «А»");
        UUID round = desk.open(Purpose.NEEDS, "mentees", false);
        assertThat(remind(round)).isEqualTo(1);
        assertThat(remind(round)).isZero();
        desk.close(round);
        assertThatIllegalStateException().isThrownBy(() -> remind(round));
    }

    private int remind(UUID round) {
        return desk.call(() -> reminding.remind(rounds.lock(round).orElseThrow(), desk.today));
    }

    /** Neither ids, nor the order in the table, nor the transaction that wrote it, nor the day tell which answer was whose. */
    @Test
    void closingAnAnonymousRoundUnlinksAnswersForGood() {
        IntStream.range(0, 12).forEach(n -> desk.mentee("Лукошкин" + n, "8 «А»"));
        UUID round = desk.open(Purpose.OTHER, "mentees", true);
        var invitees = desk.invitees(round);
        IntStream.range(0, 10).forEach(n -> desk.answer(invitees.get(n), "ответ " + n));
        desk.run(() -> beans.getBean(Responses.class).save(Response.draft(invitees.get(11))));
        var before = ids(round);
        desk.run(() -> jdbc.sql("update response set sent_on = sent_on - 1 where round_id = ? and answers ->> 'q1' like '%ответ 3%'").param(round).update());
        desk.close(round);
        assertThat(ids(round)).hasSize(10).doesNotContainAnyElementsOf(before);
        assertThat(desk.words(round)).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 10).mapToObj(n -> "ответ " + n).toList());
        assertThat(order(round)).as("as they came").isNotEqualTo(IntStream.range(0, 10).mapToObj(n -> "ответ " + n).toList());
        assertThat(desk.count("select count(distinct cast(xmin as text)) from response where round_id = ?", round)).isEqualTo(1);
        assertThat(desk.count("select count(distinct sent_on) from response where round_id = ?", round)).isEqualTo(1);
        assertThat(desk.count("select count(*) from response where round_id = ? and invitee_id is not null", round)).isZero();
    }

    private List<UUID> ids(UUID round) {
        return desk.call(() -> jdbc.sql("select id from response where round_id = ?").param(round).query(UUID.class).list());
    }

    private List<String> order(UUID round) {
        return desk.call(() -> jdbc.sql("select answers -> 'q1' ->> 0 from response where round_id = ? order by ctid").param(round).query(String.class).list());
    }

    @Test
    void closingANamedRoundLeavesAnswersAsTheyAre() {
        desk.mentee("Лукошкин", "8 «А»");
        UUID round = desk.open(Purpose.NEEDS, "mentees", false);
        desk.answer(desk.invitees(round).get(0), "Химия");
        var before = ids(round);
        desk.close(round);
        desk.close(round);
        assertThat(ids(round)).isEqualTo(before);
    }

    @Test
    void anotherSchoolsRoundIsNotThere() {
        UUID theirs = new SurveyDesk(beans).planned(Purpose.NEEDS, "mentees", false, desk.today);
        assertThatThrownBy(() -> desk.run(() -> conducting.openNow(theirs))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> desk.run(() -> conducting.closeNow(theirs))).isInstanceOf(NoSuchElementException.class);
        desk.run(() -> conducting.keep(theirs));
        assertThat(desk.invitees(theirs)).isEmpty();
    }
}
