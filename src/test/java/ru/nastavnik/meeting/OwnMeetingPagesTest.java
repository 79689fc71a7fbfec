package ru.nastavnik.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.meeting.MeetingKind.*;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.Role;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;

/** What a mentor and a mentee do on their own pages. */
@ApplicationTest
@RecordApplicationEvents
class OwnMeetingPagesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    Statements statements;

    @Autowired
    Meetings meetings;

    @Autowired
    Feedbacks feedbacks;

    @Autowired
    ApplicationEvents events;

    Diary diary;
    Mentor teacher;
    Mentee pupil;
    Account mentor;
    Account mentee;
    UUID pair;

    @BeforeEach
    void open() {
        diary = new Diary(beans);
        teacher = diary.desk.teacher("Примерова");
        pupil = diary.desk.pupil("Образцов");
        mentor = diary.account(Role.MENTOR, teacher.getPerson().getId());
        mentee = diary.account(Role.MENTEE, pupil.getPerson().getId());
        pair = diary.pair(20, teacher, pupil);
    }

    @Test
    void aMentorRecordsAMeetingAndItsForm() {
        assertThat(get(mentor, "/my")).hasStatusOk().bodyText().contains("Здравствуйте, Анна!", "Вы наставник", "Образцов Пётр Ильич", "давно не встречались", "уже 20 дней", "работает с", "Записать встречу");
        assertThat(get(mentor, "/my/pairs/" + pair + "/meetings/new"))
                .hasStatusOk()
                .bodyText()
                .contains("знакомство", "value=\"" + diary.today + "\"")
                .containsPattern("value=\"ACQUAINTANCE\"[^>]*checked")
                .doesNotContain("value=\"FINAL\"", "value=\"REGULAR\"");
        var recorded = record(mentor, ACQUAINTANCE, 3);
        UUID meeting = only();
        assertThat(recorded).hasRedirectedUrl(address("/my/meetings/" + meeting));
        assertThat(get(mentor, "/my/meetings/" + meeting)).hasStatusOk().bodyText().contains("Знакомство", "Насколько полезной была встреча?", "о чём договорились", "draft.js", "не зачтётся");
        assertThat(send(mentor, meeting, "8", "9", "Выбрали тему")).hasRedirectedUrl(address("/my"));
        assertThat(get(mentor, "/my/meetings/" + meeting)).bodyText().contains("Польза: 8 из 10 · комфорт: 9 из 10", "Выбрали тему", "засчитана").doesNotContain("/feedback", "/cancellation", "/edit");
        assertThat(get(mentor, "/my")).bodyText().contains("в ритме", "За 12 недель засчитана 1 встреча").doesNotContain("давно не встречались", "Ждёт вас");
        assertThat(events.stream(FeedbackSent.class)).containsExactly(new FeedbackSent(diary.desk.school.getId(), meeting));
        diary.desk.run(() -> assertThat(meetings.findById(meeting).orElseThrow().getCountedOn()).isEqualTo(diary.today));
    }

    @Test
    void aPlannedMeetingIsNext() {
        record(mentor, ACQUAINTANCE, 3);
        assertThat(get(mentor, "/my/pairs/" + pair + "/meetings/new?plan=true")).bodyText().containsPattern("value=\"PLANNING\"[^>]*checked").contains("value=\"00:00\"");
        assertThat(record(mentor, PLANNING, -2)).hasRedirectedUrl(address("/my/pairs/" + pair));
        assertThat(get(mentor, "/my")).bodyText().contains("Следующая встреча", "00:00", "кабинет 12");
        assertThat(get(mentee, "/my")).bodyText().contains("Следующая встреча").doesNotContain("Записать встречу", "Запланировать");
        UUID planned = meeting(PLANNING);
        assertThat(get(mentor, "/my/meetings/" + planned)).bodyText().contains("Форма откроется", "Отменить встречу", "Перенести").doesNotContain("/feedback");
        assertThat(send(mentor, planned, "8", "9", "")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("ещё не началась");
        assertThat(draft(mentee, planned, "8", "", "")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void whatWaitsComesFirstAndTheMenteeSeesTheirOwnFormAlone() {
        UUID first = diary.meeting(pair, ACQUAINTANCE, 10);
        UUID second = diary.meeting(pair, PLANNING, 5);
        send(mentor, first, "3", "4", "Тайна наставника");
        String page = text(get(mentee, "/my"));
        assertThat(page).contains("Как прошла встреча?", "/my/meetings/" + first + "/feedback", "Ждёт ещё 1 форма", "/my/meetings/" + second, "Ваш наставник", "Примерова Анна");
        assertThat(page.indexOf("Как прошла встреча?")).isLessThan(page.indexOf("Ваш наставник"));
        send(mentee, first, "9", "10", "Тайна ученика");
        assertThat(get(mentee, "/my/meetings/" + first)).bodyText().contains("9 из 10", "Тайна ученика").doesNotContain("Тайна наставника", "3 из 10");
        assertThat(get(mentor, "/my/meetings/" + first)).bodyText().contains("3 из 10", "Тайна наставника").doesNotContain("Тайна ученика", "9 из 10");
        for (Account reader : List.of(mentor, mentee)) {
            assertThat(get(reader, "/my/pairs/" + pair)).hasStatusOk().bodyText().contains("знакомство", "планирование").doesNotContain("Тайна");
        }
        diary.desk.run(() -> assertThat(meetings.findById(second).orElseThrow().getCountedOn()).as("the mentee's form counts nothing").isNull());
    }

    @Test
    void aMenteeOfAGroupLearnsNothingOfTheOthers() {
        var other = diary.desk.pupil("Рисунков");
        Mentor leader = diary.desk.teacher("Макетова");
        UUID group = diary.pair(20, leader, pupil, other);
        UUID meeting = diary.meeting(group, ACQUAINTANCE, 3);
        diary.sendAsMentee(meeting, other.getPerson().getId(), 2);
        for (String path : List.of("/my", "/my/pairs/" + group, "/my/meetings/" + meeting)) {
            assertThat(get(mentee, path)).as(path).hasStatusOk().bodyText().contains("Макетова").doesNotContain("Рисунков", "2 из 10");
        }
        assertThat(send(mentee, meeting, "9", "9", "Моё")).hasStatus(HttpStatus.FOUND);
        diary.desk.run(() -> assertThat(feedbacks.findByMeetingIdIn(List.of(meeting))).hasSize(2));
        Account leading = diary.account(Role.MENTOR, leader.getPerson().getId());
        assertThat(get(leading, "/my/meetings/" + meeting)).bodyText().contains("Рисунков Пётр", "Образцов Пётр").doesNotContain("Моё");
    }

    @Test
    void aDraftIsKeptInPartsAndSentAsAWhole() {
        UUID meeting = diary.meeting(pair, ACQUAINTANCE, 3);
        assertThat(draft(mentor, meeting, "", "", "Познакомились")).hasRedirectedUrl(address("/my/meetings/" + meeting));
        assertThat(draft(mentor, meeting, "7", "", "Познакомились и")).hasStatus(HttpStatus.FOUND);
        assertThat(get(mentor, "/my")).bodyText().contains("Черновик сохранён", "Познакомились и").containsPattern("value=\"7\"[^>]*checked");
        assertThat(send(mentor, meeting, "7", "", "Познакомились и"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ответьте на этот вопрос", "href=\"#a.comfort\"", "Познакомились и");
        assertThat(send(mentor, meeting, "7", "8", "Познакомились и договорились\r\nо среде")).hasStatus(HttpStatus.FOUND);
        diary.desk.run(() -> assertThat(feedbacks.findByMeetingIdIn(List.of(meeting))).singleElement().satisfies(feedback -> {
            assertThat(feedback.getAnswers()).isEqualTo(Diary.answers(7, 8, "Познакомились и договорились\nо среде"));
            assertThat(feedback.getSide()).isEqualTo(Side.MENTOR);
            assertThat(feedback.getPersonId()).isEqualTo(teacher.getPerson().getId());
            assertThat(feedback.getEnteredBy()).isEqualTo(mentor.getId());
            assertThat(feedback.isOnPaper()).isFalse();
        }));
    }

    @Test
    void aScriptIsAnsweredInOneLine() {
        UUID meeting = diary.meeting(pair, ACQUAINTANCE, 3);
        var saved = script(mentor, meeting, "", "", "Познакомились");
        assertThat(saved).hasStatusOk().hasContentTypeCompatibleWith("text/plain").bodyText().matches("Черновик сохранён в \\d\\d:\\d\\d");
        assertThat(script(mentor, meeting, "", "11", "Познакомились")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().isEqualTo("Черновик не сохранён. «Насколько комфортно вам было?»: Выберите из предложенного");
        assertThat(script(mentor, meeting, "", "", "Второе окно")).hasStatusOk();
        diary.desk.run(() -> assertThat(feedbacks.findByMeetingIdIn(List.of(meeting))).singleElement().satisfies(one -> assertThat(one.getAnswers().of("words")).as("the last wins").containsExactly("Второе окно")));
        send(mentor, meeting, "7", "8", "Готово");
        assertThat(script(mentor, meeting, "7", "8", "Позднее")).hasStatus(HttpStatus.CONFLICT).bodyText().isEqualTo("Форма уже отправлена, изменить её нельзя.");
        assertThat(script(personas.mentor(diary.desk.school), meeting, "1", "1", "Чужое")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(script(personas.mentor(diary.desk.school), meeting, "11", "1", "Чужое")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsSentStaysAndTheSameTwiceIsAnsweredLikeTheFirst() {
        UUID meeting = diary.meeting(pair, ACQUAINTANCE, 3);
        assertThat(send(mentor, meeting, "7", "8", "Выбрали тему")).hasRedirectedUrl(address("/my"));
        assertThat(send(mentor, meeting, "7", "8", "Выбрали тему ")).hasRedirectedUrl(address("/my"));
        assertThat(events.stream(FeedbackSent.class)).hasSize(1);
        assertThat(send(mentor, meeting, "7", "8", "Передумал")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("уже отправлена", "Выбрали тему", "Это не сохранено", "Передумал");
        assertThat(draft(mentor, meeting, "1", "1", "Передумал")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("уже отправлена");
        assertThat(get(mentor, "/my/meetings/" + meeting)).bodyText().contains("Выбрали тему").doesNotContain("Передумал");
    }

    @Test
    void aFormSentTwentyTimesAtOnceIsOne() throws Exception {
        UUID meeting = diary.meeting(pair, ACQUAINTANCE, 3);
        var answers = atOnce(() -> send(mentor, meeting, "7", "8", "Выбрали тему"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer).hasRedirectedUrl(address("/my")));
        diary.desk.run(() -> {
            assertThat(feedbacks.findByMeetingIdIn(List.of(meeting))).singleElement().satisfies(one -> assertThat(one.isSent()).isTrue());
            assertThat(meetings.findById(meeting).orElseThrow().isCounted()).isTrue();
        });
    }

    @Test
    void draftsAndTheFormAtOnceLeaveWhatWasSent() throws Exception {
        UUID meeting = diary.meeting(pair, ACQUAINTANCE, 3);
        var turn = new AtomicInteger();
        var answers = atOnce(() -> turn.getAndIncrement() % 2 == 0 ? script(mentor, meeting, "", "", "Черновик") : send(mentor, meeting, "7", "8", "Выбрали тему"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.getResponse().getStatus()).isIn(200, 302, 409));
        diary.desk.run(() -> assertThat(feedbacks.findByMeetingIdIn(List.of(meeting)))
                .singleElement()
                .satisfies(one -> assertThat(one.getAnswers()).isEqualTo(Diary.answers(7, 8, "Выбрали тему"))));
    }

    @Test
    void aMeetingRecordedTwentyTimesAtOnceIsOne() throws Exception {
        var answers = atOnce(() -> record(mentor, ACQUAINTANCE, 3));
        UUID meeting = only();
        assertThat(answers).allSatisfy(answer -> assertThat(answer).hasRedirectedUrl(address("/my/meetings/" + meeting)));
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "11, 5", "5, -3", "пять, 5", "5, 5.5", "99999999999, 5"})
    void aRatingThatIsNoneIsSaid(String usefulness, String comfort) {
        UUID meeting = diary.meeting(pair, ACQUAINTANCE, 3);
        for (String to : List.of("feedback", "draft")) {
            assertThat(post(mentor, "/my/meetings/" + meeting + "/" + to, "a.usefulness", usefulness, "a.comfort", comfort, "a.words", "Выбрали тему"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Выберите из предложенного", "Выбрали тему", "id=\"errors\"");
        }
        diary.desk.run(() -> assertThat(feedbacks.findByMeetingIdIn(List.of(meeting))).isEmpty());
    }

    @Test
    void aMegabyteIsRefusedAndComesBack() {
        UUID meeting = diary.meeting(pair, ACQUAINTANCE, 3);
        String much = "Длинная история. ".repeat(33_000);
        for (String to : List.of("feedback", "draft")) {
            assertThat(post(mentor, "/my/meetings/" + meeting + "/" + to, "a.usefulness", "8", "a.comfort", "8", "a.words", much))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Слишком длинный ответ", much);
        }
        assertThat(script(mentor, meeting, "8", "8", much)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Слишком длинный ответ");
        assertThat(draft(mentor, meeting, "8", "8", "я".repeat(4_998) + "\r\nя")).as("a line's end counts once").hasStatus(HttpStatus.FOUND);
    }

    @Test
    void whatStandsAgainstAMeetingIsSaidAtItsFieldAndWhatWasTypedStays() {
        assertThat(record(mentor, ACQUAINTANCE, 21)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("раньше этого дня встречи быть не может", "day-error", "кабинет 12");
        assertThat(record(mentor, ACQUAINTANCE, -31)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("позже этого дня встречи быть не может", "day-error");
        assertThat(record(mentor, REGULAR, 3)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Регулярные встречи идут после планирования", "href=\"#kind\"");
        String create = "/my/pairs/" + pair + "/meetings";
        assertThat(post(mentor, create, "kind", "ACQUAINTANCE", "day", "завтра", "time", "после уроков", "place", "кабинет 12"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Введите дату", "Введите время", "кабинет 12");
        assertThat(post(mentor, create, "kind", "ВСТРЕЧА", "day", "0026-11-24", "time", "25:00")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(mentor, create, "plan", "true")).as("asked in the same words").bodyText().contains("<h1>Запланировать");
        assertThat(post(mentor, create)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("day-error", "time-error", "href=\"#kind\"");
        assertThat(post(mentor, create, "kind", "ACQUAINTANCE", "day", diary.today, "time", "00:00", "place", "я".repeat(201))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        diary.desk.run(() -> assertThat(meetings.count()).isZero());
        record(mentor, ACQUAINTANCE, 3);
        assertThat(record(mentor, TRIAL, 3)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("уже есть встреча", "time-error");
    }

    @Test
    void aMeetingIsMovedAndCancelledByItsMentor() {
        record(mentor, ACQUAINTANCE, 3);
        UUID first = only();
        String at = "/my/meetings/" + first;
        assertThat(get(mentor, at + "/edit")).hasStatusOk().bodyText().contains("Перенести", "кабинет 12", "name=\"version\" value=\"0\"");
        Object[] moved = {"kind", "ACQUAINTANCE", "day", diary.today.minusDays(2), "time", "09:15", "place", "библиотека", "version", 0};
        assertThat(post(mentor, at + "/edit", moved)).hasRedirectedUrl(address("/my/pairs/" + pair));
        assertThat(post(mentor, at + "/edit", moved)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Запись уже изменил", "name=\"version\" value=\"1\"");
        assertThat(post(mentor, at + "/edit", "kind", "ACQUAINTANCE", "day", diary.today.minusDays(40), "time", "09:15", "version", 1))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("раньше этого дня", "name=\"version\" value=\"1\"");
        record(mentor, PLANNING, 1);
        assertThat(post(mentor, at + "/cancellation")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Эту встречу нельзя отменить");
        UUID second = meeting(PLANNING);
        assertThat(post(mentor, "/my/meetings/" + second + "/cancellation")).hasRedirectedUrl(address("/my/pairs/" + pair));
        assertThat(post(mentor, "/my/meetings/" + second + "/cancellation")).as("twice").hasRedirectedUrl(address("/my/pairs/" + pair));
        assertThat(get(mentor, "/my/pairs/" + pair)).bodyText().contains("отменена", "ждёт вашей формы");
        assertThat(send(mentee, second, "8", "8", "")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("отменена");
    }

    @Test
    void anotherPairIsNotThereEvenInTheSameSchool() {
        UUID meeting = diary.meeting(pair, ACQUAINTANCE, 3);
        Mentor colleague = diary.desk.teacher("Макетова");
        Mentee classmate = diary.desk.pupil("Черновиков");
        diary.pair(20, colleague, classmate);
        for (Account other : List.of(
                diary.account(Role.MENTOR, colleague.getPerson().getId()), diary.account(Role.MENTEE, classmate.getPerson().getId()))) {
            for (String path : List.of("/my/pairs/" + pair, "/my/pairs/" + pair + "/meetings/new", "/my/meetings/" + meeting, "/my/meetings/" + meeting + "/edit")) {
                assertThat(get(other, path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
            }
            assertThat(record(other, PLANNING, 1)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(send(other, meeting, "1", "1", "Чужое")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(send(other, meeting, "", "", "Чужое")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(draft(other, meeting, "1", "1", "Чужое")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(other, "/my/meetings/" + meeting + "/cancellation")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(other, "/my")).bodyText().doesNotContain("Примерова", "Образцов");
        }
        diary.desk.run(() -> assertThat(feedbacks.count()).isZero());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my/pairs/%s/meetings/new", "/my/meetings/%s/edit"})
    void whatIsTheMentorsIsNotThereForTheMentee(String page) {
        UUID meeting = diary.meeting(pair, ACQUAINTANCE, 3);
        assertThat(get(mentee, page.formatted(page.contains("pairs") ? pair : meeting))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(record(mentee, PLANNING, 1)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(mentee, "/my/meetings/" + meeting + "/edit", "kind", "ACQUAINTANCE", "day", diary.today, "time", "00:01", "version", 0)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(mentee, "/my/meetings/" + meeting + "/cancellation")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(mentee, "/my/meetings/" + meeting)).hasStatusOk().bodyText().doesNotContain("/cancellation", "/edit");
    }

    @Test
    void aPairInADecreeWaitsAndAProposedOneIsNotThere() {
        Mentee second = diary.desk.pupil("Рисунков");
        Mentor busy = diary.desk.teacher("Макетова");
        UUID group = diary.desk.pair(busy, second, diary.desk.pupil("Карандашов"));
        Account reader = diary.account(Role.MENTEE, second.getPerson().getId());
        assertThat(get(reader, "/my")).as("a mere proposal").hasStatusOk().bodyText().contains("Пары пока нет").doesNotContain("Макетова");
        assertThat(get(reader, "/my/pairs/" + group)).hasStatus(HttpStatus.NOT_FOUND);
        diary.desk.submitted(group);
        assertThat(get(reader, "/my"))
                .bodyText()
                .contains("Здравствуйте, Пётр!", "Ваш наставник", "Макетова Анна Борисовна", "ждёт приказа", "В группе ещё 1 человек")
                .doesNotContain("Карандашов", "Записать встречу");
        Account leader = diary.account(Role.MENTOR, busy.getPerson().getId());
        assertThat(get(leader, "/my")).bodyText().contains("Вы наставник группы", "Карандашов Пётр Ильич", "Рисунков Пётр Ильич").doesNotContain("Записать встречу");
        assertThat(get(leader, "/my/pairs/" + group + "/meetings/new")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(leader, "/my/pairs/" + group + "/meetings", "kind", "ACQUAINTANCE", "day", diary.today, "time", "00:00"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Пара ещё не работает");
        diary.desk.withdraw(second.getPerson().getId(), ConsentKind.PERSONAL_DATA);
        assertThat(get(reader, "/my")).bodyText().contains("согласие на обработку персональных данных");
        assertThat(get(diary.desk.curator, "/my")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aPairThatIsOverIsSaidAndItsForgottenMeetingsAreRecorded() {
        diary.works(pair, diary.today.minusDays(60), diary.today.minusDays(2));
        assertThat(get(mentor, "/my")).bodyText().contains("завершена").doesNotContain("давно не встречались", "Запланировать");
        assertThat(get(mentor, "/my/pairs/" + pair)).hasStatusOk().bodyText().contains("Записать встречу").doesNotContain("Запланировать");
        assertThat(record(mentor, ACQUAINTANCE, 2)).hasStatus(HttpStatus.FOUND);
        diary.works(pair, diary.today.plusDays(2), diary.today.plusDays(60));
        assertThat(get(mentor, "/my")).bodyText().contains("начнёт работать", "Запланировать");
    }

    @Test
    void aPairWithoutRhythmHasNoLight() {
        diary.rhythm(pair, null);
        assertThat(get(mentor, "/my")).bodyText().contains("без ритма").doesNotContain("давно не встречались", "??");
    }

    @Test
    void thePageTakesTheSameFewStatementsForManyPairsAndMeetings() throws Exception {
        diary.meeting(pair, ACQUAINTANCE, 18);
        get(mentor, "/my");
        var one = statements.during(() -> assertThat(get(mentor, "/my")).hasStatusOk());
        var ofPair = statements.during(() -> assertThat(get(mentor, "/my/pairs/" + pair)).hasStatusOk());
        diary.meeting(pair, PLANNING, 10);
        for (int n = 0; n < 8; n++) {
            diary.meeting(pair, REGULAR, 9 - n);
        }
        for (int n = 0; n < 3; n++) {
            UUID more = diary.pair(20, teacher, diary.desk.pupil("Черновиков"));
            diary.met(more, 12, 8, 3);
        }
        assertThat(statements.during(() -> assertThat(get(mentor, "/my")).bodyText().contains("Ждут ещё 9 форм", "Остальные"))).hasSameSizeAs(one).hasSizeLessThan(17);
        assertThat(statements.during(() -> get(mentor, "/my/pairs/" + pair))).hasSameSizeAs(ofPair).hasSizeLessThan(10);
    }

    /** With all styles and the script, as a phone loads it first; fonts aside. */
    @Test
    void thePageWeighsLessThanSixtyKilobytes() throws Exception {
        diary.meeting(pair, ACQUAINTANCE, 3);
        String page = text(get(mentor, "/my"));
        var assets = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+\\.(?:css|js))\"").matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(assets).hasSize(6);
        int weight = zipped(page.getBytes(StandardCharsets.UTF_8));
        for (String asset : assets) {
            weight += zipped(mvc.get().uri(asset).exchange().getResponse().getContentAsByteArray());
        }
        assertThat(weight).isBetween(30_000, 60_000);
    }

    private static int zipped(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        }
        return bytes.size();
    }

    @Test
    void everyPageIsInEnglishToo() {
        UUID meeting = diary.meeting(pair, ACQUAINTANCE, 3);
        diary.meeting(pair, PLANNING, -3);
        for (String path : List.of("/my", "/my/pairs/" + pair, "/my/meetings/" + meeting, "/my/pairs/" + pair + "/meetings/new", "/my/meetings/" + meeting + "/edit")) {
            var page = mvc.get().uri(address(path)).cookie(new Cookie("language", "en")).with(SignIn.as(mentor)).exchange();
            assertThat(page).as(path).hasStatusOk().bodyText().contains("lang=\"en\"").doesNotContain("??", "{0", "Встреч");
        }
    }

    /** What was typed last is still being saved when the button is pressed. */
    @Test
    void aDraftThatIsStillBeingSavedDoesNotStopTheSending() throws Exception {
        UUID meeting = diary.meeting(pair, ACQUAINTANCE, 3);
        draft(mentor, meeting, "8", "", "");
        var jdbc = beans.getBean(JdbcClient.class);
        var thread = Executors.newSingleThreadExecutor();
        try {
            var sending = new CompletableFuture<MvcTestResult>();
            diary.desk.run(() -> {
                meetings.lock(meeting).orElseThrow();
                thread.execute(() -> sending.complete(send(mentor, meeting, "8", "9", "Выбрали тему")));
                for (int tries = 0; tries < 100 && !jdbc.sql("select exists (select from pg_locks where not granted)").query(Boolean.class).single(); tries++) {
                    LockSupport.parkNanos(50_000_000);
                }
                jdbc.sql("update feedback set version = version + 1 where meeting_id = ?").param(meeting).update();
            });
            assertThat(sending.get(30, TimeUnit.SECONDS)).hasRedirectedUrl(address("/my"));
        } finally {
            thread.shutdownNow();
        }
        assertThat(get(mentor, "/my/meetings/" + meeting)).bodyText().contains("Польза: 8 из 10 · комфорт: 9 из 10", "Выбрали тему");
    }

    private List<MvcTestResult> atOnce(Supplier<MvcTestResult> work) throws Exception {
        var threads = Executors.newFixedThreadPool(20);
        var start = new CountDownLatch(1);
        try {
            var running = IntStream.range(0, 20)
                    .mapToObj(n -> threads.submit((Callable<MvcTestResult>) () -> {
                        start.await();
                        return work.get();
                    }))
                    .toList();
            start.countDown();
            var answers = new ArrayList<MvcTestResult>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private MvcTestResult record(Account account, MeetingKind kind, int daysAgo) {
        return post(account, "/my/pairs/" + pair + "/meetings", "kind", kind, "day", diary.today.minusDays(daysAgo), "time", "00:00", "place", "кабинет 12");
    }

    private MvcTestResult send(Account account, UUID meeting, String usefulness, String comfort, String words) {
        return post(account, "/my/meetings/" + meeting + "/feedback", "a.usefulness", usefulness, "a.comfort", comfort, "a.words", words);
    }

    private MvcTestResult draft(Account account, UUID meeting, String usefulness, String comfort, String words) {
        return post(account, "/my/meetings/" + meeting + "/draft", "a.usefulness", usefulness, "a.comfort", comfort, "a.words", words);
    }

    private MvcTestResult script(Account account, UUID meeting, String usefulness, String comfort, String words) {
        return mvc.post()
                .uri(address("/my/meetings/" + meeting + "/draft"))
                .header("X-Draft", "script")
                .param("a.usefulness", usefulness)
                .param("a.comfort", comfort)
                .param("a.words", words)
                .with(Csrf.asABrowser())
                .with(SignIn.as(account))
                .exchange();
    }

    private UUID only() {
        return diary.desk.call(() -> {
            assertThat(meetings.findByPairIdOrderByStartsAtDesc(pair)).hasSize(1);
            return meetings.findByPairIdOrderByStartsAtDesc(pair).get(0).getId();
        });
    }

    private UUID meeting(MeetingKind kind) {
        return diary.desk.call(() -> meetings.findByPairIdOrderByStartsAtDesc(pair).stream().filter(one -> one.getKind() == kind).findFirst().orElseThrow().getId());
    }

    private MvcTestResult get(Account account, String path) {
        return mvc.get().uri(address(path)).with(SignIn.as(account)).exchange();
    }

    private MvcTestResult post(Account account, String path, Object... fields) {
        var request = mvc.post().uri(address(path)).with(Csrf.asABrowser()).with(SignIn.as(account));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i].toString(), fields[i + 1].toString());
        }
        return request.exchange();
    }

    private String address(String path) {
        return "/o/" + diary.desk.school.getSlug() + path;
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
