package ru.nastavnik.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.Role;

@ApplicationTest
class ShelfPagesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Library library;

    @Autowired
    Statements statements;

    Workshop shop;
    Account coordinator;

    @BeforeEach
    void open() {
        shop = new Workshop(beans);
        coordinator = shop.personas.coordinator(shop.city);
    }

    @Test
    void theLibraryStandsInTheOrderOfTheYear() {
        assertThat(shop.get("")).hasStatusOk().bodyText()
                .contains("Своих анкет пока нет", "Новая анкета", "Запросы наставляемых", "/library/needs-pupils", "8 вопросов")
                .containsPattern("(?s)Запросы наставляемых.*Чем я могу быть полезен.*Начало программы.*С кем хочется работать.*Отзыв о встрече.*Итоги программы")
                .doesNotContain("??", "{0", "От управления образования");
        assertThat(shop.get(shop.personas.member(shop.school, Role.COUNCIL), shop.school, "")).hasStatusOk().bodyText().contains("составляет куратор").doesNotContain("Новая анкета");
    }

    @TestFactory
    Stream<DynamicTest> eachOfTheLibraryIsLookedAtAndTriedToItsEnd() {
        return library.all().stream().map(ready -> DynamicTest.dynamicTest(ready.name(), () -> {
            assertThat(shop.get("/library/" + ready.name())).hasStatusOk().bodyText()
                    .contains(ready.title().ru(), ready.content().questions().get(0).text().ru(), "Скопировать и изменить")
                    .doesNotContain("??", "{0");
        }));
    }

    @Test
    void tryingGoesOnOnlyWhenWhatIsRequiredIsThereAndKeepsWhatWasTyped() {
        String path = "/library/interim-mentee";
        assertThat(shop.post(path, "step", 0, "a.useful", 7)).hasStatusOk().bodyText().contains("Ответьте на этот вопрос", "Страница 1 из 2");
        Object[] first = {"a.useful", 7, "a.ease", 8, "a.progress", 9, "a.rhythm", "few", "step", 0};
        assertThat(shop.post(path, first)).hasStatusOk().bodyText().contains("Страница 2 из 2", "name=\"a.useful\" value=\"7\"", "value=\"few\"");
        assertThat(shop.post(path, "step", 1, "back", true, "a.useful", 7, "a.best", "Опыты <b>")).bodyText().contains("Страница 1 из 2", "name=\"a.best\" value=\"Опыты &lt;b&gt;\"");
        assertThat(shop.post(path, "step", 1, "a.useful", 7, "a.ease", 8, "a.progress", 9, "a.rhythm", "few", "a.go_on", "yes")).bodyText().contains("Это была проба");
        assertThat(shop.post(path, "step", 99, "a.go_on", "yes")).bodyText().contains("Это была проба");
        assertThat(shop.post(path, "step", "нет")).hasStatusOk();
        assertThat(shop.post("/library/partner-mentee", "step", 0)).bodyText().contains("Это была проба");
        assertThat(shop.get("/library/partner-mentee")).bodyText().contains("Участник 1 (пример)");
        assertThat(shop.get("/library/nothing")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anAuthorityWithoutTopicsTriesTheQuestionsThatNeedThem() {
        assertThat(shop.get(coordinator, shop.city, "/library/offer-mentors")).hasStatusOk().bodyText().contains("Выбирать пока не из чего");
        assertThat(shop.post(coordinator, shop.city, "/library/offer-mentors", "step", 0)).bodyText().contains("Время и люди");
    }

    @Test
    void oneOfTheLibraryIsCopiedAndChanged() {
        UUID id = Workshop.led(shop.post("/library/swot/copy"));
        assertThat(shop.read(id)).satisfies(one -> {
            assertThat(one.getOrigin()).isEqualTo("swot");
            assertThat(one.isDraft()).isTrue();
            assertThat(one.getContent()).isEqualTo(library.find("swot").orElseThrow().content());
        });
        assertThat(shop.get("")).bodyText().contains("Сильные и слабые стороны программы", "черновик").doesNotContain("Своих анкет пока нет");
    }

    @Test
    void whatIsSentTwiceAtOnceIsMadeOnce() throws Exception {
        UUID published = shop.published(shop.school, false);
        for (String path : List.of("", "/library/swot/copy", "/" + published + "/copy")) {
            UUID key = UUID.randomUUID();
            var together = new CyclicBarrier(2);
            var threads = Executors.newFixedThreadPool(2);
            try {
                Callable<UUID> send = () -> {
                    together.await();
                    return Workshop.led(shop.post(path, "title", "О школе", "purpose", "OTHER", "respondent", "ANYONE", "key", key));
                };
                var made = new HashSet<UUID>();
                for (var answer : threads.invokeAll(Collections.nCopies(2, send))) {
                    made.add(answer.get());
                }
                assertThat(made).as(path).hasSize(1);
                assertThat(Workshop.led(shop.post(path, "title", "О школе", "purpose", "OTHER", "respondent", "ANYONE", "key", UUID.randomUUID()))).isNotIn(made);
            } finally {
                threads.shutdown();
            }
        }
    }

    @Test
    void whoGoesBackAndAsksForAnotherGetsAnother() {
        UUID key = UUID.randomUUID();
        UUID first = Workshop.led(shop.post("", "title", "О школе", "purpose", "OTHER", "respondent", "ANYONE", "key", key));
        UUID second = Workshop.led(shop.post("", "title", "О классе", "purpose", "OTHER", "respondent", "ANYONE", "key", key));
        assertThat(second).isNotEqualTo(first);
        assertThat(shop.read(second).getTitle().ru()).isEqualTo("О классе");
        assertThat(Workshop.led(shop.post("", "title", "О классе", "purpose", "NEEDS", "respondent", "ANYONE", "key", key))).isNotIn(first, second);
        assertThat(Workshop.led(shop.post("", "title", "О классе", "purpose", "OTHER", "respondent", "ANYONE", "key", key))).as("sent twice").isEqualTo(second);
    }

    @Test
    void eachPageThatMakesOneMakesUpItsKey() {
        UUID published = shop.published(shop.school, false);
        for (String path : List.of("/new", "/library/swot", "/" + published)) {
            assertThat(shop.get(path)).bodyText().containsPattern("name=\"key\" value=\"[0-9a-f-]{36}\"");
        }
        assertThat(shop.post("", "title", "", "purpose", "OTHER", "respondent", "ANYONE", "key", published)).as("it comes back with the form").hasStatus(422)
                .bodyText().contains("name=\"key\" value=\"" + published);
    }

    @Test
    void aPublishedOneGetsItsNextEditionWhichTakesItsPlace() {
        UUID first = shop.published(shop.school, false);
        UUID next = Workshop.led(shop.post("/" + first + "/edition"));
        assertThat(Workshop.led(shop.post("/" + first + "/edition"))).as("pressed twice").isEqualTo(next);
        assertThat(shop.read(next)).satisfies(one -> {
            assertThat(one.getEdition()).isEqualTo(2);
            assertThat(one.getFamily()).isEqualTo(shop.read(first).getFamily());
        });
        assertThat(shop.post("/" + next + "/edition")).as("of a draft").hasStatus(HttpStatus.CONFLICT);
        assertThat(shop.get("/" + next)).bodyText().contains("черновик, редакция 2", "Прежняя редакция при этом снимется");
        assertThat(shop.read(first).getState()).isEqualTo(QuestionnaireState.PUBLISHED);
        shop.post("/" + next + "/publication", "version", 0);
        assertThat(shop.read(first).getState()).isEqualTo(QuestionnaireState.WITHDRAWN);
        assertThat(shop.get("")).bodyText().contains("редакция 2", "1 снятая анкета");
    }

    @Test
    void aCopyGoesItsOwnWayUnderANameThatSaysSo() {
        UUID first = shop.published(shop.school, false);
        UUID copy = Workshop.led(shop.post("/" + first + "/copy"));
        assertThat(shop.read(copy).getFamily()).isNotEqualTo(shop.read(first).getFamily());
        assertThat(shop.read(copy).getTitle()).isEqualTo(new Wording("Мнение (копия)", "Opinion (копия)"));
    }

    @Test
    void aWithdrawnOneIsOfferedNoMore() {
        UUID first = shop.published(shop.school, false);
        assertThat(choices()).anyMatch(offer -> offer.value().equals("own:" + first));
        assertThat(shop.post("/" + first + "/withdrawal")).hasStatus(HttpStatus.FOUND);
        assertThat(shop.post("/" + first + "/withdrawal")).as("pressed twice").hasStatus(HttpStatus.CONFLICT);
        assertThat(choices()).noneMatch(offer -> offer.value().equals("own:" + first));
        assertThat(shop.get("/" + first)).hasStatusOk().bodyText().contains("снята");
    }

    @Test
    void belowAnAuthorityOnlyWhatIsSharedAndPublishedIsSeen() {
        UUID kept = shop.published(shop.city, false);
        UUID shared = shop.published(shop.city, true);
        UUID draft = shop.in(shop.city, () -> shop.questionnaires().save(new Questionnaire(Wording.of("Тайный черновик"), Purpose.OTHER, Respondent.ANYONE, Samples.whole())).getId());
        assertThat(shop.get("")).bodyText().contains("От управления образования", "/questionnaires/" + shared).doesNotContain("Тайный черновик", kept.toString(), draft.toString());
        assertThat(shop.get("/" + shared)).hasStatusOk().bodyText().contains("составило управление образования", "Скопировать и изменить").doesNotContain("Сделать следующую редакцию", "Снять анкету");
        assertThat(shop.get("/" + shared + "/preview")).hasStatusOk();
        for (UUID hidden : List.of(kept, draft)) {
            for (String path : List.of("", "/preview", "/title", "/questions/mark", "/sections/s1")) {
                assertThat(shop.get("/" + hidden + path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
            }
            assertThat(shop.post("/" + hidden + "/copy")).hasStatus(HttpStatus.NOT_FOUND);
        }
        for (String path : List.of("/withdrawal", "/sharing", "/edition", "/publication", "/removal", "/questions/mark/removal", "/title")) {
            assertThat(shop.post("/" + shared + path, "version", 0, "title", "Моя", "purpose", "OTHER", "respondent", "ANYONE")).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        UUID copy = Workshop.led(shop.post("/" + shared + "/copy"));
        assertThat(shop.read(copy).getTitle()).isEqualTo(new Wording("Мнение", "Opinion"));
    }

    @Test
    void aCoordinatorSharesAPublishedOneAndTakesItBack() {
        UUID id = shop.published(shop.city, false);
        assertThat(shop.get(coordinator, shop.city, "/" + id)).hasStatusOk().bodyText().contains("Открыть организациям");
        assertThat(shop.post(coordinator, shop.city, "/" + id + "/sharing", "shared", true)).hasStatus(HttpStatus.FOUND);
        assertThat(shop.get("/" + id)).hasStatusOk();
        assertThat(choices()).anyMatch(offer -> offer.value().equals("offered:" + id) && offer.owner() != null);
        UUID next = Workshop.led(shop.post(coordinator, shop.city, "/" + id + "/edition"));
        shop.post(coordinator, shop.city, "/" + next + "/publication", "version", 0);
        assertThat(shop.get("/" + id)).as("the former edition").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(shop.get("/" + next)).as("stays shared").hasStatusOk();
        assertThat(shop.post(coordinator, shop.city, "/" + next + "/sharing", "shared", false)).hasStatus(HttpStatus.FOUND);
        assertThat(shop.get("/" + next)).hasStatus(HttpStatus.NOT_FOUND);
        UUID own = shop.published(shop.school, false);
        assertThat(shop.post("/" + own + "/sharing", "shared", true)).as("a school shares nothing").hasStatus(HttpStatus.CONFLICT);
        assertThat(shop.get(coordinator, shop.city, "/" + own)).as("an authority sees nothing of a school's").hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void statementsDoNotGrowWithTheShelf() throws Exception {
        shop.published(shop.school, false);
        shop.published(shop.city, true);
        int few = statements.during(() -> shop.get("")).size();
        for (int n = 0; n < 10; n++) {
            shop.published(shop.school, false);
            shop.published(shop.city, true);
            shop.draft(Samples.whole());
        }
        assertThat(statements.during(() -> shop.get(""))).hasSize(few);
        assertThat(statements.during(() -> shop.in(shop.school, () -> beans.getBean(Shelf.class).choices())).stream().filter(sql -> sql.contains("questionnaire"))).hasSize(1);
    }

    private List<Offer> choices() {
        return shop.in(shop.school, () -> beans.getBean(Shelf.class).choices());
    }
}
