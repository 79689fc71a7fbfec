package ru.nastavnik.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static ru.nastavnik.survey.RoundDesk.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.Statements;
import ru.nastavnik.questionnaire.AnswerForm.ReadAll;
import ru.nastavnik.questionnaire.Content;
import ru.nastavnik.questionnaire.OptionSource;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;
import ru.nastavnik.questionnaire.Section;
import ru.nastavnik.questionnaire.Wording;
import ru.nastavnik.survey.Responding.Sending;

@ApplicationTest
@RecordApplicationEvents
class RespondingTest {

    @Autowired
    Personas personas;

    @Autowired
    BeanFactory beans;

    @Autowired
    Responding responding;

    @Autowired
    Copying copying;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Statements statements;

    RoundDesk desk;

    @BeforeEach
    void found() {
        desk = new RoundDesk(beans, personas.school());
    }

    @Test
    void aNamedAnswerIsToldOfEachTimeItIsSentOrChanged() {
        var seat = seat(desk.open(false, RoundDesk.TWO_SECTIONS));
        save(seat, "a.mark", "8");
        assertThat(events.stream(ResponseSent.class)).as("a draft").isEmpty();
        assertThat(send(seat)).isEqualTo(Sending.DONE);
        save(seat, "a.mark", "9");
        UUID response = desk.response(seat.invitee()).getId();
        assertThat(events.stream(ResponseSent.class)).containsExactly(
                new ResponseSent(desk.school.getId(), seat.round(), response), new ResponseSent(desk.school.getId(), seat.round(), response));
    }

    @Test
    void theEventOfAnAnonymousAnswerDoesNotSayWhichItWas() {
        var seat = seat(desk.open(true, RoundDesk.TWO_SECTIONS));
        save(seat, "a.mark", "8");
        send(seat);
        assertThat(events.stream(ResponseSent.class)).containsExactly(new ResponseSent(desk.school.getId(), seat.round(), null));
    }

    @Test
    void whereThereIsNobodyToChooseTheRestIsSent() {
        var mark = RoundDesk.ONE_SECTION.questions().get(0);
        var whom = new Question(
                "whom", QuestionKind.RANKING, Wording.of("С кем хотели бы работать?"), null, true, OptionSource.PARTNERS, null, null, null, null, null);
        UUID round = desk.open(false, new Content(List.of(new Section("s1", Wording.of("О встречах"), null, List.of(mark, whom)))));
        var alone = seat(round);
        save(alone, "a.mark", "8");
        assertThat(send(alone)).as("no mentor is asked").isEqualTo(Sending.DONE);
        var another = seat(round);
        desk.invite(round, desk.person("Примеров"), Side.MENTOR);
        save(another, "a.mark", "8");
        assertThat(send(another)).as("one can be chosen now").isEqualTo(Sending.INCOMPLETE);
    }

    @Test
    void whoWasChosenAmongTooManyToShowStaysOnTheList() {
        var whom = new Question("whom", QuestionKind.SEVERAL, Wording.of("С кем хотели бы работать?"), null, false, OptionSource.PARTNERS, null, null, null, null, null);
        UUID round = desk.open(false, new Content(List.of(new Section("s1", Wording.of("О встречах"), null, List.of(whom)))));
        var seat = seat(round);
        var last = desk.person("Яблоков");
        desk.invite(round, last, Side.MENTOR);
        save(seat, "a.whom", last.toString());
        IntStream.range(0, 100).forEach(n -> desk.invite(round, desk.person("Примеров"), Side.MENTOR));
        save(seat, "a.whom", last.toString());
        assertThat(desk.responses(round)).singleElement().satisfies(one -> assertThat(one.getAnswers().of("whom")).containsExactly(last.toString()));
    }

    @Test
    void nothingAtAllIsNotSent() {
        var seat = seat(desk.open(false, RoundDesk.TWO_SECTIONS));
        assertThat(send(seat)).isEqualTo(Sending.INCOMPLETE);
        assertThat(desk.invitee(seat.invitee()).hasAnswered()).isFalse();
    }

    @Test
    void whoSendsTwiceAtOnceAnswersOnce() throws Exception {
        for (boolean anonymous : new boolean[] {true, false}) {
            UUID round = desk.open(anonymous, RoundDesk.TWO_SECTIONS);
            var seat = seat(round);
            save(seat, "a.mark", "8");
            assertThat(atOnce(() -> send(seat))).containsOnly(Sending.DONE);
            assertThat(desk.responses(round)).as("anonymous: " + anonymous).singleElement().satisfies(one -> assertThat(one.isSent()).isTrue());
            assertThat(desk.invitee(seat.invitee()).getAnsweredOn()).isEqualTo(desk.today);
        }
    }

    @Test
    void whoSavesForTheFirstTimeTwiceAtOnceHasOneDraft() throws Exception {
        UUID round = desk.open(false, RoundDesk.TWO_SECTIONS);
        var seat = seat(round);
        UUID page = UUID.randomUUID();
        atOnce(() -> desk.call(() -> responding.save(seat, 1, new Written(fields("a.mark", "8"), page, "", null))));
        assertThat(desk.responses(round)).hasSize(1);
    }

    @Test
    void anybodysFormSentTwiceAtOnceIsOneAnswer() throws Exception {
        UUID round = desk.open(false, RoundDesk.TWO_SECTIONS);
        UUID submission = UUID.randomUUID();
        assertThat(atOnce(() -> anyone(round, submission))).allMatch(read -> read == null || Copying.isWhole(read));
        assertThat(desk.responses(round)).hasSize(1);
    }

    private ReadAll anyone(UUID round, UUID submission) {
        try {
            return desk.call(() -> copying.ofAnyone(round, submission, fields("a.mark", "8")));
        } catch (DataIntegrityViolationException e) {
            return null;
        }
    }

    @Test
    void aRoundThatClosesMeanwhileWaitsForThoseWhoSendAndTakesNobodyAfterThem() {
        UUID round = desk.open(true, RoundDesk.TWO_SECTIONS);
        var seat = seat(round);
        save(seat, "a.mark", "8");
        desk.close(round);
        assertThatExceptionOfType(AnsweringRefused.class).isThrownBy(() -> send(seat)).satisfies(e -> assertThat(e.reason()).isEqualTo(AnsweringRefused.Reason.CLOSED));
        assertThatExceptionOfType(AnsweringRefused.class).isThrownBy(() -> save(seat, "a.mark", "9"));
        assertThatExceptionOfType(AnsweringRefused.class).isThrownBy(() -> desk.call(() -> copying.ofAnyone(round, UUID.randomUUID(), fields("a.mark", "8"))));
        assertThat(desk.invitee(seat.invitee()).hasAnswered()).isFalse();
    }

    @Test
    void savingTakesTheSameStatementsHoweverManyAreAsked() throws Exception {
        UUID round = desk.open(false, RoundDesk.TWO_SECTIONS);
        save(seat(round), "a.mark", "8");
        int few = statements.during(() -> save(seat(round), "a.mark", "8")).size();
        for (int i = 0; i < 5; i++) {
            desk.invite(round, desk.person("Ромашкин"), Side.MENTOR);
        }
        assertThat(statements.during(() -> save(seat(round), "a.mark", "8"))).hasSize(few);
    }

    private Seat seat(UUID round) {
        return new Seat(round, desk.invite(round, desk.person("Ромашкин"), Side.MENTEE), null, "");
    }

    private Responding.Saved save(Seat seat, String... typed) {
        return desk.call(() -> responding.save(seat, 1, new Written(fields(typed), UUID.fromString("5f0e6b1e-0000-4000-8000-000000000001"), "", null)));
    }

    private Sending send(Seat seat) {
        return desk.call(() -> responding.send(seat));
    }

    private static <T> List<T> atOnce(Supplier<T> work) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            var both = new CountDownLatch(2);
            List<Future<T>> done = new ArrayList<>();
            for (int thread = 0; thread < 2; thread++) {
                done.add(threads.submit(() -> {
                    both.countDown();
                    both.await();
                    return work.get();
                }));
            }
            var results = new ArrayList<T>();
            for (Future<T> one : done) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
