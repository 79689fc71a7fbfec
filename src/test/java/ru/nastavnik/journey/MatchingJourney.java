package ru.nastavnik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.Personas;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.organization.Role;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;

/** A full round: sixty pupils and twenty-five teachers, matched, met, asked, matched again, ordered; then one mentor is replaced. */
@InTheCity
class MatchingJourney {

    private static final List<String> TOPICS = List.of("Химия", "Физика", "Программирование", "Английский язык", "Выбор профессии");

    /** Two rows are seen at once, since nothing scrolls while the test drags. */
    private static final int TALL = 3000;

    @LocalServerPort
    int port;

    @Autowired
    Personas personas;

    @Autowired
    BeanFactory beans;

    private Desk desk;
    private Mentor spare;
    private Mentee first;

    @BeforeEach
    void aSchoolWithThoseWhoLookForOneAnother() {
        desk = new Desk(beans, personas.school());
        personas.signsIn(desk.school, Role.CURATOR, "Черновикова Ольга Листовна", "matching-curator@example.org", null);
        personas.signsIn(desk.school, Role.DIRECTOR, "Эскизов Роман Карандашевич", "matching-director@example.org", null);
        IntStream.range(0, 60).forEach(number -> pupil(number));
        IntStream.range(0, 25).forEach(number -> teacher(number));
        spare = desk.teacher("Запасова");
    }

    private void pupil(int number) {
        Mentee mentee = desk.pupil("Ищущий" + letter(number / 26) + letter(number % 26));
        first = number == 0 ? mentee : first;
        ask(mentee.getId(), TOPICS.get(number * number % TOPICS.size()));
        if (number % 2 == 0) {
            hasTime(mentee.getPerson().getId(), "MENTEE", number % 4 == 0 ? "MONDAY" : "TUESDAY");
        }
    }

    /** Some take two, some three; ages and hours are not the same either. */
    private void teacher(int number) {
        Mentor mentor = desk.teacher("Умеющая" + letter(number));
        desk.run(() -> beans.getBean(JdbcClient.class)
                .sql("""
                        update mentor set state = 'TRAINED', competences = array[:topic, :other], capacity = :capacity, hours_monthly = :hours,
                          preferred_age_from = :from where id = :id""")
                .param("topic", TOPICS.get(number % TOPICS.size()))
                .param("other", TOPICS.get((number + 2) % TOPICS.size()))
                .param("capacity", 2 + number % 2)
                .param("hours", 4 + number % 3 * 4)
                .param("from", 12 + number % 5)
                .param("id", mentor.getId())
                .update());
        if (number % 3 > 0) {
            hasTime(mentor.getPerson().getId(), "MENTOR", number % 3 == 1 ? "MONDAY" : "TUESDAY");
        }
    }

    private void ask(UUID mentee, String topic) {
        desk.run(() -> beans.getBean(JdbcClient.class)
                .sql("insert into request (mentee_id, position, topic, source) values (?, 0, ?, 'SELF')")
                .params(mentee, topic)
                .update());
    }

    private void hasTime(UUID person, String side, String day) {
        desk.run(() -> beans.getBean(JdbcClient.class)
                .sql("""
                        insert into matching_conditions (id, version, person_id, side, days, places, languages, likes, mentors_wanted, smallest_group)
                        values (?, 0, ?, ?, array[?], '{}', '{}', '{}', 1, 1)""")
                .params(UUID.randomUUID(), person, side, day)
                .update());
    }

    /** А, Б, В…; names have no digits. */
    private static char letter(int number) {
        return (char) ('а' + number);
    }

    @Test
    void aRoundGoesFromTheRegistersToAnOrderAndOneMentorIsReplaced() {
        try (var curator = new Window(port, "matching-curator").signIn("matching-curator@example.org", Personas.PASSWORD);
                var director = new Window(port, "matching-director").signIn("matching-director@example.org", Personas.PASSWORD)) {
            begins(curator);
            String round = curator.path();
            matches(curator);
            chooses(curator);
            drags(curator);
            compares(curator);
            holdsTheMeeting(curator);
            asksForWishes(curator);
            matchesByThem(curator, round);
            proposes(curator);
            drafts(curator);
            approves(director, "61-matched-approved");
            replaces(curator);
            approves(director, "62-replaced-approved");
            curator.follow("Пары и группы");
            curator.sees("Заменена");
        }
    }

    private static void begins(Window curator) {
        curator.follow("Подбор пар");
        curator.sees("Подбора ещё не было");
        curator.follow("Новый раунд");
        curator.press("Начать раунд");
        curator.sees("Проверьте, пожалуйста");
        curator.fill("Название", "Осень");
        curator.tick("учитель — ученик");
        curator.press("Начать раунд");
        curator.sees("Раунд начат");
    }

    private static void matches(Window curator) {
        curator.press("Подобрать");
        curator.sees("Новый вариант готов", "60 из 60", "доказана");
        curator.looks("55-variant");
    }

    /** Somebody else than was proposed, and the rest around them. */
    private static void chooses(Window curator) {
        curator.page.locator("tbody th a").first().click();
        curator.sees("Кто мог бы стать наставником");
        curator.looks("56-alternatives");
        curator.page.locator("article").filter(new Locator.FilterOptions().setHasNotText("в варианте")).first().getByText("Выбрать").first().click();
        curator.sees("Пара закреплена");
        curator.press("Подобрать заново");
        curator.sees("Новый вариант готов", "60 из 60");
        if (!curator.words().contains("Вариант 2")) {
            curator.follow("К таблице");
        }
        curator.sees("Вариант 2", "закреплена");
        curator.follow("Сравнить варианты");
        curator.looks("57-variants");
        curator.page.goBack();
    }

    /** Somebody who is not pinned, from the first mentor who has such a one to the next. */
    private static void drags(Window curator) {
        curator.follow("По наставникам");
        curator.sees("можно перетащить");
        ViewportSize screen = curator.page.viewportSize();
        curator.page.setViewportSize(screen.width, TALL);
        var rows = curator.page.locator("tr[data-card]");
        var held = rows.first().locator("[data-held]").first();
        String who = held.locator(".who > span:not(.handle)").first().textContent();
        held.locator(".handle").dragTo(rows.nth(1).locator("th"));
        // the script sends the form when it likes: this waits for the page that comes, where words are read of whatever stands there
        PlaywrightAssertions.assertThat(curator.page.locator(".notices")).containsText("Пара закреплена, остальные подобраны заново");
        PlaywrightAssertions.assertThat(rows.nth(1)).containsText(who);
        PlaywrightAssertions.assertThat(rows.nth(1)).containsText("закреплена");
        curator.page.setViewportSize(screen.width, screen.height);
    }

    private static void compares(Window curator) {
        curator.follow("Открыть отчёт");
        curator.sees("Отчёт о сравнении анкет");
        curator.press("Отчёт просмотрен");
        curator.sees("Отмечено, что отчёт просмотрен");
    }

    private void holdsTheMeeting(Window curator) {
        curator.follow("Назначить встречу");
        curator.fill("Место", "Актовый зал");
        curator.fill("День", desk.today.toString());
        curator.fill("Начало бесед", "15:00");
        curator.fill("Сколько бесед подряд", "5");
        curator.fill("Минут на беседу", "5");
        curator.press("Назначить встречу");
        curator.sees("Место и время встречи сохранены");
        curator.follow("Выбрать, кого пригласить");
        curator.looks("58-guests");
        curator.follow("К встрече");
        curator.press("Составить расписание");
        curator.sees("Расписание составлено");
        curator.follow("Открыть расписание");
        curator.looks("58-timetable");
        curator.page.goBack();
        curator.follow("Отметить, кто пришёл");
        curator.page.locator("input[name=guest]").all().stream().skip(1).forEach(Locator::check);
        curator.press("Сохранить");
        curator.sees("Отмечено, кто пришёл", "Наставники: 24 из 25. Наставляемые: 60 из 60");
        curator.looks("59-meeting");
        curator.press("Завершить встречу");
        curator.sees("Встреча завершена");
    }

    /** One of them answers on paper. */
    private static void asksForWishes(Window curator) {
        curator.press("Спросить наставляемых");
        curator.sees("Опрос наставляемых открыт");
        curator.follow("Ответы наставляемых");
        curator.unfold("Помочь");
        curator.follow("Внести с бумаги");
        curator.page.locator(".ranked select").first().selectOption("1");
        curator.page.locator("button[value=save]").click();
        curator.sees("Ответы с бумаги сохранены");
    }

    private static void matchesByThem(Window curator, String round) {
        curator.open(round);
        curator.press("Подобрать заново");
        curator.sees("Новый вариант готов", "Учтены пожелания после встречи", "60 из 60");
    }

    private static void proposes(Window curator) {
        curator.press("Предложить пары варианта 4");
        curator.sees("Пары предложены, раунд закрыт", "Предложено 60 пар");
        curator.follow("Составить приказ");
    }

    private static void drafts(Window curator) {
        curator.press("Подготовить проект");
        curator.sees("Проект приказа готов");
        curator.press("Подать на подпись");
        curator.sees("Приказ подан на подпись");
    }

    private static void approves(Window director, String picture) {
        director.open("/");
        director.follow("Подписать приказ");
        director.looksOnAPhone(picture);
        director.fill("Ваш пароль", Personas.PASSWORD);
        director.press("Утвердить приказ");
        director.sees("Приказ утверждён");
    }

    private void replaces(Window curator) {
        desk.pair(spare, first);
        curator.follow("Наставляемые");
        curator.open("/o/" + desk.school.getSlug() + "/mentees/" + first.getId());
        String pair = desk.call(() -> beans.getBean(JdbcClient.class)
                .sql("select p.id from pair p join pair_mentee m on m.pair_id = p.id where m.mentee_id = ? and p.state = 'ACTIVE'")
                .param(first.getId())
                .query(UUID.class)
                .single())
                .toString();
        curator.open("/o/" + desk.school.getSlug() + "/pairs/" + pair);
        curator.unfold("Записать обращение о замене");
        curator.tick("законный представитель");
        curator.tick("Связь потеряна");
        curator.press("Записать");
        curator.sees("Обращение записано");
        curator.follow("Подготовить приказ о замене");
        curator.sees("Приказ о замене в паре", "Запасова");
        curator.tick("Связь потеряна");
        curator.looks("60-replacement");
        drafts(curator);
        assertThat(curator.words()).contains("Запасов");
    }
}
