package ru.nastavnik.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.questionnaire.Samples.option;
import static ru.nastavnik.questionnaire.Samples.question;
import static ru.nastavnik.questionnaire.Samples.section;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Statements;
import ru.nastavnik.organization.Role;

@ApplicationTest
class EditorPagesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Statements statements;

    Workshop shop;
    UUID id;

    @BeforeEach
    void aDraft() {
        shop = new Workshop(beans);
        var waiting = question("q2", QuestionKind.LONG_TEXT).withCondition(new Condition("q1", List.of("yes")));
        id = shop.draft(new Content(List.of(section("s1", question("q1", QuestionKind.YES_NO), waiting), section("s2", question("q3", QuestionKind.RATING)))));
    }

    @Test
    void theEditorShowsSectionsQuestionsAndWhatHangsOnThem() {
        assertThat(shop.get("/" + id)).hasStatusOk().bodyText()
                .contains("Запросы наставляемых", "черновик, редакция 1", "Раздел 1. Раздел s1", "Вопрос q1", "да или нет", "Только если на вопрос", "Раздел 2.")
                .contains("Опубликовать", "Добавить вопрос", "Добавить раздел", "Посмотреть как на телефоне", "id=\"up-q2\"", "data-question=\"q2\"")
                .contains("Тогда всегда будут задаваться", "Удалить черновик")
                .doesNotContain("??", "{0", "style=", "Вернуть как было");
    }

    @Test
    void itIsBuiltFromNothing() {
        UUID fresh = Workshop.led(shop.post("", "title", "О школе", "purpose", "OTHER", "respondent", "ANYONE"));
        assertThat(shop.get("/" + fresh)).hasStatusOk().bodyText().contains("добавить первый вопрос").doesNotContain("form action=\"/o/" + shop.school.getSlug() + "/questionnaires/" + fresh + "/publication");
        assertThat(add(fresh, "s1", "kind", "RATING", "text", "Как дела?", "low", "плохо", "high", "хорошо", "required", "true")).hasStatus(HttpStatus.FOUND);
        assertThat(add(fresh, "s1", "kind", "SEVERAL", "text", "Что важно?", "options[0].text", "Друзья", "options[1].text", " Учёба ", "options[2].text", "",
                "options[3].text", "Другое", "options[3].open", "true", "textEn", "What matters?", "options[0].textEn", "Friends")).hasStatus(HttpStatus.FOUND);
        var questions = shop.content(fresh).questions();
        assertThat(questions.get(0).scale()).isEqualTo(Scale.ofTen(Wording.of("плохо"), Wording.of("хорошо")));
        assertThat(questions.get(0).required()).isTrue();
        assertThat(questions.get(1).options()).extracting(Option::text).containsExactly(new Wording("Друзья", "Friends"), Wording.of("Учёба"), Wording.of("Другое"));
        assertThat(questions.get(1).options()).extracting(Option::open).containsExactly(false, false, true);
        assertThat(shop.post("/" + fresh + "/publication", "version", shop.version(fresh))).hasRedirectedUrl("/o/" + shop.school.getSlug() + "/questionnaires/" + fresh);
        assertThat(shop.get("/" + fresh)).bodyText().contains("опубликована", "Опубликованную анкету не меняют", "Сделать следующую редакцию").doesNotContain("Добавить вопрос");
    }

    @ParameterizedTest
    @EnumSource(QuestionKind.class)
    void aQuestionOfEachKindIsWrittenShownAndTried(QuestionKind kind) {
        String page = "/" + id + "/sections/s2/questions";
        assertThat(shop.get(page + "/new?kind=" + kind)).hasStatusOk().bodyText().contains("Новый вопрос").doesNotContain("??", "{0");
        assertThat(add(id, "s2", "kind", kind, "text", "Новый <b>", "help", "Подсказка", "options[0].text", "Раз", "options[1].text", "Два")).hasStatus(HttpStatus.FOUND);
        var question = shop.content(id).section("s2").orElseThrow().questions().get(1);
        assertThat(question.kind()).isEqualTo(kind);
        assertThat(question.options()).hasSize(kind.hasOptions() ? 2 : 0);
        assertThat(shop.get("/" + id + "/questions/" + question.key())).hasStatusOk().bodyText().contains("Новый &lt;b&gt;", "Сменить вид").doesNotContain("??", "{0");
        assertThat(shop.post("/" + id + "/preview", "step", 0)).hasStatusOk().bodyText().contains("Новый &lt;b&gt;", "name=\"a." + question.key()).doesNotContain("??", "{0");
    }

    @Test
    void aConditionIsChosenAmongEarlierQuestionsAndTheirAnswers() {
        assertThat(shop.get("/" + id + "/questions/q3")).bodyText().contains("value=\"q1\"").doesNotContain("name=\"waitsOn\"");
        assertThat(shop.get("/" + id + "/questions/q1")).bodyText().doesNotContain("id=\"waitsFor\"");
        assertThat(change("q3", "text", "Сколько?", "waitsFor", "q1", "act", "answers")).hasStatusOk().bodyText().contains("Вопрос пока не сохранён", "name=\"waitsOn\"", ">Да<");
        assertThat(change("q3", "text", "Сколько?", "waitsFor", "q1")).hasStatus(422).bodyText().contains("Отметьте хотя бы один ответ");
        assertThat(change("q3", "text", "Сколько?", "waitsFor", "q1", "waitsOn", "maybe")).hasStatus(422);
        assertThat(change("q3", "text", "Сколько?", "waitsFor", "q2", "waitsOn", "yes")).hasStatus(422).bodyText().contains("Этого вопроса больше нет");
        assertThat(change("q3", "text", "Сколько?", "waitsFor", "q1", "waitsOn", "no")).hasStatus(HttpStatus.FOUND);
        assertThat(shop.content(id).question("q3").orElseThrow().condition()).isEqualTo(new Condition("q1", List.of("no")));
    }

    @Test
    void optionsAreAddedMovedAndRemovedByButtonsThatSave() {
        UUID one = shop.draft(new Content(List.of(section("s1", question("q1", QuestionKind.ONE, option("a"), option("b"), option("c"))))));
        Object[] rows = {"text", "Что?", "options[0].key", "a", "options[0].text", "А", "options[1].key", "b", "options[1].text", "Б", "options[2].key", "c", "options[2].text", "В"};
        var up = press(one, "up-2", rows);
        assertThat(up).hasStatus(HttpStatus.FOUND).flash().containsEntry("goOn", "up-1");
        assertThat(keys(one)).containsExactly("a", "c", "b");
        assertThat(press(one, "remove-0", rows)).hasStatus(HttpStatus.FOUND).flash().containsEntry("goOn", "options[0].text");
        assertThat(keys(one)).containsExactly("b", "c");
        assertThat(press(one, "down-0", rows)).flash().containsEntry("goOn", "down-1");
        assertThat(press(one, "more", rows)).flash().containsEntry("goOn", "options[3].text");
        assertThat(press(one, "down-99", rows)).hasStatus(HttpStatus.FOUND);
        assertThat(press(one, "remove-99", rows)).hasStatus(HttpStatus.FOUND);
        assertThat(keys(one)).containsExactly("a", "b", "c");
    }

    @Test
    void aMeasureKeepsItsScaleWhereverItIsAsked() {
        assertThat(add(id, "s1", "kind", "RATING", "text", "Сколько?", "measure", "pupil_sure", "steps", "FIVE")).hasStatus(422).bodyText()
                .contains("по шкале от 1 до 10", "href=\"#steps\"");
        assertThat(add(id, "s1", "kind", "RATING", "text", "Сколько?", "measure", "pupil_sure", "steps", "TEN")).hasStatus(HttpStatus.FOUND);
        change("q3", "text", "Сколько?", "measure", "new", "steps", "FIVE");
        assertThat(change("q3", "text", "Сколько?", "measure", "q3", "steps", "TEN")).as("it is asked nowhere else").hasStatus(HttpStatus.FOUND);
        UUID other = shop.draft(new Content(List.of(section("s1", question("q1", QuestionKind.YES_NO)))));
        assertThat(add(other, "s1", "kind", "RATING", "text", "Сколько?", "measure", "q3", "steps", "FROM_ZERO")).hasStatus(422).bodyText().contains("по шкале от 1 до 10");
        assertThat(add(other, "s1", "kind", "RATING", "text", "Сколько?", "measure", "q3", "steps", "TEN")).hasStatus(HttpStatus.FOUND);
        assertThat(change("q3", "text", "Сколько?", "measure", "q3", "steps", "FIVE")).as("now it is").hasStatus(422);
        assertThat(change("q3", "text", "Сколько?", "measure", "", "steps", "FIVE")).as("measured no more").hasStatus(HttpStatus.FOUND);
    }

    @Test
    void aNewQuestionKeepsWhatWasTypedWhileItsOptionsAreMoved() {
        assertThat(add(id, "s1", "kind", "ONE", "text", "", "options[0].text", "Первый", "options[1].text", "Второй", "act", "up-1")).hasStatusOk().bodyText()
                .contains("Вопрос пока не сохранён", "autofocus")
                .containsPattern("(?s)value=\"Второй\".*value=\"Первый\"")
                .doesNotContain("Заполните это поле");
        assertThat(shop.content(id).questions()).hasSize(3);
    }

    @Test
    void anOptionKeepsItsKeyWhenItsWordsChangeAndANewOneTakesNoOldKey() {
        UUID one = shop.draft(new Content(List.of(section("s1", question("q1", QuestionKind.ONE, option("a"), option("b"))))));
        shop.post("/" + one + "/questions/q1", "version", 0, "text", "Что?", "options[0].key", "a", "options[0].text", "Другими словами", "options[1].text", "Новый", "options[2].key", "a", "options[2].text", "Тот же ключ");
        assertThat(keys(one)).hasSize(3).startsWith("a").doesNotContain("b").doesNotHaveDuplicates();
    }

    @Test
    void optionsThatNameAgesGetKeysThatTellThem() {
        add(id, "s1", "kind", "SEVERAL", "text", "Возраст?", "meaning", "AGES", "options[0].text", "7–10 лет", "options[1].text", "от 11 до 14", "options[2].text", "любой");
        var question = shop.content(id).section("s1").orElseThrow().questions().get(2);
        assertThat(question.options()).extracting(Option::key).startsWith("a7_10", "a11_14");
        assertThat(shop.get("/" + id)).bodyText().contains("в карточку: возраст наставляемых");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "LONG_TEXT | HOURS        | OWN   | TEN  | этого не скажет",
        "SEVERAL   | FORMS        | OWN   | TEN  | формы наставничества из настроек",
        "RANKING   | PARTNERS     | TOPICS| TEN  | с которыми познакомились",
        "RATING    | SATISFACTION | OWN   | FIVE | по шкале от 1 до 10"
    })
    void aMeaningThatCannotBeToldIsRefused(String kind, String meaning, String source, String steps, String said) {
        assertThat(add(id, "s1", "kind", kind, "text", "Что?", "meaning", meaning, "source", source, "steps", steps, "options[0].text", "Раз")).hasStatus(422).bodyText().contains(said);
    }

    @Test
    void whatIsMeasuredIsChosenAmongKnownQuestionsOrNew() {
        assertThat(shop.get("/" + id + "/questions/q3")).bodyText().contains("value=\"pupil_sure\"", "Я верю в свои силы", "новый показатель");
        assertThat(change("q3", "text", "Сколько?", "measure", "new")).hasStatus(HttpStatus.FOUND);
        assertThat(shop.content(id).question("q3").orElseThrow().measure()).isEqualTo("q3");
        assertThat(add(id, "s2", "kind", "RATING", "text", "Ещё?", "measure", "q3")).hasStatus(422).bodyText().contains("уже измеряет другой вопрос");
        UUID other = shop.draft(Content.EMPTY);
        assertThat(shop.get("/" + other + "/sections/s1/questions/new?kind=RATING")).bodyText().contains("value=\"q3\"", "Сколько?");
    }

    @Test
    void badInputComesBackWithWhatWasTyped() {
        assertThat(change("q3", "text", " ")).hasStatus(422).bodyText().contains("Заполните это поле");
        assertThat(change("q3", "text", "я".repeat(501), "low", "плохо")).hasStatus(422).bodyText().contains("Слишком длинно", "value=\"плохо\"");
        assertThat(add(id, "s1", "kind", "ONE", "text", "Что?", "options[0].text", "Раз", "options[1].text", "раз")).hasStatus(422).bodyText().contains("Два варианта одинаковы");
        assertThat(add(id, "s1", "kind", "ONE", "text", "Что?", "options[0].textEn", "One")).hasStatus(422).bodyText().contains("и по-русски");
        assertThat(add(id, "s1", "kind", "NONSENSE", "text", "Что?")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(add(id, "s1", "kind", "ONE", "text", "Что?", "options[9999].text", "Раз")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(add(id, "nowhere", "kind", "RATING", "text", "Что?")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(shop.post("/" + id + "/questions/q3/place", "version", 0, "place", "s9.0")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(shop.post("/" + id + "/questions/q3/place", "version", 0, "place", "куда-нибудь")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(shop.get("/" + id + "/questions/q9")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(shop.post("", "title", "", "purpose", "", "respondent", "ANYONE")).hasStatus(422);
        assertThat(shop.version(id)).isZero();
    }

    @Test
    void noMoreThanFits() {
        Object[] options = IntStream.rangeClosed(0, Question.MOST_OPTIONS).boxed().flatMap(n -> Stream.of("options[" + n + "].text", "Вариант " + n)).toArray();
        Object[] all = Stream.concat(Stream.of("kind", "ONE", "text", "Что?"), Arrays.stream(options)).toArray();
        assertThat(add(id, "s1", all)).hasStatus(422).bodyText().contains("не больше 40");
        var full = new Content(List.of(section("s1", IntStream.range(0, Content.MOST_QUESTIONS).mapToObj(n -> question("q" + n, QuestionKind.YES_NO)).toArray(Question[]::new))));
        UUID many = shop.draft(full);
        assertThat(add(many, "s1", "kind", "RATING", "text", "Ещё?")).hasStatus(422).bodyText().contains("не больше 100 вопросов");
        assertThat(shop.post("/" + many + "/questions/q1/copy", "version", 0)).flash().containsEntry("problem", "questionnaire.problem.full");
        assertThat(shop.post("/" + many + "/questions/q1/kind", "version", shop.version(many), "kind", "DATE")).hasStatus(HttpStatus.FOUND);
        assertThat(shop.get("/" + many)).bodyText().doesNotContain("Добавить вопрос");
        UUID sections = shop.draft(new Content(IntStream.range(0, Content.MOST_SECTIONS).mapToObj(n -> section("s" + n)).toList()));
        assertThat(shop.post("/" + sections + "/sections", "version", 0, "title", "Ещё")).hasStatus(422).bodyText().contains("Больше 20 разделов");
    }

    @Test
    void questionsAreMovedWithinAndBetweenSections() {
        assertThat(shop.post("/" + id + "/questions/q3/place", "version", 0, "place", "s1.1", "by", "up")).hasStatus(HttpStatus.FOUND).flash().containsEntry("moved", "q3");
        assertThat(order()).containsExactly("q1", "q3", "q2");
        assertThat(shop.content(id).section("s2").orElseThrow().questions()).isEmpty();
        assertThat(shop.get("/" + id)).bodyText().contains("data-says=\"Теперь 2-й из 3: Вопрос q3\"");
    }

    @Test
    void whoeverMovesAQuestionBeforeItsConditionIsToldAndMayTakeItBack() {
        assertThat(shop.post("/" + id + "/questions/q2/place", "version", 0, "place", "s1.0")).flash().containsEntry("flash", "questionnaire.moved.released");
        assertThat(shop.content(id).question("q2").orElseThrow().condition()).isNull();
        assertThat(shop.get("/" + id)).bodyText().contains("Вернуть как было");
        assertThat(shop.post("/" + id + "/restoration", "version", 1)).hasStatus(HttpStatus.FOUND);
        assertThat(order()).containsExactly("q1", "q2", "q3");
        assertThat(shop.content(id).question("q2").orElseThrow().condition()).isNotNull();
        assertThat(shop.post("/" + id + "/restoration", "version", 2)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void whatIsDeletedCanBePutBackUntilTheNextChange() {
        assertThat(shop.post("/" + id + "/questions/q1/removal", "version", 0)).hasStatus(HttpStatus.FOUND);
        assertThat(order()).containsExactly("q2", "q3");
        assertThat(shop.post("/" + id + "/restoration", "version", 1)).hasStatus(HttpStatus.FOUND);
        assertThat(order()).containsExactly("q1", "q2", "q3");
        assertThat(shop.post("/" + id + "/sections/s1/removal", "version", 2)).hasStatus(HttpStatus.FOUND);
        assertThat(order()).containsExactly("q3");
        assertThat(shop.post("/" + id + "/sections/s2/place", "version", 3, "place", 0)).hasStatus(HttpStatus.FOUND);
        assertThat(shop.get("/" + id)).bodyText().doesNotContain("Вернуть как было");
    }

    @Test
    void sectionsAreAddedNamedAndMoved() {
        assertThat(shop.get("/" + id + "/sections/new")).hasStatusOk().bodyText().contains("Новый раздел").doesNotContain("??");
        assertThat(shop.post("/" + id + "/sections", "version", 0, "title", "О времени", "help", "Коротко")).hasStatus(HttpStatus.FOUND);
        var added = shop.content(id).sections().get(2);
        assertThat(added.title()).isEqualTo(Wording.of("О времени"));
        assertThat(shop.get("/" + id + "/sections/" + added.key())).hasStatusOk().bodyText().contains("value=\"О времени\"");
        assertThat(shop.post("/" + id + "/sections/" + added.key(), "version", 1, "title", "Время", "titleEn", "Time")).hasStatus(HttpStatus.FOUND);
        assertThat(shop.post("/" + id + "/sections/" + added.key() + "/place", "version", 2, "place", 0)).hasStatus(HttpStatus.FOUND);
        assertThat(shop.content(id).sections().get(0).title()).isEqualTo(new Wording("Время", "Time"));
        assertThat(shop.get("/" + id)).bodyText().contains("добавить вопрос в раздел «Время»");
        assertThat(shop.post("/" + id + "/sections/" + added.key(), "version", 3, "title", "я".repeat(151))).hasStatus(422);
    }

    @Test
    void aCopyStandsBehindAndMeasuresNothing() {
        change("q3", "text", "Сколько?", "measure", "new");
        assertThat(shop.post("/" + id + "/questions/q3/copy", "version", 1)).hasStatus(HttpStatus.FOUND);
        var questions = shop.content(id).section("s2").orElseThrow().questions();
        assertThat(questions).hasSize(2).extracting(one -> one.text().ru()).containsOnly("Сколько?");
        assertThat(questions.get(1).measure()).isNull();
    }

    @Test
    void anotherKindIsAnotherQuestion() {
        UUID made = Workshop.led(shop.post("/" + id + "/questions/q1/kind", "version", 0, "kind", "SEVERAL"));
        assertThat(made).isEqualTo(id);
        var changed = shop.content(id).questions().get(0);
        assertThat(changed.kind()).isEqualTo(QuestionKind.SEVERAL);
        assertThat(changed.key()).isNotEqualTo("q1");
        assertThat(shop.content(id).question("q2").orElseThrow().condition()).isNull();
    }

    @Test
    void ofTwoBrowsersTheSecondSeesBothAndLosesNothing() {
        change("q3", "text", "Первая правка", "low", "плохо");
        var late = shop.post("/" + id + "/questions/q3", "version", 0, "text", "Вторая правка", "low", "плохо");
        assertThat(late).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Первая правка", "Вторая правка", "name=\"version\" value=\"1\"").doesNotContain("??", "{0");
        assertThat(shop.post("/" + id + "/questions/q3", "version", 1, "text", "Вторая правка")).hasStatus(HttpStatus.FOUND);
        assertThat(shop.post("/" + id + "/questions/q2", "version", 1, "text", "Моё")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Моё", "Вопрос q2");
        assertThat(shop.post("/" + id + "/title", "version", 0, "title", "Другое", "purpose", "OTHER", "respondent", "ANYONE")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Другое", "Запросы");
        assertThat(shop.post("/" + id + "/sections/s1", "version", 0, "title", "Моё название")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Моё название", "Раздел s1");
        assertThat(shop.post("/" + id + "/questions/q1/place", "version", 0, "place", "s2.0")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("в другом окне", "Добавить вопрос");
        assertThat(shop.post("/" + id + "/publication", "version", 0)).hasStatus(HttpStatus.CONFLICT);
        assertThat(shop.post("/" + id + "/removal", "version", 0)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aQuestionThatIsGoneMeanwhileCanBeSavedAgain() {
        shop.post("/" + id + "/questions/q3/removal", "version", 0);
        assertThat(shop.post("/" + id + "/questions/q3", "version", 0, "text", "Ещё пишу")).hasStatus(HttpStatus.CONFLICT).bodyText()
                .contains("только что удалили", "Ещё пишу", "/sections/s1/questions\"");
        assertThat(shop.post("/" + id + "/sections/s9", "version", 0, "title", "Тоже")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Тоже");
    }

    @Test
    void sentTwiceAtOnceItIsAddedOnce() throws Exception {
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        int seen = shop.version(id);
        try {
            var answers = threads.invokeAll(Collections.nCopies(2, () -> {
                together.await();
                return shop.post("/" + id + "/sections/s2/questions", "kind", "RATING", "text", "Дважды", "version", seen).getResponse().getStatus();
            }));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(302, 409);
        } finally {
            threads.shutdown();
        }
        assertThat(shop.content(id).questions()).hasSize(4);
    }

    @Test
    void aPublishedOneDoesNotChangeAndWhatWasTypedIsStillThere() {
        shop.post("/" + id + "/publication", "version", 0);
        assertThat(shop.post("/" + id + "/questions/q3", "version", 1, "text", "Поздно пришло")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("только что опубликовали", "Поздно пришло");
        assertThat(shop.post("/" + id + "/questions/q3/place", "version", 1, "place", "s1.0")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("уже в другом состоянии", "Опубликованную анкету не меняют");
        assertThat(shop.post("/" + id + "/title", "version", 1, "title", "Иначе", "purpose", "OTHER", "respondent", "ANYONE")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Иначе");
        assertThat(shop.post("/" + id + "/sections", "version", 1, "title", "Иначе")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Иначе");
        assertThat(shop.get("/" + id + "/questions/q3")).hasStatus(HttpStatus.CONFLICT);
        assertThat(shop.post("/" + id + "/removal", "version", 1)).hasStatus(HttpStatus.CONFLICT);
        assertThat(shop.content(id).questions()).hasSize(3);
    }

    @Test
    void anUnfinishedOneIsNotPublished() {
        add(id, "s1", "kind", "ONE", "text", "Что?");
        assertThat(shop.get("/" + id)).bodyText().contains("добавить варианты ответа: «Что?»").doesNotContain(">Опубликовать<");
        assertThat(shop.post("/" + id + "/publication", "version", 1)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aStrangerAndAReaderChangeNothing() {
        var elsewhere = new Workshop(beans);
        assertThat(elsewhere.get("/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        for (String path : List.of("/questions/q1", "/sections/s1", "/title", "/preview", "/sections/new")) {
            assertThat(elsewhere.get("/" + id + path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        for (String path : List.of("/questions/q1", "/questions/q1/place", "/questions/q1/removal", "/sections/s1", "/sections", "/publication", "/removal", "/copy", "/edition")) {
            assertThat(elsewhere.post("/" + id + path, "version", 0, "text", "Что?", "title", "Что?")).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        var director = shop.personas.member(shop.school, Role.DIRECTOR);
        assertThat(shop.get(director, shop.school, "/" + id)).hasStatusOk().bodyText().contains("Вопрос q1", "черновик").doesNotContain("Добавить вопрос", "<button class=\"btn btn-primary\"");
        assertThat(shop.version(id)).isZero();
    }

    @Test
    void statementsDoNotGrowWithQuestions() throws Exception {
        UUID large = shop.draft(new Content(IntStream.range(0, 10)
                .mapToObj(s -> section("s" + s, IntStream.range(0, 10).mapToObj(n -> question("q" + s + n, QuestionKind.RATING)).toArray(Question[]::new)))
                .toList()));
        for (String path : List.of("", "/preview")) {
            int few = statements.during(() -> shop.get("/" + id + path)).size();
            assertThat(statements.during(() -> shop.get("/" + large + path))).as(path).hasSize(few);
        }
        int few = statements.during(() -> shop.get("/" + id + "/questions/q3")).size();
        assertThat(statements.during(() -> shop.get("/" + large + "/questions/q11"))).hasSize(few);
    }

    private List<String> order() {
        return shop.content(id).questions().stream().map(Question::key).toList();
    }

    private List<String> keys(UUID one) {
        return shop.content(one).question("q1").orElseThrow().options().stream().map(Option::key).toList();
    }

    private MvcTestResult add(UUID to, String section, Object... fields) {
        return shop.post("/" + to + "/sections/" + section + "/questions", with(fields, "version", shop.version(to)));
    }

    private MvcTestResult change(String question, Object... fields) {
        return shop.post("/" + id + "/questions/" + question, with(fields, "version", shop.version(id)));
    }

    private MvcTestResult press(UUID one, String act, Object... fields) {
        return shop.post("/" + one + "/questions/q1", with(with(fields, "version", shop.version(one)), "act", act));
    }

    private static Object[] with(Object[] fields, Object... more) {
        return Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray();
    }
}
