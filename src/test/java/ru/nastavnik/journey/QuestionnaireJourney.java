package ru.nastavnik.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.nastavnik.Personas;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Accounts;
import ru.nastavnik.organization.Role;

/** A curator builds a questionnaire from nothing by the keyboard alone, tries it as on a phone, and publishes it. */
@InTheCity
class QuestionnaireJourney {

    private static final int MOST_TABS = 120;

    /** All parts are seen at once, since nothing scrolls while the test drags. */
    private static final int TALL = 2200;

    private final String email = "questionnaire-curator-" + UUID.randomUUID() + "@example.org";

    @LocalServerPort
    int port;

    @Autowired
    Personas personas;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void aCurator() {
        var account = accounts.save(new Account("Черновикова Анна Листовна", email, null));
        personas.join(account, personas.schoolBelow(personas.authority()), Role.CURATOR);
        personas.withPassword(account);
    }

    @Test
    void itIsBuiltTriedAndPublishedByKeyboard() {
        try (var curator = new Window(port, "curator").signIn(email, Personas.PASSWORD)) {
            begins(curator);
            asksFourQuestions(curator);
            ordersThem(curator);
            takesBackADeletion(curator);
            triesIt(curator);
            publishesIt(curator);
        }
    }

    @Test
    void itsPartsAreDragged() {
        try (var curator = new Window(port, "curator-by-mouse").signIn(email, Personas.PASSWORD)) {
            var address = curator.page.url() + "/questionnaires";
            curator.page.navigate(address + "/library/baseline-pupils");
            curator.press("Скопировать и изменить");
            curator.page.setViewportSize(1280, TALL);
            var sections = curator.page.locator(".part[data-section] h2");
            var second = sections.nth(1).textContent().replaceFirst("^.*?\\. ", "");
            curator.page.locator(".part-top > .handle").nth(1).dragTo(curator.page.locator(".part-top").first(), atTheTop());
            assertThat(sections.first()).containsText(second);
            assertThat(curator.page.locator("#said")).containsText(second);
            var question = curator.page.locator(".part").nth(1).locator(".line .what > a").first();
            var words = question.textContent();
            curator.page.locator(".part").nth(1).locator(".line > .handle").first().dragTo(curator.page.locator(".part").first().locator(".line").first(), atTheTop());
            assertThat(curator.page.locator(".part").first().locator(".line .what > a").first()).hasText(words);
        }
    }

    private static Locator.DragToOptions atTheTop() {
        return new Locator.DragToOptions().setTargetPosition(10, 2);
    }

    private static void begins(Window curator) {
        tabTo(curator, "Анкеты");
        enter(curator);
        curator.sees("Готовые анкеты", "Своих анкет пока нет");
        curator.looks("90-questionnaires");
        tabTo(curator, "Новая анкета");
        enter(curator);
        curator.looks("91-new-questionnaire");
        type(curator, "title", "О нашей программе");
        tabTo(curator, "Создать и добавить вопросы");
        enter(curator);
        curator.sees("Анкета создана", "добавить первый вопрос");
        curator.looks("92-empty-editor");
    }

    private static void asksFourQuestions(Window curator) {
        add(curator, "оценка");
        type(curator, "text", "Насколько вам интересно?");
        type(curator, "low", "скучно");
        type(curator, "high", "очень интересно");
        curator.looks("93-rating");
        save(curator);
        add(curator, "один вариант");
        type(curator, "text", "Как часто вы встречаетесь?");
        type(curator, "options[0].text", "Каждую неделю");
        type(curator, "options[1].text", "Реже");
        tabTo(curator, "Добавить вариант");
        enter(curator);
        curator.sees("Вопрос пока не сохранён");
        focusIs(curator, "options[2].text");
        curator.page.keyboard().type("Никогда");
        save(curator);
        curator.follow("Как часто вы встречаетесь?");
        tabTo(curator, "Выше: Никогда");
        enter(curator);
        curator.sees("Когда спрашивать");
        focusIs(curator, "up-1");
        curator.looks("94-options");
        save(curator);
        add(curator, "короткий текст");
        type(curator, "text", "Что мешает встречаться чаще?");
        tabTo(curator, "Когда спрашивать");
        press(curator, "Space");
        tabToId(curator, "waitsFor");
        choose(curator, "Как часто вы встречаетесь?");
        tabTo(curator, "Показать ответы");
        enter(curator);
        tabToLabel(curator, "Реже");
        press(curator, "Space");
        curator.looks("95-condition");
        save(curator);
        add(curator, "таблица оценок");
        type(curator, "text", "Насколько вы довольны…");
        type(curator, "options[0].text", "наставником");
        type(curator, "options[1].text", "временем встреч");
        save(curator);
        curator.sees("Вопрос сохранён", "Только если на вопрос", "4.");
        curator.looks("96-editor");
    }

    /** What is moved keeps the focus, and the line of status says where it is. */
    private static void ordersThem(Window curator) {
        tabTo(curator, "Выше: 4. Насколько вы довольны…");
        press(curator, "Enter");
        assertThat(curator.page.locator("#said")).hasText("Теперь 3-й из 4: Насколько вы довольны…");
        press(curator, "Space");
        assertThat(curator.page.locator("#said")).hasText("Теперь 2-й из 4: Насколько вы довольны…");
        assertThat(focused(curator, "e => e.getAttribute('aria-label')")).isEqualTo("Выше: 2. Насколько вы довольны…");
    }

    private static void takesBackADeletion(Window curator) {
        tabTo(curator, "Ещё: 3. Как часто вы встречаетесь?");
        press(curator, "Enter");
        curator.sees("Тогда всегда будут задаваться", "Что мешает встречаться чаще?");
        curator.looks("97-told-before");
        tabTo(curator, "Удалить вопрос");
        enter(curator);
        curator.sees("Вопрос удалён", "Последнее изменение убрало часть анкеты");
        tabTo(curator, "Вернуть как было");
        enter(curator);
        curator.sees("Возвращено", "Только если на вопрос");
    }

    private static void triesIt(Window curator) {
        tabTo(curator, "Посмотреть как на телефоне");
        enter(curator);
        curator.sees("скучно", "Отправить");
        assertThat(curator.page.locator(".phone").boundingBox().width).isLessThanOrEqualTo(390);
        assertThat(curator.page.locator(".question", new Page.LocatorOptions().setHasText("Что мешает"))).isHidden();
        curator.looks("98-preview");
        tabToLabel(curator, "Каждую неделю");
        press(curator, "ArrowDown");
        press(curator, "ArrowDown");
        assertThat(curator.page.locator(".question", new Page.LocatorOptions().setHasText("Что мешает"))).isVisible();
        tabTo(curator, "Отправить");
        enter(curator);
        curator.sees("Это была проба");
        tabTo(curator, "Вернуться к анкете");
        enter(curator);
    }

    private static void publishesIt(Window curator) {
        tabTo(curator, "Опубликовать");
        enter(curator);
        curator.sees("Анкета опубликована", "Опубликованную анкету не меняют", "Сделать следующую редакцию");
        curator.looks("99-published");
    }

    private static void add(Window curator, String kind) {
        tabToLabel(curator, "Вид нового вопроса");
        choose(curator, kind);
        tabTo(curator, "Добавить вопрос");
        enter(curator);
        curator.sees("Новый вопрос: " + kind);
    }

    /** In the list that has the focus. */
    private static void choose(Window curator, String option) {
        for (int steps = 0; steps < MOST_TABS && !option.equals(focused(curator, "e => e.selectedOptions[0].textContent")); steps++) {
            press(curator, "ArrowDown");
        }
    }

    private static void save(Window curator) {
        tabTo(curator, "Сохранить вопрос");
        enter(curator);
        curator.sees("Публикация");
    }

    private static void type(Window curator, String id, String words) {
        tabToId(curator, id);
        curator.page.keyboard().type(words);
    }

    /** A link or a button that leads to another page. */
    @SuppressWarnings("deprecation") // the others wait for an address, and some pages lead to themselves
    private static void enter(Window curator) {
        curator.page.waitForNavigation(() -> press(curator, "Enter"));
    }

    private static void press(Window curator, String key) {
        curator.page.keyboard().press(key);
    }

    /** To a link or a button by what a screen reader says. */
    private static void tabTo(Window curator, String name) {
        tab(curator, "(e, name) => (e.getAttribute('aria-label') ?? e.textContent.trim()) === name && e.matches('a, button, summary')", name);
    }

    private static void tabToId(Window curator, String id) {
        tab(curator, "(e, id) => e.id === id", id);
    }

    private static void tabToLabel(Window curator, String label) {
        tab(curator, "(e, label) => [...e.labels ?? []].some(one => one.textContent.trim() === label)", label);
    }

    private static void tab(Window curator, String test, String argument) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (Boolean.TRUE.equals(curator.page.evaluate("argument => (" + test + ")(document.activeElement, argument)", argument))) {
                return;
            }
            curator.page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach: " + argument + " on " + curator.path());
    }

    private static void focusIs(Window curator, String id) {
        curator.page.waitForFunction("id => document.activeElement.id === id", id);
    }

    private static Object focused(Window curator, String what) {
        return curator.page.evaluate("() => (" + what + ")(document.activeElement)");
    }
}
