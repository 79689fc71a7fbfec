package ru.nastavnik.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.meeting.MeetingKind.*;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.Role;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;

/** What curator, director and council see of meetings, and what the curator does for those without an account. */
@ApplicationTest
class MeetingPagesTest {

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

    Diary diary;
    Mentor teacher;
    Mentee pupil;
    UUID pair;
    Account curator;

    @BeforeEach
    void open() {
        diary = new Diary(beans);
        curator = diary.desk.curator;
        teacher = diary.desk.teacher("Примерова");
        pupil = diary.desk.pupil("Образцов");
        pair = diary.pair(40, teacher, pupil);
    }

    @Test
    void theListTellsTheLightOfEachWorkingPairAndHowManyThereAre() {
        diary.met(pair, 35, 20, 5);
        UUID late = diary.pair(40, diary.desk.teacher("Макетова"), diary.desk.pupil("Черновиков"));
        diary.met(late, 39);
        diary.meeting(late, PLANNING, -3);
        UUID due = diary.pair(13, diary.desk.teacher("Карандашова"), diary.desk.pupil("Пеналов"));
        diary.rhythm(diary.pair(40, diary.desk.teacher("Глобусова"), diary.desk.pupil("Картин")), null);
        diary.desk.pair(diary.desk.teacher("Ластикова"), diary.desk.pupil("Циркулев"));
        assertThat(get(curator, "/meetings"))
                .hasStatusOk()
                .bodyText()
                .contains("Работающих пар: 4 · в ритме: 1 · пора встретиться: 1 · давно не встречались: 1 · без ритма: 1")
                .contains("Примерова Анна", "Образцов Пётр", "больше 14 дней без засчитанной встречи: уже 39 дней", "/pairs/" + late + "/meetings", "не запланирована")
                .doesNotContain("Ластикова");
        assertThat(get(curator, "/meetings?light=LATE")).bodyText().contains("Макетова", "Работающих пар: 4").doesNotContain("Примерова", "Карандашова", "Глобусова");
        assertThat(get(curator, "/meetings?light=WARN")).bodyText().contains("/pairs/" + due + "/meetings").doesNotContain("Макетова");
        assertThat(get(curator, "/meetings?light=NONE")).bodyText().contains("Глобусова").doesNotContain("Макетова");
        assertThat(get(curator, "/meetings?light=")).as("any").hasStatusOk().bodyText().contains("Макетова", "Глобусова");
        assertThat(get(curator, "/meetings?light=GREEN")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void anEmptyListSaysWhatToDoFirst() {
        var empty = new Diary(beans);
        assertThat(mvc.get().uri("/o/" + empty.desk.school.getSlug() + "/meetings").with(SignIn.as(empty.desk.curator)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Встреч пока нет", "Сначала сформируйте пары", "/pairs");
        assertThat(get(curator, "/meetings?light=WARN")).hasStatusOk().bodyText().contains("Таких пар нет", "Показать все");
    }

    @Test
    void theListGoesOnAfterItsLastRowAndCostsTheSameForMany() throws Exception {
        get(curator, "/meetings");
        var one = statements.during(() -> assertThat(get(curator, "/meetings")).hasStatusOk());
        Mentor busy = diary.desk.teacher("Макетова");
        for (int n = 0; n < Progress.PAGE; n++) {
            diary.pair(40, busy, diary.desk.pupil("Черновиков"));
        }
        assertThat(statements.during(() -> assertThat(get(curator, "/meetings")).bodyText().contains("rel=\"next\"", "Работающих пар: 26").doesNotContain("Примерова")))
                .hasSameSizeAs(one)
                .hasSizeLessThan(9);
        UUID last = diary.desk.call(() -> beans.getBean(Progress.class).page(new MeetingsFilter(null, null, null)).next());
        assertThat(get(curator, "/meetings?after=" + last)).bodyText().contains("Примерова", "К началу").doesNotContain("rel=\"next\"", "Макетова");
    }

    @Test
    void aPairsMeetingsShowWhatBothSidesSay() throws Exception {
        UUID first = diary.meeting(pair, ACQUAINTANCE, 10);
        diary.meeting(pair, PLANNING, -3);
        diary.sendAsMentor(first, 8);
        diary.sendAsMentee(first, pupil.getPerson().getId(), 6);
        for (Account reader : List.of(curator, diary.desk.director, personas.member(diary.desk.school, Role.COUNCIL))) {
            assertThat(get(reader, "/pairs/" + pair + "/meetings"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Примерова Анна и Образцов Пётр", "8 из 10", "6 из 10", "Всё получилось", "Внёс куратор с бумажной формы", "запланирована", "засчитана", "За 12 недель засчитана 1 встреча");
        }
        var few = statements.during(() -> get(curator, "/pairs/" + pair + "/meetings"));
        for (int n = 0; n < 5; n++) {
            diary.meeting(pair, REGULAR, -4 - n);
        }
        assertThat(statements.during(() -> get(curator, "/pairs/" + pair + "/meetings"))).hasSameSizeAs(few).hasSizeLessThan(10);
    }

    @Test
    void aDraftIsNobodyElses() {
        Account mentor = diary.account(Role.MENTOR, teacher.getPerson().getId());
        UUID first = diary.meeting(pair, ACQUAINTANCE, 10);
        mvc.post().uri(address("/my/meetings/" + first + "/draft")).param("a.words", "Ещё думаю").with(Csrf.asABrowser()).with(SignIn.as(mentor)).exchange();
        diary.desk.run(() -> assertThat(feedbacks.count()).isEqualTo(1));
        assertThat(get(curator, "/pairs/" + pair + "/meetings")).bodyText().contains("Форма не отправлена").doesNotContain("Ещё думаю");
    }

    @Test
    void theCuratorRecordsForAMentorWithoutAccountAndCopiesThePapers() {
        assertThat(get(curator, "/pairs/" + pair + "/meetings")).bodyText().contains("Записать встречу", "У наставника нет учётной записи", "Встреч пока нет");
        assertThat(get(curator, "/pairs/" + pair + "/meetings/new")).hasStatusOk().bodyText().contains("знакомство", "Примерова Анна");
        var recorded = record(3);
        UUID meeting = only();
        UUID mentorPerson = teacher.getPerson().getId();
        UUID menteePerson = pupil.getPerson().getId();
        assertThat(recorded).hasRedirectedUrl(address("/meetings/" + meeting + "/paper/" + mentorPerson));
        assertThat(record(3)).as("twice").hasRedirectedUrl(address("/meetings/" + meeting + "/paper/" + mentorPerson));
        assertThat(get(curator, "/meetings/" + meeting + "/paper/" + mentorPerson)).hasStatusOk().bodyText().contains("Примерова Анна Борисовна", "о чём договорились");
        assertThat(get(curator, "/meetings/" + meeting + "/paper/" + menteePerson)).hasStatusOk().bodyText().contains("Образцов Пётр Ильич", "чего не хватило");
        assertThat(paper(meeting, mentorPerson, "8", "", "С бумаги")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Ответьте на этот вопрос", "С бумаги");
        assertThat(paper(meeting, mentorPerson, "8", "9", "С бумаги")).hasRedirectedUrl(address("/pairs/" + pair + "/meetings"));
        assertThat(paper(meeting, mentorPerson, "8", "9", "С бумаги")).as("twice").hasRedirectedUrl(address("/pairs/" + pair + "/meetings"));
        assertThat(paper(meeting, mentorPerson, "1", "1", "Другое")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("уже отправлена", "С бумаги", "Другое");
        assertThat(paper(meeting, menteePerson, "7", "7", "")).hasStatus(HttpStatus.FOUND);
        diary.desk.run(() -> {
            assertThat(meetings.findById(meeting).orElseThrow().isCounted()).isTrue();
            assertThat(feedbacks.findByMeetingIdIn(List.of(meeting)))
                    .hasSize(2)
                    .allMatch(Feedback::isOnPaper)
                    .allMatch(one -> one.getEnteredBy().equals(curator.getId()))
                    .extracting(Feedback::getSide)
                    .containsExactlyInAnyOrder(Side.MENTOR, Side.MENTEE);
        });
        Account later = diary.account(Role.MENTEE, menteePerson);
        assertThat(get(later, "/my/meetings/" + meeting)).bodyText().contains("7 из 10", "Внёс куратор").doesNotContain("С бумаги");
    }

    @Test
    void theCuratorMovesAndCancelsForThemToo() {
        record(3);
        UUID meeting = only();
        assertThat(get(curator, "/meetings/" + meeting + "/edit")).hasStatusOk().bodyText().contains("Перенести");
        assertThat(post(curator, "/meetings/" + meeting + "/edit", "kind", "ACQUAINTANCE", "day", diary.today.minusDays(2), "time", "00:00", "version", 0))
                .hasRedirectedUrl(address("/pairs/" + pair + "/meetings"));
        UUID planning = diary.meeting(pair, PLANNING, 1);
        assertThat(post(curator, "/meetings/" + meeting + "/cancellation")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Эту встречу нельзя отменить");
        assertThat(post(curator, "/meetings/" + planning + "/cancellation")).hasRedirectedUrl(address("/pairs/" + pair + "/meetings"));
        assertThat(get(curator, "/pairs/" + pair + "/meetings")).bodyText().contains("отменена");
    }

    @Test
    void ofThoseWithAnAccountTheCuratorOnlyReads() {
        diary.account(Role.MENTOR, teacher.getPerson().getId());
        UUID meeting = diary.meeting(pair, ACQUAINTANCE, 3);
        assertThat(get(curator, "/pairs/" + pair + "/meetings"))
                .bodyText()
                .doesNotContain("/meetings/new", "/edit", "/cancellation", "/paper/" + teacher.getPerson().getId())
                .contains("/paper/" + pupil.getPerson().getId());
        assertThat(get(curator, "/pairs/" + pair + "/meetings/new")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(record(2)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(curator, "/meetings/" + meeting + "/edit")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(curator, "/meetings/" + meeting + "/cancellation")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(paper(meeting, teacher.getPerson().getId(), "8", "8", "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(paper(meeting, pupil.getPerson().getId(), "8", "8", "")).hasStatus(HttpStatus.FOUND);
        assertThat(paper(meeting, diary.desk.pupil("Посторонний").getPerson().getId(), "8", "8", "")).as("of another pair").hasStatus(HttpStatus.NOT_FOUND);
    }

    /** An account elsewhere does not open these pages to its person. */
    @Test
    void anAccountInAnotherSchoolIsNone() {
        UUID meeting = diary.meeting(pair, ACQUAINTANCE, 3);
        Account elsewhere = personas.mentor(personas.school());
        assertThat(get(elsewhere, "/my")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(paper(meeting, teacher.getPerson().getId(), "8", "8", "")).hasStatus(HttpStatus.FOUND);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"DIRECTOR", "COUNCIL"})
    void theOthersOnlyRead(Role role) {
        UUID meeting = diary.meeting(pair, ACQUAINTANCE, 3);
        Account reader = personas.member(diary.desk.school, role);
        assertThat(get(reader, "/pairs/" + pair + "/meetings")).hasStatusOk().bodyText().doesNotContain("/meetings/new", "/paper/", "/edit", "/cancellation");
        assertThat(get(reader, "/meetings")).hasStatusOk();
        assertThat(get(reader, "/pairs/" + pair + "/meetings/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(reader, "/meetings/" + meeting + "/paper/" + pupil.getPerson().getId())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(reader, "/meetings/" + meeting + "/cancellation")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void anotherSchoolsPairIsNotThere() {
        var other = new Diary(beans);
        UUID theirs = other.pair(20);
        UUID theirMeeting = other.meeting(theirs, ACQUAINTANCE, 3);
        for (String path : List.of("/pairs/" + theirs + "/meetings", "/pairs/" + theirs + "/meetings/new", "/meetings/" + theirMeeting + "/edit", "/meetings/" + theirMeeting + "/paper/" + pupil.getPerson().getId())) {
            assertThat(get(curator, path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(paper(theirMeeting, pupil.getPerson().getId(), "8", "8", "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(curator, "/pairs/" + theirs + "/meetings", "kind", "PLANNING", "day", diary.today, "time", "00:00")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(curator, "/meetings")).bodyText().contains("Работающих пар: 1");
    }

    @Test
    void everyPageIsInEnglishToo() {
        UUID meeting = diary.meeting(pair, ACQUAINTANCE, 3);
        diary.sendAsMentor(meeting, 8);
        for (String path : List.of("/meetings", "/pairs/" + pair + "/meetings", "/pairs/" + pair + "/meetings/new", "/meetings/" + meeting + "/paper/" + pupil.getPerson().getId(), "/pairs/" + pair, "")) {
            var page = mvc.get().uri(address(path)).cookie(new Cookie("language", "en")).with(SignIn.as(curator)).exchange();
            assertThat(page).as(path).hasStatusOk().bodyText().contains("lang=\"en\"").doesNotContain("??", "{0", "Встреч");
        }
    }

    private MvcTestResult record(int daysAgo) {
        return post(curator, "/pairs/" + pair + "/meetings", "kind", "ACQUAINTANCE", "day", diary.today.minusDays(daysAgo), "time", "00:00", "place", "");
    }

    private MvcTestResult paper(UUID meeting, UUID person, String usefulness, String comfort, String words) {
        return post(curator, "/meetings/" + meeting + "/paper/" + person, "a.usefulness", usefulness, "a.comfort", comfort, "a.words", words);
    }

    private UUID only() {
        return diary.desk.call(() -> {
            assertThat(meetings.findByPairIdOrderByStartsAtDesc(pair)).hasSize(1);
            return meetings.findByPairIdOrderByStartsAtDesc(pair).get(0).getId();
        });
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
}
