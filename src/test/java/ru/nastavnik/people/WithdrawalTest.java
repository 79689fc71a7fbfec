package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Listeners;
import ru.nastavnik.LockWaits;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.TestDatabase;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Memberships;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.meeting.Diary;
import ru.nastavnik.organization.DayBegan;
import ru.nastavnik.organization.Role;

/** From the withdrawal of a consent to the act: what stops at once, what is destroyed, what stays, and that it happens once and whole. */
@ApplicationTest
class WithdrawalTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Personas personas;

    @Autowired
    Consents consents;

    @Autowired
    Erasures erasures;

    @Autowired
    Forgetting forgetting;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Listeners listeners;

    @Autowired
    DataSource dataSource;

    @Autowired
    LockWaits waits;

    Desk desk;
    Diary diary;

    @BeforeEach
    void furnish() {
        desk = new Desk(beans);
        diary = new Diary(beans, desk);
    }

    @Test
    void theDataAreLockedUpAtOnce() {
        Mentee mentee = desk.pupil("Чертополохов");
        UUID person = mentee.getPerson().getId();
        Account own = diary.account(Role.MENTEE, person);
        assertThat(get(own, "/my")).hasStatusOk();
        String scan = "/people/" + person + "/consents/" + consent(person, ConsentKind.PERSONAL_DATA) + "/scan";
        scanned(person, "согласие");
        assertThat(get(desk.curator, scan)).hasStatusOk();

        withdraw(person, ConsentKind.PERSONAL_DATA);

        assertThat(get(desk.curator, "/mentees")).bodyText().doesNotContain("Чертополохов");
        assertThat(get(desk.curator, "/mentees?archived=true")).bodyText().doesNotContain("Чертополохов").doesNotContain("Данные закрыты");
        assertThat(get(desk.curator, "/mentees/" + mentee.getId())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(desk.curator, "/mentors/new?known=" + person)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(desk.curator, "/people/" + person + "/consents")).bodyText().contains("value=\"PARTICIPATION\"", "/erasures\"").doesNotContain("value=\"MENTOR_REGISTER\"");
        assertThat(get(own, "/my")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(desk.curator, "/accounts/invitations", "role", "MENTEE", "person", person.toString())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(desk.curator, "/mentees/" + mentee.getId() + "/restoration")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(desk.curator, "/people/" + person + "/consents/papers")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(desk.curator, scan)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(desk.curator, "/people/" + person + "/consents")).bodyText().contains("скан открыт только руководителю").doesNotContain("/scan\"");
        assertThat(post(desk.curator, scan + "/removal")).as("it proves that all was lawful").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(desk.director, scan)).hasStatusOk();
        assertThat(get(desk.director, "/people/" + person + "/consents")).bodyText().contains("/scan\"").doesNotContain("скан открыт");
        assertThat(get(desk.director, "/erasures")).bodyText().contains("Чертополохов Пётр Ильич");
        assertThat(get(personas.member(desk.school, Role.COUNCIL), "/people/" + person + "/consents")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(desk.curator, "/people/" + person + "/consents")).bodyText().contains("Чертополохов Пётр Ильич", "Уничтожить сейчас");
        assertThat(desk.call(() -> beans.getBean(Memberships.class).findAllByAccountId(own.getId()))).isEmpty();
        assertThat(jdbc.sql("select name from account where id = ?").param(own.getId()).query(String.class).single()).isEqualTo("Данные удалены");
    }

    @Test
    void anAccountWithOtherRolesKeepsThem() {
        UUID person = desk.teacher("Чертополохова").getPerson().getId();
        personas.join(desk.curator, desk.school, Role.MENTOR, person);
        withdraw(person, ConsentKind.PERSONAL_DATA);
        assertThat(jdbc.sql("select name from account where id = ?").param(desk.curator.getId()).query(String.class).single()).isEqualTo(desk.curator.getName());
        assertThat(beans.getBean(Memberships.class).findAllByAccountId(desk.curator.getId())).extracting(membership -> membership.getRole()).containsExactly(Role.CURATOR);
    }

    @Test
    void aWorkingPairEndsAndTheOtherIsLookedAfter() {
        Mentor mentor = desk.teacher("Чертополохова");
        Mentee mentee = desk.pupil("Образцов");
        UUID pair = diary.pair(20, mentor, mentee);
        withdraw(mentor.getPerson().getId(), ConsentKind.PARTICIPATION);
        assertThat(row("select state, ends_on from pair where id = ?", pair)).containsEntry("state", "ENDED").containsEntry("ends_on", Date.valueOf(desk.today.minusDays(1)));
        assertThat(desk.call(() -> beans.getBean(Mentees.class).findById(mentee.getId()).orElseThrow().getState())).isEqualTo(MenteeState.WAITING);
        assertThat(get(desk.curator, "/mentors/" + mentor.getId())).as("nothing else stops").hasStatusOk();
    }

    @Test
    void aGroupGoesOnWithoutOneMentee() {
        Mentee leaving = desk.pupil("Чертополохов");
        Mentee staying = desk.pupil("Образцов");
        UUID group = diary.pair(20, desk.teacher("Примерова"), leaving, staying);
        withdraw(leaving.getPerson().getId(), ConsentKind.PERSONAL_DATA);
        assertThat(row("select state from pair where id = ?", group)).containsEntry("state", "ACTIVE");
        assertThat(get(desk.curator, "/pairs/" + group)).bodyText().contains("Образцов").doesNotContain("Чертополохов").doesNotContain("Данные закрыты");
        assertThat(desk.call(() -> beans.getBean(Mentees.class).findById(staying.getId()).orElseThrow().getState())).isEqualTo(MenteeState.PAIRED);
    }

    @Test
    void aProposalDisappearsAndAPairOfTodayNeverWorked() {
        Mentor mentor = desk.teacher("Чертополохова");
        UUID proposed = desk.pair(mentor, desk.pupil("Образцов"));
        UUID fresh = diary.pair(0, mentor, desk.pupil("Макетов"));
        withdraw(mentor.getPerson().getId(), ConsentKind.PARTICIPATION);
        assertThat(count("select count(*) from pair where id = ?", proposed)).isZero();
        assertThat(count("select count(*) from pair where id = ? and works_from > ends_on and state = 'ENDED'", fresh)).isOne();
    }

    @Test
    void publicationAloneEndsNothingElse() {
        Mentor mentor = desk.teacher("Чертополохова");
        UUID pair = diary.pair(20, mentor, desk.pupil("Образцов"));
        UUID person = mentor.getPerson().getId();
        desk.run(() -> consents.save(new Consent(
                mentor.getPerson(), ConsentKind.PUBLICATION, Set.of(Published.PHOTO), desk.today, desk.today.plusYears(1), true, null, desk.curator.getId(),
                Instant.now())));
        assertThat(get(desk.curator, "/people/" + person + "/consents")).bodyText().contains("фотография");
        withdraw(person, ConsentKind.PUBLICATION);
        assertThat(row("select state from pair where id = ?", pair)).containsEntry("state", "ACTIVE");
        assertThat(desk.call(() -> consents.findMissing(List.of(person), desk.today))).isEmpty();
        assertThat(desk.call(() -> erasures.findByPersonId(person))).isEmpty();
    }

    @Test
    void aNewSignatureGivesTheDataBack() {
        Mentee mentee = desk.pupil("Чертополохов");
        UUID person = mentee.getPerson().getId();
        withdraw(person, ConsentKind.PERSONAL_DATA);
        String day = desk.today.toString();
        assertThat(post(desk.curator, "/people/" + person + "/consents", "kinds", "PARTICIPATION", "signedOn", day, "validUntil", day, "signedByPerson", "true", "representative", "Р"))
                .as("that is not the paper which was withdrawn")
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(desk.curator, "/people/" + person + "/consents", "kinds", "PERSONAL_DATA", "signedOn", day, "validUntil", day, "signedByPerson", "true"))
                .as("at 15 the representative signs, too")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(desk.call(() -> beans.getBean(People.class).findById(person).orElseThrow().isBlocked())).as("nothing of a refused form stays").isTrue();
        assertThat(post(
                        desk.curator, "/people/" + person + "/consents", "kinds", "PERSONAL_DATA", "signedOn", day, "validUntil", day, "signedByPerson", "true",
                        "representative", "Чертополохова Вера Ильинична"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(desk.curator, "/mentees?archived=true")).bodyText().contains("Чертополохов Пётр");
        var back = desk.call(() -> beans.getBean(People.class).findById(person).orElseThrow());
        assertThat(back.getBirth()).isEqualTo(Birth.on(desk.today.minusYears(15)));
        assertThat(back.getOccupied().schoolClass()).isEqualTo("8 «А»");
    }

    @Test
    void whatWasSignedAfterAWithdrawalThatIsEnteredLateStays() {
        var pupil = desk.pupil("Чертополохов");
        UUID person = pupil.getPerson().getId();
        UUID pair = desk.pair(desk.teacher("Лопухова"), pupil);
        UUID old = consent(person, ConsentKind.PARTICIPATION);
        desk.run(() -> {
            jdbc.sql("update consent set signed_on = signed_on - 9 where id = ?").param(old).update();
            consents.save(new Consent(
                    beans.getBean(People.class).findById(person).orElseThrow(), ConsentKind.PARTICIPATION, desk.today.minusDays(2), desk.today.plusYears(1), true,
                    "Чертополохова Вера", desk.curator.getId(), Instant.now()));
        });
        String withdrawal = "/people/" + person + "/consents/" + old + "/withdrawal";
        for (String wrong : List.of(desk.today.minusDays(40).toString(), desk.today.plusDays(1).toString(), "вчера")) {
            assertThat(post(desk.curator, withdrawal, "day", wrong, "reason", "передумали")).as(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
                    .contains("от подписания согласия до сегодняшнего", "value=\"передумали\"", "value=\"" + wrong + "\"");
        }
        assertThat(post(desk.curator, withdrawal, "day", desk.today.minusDays(4).toString())).hasStatus(HttpStatus.FOUND);
        listeners.settle();
        assertThat(desk.call(() -> consents.findMissing(Set.of(person), desk.today))).isEmpty();
        assertThat(desk.call(() -> consents.findById(old).orElseThrow().getWithdrawnOn())).isEqualTo(desk.today.minusDays(4));
        assertThat(desk.call(() -> jdbc.sql("select state from pair where id = ?").param(pair).query(String.class).optional())).contains("PROPOSED");
    }

    @Test
    void aPaperThatIsEnteredAtThatMomentWaitsForTheWithdrawal() throws Exception {
        UUID person = desk.pupil("Чертополохов").getPerson().getId();
        UUID old = consent(person, ConsentKind.PERSONAL_DATA);
        var entered = new AtomicReference<CompletableFuture<MvcTestResult>>();
        desk.run(() -> {
            beans.getBean(People.class).lockToWithdraw(person);
            entered.set(CompletableFuture.supplyAsync(() -> signedAnew(person, desk.today.minusDays(1), desk.today.plusYears(1))));
            waits.awaitWaiting(1);
            beans.getBean(Withdrawing.class).withdraw(person, old, null, desk.curator.getId());
        });
        assertThat(entered.get().get(20, TimeUnit.SECONDS)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("подписанное в этот день или позже");
        assertThat(isBlocked(person)).isTrue();
    }

    @Test
    void anOldPaperAndOneThatIsOverGiveNothingBack() {
        UUID person = desk.pupil("Чертополохов").getPerson().getId();
        withdraw(person, ConsentKind.PERSONAL_DATA);
        assertThat(signedAnew(person, desk.today.minusDays(1), desk.today.plusYears(1)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("подписанное в этот день или позже", "id=\"signedOn-error\"", "value=\"" + desk.today.minusDays(1) + "\"", "value=\"Чертополохова Вера\"", "Уничтожить сейчас");
        assertThat(isBlocked(person)).isTrue();
        assertThat(erasure(person).getSealed()).contains("Чертополохов");

        desk.run(() -> {
            jdbc.sql("update erasure set asked_on = asked_on - 10, due_by = due_by - 10").update();
            jdbc.sql("update consent set signed_on = signed_on - 10, withdrawn_on = withdrawn_on - 10 where person_id = ?").param(person).update();
        });
        assertThat(signedAnew(person, desk.today.minusDays(5), desk.today.minusDays(1)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Срок этого согласия уже истёк", "id=\"validUntil-error\"");
        assertThat(isBlocked(person)).isTrue();
        assertThat(signedAnew(person, desk.today.minusDays(10), desk.today)).as("of the day of the withdrawal").hasStatus(HttpStatus.FOUND);
        assertThat(isBlocked(person)).isFalse();
    }

    private MvcTestResult signedAnew(UUID person, LocalDate signedOn, LocalDate validUntil) {
        return post(
                desk.curator, "/people/" + person + "/consents", "kinds", "PERSONAL_DATA", "signedOn", signedOn.toString(), "validUntil", validUntil.toString(),
                "signedByPerson", "true", "representative", "Чертополохова Вера");
    }

    private boolean isBlocked(UUID person) {
        return desk.call(() -> beans.getBean(People.class).findById(person).orElseThrow().isBlocked());
    }

    @Test
    void thoseWhoseDataAreClosedAreNobodysDoubles() {
        withdraw(desk.pupil("Чертополохов").getPerson().getId(), ConsentKind.PERSONAL_DATA);
        withdraw(desk.pupil("Одуванчиков").getPerson().getId(), ConsentKind.PERSONAL_DATA);
        assertThat(get(desk.curator, "/people/doubles")).hasStatusOk().bodyText().doesNotContain("Данные закрыты");
    }

    @Test
    void theLastDayDestroysAndAnActTells() {
        UUID person = desk.pupil("Чертополохов").getPerson().getId();
        withdraw(person, ConsentKind.PERSONAL_DATA);
        assertThat(erasure(person).getDueBy()).isEqualTo(desk.today.plusDays(30));
        dayBegins();
        assertThat(erasure(person).isDone()).isFalse();
        desk.run(() -> jdbc.sql("update erasure set asked_on = asked_on - 30, due_by = due_by - 30").update());
        dayBegins();
        assertThat(erasure(person).isDone()).isTrue();
        dayBegins();
        assertThat(get(desk.director, "/erasures")).bodyText().contains("Акт № 1").doesNotContain("Чертополохов");
        assertThat(get(desk.director, "/erasures/" + erasure(person).getId() + "/act"))
                .bodyText()
                .contains("АКТ", "№ 1", person.toString(), "программа, по истечении срока", "имя, дата рождения", "доказательство", "уничтожение", "отзыв, прекращение")
                .doesNotContain("Чертополохов")
                .doesNotContain("??");
    }

    @Test
    void whatCameIntoAClosedRowIsDestroyedToo() {
        UUID person = desk.pupil("Чертополохов").getPerson().getId();
        withdraw(person, ConsentKind.PERSONAL_DATA);
        desk.run(() -> jdbc.sql("""
                        update person set surname = 'Чертополохов', patronymic = 'Ильич', birth_date = '2012-03-08', workplace = 'Школа № 2',
                          school_class = '9 «А»', post = 'староста', phone = '+79000000001', email = 'ch@example.org', representative_name = 'Вера',
                          representative_phone = '+79000000002' where id = ?""")
                .param(person)
                .update());
        assertThat(post(desk.curator, "/erasures/" + erasure(person).getId() + "/completion")).hasStatus(HttpStatus.FOUND);
        assertThat(row("select * from person where id = ?", person))
                .containsEntry("surname", "Данные").containsEntry("given_name", "удалены").containsEntry("patronymic", "")
                .containsEntry("birth_year_only", false).containsEntry("workplace", "—").containsEntry("occupation", "PUPIL")
                .extracting("birth_date", "school_class", "post", "phone", "email", "representative_name", "representative_phone").containsOnlyNulls();
    }

    @Test
    void twoAtOnceDestroyOnceAndNumbersHaveNoGap() throws Exception {
        UUID first = desk.pupil("Чертополохов").getPerson().getId();
        UUID second = desk.pupil("Репейников").getPerson().getId();
        withdraw(first, ConsentKind.PERSONAL_DATA);
        withdraw(second, ConsentKind.PERSONAL_DATA);
        var pool = Executors.newFixedThreadPool(4);
        try {
            for (UUID person : List.of(first, first, second, second)) {
                UUID id = erasure(person).getId();
                pool.submit(() -> desk.run(() -> forgetting.forget(id)));
            }
        } finally {
            pool.shutdown();
            assertThat(pool.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(desk.call(() -> jdbc.sql("select act_number from erasure order by act_number").query(Integer.class).list())).containsExactly(1, 2);
        assertThat(desk.call(() -> jdbc.sql("select count(*) from journal_entry where deed = 'ERASED'").query(Integer.class).single())).isEqualTo(2);
        assertThat(post(desk.curator, "/erasures/" + erasure(first).getId() + "/completion")).hasStatus(HttpStatus.FOUND);
        assertThat(desk.call(() -> jdbc.sql("select max(act_number) from erasure").query(Integer.class).single())).isEqualTo(2);
    }

    /** Whoever is first, the other sees it, and neither waits for ever: cards, pairs and people are locked in one order. */
    @Test
    void anApprovalAtTheSameMomentLeavesNoPairAtWork() throws Exception {
        for (int round = 0; round < 6; round++) {
            Mentor mentor = desk.teacher("Репейникова");
            Mentee mentee = desk.pupil("Чертополохов");
            UUID pair = desk.pair(mentor, mentee);
            UUID decree = desk.submitted(pair).getId();
            UUID person = round % 2 == 0 ? mentee.getPerson().getId() : mentor.getPerson().getId();
            UUID consent = consent(person, ConsentKind.PERSONAL_DATA);
            String seal = desk.seal(decree);
            var approval = CompletableFuture.runAsync(() -> post(desk.director, "/decrees/" + decree + "/approval", "version", "1", "seal", seal));
            assertThat(post(desk.curator, "/people/" + person + "/consents/" + consent + "/withdrawal")).hasStatus(HttpStatus.FOUND);
            approval.get(20, TimeUnit.SECONDS);
            listeners.settle();
            assertThat(row("select state from pair where id = ?", pair).get("state")).isIn("IN_DECREE", "ENDED");
        }
    }

    /** A trigger of the database makes the last room fail. */
    @Test
    void aRoomThatFailsLetsAllKeepAll() throws SQLException {
        UUID person = desk.pupil("Чертополохов").getPerson().getId();
        diary.account(Role.MENTEE, person);
        UUID pair = diary.pair(20, desk.teacher("Примерова"), desk.call(() -> beans.getBean(Mentees.class).findByPersonId(person).orElseThrow()));
        diary.met(pair, 5);
        withdraw(person, ConsentKind.PERSONAL_DATA);
        UUID id = erasure(person).getId();
        execute("create function refuse_to_forget() returns trigger language plpgsql as $$ begin raise exception 'not now'; end $$");
        execute("create trigger refuse before update on feedback for each row when (old.organization_id = '" + desk.school.getId() + "') execute function refuse_to_forget()");
        try {
            assertThatThrownBy(() -> desk.run(() -> forgetting.forget(id))).hasStackTraceContaining("not now");
            assertThat(erasure(person).isDone()).isFalse();
            assertThat(erasure(person).getSealed()).contains("Чертополохов");
            assertThat(count("select count(*) from erasure_line where erasure_id = ? and what like '%дата рождения%'", id)).isZero();
            assertThat(desk.call(() -> jdbc.sql("select count(*) from erasure_counter").query(Integer.class).single())).isZero();
        } finally {
            execute("drop trigger refuse on feedback");
            execute("drop function refuse_to_forget()");
        }
        desk.run(() -> forgetting.forget(id));
        assertThat(erasure(person).isDone()).isTrue();
    }

    /** The name stands everywhere that a name may stand; afterwards in the approved decree alone, as the act says. */
    @Test
    void nothingOfTheNameIsFoundAnywhereButInTheApprovedDecree() throws SQLException {
        Mentee mentee = desk.pupil("Незабудкин");
        Mentor mentor = desk.teacher("Примерова");
        UUID person = mentee.getPerson().getId();
        Account own = personas.member(desk.school, Role.COUNCIL);
        personas.join(own, desk.school, Role.MENTEE, person);
        UUID approved = desk.submitted(desk.pair(mentor, mentee)).getId();
        desk.approve(approved);
        UUID returned = desk.submitted(desk.pair(desk.teacher("Эскизова"), mentee)).getId();
        UUID pair = diary.pair(30, desk.teacher("Репейникова"), mentee);
        diary.met(pair, 20, 10, 3);
        Mentee classmate = desk.pupil("Эскизов");
        UUID other = classmate.getId();
        diary.met(diary.pair(30, desk.teacher("Черновикова"), classmate), 20);
        desk.run(() -> {
            jdbc.sql("update person set representative_name = 'Незабудкина Вера', email = 'nezabudkin@example.org', workplace = 'Школа № 2', entry_key = gen_random_uuid() where id = ?").param(person).update();
            jdbc.sql("insert into request (mentee_id, position, topic, source) values (?, 0, 'помочь Незабудкину с химией', 'SELF')").param(mentee.getId()).update();
            jdbc.sql("insert into life_event (id, person_id, register, to_state, happened_on, reason, noted_at) values (gen_random_uuid(), ?, 'MENTEE', 'WAITING', current_date, 'у Незабудкина нет пары', now())").param(person).update();
            jdbc.sql("insert into request (mentee_id, position, topic, source) values (?, 5, 'подружиться с Незабудкиным', 'SELF')").param(other).update();
            jdbc.sql("insert into life_event (id, person_id, register, to_state, happened_on, reason, noted_at) select gen_random_uuid(), person_id, 'MENTEE', 'WAITING', current_date, 'вместо Незабудкина', now() from mentee where id = ?").param(other).update();
            jdbc.sql("insert into saved_view (id, account_id, register, name, filter, is_default) values (gen_random_uuid(), ?, 'MENTEES', 'всё про Незабудкина', '', false)").param(desk.curator.getId()).update();
            String merged = "insert into merged_person (person_id, kept_person_id, merged_by, left_out) select gen_random_uuid(), ?, ?, cast(? as jsonb)";
            jdbc.sql(merged).params(person, desk.curator.getId(), "[{\"label\": \"people.email\", \"words\": {\"ru\": \"nezabudkin@example.org\"}}]").update();
            jdbc.sql(merged).params(classmate.getPerson().getId(), desk.curator.getId(), "[{\"label\": \"people.requests\", \"words\": {\"ru\": \"химия\\nс Незабудкиным\"}}]").update();
            jdbc.sql("update pair set goal = 'подготовить НЕЗАБУДКИНА' where id = ?").param(pair).update();
            jdbc.sql("update feedback set answers = answers || '{\"words\": [\"План.\\nНезабудкин молодец\"]}'").update();
            jdbc.sql("update meeting set place = 'у Незабудкиных дома'").update();
            jdbc.sql("update decree_step set remark = 'Проверьте Незабудкина', state = 'RETURNED' where decree_id = ? and position = 1").param(returned).update();
        });
        scanned(person, "Незабудкин");
        assertThat(tablesWith("незабудкин")).contains("person", "decree", "request", "life_event", "feedback", "meeting", "stored_file", "pair", "decree_step", "saved_view", "merged_person");

        assertThat(post(desk.curator, "/people/" + person + "/consents/" + consent(person, ConsentKind.PERSONAL_DATA) + "/withdrawal", "reason", "Незабудкины переезжают"))
                .hasStatus(HttpStatus.FOUND);
        listeners.settle();
        var sums = sums();
        assertThat(post(desk.curator, "/erasures/" + erasure(person).getId() + "/completion")).hasStatus(HttpStatus.FOUND);
        listeners.settle();

        assertThat(tablesWith("незабудкин")).containsExactly("decree");
        assertThat(tablesWith("nezabudkin")).isEmpty();
        assertThat(row("select entry_key from person where id = ?", person)).as("made of what was typed").containsEntry("entry_key", null);
        assertThat(desk.call(() -> jdbc.sql("select left_out -> 0 -> 'words' ->> 'ru' from merged_person where left_out is not null").query(String.class).list()))
                .containsExactly("химия\nс [удалено]");
        assertThat(sums()).as("what was counted, counted anew").isEqualTo(sums);
        assertThat(get(desk.director, "/erasures/" + erasure(person).getId() + "/act")).bodyText().contains("утверждённый приказ", "открыт только руководителю");
        assertThat(get(desk.director, "/decrees/" + approved)).bodyText().contains("Незабудкин");
        assertThat(get(desk.director, "/decrees/" + approved + "/print")).bodyText().contains("Незабудкин");
        assertThat(get(desk.curator, "/decrees/" + approved)).hasStatusOk().bodyText().doesNotContain("Незабудкин").contains("открыт только руководителю");
        assertThat(get(desk.curator, "/decrees/" + approved + "/print")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(desk.curator, "/decrees/" + returned)).hasStatusOk().bodyText().doesNotContain("Незабудкин");
    }

    @Test
    void anotherSchoolSeesAndDestroysNothing() {
        UUID person = desk.pupil("Чертополохов").getPerson().getId();
        withdraw(person, ConsentKind.PERSONAL_DATA);
        var other = new Desk(beans);
        String id = erasure(person).getId().toString();
        for (String address : List.of("/erasures/" + id + "/completion", "/people/" + person + "/consents/" + consent(person, ConsentKind.PARTICIPATION) + "/withdrawal")) {
            assertThat(mvc.post().uri("/o/" + other.school.getSlug() + address).with(SignIn.as(other.curator)).with(Csrf.asABrowser()).exchange())
                    .as(address)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(erasure(person).isDone()).isFalse();
        assertThat(get(desk.curator, "/erasures/" + id + "/act")).as("there is no act yet").hasStatus(HttpStatus.NOT_FOUND);
    }

    private void scanned(UUID person, String word) {
        UUID consent = consent(person, ConsentKind.PERSONAL_DATA);
        desk.run(() -> jdbc.sql("""
                        with scan as (insert into stored_file (id, name, type, size, sha256, content, stored_at)
                          select gen_random_uuid(), :word || '.pdf', 'PDF', length(content), sha256('x'), content, now() from (select convert_to('%PDF-' || :word, 'UTF8')) as file (content)
                          returning id)
                        update consent set scan_id = (select id from scan) where id = :consent""")
                .param("word", word)
                .param("consent", consent)
                .update());
    }

    private void withdraw(UUID person, ConsentKind kind) {
        assertThat(post(desk.curator, "/people/" + person + "/consents/" + consent(person, kind) + "/withdrawal", "reason", "по просьбе")).hasStatus(HttpStatus.FOUND);
        listeners.settle();
    }

    private UUID consent(UUID person, ConsentKind kind) {
        return desk.call(() -> consents.findByPersonIdOrderBySignedOnDescIdDesc(person).stream().filter(paper -> paper.getKind() == kind).findFirst().orElseThrow().getId());
    }

    private Erasure erasure(UUID person) {
        return desk.call(() -> erasures.findByPersonId(person).orElseThrow());
    }

    private void dayBegins() {
        desk.run(() -> events.publishEvent(new DayBegan(desk.school.getId())));
        listeners.settle();
    }

    private List<Map<String, Object>> sums() {
        return desk.call(() -> jdbc.sql("select indicator, day, numerator, denominator from indicator_value order by indicator, day").query().listOfRows());
    }

    private Map<String, Object> row(String sql, UUID id) {
        return desk.call(() -> jdbc.sql(sql).param(id).query().singleRow());
    }

    private int count(String sql, UUID id) {
        return desk.call(() -> jdbc.sql(sql).param(id).query(Integer.class).single());
    }

    /** Tables of which some row holds the word: in whatever column that can be read as text, and in the bytes of files. */
    private Set<String> tablesWith(String word) throws SQLException {
        var found = new TreeSet<String>();
        try (var owner = TestDatabase.ownerOf(dataSource); var statement = owner.createStatement(); var lookup = owner.createStatement()) {
            var columns = statement.executeQuery("select table_name, column_name, data_type from information_schema.columns where table_schema = 'public'");
            while (columns.next()) {
                String table = columns.getString(1);
                String column = "\"" + columns.getString(2) + "\"";
                String holds = columns.getString(3).equals("bytea")
                        ? "position(convert_to('" + Character.toUpperCase(word.charAt(0)) + word.substring(1) + "', 'UTF8') in " + column + ") > 0"
                        : column + "::text ilike '%" + word + "%'";
                var rows = lookup.executeQuery("select count(*) from " + table + " where " + holds);
                rows.next();
                if (rows.getLong(1) > 0) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    private void execute(String sql) throws SQLException {
        try (var owner = TestDatabase.ownerOf(dataSource); var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private MvcTestResult get(Account as, String address) {
        return mvc.get().uri("/o/" + desk.school.getSlug() + address).with(SignIn.as(as)).exchange();
    }

    private MvcTestResult post(Account as, String address, String... parameters) {
        var request = mvc.post().uri("/o/" + desk.school.getSlug() + address).with(SignIn.as(as)).with(Csrf.asABrowser());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
