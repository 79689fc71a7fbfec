package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Statements;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.journal.Looks;
import ru.nastavnik.organization.Role;

@ApplicationTest
class LifePagesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Mentors mentors;

    @Autowired
    Mentees mentees;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Statements statements;

    Registry registry;

    @BeforeEach
    void found() {
        registry = new Registry(beans);
    }

    @Test
    void aMentorIsMovedOnWithHistory() {
        var id = registry.mentor();
        assertThat(registry.get("/mentors/" + id)).hasStatusOk().bodyText().contains("кандидат", "прошёл собеседование", "Истории пока нет");
        assertThat(move("/mentors/" + id, 0, "INTERVIEWED", 3, "хороший разговор")).hasStatus(HttpStatus.FOUND);
        assertThat(move("/mentors/" + id, 1, "TRAINED", 1, "")).hasStatus(HttpStatus.FOUND);
        assertThat(registry.stateOfMentor(id)).isEqualTo(MentorState.TRAINED);
        var history = registry.history(registry.call(() -> mentors.findById(id).orElseThrow()));
        assertThat(history).extracting(LifeHistory.Step::to).containsExactly("TRAINED", "INTERVIEWED");
        assertThat(history.get(1)).isEqualTo(
                new LifeHistory.Step("CANDIDATE", "INTERVIEWED", registry.today.minusDays(3), "хороший разговор", registry.curator.getName()));
        assertThat(registry.get("/mentors/" + id)).bodyText().contains("хороший разговор", registry.curator.getName());
    }

    @Test
    void whatIsTypedWrongComesBackWithWords() {
        var mentor = "/mentors/" + registry.mentor();
        refused(move(mentor, 0, "LEFT", 0, " "), "Напишите причину");
        refused(move(mentor, 0, "INTERVIEWED", -1, ""), "ещё не наступил");
        refused(move(mentor, 0, "INTERVIEWED", 11, ""), "новый не может быть раньше");
        refused(move(mentor, 0, "ACTIVE", 0, ""), "перевести нельзя");
        refused(move(mentor, 0, "ЧУЖОЙ", 0, ""), "перевести нельзя");
        refused(registry.post(mentor + "/state", Map.of("version", "0", "to", "INTERVIEWED", "on", "вчера")), "Новое состояние");
        move(mentor, 0, "INTERVIEWED", 2, "");
        refused(move(mentor, 1, "TRAINED", 3, ""), "новый не может быть раньше");
        assertThat(registry.get(mentor)).bodyText().contains("прошёл собеседование");
    }

    private static void refused(MvcTestResult answer, String words) {
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains(words).doesNotContain("??");
    }

    @Test
    void aMenteeWhoWaitsIsAskedForSupport() {
        var id = registry.mentee();
        refused(move("/mentees/" + id, 0, "WAITING", 0, "нет наставника"), "предложена ли поддержка");
        var form = step(0, "WAITING", 0, "нет наставника");
        form.put("supportOffered", "true");
        form.put("supportOn", registry.today.plusDays(1).toString());
        refused(registry.post("/mentees/" + id + "/state", form), "Укажите, кто предложил");
        form.put("supportOn", registry.today.toString());
        form.put("supportBy", "Психолог Эскизова");
        form.put("supportNote", "придёт в среду");
        assertThat(registry.post("/mentees/" + id + "/state", form)).hasStatus(HttpStatus.FOUND);
        var psychologist = registry.member(Role.PSYCHOLOGIST);
        assertThat(registry.get(psychologist, "/mentees/" + id)).hasStatusOk().bodyText().contains("Психолог Эскизова", "придёт в среду", "нет наставника");
    }

    @Test
    void whoLeavesIsInTheArchiveAndComesBack() {
        var id = registry.mentee();
        assertThat(move("/mentees/" + id, 0, "LEFT", 0, "сменил школу")).hasStatus(HttpStatus.FOUND);
        assertThat(registry.get("/mentees/" + id)).bodyText().contains("сменил школу", "В архиве").doesNotContain("/restoration");
        assertThat(move("/mentees/" + id, 1, "CONFIRMED", 0, "")).hasStatus(HttpStatus.FOUND);
        assertThat(registry.<Boolean>call(() -> mentees.findById(id).orElseThrow().isArchived())).isFalse();
    }

    @Test
    void theSecondOfTwoStepsFromOneCardIsAConflictThatShowsHowItStands() {
        var id = registry.mentor();
        move("/mentors/" + id, 0, "INTERVIEWED", 0, "");
        assertThat(move("/mentors/" + id, 0, "RESERVE", 0, "")).hasStatus(HttpStatus.CONFLICT).bodyText()
                .contains("карточку изменил кто-то другой", "прошёл обучение").contains("name=\"version\" value=\"1\"");
        assertThat(registry.stateOfMentor(id)).isEqualTo(MentorState.INTERVIEWED);
    }

    @Test
    void ofTwoStepsAtOnceOneIsTaken() {
        var id = registry.mentor();
        var ready = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = Stream.of("INTERVIEWED", "RESERVE")
                    .map(to -> CompletableFuture.supplyAsync(() -> {
                        try {
                            ready.await();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                        return move("/mentors/" + id, 0, to, 0, "").getResponse().getStatus();
                    }, threads))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(302, 409);
            assertThat(registry.history(registry.call(() -> mentors.findById(id).orElseThrow()))).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void oneWhoHasCompletedBecomesAMentorOnce() {
        var id = registry.mentee();
        registry.put(id, MenteeState.COMPLETED);
        assertThat(registry.get("/mentees/" + id)).bodyText().contains("Сделать наставником");
        var first = registry.post("/mentees/" + id + "/mentor", Map.of()).getResponse().getRedirectedUrl();
        assertThat(first).contains("/mentors/");
        assertThat(registry.post("/mentees/" + id + "/mentor", Map.of()).getResponse().getRedirectedUrl()).isEqualTo(first);
        registry.run(() -> {
            var mentor = mentors.findAll();
            assertThat(mentor).singleElement().satisfies(one -> {
                assertThat(one.getState()).isEqualTo(MentorState.CANDIDATE);
                assertThat(mentors.findById(one.getId()).orElseThrow().getForms()).extracting(MentoringForm::getName).containsExactlyInAnyOrder("ученик — ученик", "ученик — учитель");
            });
        });
        assertThat(registry.get(first.substring(first.indexOf("/mentors")))).bodyText().contains("Прежде наставляемый: программа пройдена", "Карточка наставляемого");
    }

    @Test
    void oneWhoHasNotCompletedDoesNot() {
        var id = registry.mentee();
        registry.post("/mentees/" + id + "/mentor", Map.of());
        assertThat(registry.<Long>call(() -> mentors.count())).isZero();
    }

    @Test
    void aDecreeMovesBothAndWhenItsPairIsOverTheCardAsksWhatIsNext() {
        var desk = new Desk(beans);
        var mentor = desk.teacher("Примерова");
        var mentee = desk.pupil("Образцов");
        desk.approve(desk.submitted(desk.pair(mentor, mentee)).getId());
        var at = registry;
        var card = "/o/" + desk.school.getSlug() + "/mentees/" + mentee.getId();
        assertThat(at.visit(desk.curator, card)).bodyText().contains("в паре", "По приказу").doesNotContain("Решите, что дальше");
        desk.run(() -> {
            jdbc.sql("update pair set starts_on = starts_on - 400, ends_on = current_date - 1, works_from = works_from - 400").update();
            jdbc.sql("update pair_mentee set starts_on = starts_on - 400, ends_on = current_date - 1").update();
        });
        assertThat(at.visit(desk.curator, card)).bodyText().contains("Решите, что дальше", "завершил программу");
        assertThat(at.visit(desk.curator, "/o/" + desk.school.getSlug() + "/mentors/" + mentor.getId())).bodyText().contains("Работающих пар у наставника больше нет");
    }

    @Test
    void aStrangerFindsNothing() {
        var other = new Registry(beans);
        var mentor = registry.mentor();
        var mentee = registry.mentee();
        for (String address : List.of("/mentors/" + mentor + "/state", "/mentees/" + mentee + "/state", "/mentees/" + mentee + "/mentor", "/mentees/" + mentee + "/support")) {
            var form = step(0, "LEFT", 0, "чужой");
            form.put("offeredOn", registry.today.toString());
            form.put("offeredBy", "Чужой");
            assertThat(other.post(address, form)).as(address).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(registry.post(other.curator, address, form)).as(address).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(registry.post(registry.member(Role.DIRECTOR), "/mentors/" + mentor + "/state", step(0, "LEFT", 0, "не могу"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(registry.stateOfMentor(mentor)).isEqualTo(MentorState.CANDIDATE);
    }

    @Test
    void looksAndChangesAreTakenDown() {
        var id = registry.mentor();
        move("/mentors/" + id, 0, "INTERVIEWED", 0, "");
        registry.run(() -> assertThat(jdbc.sql("select deed || ' ' || what from journal_entry").query(String.class).list()).contains("CHANGED people.journal.mentor"));
    }

    @Test
    void whoeverReadsTheLogSeesItsLastLinesOnTheCard() {
        var id = registry.mentor();
        registry.get("/mentors/" + id);
        Looks.write(beans);
        assertThat(registry.get(registry.member(Role.DIRECTOR), "/mentors/" + id)).bodyText()
                .contains("Кто обращался к данным", registry.curator.getName(), "/journal\"")
                .doesNotContain("внести и отозвать");
        assertThat(registry.get("/mentors/" + id)).bodyText().contains("Кто смотрел и менял данные", "/journal\"").doesNotContain("Кто обращался к данным");
        assertThat(registry.get(registry.member(Role.COUNCIL), "/mentors/" + id)).bodyText().doesNotContain("/journal\"");
    }

    @Test
    void statementsOfACardStayTheSameHoweverMuchHappened() throws Exception {
        var mentor = registry.mentor();
        var mentee = registry.mentee("химия");
        var cards = List.of("/mentors/" + mentor, "/mentees/" + mentee);
        var few = new ArrayList<Integer>();
        ask(mentee, 1);
        note(mentor, mentee, 0);
        for (String card : cards) {
            few.add(statements.during(() -> registry.get(card)).size());
        }
        IntStream.range(1, 8).forEach(n -> note(mentor, mentee, n));
        ask(mentee, 9);
        for (int n = 0; n < cards.size(); n++) {
            String card = cards.get(n);
            assertThat(statements.during(() -> registry.get(card))).as(card).hasSize(few.get(n)).hasSizeLessThan(22);
        }
    }

    private void ask(UUID mentee, int requests) {
        registry.run(() -> mentees.findById(mentee).orElseThrow().ask(
                IntStream.range(0, requests).mapToObj(n -> new Request("запрос " + n, RequestSource.SELF, registry.today, registry.curator.getId())).toList(),
                List.of()));
    }

    private void note(UUID mentor, UUID mentee, int day) {
        registry.post("/mentors/" + mentor + "/interviews", Map.of(
                "heldOn", registry.today.minusDays(day).toString(), "interviewer", "Примерова", "decision", "LATER"));
        registry.post("/mentees/" + mentee + "/support", Map.of("offeredOn", registry.today.minusDays(day).toString(), "offeredBy", "Психолог"));
        registry.run(() -> jdbc.sql("""
                        insert into life_event (id, person_id, register, to_state, happened_on, noted_at)
                        select gen_random_uuid(), person_id, 'MENTOR', 'CANDIDATE', current_date, now() from mentor""").update());
    }

    private MvcTestResult move(String card, int version, String to, int daysAgo, String reason) {
        return registry.post(card + "/state", step(version, to, daysAgo, reason));
    }

    private Map<String, String> step(int version, String to, int daysAgo, String reason) {
        var form = new HashMap<String, String>();
        form.put("version", "" + version);
        form.put("to", to);
        form.put("on", registry.today.minusDays(daysAgo).toString());
        form.put("reason", reason);
        return form;
    }
}
