package ru.nastavnik.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.nastavnik.Listeners;
import ru.nastavnik.Personas;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.organization.DemoClock;
import ru.nastavnik.organization.Headcount;
import ru.nastavnik.organization.Headcounts;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.YearState;
import ru.nastavnik.questionnaire.Content;
import ru.nastavnik.questionnaire.Meaning;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;
import ru.nastavnik.questionnaire.Scale;
import ru.nastavnik.questionnaire.Section;
import ru.nastavnik.questionnaire.Wording;
import ru.nastavnik.survey.RoundDesk;
import ru.nastavnik.survey.Side;

/** From a mentor's phone to the city's page: a meeting and its form move the light of the pair and the stage, an answer to a survey the indicator; no name travels with them. */
@InTheCity
class MeetingJourney {

    private static final int DAYS_WITHOUT_A_MEETING = 20;

    private static final Content HOW_CONTENT = new Content(List.of(new Section("s1", null, null, List.of(new Question(
            "content", QuestionKind.RATING, Wording.of("Насколько вы довольны программой?"), null, true, null, null,
            Scale.ofTen(Wording.of("совсем нет"), Wording.of("очень")), null, null, Meaning.SATISFACTION)))));

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Personas personas;

    @Autowired
    Listeners listeners;

    @Autowired
    DemoClock clock;

    private Organization city;
    private Organization school;
    private UUID mentor;

    /** A pair that works for twenty days and has not met. */
    @BeforeEach
    void aCityWithASchoolWithAPair() {
        city = personas.authority();
        school = personas.schoolBelow(city);
        LocalDate today = school.today(clock);
        clock.on(today.minusDays(DAYS_WITHOUT_A_MEETING), school.getTimeZone(), () -> {
            var desk = new Desk(beans, school);
            desk.run(() -> open(today));
            var teacher = desk.teacher("Примерова");
            var pupil = desk.pupil("Макетов");
            desk.approve(desk.submitted(desk.pair(teacher, pupil)).getId());
            desk.prolongPairs();
            mentor = teacher.getPerson().getId();
            personas.signsIn(school, Role.CURATOR, "Эскизова Ольга Листовна", "meeting-curator@example.org", null);
            personas.signsIn(school, Role.MENTOR, "Эскизова Ольга Листовна", "meeting-mentor@example.org", teacher.getPerson().getId());
            personas.signsIn(school, Role.MENTEE, "Эскизова Ольга Листовна", "meeting-mentee@example.org", pupil.getPerson().getId());
            personas.signsIn(city, Role.COORDINATOR, "Эскизова Ольга Листовна", "meeting-coordinator@example.org", null);
        });
        var survey = new RoundDesk(beans, school);
        survey.invite(survey.open(false, HOW_CONTENT), mentor, Side.MENTOR);
    }

    private void open(LocalDate today) {
        var year = new ProgrammeYear(ProgrammeYear.firstYearOf(today));
        year.become(YearState.RUNNING);
        beans.getBean(ProgrammeYears.class).save(year);
        var headcount = new Headcount(today.getYear());
        headcount.count(600, 500, 40, 4, 1);
        beans.getBean(Headcounts.class).save(headcount);
    }

    @Test
    void aMeetingMovesThePairTheStageAndTheCity() {
        listeners.settle();
        try (var mentor = arrives("meeting-mentor").onAPhone();
                var curator = arrives("meeting-curator");
                var coordinator = arrives("meeting-coordinator")) {
            makesTheRoadmap(curator);
            seesThatThePairIsLate(curator);
            seesNoSatisfactionYet(coordinator);
            recordsTheMeeting(mentor);
            losesTheNetworkInTheMiddle(mentor);
            sends(mentor);
            listeners.settle();
            seesThatTheyMet(curator);
            asksMenteesMore(curator);
            saysHowContentTheyAre(mentor);
            listeners.settle();
            seesTheFigureAndNoName(coordinator);
        }
        try (var mentee = arrives("meeting-mentee").onAPhone();
                var curator = arrives("meeting-curator")) {
            tellsTheirSide(mentee);
            readsWhatIsSaid(curator);
        }
    }

    private Window arrives(String name) {
        return new Window(port, name).signIn(name + "@example.org", Personas.PASSWORD);
    }

    private static void makesTheRoadmap(Window curator) {
        curator.follow("Дорожная карта");
        curator.looks("71-no-roadmap");
        curator.press("Создать по образцу");
        curator.sees("Подготовка условий", "Завершение", "1.1", "7.6");
        curator.looks("72-roadmap");
        curator.follow("По месяцам");
        curator.looks("73-timeline");
    }

    private static void seesThatThePairIsLate(Window curator) {
        curator.open("/");
        curator.sees("1 пара не встречалась дольше положенного", "в ритме 0 из 1 пары");
        curator.looks("74-curator-late");
        curator.follow("1 пара не встречалась");
        curator.sees("давно не встречались", "уже 20 дней");
        curator.looks("75-late-pairs");
    }

    private static void seesNoSatisfactionYet(Window coordinator) {
        coordinator.follow("Показатели");
        assertThat(satisfaction(coordinator)).containsText("—");
    }

    private static Locator satisfaction(Window window) {
        return window.page.locator(".kpi").filter(new Locator.FilterOptions().setHasText("Удовлетворённость наставников"));
    }

    private static void recordsTheMeeting(Window mentor) {
        mentor.sees("давно не встречались", "уже 20 дней");
        mentor.looksOnAPhone("76-mentor-late");
        mentor.follow("Записать встречу");
        mentor.looksOnAPhone("77-record");
        mentor.fill("Начало", "00:00");
        mentor.fill("Где", "кабинет 12");
        mentor.press("Записать встречу");
        mentor.sees("Встреча записана", "Знакомство", "Как прошла встреча?");
    }

    /** What is typed meanwhile is saved once there is a network again. */
    private static void losesTheNetworkInTheMiddle(Window mentor) {
        var status = mentor.page.locator("[data-draft-status]");
        rate(mentor, "usefulness", 9);
        assertThat(status).containsText("Черновик сохранён в");
        mentor.page.context().setOffline(true);
        rate(mentor, "comfort", 8);
        assertThat(status).containsText("Нет связи");
        mentor.page.context().setOffline(false);
        assertThat(status).containsText("Черновик сохранён в");
        mentor.open("/");
        mentor.sees("Ждёт вас", "Черновик сохранён");
        assertThat(mentor.page.locator("[id='a.usefulness-9']")).isChecked();
        assertThat(mentor.page.locator("[id='a.comfort-8']")).isChecked();
        mentor.looksOnAPhone("78-draft");
    }

    private static void rate(Window window, String question, int rating) {
        window.page.locator("label").filter(new Locator.FilterOptions().setHas(window.page.locator("[id='a." + question + "-" + rating + "']"))).click();
    }

    private static void sends(Window mentor) {
        mentor.sees("Что делали и о чём договорились?");
        mentor.page.locator("[id='a.words']").fill("Познакомились, выбрали тему проекта.");
        mentor.press("Отправить");
        mentor.sees("Спасибо, форма отправлена", "в ритме", "засчитана 1 встреча");
        mentor.looksOnAPhone("79-in-rhythm");
        mentor.follow("Все встречи");
        mentor.sees("знакомство", "засчитана");
        mentor.looksOnAPhone("80-meetings-of-a-pair");
    }

    private static void seesThatTheyMet(Window curator) {
        curator.open("/");
        curator.sees("в ритме 1 из 1 пары", "засчитана 1 встреча");
        assertThat(curator.words()).doesNotContain("не встречалась");
        curator.follow("Встречи");
        curator.sees("в ритме");
        curator.follow("Дорожная карта");
        curator.sees("познакомились пары: 1 из 1");
    }

    /** The library's questionnaire, copied, with one question more. */
    private static void asksMenteesMore(Window curator) {
        curator.follow("Встречи");
        curator.follow("Анкеты о встречах");
        curator.press("Скопировать анкету наставляемого");
        curator.choose("Вид нового вопроса", "да или нет");
        curator.press("Добавить вопрос");
        curator.fill("Вопрос", "Хотите встречаться дальше?");
        curator.tick("Ответ обязателен");
        curator.press("Сохранить вопрос");
        curator.press("Опубликовать");
        curator.follow("Спрашивать по этой анкете после встреч");
        curator.tick("Отзыв о встрече: наставляемый своя, редакция 1");
        curator.looks("84-questions-of-meetings");
        curator.press("Сохранить");
        curator.sees("Выбор сохранён");
    }

    private void saysHowContentTheyAre(Window mentor) {
        mentor.open("/o/" + school.getSlug() + "/my/surveys");
        mentor.follow("Как идут встречи");
        rate(mentor, "content", 9);
        mentor.press("Отправить ответы");
        mentor.sees("Спасибо");
    }

    private static void seesTheFigureAndNoName(Window coordinator) {
        coordinator.open("/");
        assertThat(satisfaction(coordinator)).containsText("100 %");
        coordinator.follow("Показатели");
        assertThat(satisfaction(coordinator)).containsText("1 из 1");
        coordinator.looks("81-city-indicators");
        coordinator.follow("Удовлетворённость наставников");
        coordinator.looks("82-city-trend");
        assertThat(coordinator.page.content()).doesNotContain("Примеров", "Макетов");
    }

    private static void tellsTheirSide(Window mentee) {
        mentee.sees("Ждёт вас", "Ваш наставник", "Примерова");
        rate(mentee, "usefulness", 10);
        rate(mentee, "comfort", 10);
        mentee.press("Отправить");
        mentee.sees("Хотите встречаться дальше?", "Ответьте на этот вопрос");
        mentee.looksOnAPhone("85-one-question-is-left");
        mentee.page.locator(".answers .form-check-label").filter(new Locator.FilterOptions().setHasText("Да")).click();
        mentee.press("Отправить");
        mentee.sees("Спасибо, форма отправлена");
        mentee.looksOnAPhone("83-mentee-sent");
    }

    private static void readsWhatIsSaid(Window curator) {
        curator.open("/");
        curator.follow("Встречи");
        curator.follow("Что говорят о встречах");
        curator.sees("Отправлено 2 формы", "Насколько полезной была встреча?", "Хотите встречаться дальше?", "Познакомились, выбрали тему проекта.");
        curator.looks("86-said-of-meetings");
    }
}
