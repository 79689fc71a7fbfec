package ru.nastavnik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.Csrf;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.people.Contacts;
import ru.nastavnik.people.Birth;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.MentorState;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.Occupied;
import ru.nastavnik.people.RequestSource;
import ru.nastavnik.people.Sex;
import ru.nastavnik.sheet.Sheets;

class ImportPagesTest extends Lists {

    @Autowired
    Statements statements;

    @Autowired
    BeanFactory beans;

    @Test
    void takesAMessyListInAtOnce() {
        String list = "Список наставляемых школы № 1\n\n" + HEADING
                + "1\tОБРАЗЦОВ  пётр ильич\t08.03.2012\t8а\t8 (900) 000-00-01\tпроект по химии; олимпиада\tклассный руководитель\n"
                + "2\tИванoва Анна Петровна\t2011-09-01\t9-Б\t\t\t\n"; // with a Latin o
        var id = check(ImportKind.MENTEES, list);
        assertThat(page(id)).bodyText().contains("Новые: 2", "Ошибки: 0", "Образцов Пётр Ильич", "Добавим 2 записи");
        apply(id);
        assertThat(page(id)).bodyText().contains("Готово, список загружен", "Добавлено: 2");
        List<String> added = inSchool(() -> mentees.findAll().stream().map(mentee -> mentee.getPerson().getName().full()).toList());
        assertThat(added).containsExactlyInAnyOrder("Образцов Пётр Ильич", "Иванова Анна Петровна");
        var boy = person("Образцов");
        assertThat(boy.getBirth()).isEqualTo(Birth.on(LocalDate.of(2012, 3, 8)));
        assertThat(boy.getSex()).isEqualTo(Sex.MALE);
        assertThat(boy.getOccupied().occupation()).isEqualTo(Occupation.PUPIL);
        assertThat(boy.getOccupied().schoolClass()).isEqualTo("8 «А»");
        assertThat(boy.getContacts().phone()).isEqualTo("+7 900 000-00-01");
        inSchool(() -> {
            var requests = mentees.findByPersonId(boy.getId()).orElseThrow().getRequests();
            assertThat(requests).extracting("topic").containsExactly("проект по химии", "олимпиада");
            assertThat(requests).extracting("source").containsOnly(RequestSource.CLASS_TEACHER);
            return null;
        });
    }

    @Test
    void saysAllErrorsAtOnceWithTheirCells() {
        var id = check(ImportKind.MENTEES, HEADING
                + "1\tОбразцов Пётр Ильич\t32.03.2012\t8а\tпять\t\tсосед\n"
                + "2\tМакетов\t\t8а\t\t\t\n"
                + "3\tПримерова Анна Петровна\t\t8а\t\t\t\n"
                + "4\tПробникова Вера Эскизовна\t01.09.2011\t8а\t\t\t\n");
        assertThat(page(id)).bodyText().contains(
                "Ошибки: 3", "C2", "Не удалось понять дату «32.03.2012»", "E2", "Не удалось понять телефон «пять»", "G2", "Не удалось понять источник «сосед»",
                "B3", "Нужны и фамилия, и имя", "C4", "Укажите дату рождения", "Новые: 1");
        confirm(id);
        assertThat(page(id)).bodyText().contains("Загрузить исправленный файл");
        assertThat(count("mentee")).isZero();
    }

    @Test
    void takesTheFirstOfSeveralPhonesAndSaysSo() {
        var id = check(ImportKind.MENTEES, HEADING
                + "1\tОбразцов Пётр Ильич\t08.03.2012\t8а\t8 900 000 00 01, 89000000002\t\t\n"
                + "2\tЭскизов Лев Ильич\t08.03.2012\t8а\t89000000003 (мама)\t\t\n"
                + "3\tМакетов Лев\t\t8а\t89000000004 89000000005\t\t\n");
        assertThat(page(id)).bodyText().contains("Новые: 2", "Ошибки: 1", "Обратите внимание", "E2", "E4", "несколько телефонов").doesNotContain(">E3<");
        assertThat(annotated(id)).contains("8 900 000 00 01, 89000000002", "Здесь несколько телефонов: на карточку попадёт первый");
        post("/imports/" + id + "/confirmation", "withoutErrors", "true");
        listeners.settle();
        assertThat(person("Образцов").getContacts().phone()).isEqualTo("+7 900 000-00-01");
        assertThat(person("Эскизов").getContacts().phone()).isEqualTo("+7 900 000-00-03");
    }

    @Test
    void contactsInAListOfMenteesAreTheRepresentativesUnlessTheyAreAdults() {
        String heading = "ФИО\tДата рождения\tКонтакты\tЗапрос\n";
        applied(ImportKind.MENTEES, heading
                + "Образцов Пётр Ильич\t08.03.2012\t8 900 000 00 01\tхимия\n"
                + "Эскизов Лев Ильич\t08.03.1990\t8 900 000 00 02\tхимия\n");
        assertThat(person("Образцов").getContacts()).extracting(Contacts::phone, Contacts::representativePhone).containsExactly(null, "+7 900 000-00-01");
        assertThat(person("Эскизов").getContacts()).extracting(Contacts::phone, Contacts::representativePhone).containsExactly("+7 900 000-00-02", null);
        applied(ImportKind.MENTORS, "ФИО\tДолжность\tКонтакты\nПримерова Анна Ильинична\tучитель\t8 900 000 00 03\n");
        assertThat(person("Примерова").getContacts().phone()).isEqualTo("+7 900 000-00-03");
    }

    @Test
    void passesOverTotalsAndSignaturesBelowTheTable() {
        var id = check(ImportKind.MENTEES, HEADING
                + "1\tОбразцов Пётр Ильич\t08.03.2012\t8а\t\t\t\n"
                + "\tИтого: 1 человек\t\t\t\t\t\n"
                + "Всего\t\t\t\t\t\t\n"
                + "\tДиректор школы\t\t\t________ Эскизов И. И.\t\t\n"
                + "\t__________ /Эскизов И. И./\t\t\t\t\t\n"
                + "2\tДиректоров Пётр Ильич\t08.03.2012\t8а\t\t\t\n");
        assertThat(page(id)).bodyText().contains("Новые: 2", "Ошибки: 0", "строка 3", "строка 4", "строка 5", "строка 6").doesNotContain("строка 7", "Эскизов");
    }

    @Test
    void mayLeaveRowsWithErrorsOut() {
        var id = check(ImportKind.MENTEES, HEADING + "1\tМакетов\t\t8а\t\t\t\n2\tПробникова Вера Эскизовна\t01.09.2011\t8а\t\t\t\n");
        post("/imports/" + id + "/confirmation", "withoutErrors", "true");
        listeners.settle();
        assertThat(count("mentee")).isEqualTo(1);
    }

    @Test
    void updatesWhomItKnowsAndWipesNothing() {
        applied(ImportKind.MENTEES, HEADING + "1\tОбразцов Пётр Ильич\t08.03.2012\t8а\t89000000001\tпроект по химии\tродители\n");
        var id = check(ImportKind.MENTEES, "ФИО\tДата рождения\tКласс\tТелефон\nОбразцов Петр Ильич\t08.03.2012\t9а\t\n");
        assertThat(page(id)).bodyText().contains("Изменения: 1", "8 «А»", "9 «А»", "Класс").doesNotContain("проект по химии");
        apply(id);
        var person = person("Образцов");
        assertThat(person.getOccupied().schoolClass()).isEqualTo("9 «А»");
        assertThat(person.getContacts().phone()).isEqualTo("+7 900 000-00-01");
        assertThat(person.getName().givenName()).as("as it is spelled on the card").isEqualTo("Пётр");
        assertThat(count("person")).isEqualTo(1);
    }

    @Test
    void aListWithoutBirthDatesMayUpdateWhomOneKnows() {
        applied(ImportKind.MENTEES, HEADING + "1\tОбразцов Пётр Ильич\t08.03.2012\t8а\t\t\t\n");
        var id = check(ImportKind.MENTEES, "ФИО\tКласс\nОбразцов Пётр Ильич\t9а\nЭскизов Лев Ильич\t9а\n");
        assertThat(page(id)).bodyText().contains("Изменения: 1", "Ошибки: 1");
    }

    @Test
    void aYearOfBirthIsEnoughAndALaterDateReplacesIt() {
        applied(ImportKind.MENTEES, "ФИО\tГод рождения\tКласс\nОбразцов Пётр Ильич\t2012\t9а\n");
        assertThat(person("Образцов").getBirth()).isEqualTo(Birth.in(2012));
        var id = check(ImportKind.MENTEES, HEADING + "1\tОбразцов Пётр Ильич\t08.03.2012\t9а\t\t\t\n");
        assertThat(page(id)).bodyText().contains("Изменения: 1", "2012 г.", "8 марта 2012").doesNotContain("31 декабря", "31.12.");
        apply(id);
        assertThat(person("Образцов").getBirth()).isEqualTo(Birth.on(LocalDate.of(2012, 3, 8)));
        assertThat(count("person")).isEqualTo(1);
        post("/imports/" + id + "/undoing");
        assertThat(person("Образцов").getBirth()).isEqualTo(Birth.in(2012));
    }

    @Test
    void aYearWipesNoDateThatIsKnown() {
        applied(ImportKind.MENTEES, HEADING + "1\tОбразцов Пётр Ильич\t08.03.2012\t8а\t\t\t\n");
        applied(ImportKind.MENTEES, "ФИО\tГод рождения\tКласс\nОбразцов Пётр Ильич\t2012\t9а\n");
        assertThat(person("Образцов").getBirth()).isEqualTo(Birth.on(LocalDate.of(2012, 3, 8)));
        assertThat(person("Образцов").getOccupied().schoolClass()).isEqualTo("9 «А»");
    }

    @Test
    void asksAboutWhoeverResemblesSomebody() {
        applied(ImportKind.MENTEES, HEADING + "1\tИванова Алина Петровна\t08.03.2012\t8а\t\t\t\n");
        var id = check(ImportKind.MENTEES, HEADING
                + "1\tИвонова Алина Петровна\t08.03.2012\t9а\t\t\t\n"
                + "2\tИванова Арина Петровна\t08.03.2012\t9а\t\t\t\n" // her twin
                + "3\tОбразцов Пётр Ильич\t01.02.2012\t9а\t\t\t\n"
                + "4\tОбразцов Пётр Ильич\t01.02.2012\t9а\t\t\t\n");
        assertThat(page(id)).bodyText().contains("Похожие: 2", "Новые: 2", "Ивонова Алина Петровна", "Иванова Алина Петровна", "отличается буква", "Строка 4 этого же списка");
        post("/imports/" + id + "/choices", "rows", "DOUBLE", "choice-2", "ADD");
        apply(id);
        assertThat(count("person")).as("both sisters, the one who was taken for another, and one boy").isEqualTo(4);
    }

    @Test
    void holdsBackWhoeverHasWithdrawn() {
        applied(ImportKind.MENTEES, HEADING + "1\tКоролёва Алина Петровна\t08.03.2012\t8а\t89000000001\t\t\n");
        UUID gone = person("Королёва").getId();
        withdraws("Королёва");
        var id = check(ImportKind.MENTEES, HEADING
                + "1\tКОРОЛЕВА Алина\t08.03.2012\t9а\t\t\t\n"
                + "2\tКоролёва Алина Петровна\t2012\t9а\t\t\t\n"
                + "3\tКоролёва Арина Петровна\t08.03.2012\t9а\t\t\t\n" // her twin
                + "4\tКоролёва Алина Петровна\t08.11.2010\t9а\t\t\t\n"); // a namesake
        String said = DateTimeFormatter.ofPattern("dd.MM.uuuu").format(LocalDate.now(school.getTimeZone())) + " человек с таким именем отозвал согласие";
        assertThat(page(id)).bodyText()
                .contains("Похожие: 2", "Новые: 2", said, "/people/" + gone + "/consents\">Подписано новое согласие", "другой человек: добавить", "пропустим 2 строки")
                .containsPattern("value=\"SKIP\" checked=\"checked\">\\s*<label[^>]*for=\"s2\"")
                .doesNotContain("9000000001", "900 000-00-01", "8 «А»");
        assertThat(annotated(id)).filteredOn(cell -> cell.contains(said)).hasSize(2);
        post("/imports/" + id + "/choices", "rows", "DOUBLE", "all", "ADD");
        assertThat(page(id)).as("one by one only").bodyText().contains("Добавим 2 записи");
        apply(id);
        assertThat(inSchool(() -> people.findAll().stream().filter(one -> !one.isBlocked()).map(one -> one.getName().givenName() + one.getBirth().year()).toList()))
                .containsExactlyInAnyOrder("Арина2012", "Алина2010");
    }

    @Test
    void takesInAtAWordWhoeverOnlyHasTheNameOfOneWhoWithdrew() {
        applied(ImportKind.MENTEES, HEADING + "1\tКоролёва Алина Петровна\t08.03.2012\t8а\t\t\t\n");
        withdraws("Королёва");
        var undated = check(ImportKind.MENTEES, HEADING + "1\tКоролёва Алина Петровна\t\t9а\t\t\t\n");
        String missing = "Для нового человека не хватает:";
        assertThat(page(undated)).as("of a new pupil the birth date is needed").bodyText()
                .contains("дополните строку в своём списке", missing)
                .containsPattern(">C2</span>\\s*<span>Дата рождения")
                .doesNotContain("отметьте это в строке");
        assertThat(annotated(undated)).filteredOn(cell -> cell.contains("отозвал согласие") && cell.contains(missing + " Дата рождения: ")).hasSize(1);
        applied(ImportKind.MENTEES, HEADING + "1\tКаролёва Алина Петровна\t09.03.2012\t8а\t\t\t\n");
        assertThat(page(check(ImportKind.MENTEES, HEADING + "1\tКоролёва Алина Петровна\t\t9а\t\t\t\n"))).as("it may be the one of nearly the same name").bodyText()
                .contains("отличается буква", "отметьте это в строке", missing, "тот же: обновить карточку")
                .doesNotContain("дополните строку");
        var id = check(ImportKind.MENTEES, HEADING + "1\tКоролёва Алина Петровна\t08.03.2012\t9а\t\t\t\n");
        post("/imports/" + id + "/choices", "rows", "DOUBLE", "choice-2", "ADD");
        post("/imports/" + id + "/check");
        apply(id);
        assertThat(page(id)).bodyText().contains("Добавлено: 1");
        assertThat(person("Королёва").getOccupied().schoolClass()).isEqualTo("9 «А»");
        assertThat(count("import_row where import_id = '" + id + "' and (withdrawn <> '{}' or withdrawn_on is not null)")).isZero();
    }

    @Test
    void whoeverWasLetInAgainIsNotHeldBackByLaterLists() {
        String one = HEADING + "1\tКоролёва Алина Петровна\t08.03.2012\t8а\t\t\t\n";
        applied(ImportKind.MENTEES, one);
        withdraws("Королёва");
        var again = check(ImportKind.MENTEES, one);
        post("/imports/" + again + "/choices", "rows", "DOUBLE", "choice-2", "ADD");
        apply(again);
        assertThat(page(check(ImportKind.MENTEES, one))).bodyText().contains("Без изменений: 1", "Похожие: 0");
        var id = check(ImportKind.MENTEES, one.replace("8а", "9а") + "2\tКоролева Алина\t\t9б\t\t\t\n");
        assertThat(page(id)).bodyText().contains("Изменения: 1", "Похожие: 1", "обновим 1 карточку");
        apply(id);
        assertThat(page(id)).as("who withdrew is the one whom the check has found").bodyText().contains("Обновлено: 1");
        assertThat(person("Королёва").getOccupied().schoolClass()).isEqualTo("9 «А»");
        assertThat(page(check(ImportKind.MENTEES, one.replace("08.03.2012", "")))).as("it may be either").bodyText().contains("Похожие: 1", "отозвал согласие");
        inSchool(() -> jdbc.sql("update mentee set archived_on = current_date where archived_on is null").update());
        var archived = check(ImportKind.MENTEES, one);
        post("/imports/" + archived + "/choices", "rows", "DOUBLE", "all", "ADD");
        assertThat(page(archived)).as("nobody of the register").bodyText().contains("Похожие: 1", "отозвал согласие", "Новых нет");
    }

    @Test
    void knowsNobodyOfThoseWhoseDataAreDestroyedOrOfAnotherSchool() {
        String one = HEADING + "1\tКоролёва Алина Петровна\t08.03.2012\t8а\t\t\t\n";
        applied(ImportKind.MENTEES, one);
        withdraws("Королёва");
        UUID erasure = jdbc(() -> jdbc.sql("select id from erasure").query(UUID.class).single());
        var here = school;
        var curatorHere = curator;
        found();
        assertThat(page(check(ImportKind.MENTEES, one))).bodyText().contains("Новые: 1", "Похожие: 0");
        school = here;
        curator = curatorHere;
        assertThat(post("/erasures/" + erasure + "/completion")).hasStatus(HttpStatus.FOUND);
        assertThat(page(check(ImportKind.MENTEES, one))).bodyText().contains("Новые: 1", "Похожие: 0");
    }

    @Test
    void appliesChoicesToAllOfASort() {
        applied(ImportKind.MENTEES, HEADING + "1\tОбразцов Пётр Ильич\t08.03.2012\t8а\t\t\t\n");
        var id = check(ImportKind.MENTEES, HEADING + "1\tОбразцов Пётр Ильич\t08.03.2012\t9а\t\t\t\n2\tЭскизов Лев Ильич\t08.03.2012\t9а\t\t\t\n");
        post("/imports/" + id + "/choices", "rows", "CHANGED", "all", "SKIP");
        assertThat(page(id)).bodyText().contains("Добавим 1 запись, менять нечего, пропустим 1 строку");
        post("/imports/" + id + "/choices", "rows", "NEW", "all", "UPDATE");
        assertThat(page(id)).as("what is new cannot be updated").bodyText().contains("Добавим 1 запись");
    }

    @Test
    void whoeverIsHereWorksNowhereElse() {
        var id = check(ImportKind.MENTEES, "ФИО\tДата рождения\tКласс\tШкола\n"
                + "Образцов Пётр Ильич\t08.03.2012\t8а\tшкола №1\n"
                + "Эскизов Лев Ильич\t08.03.2012\t\t«СРЕДНЯЯ ШКОЛА N 1 города Образцова», 8-Б\n"
                + "Макетов Лев Ильич\t08.03.2012\t8а\tШкола № 11\n"
                + "Лекалов Лев Ильич\t08.03.2012\t\tШкола № 1, кружок химии\n");
        assertThat(page(id)).bodyText().contains("Новые: 4").doesNotContain(">D3<", ">D5<");
        apply(id);
        assertThat(person("Образцов").getOccupied()).extracting(Occupied::workplace, Occupied::schoolClass).containsExactly(null, "8 «А»");
        assertThat(person("Эскизов").getOccupied()).extracting(Occupied::workplace, Occupied::schoolClass).containsExactly(null, "8 «Б»");
        assertThat(person("Макетов").getOccupied()).extracting(Occupied::workplace, Occupied::schoolClass).containsExactly("Школа № 11", "8 «А»");
        assertThat(person("Лекалов").getOccupied()).as("a namesake in another town, for all that is known").extracting(Occupied::workplace, Occupied::schoolClass)
                .containsExactly("Школа № 1, кружок химии", null);
    }

    @Test
    void anExportedRegisterBroughtBackChangesNothing() {
        applied(ImportKind.MENTEES, "ФИО\tДата рождения\tКласс\tМесто учёбы\tЗапрос\n"
                + "Образцов Пётр Ильич\t08.03.2012\t8а\t\tхимия\n"
                + "Эскизов Лев Ильич\t08.03.2012\tСТ-21\t\tхимия\n"
                + "Макетов Лев Ильич\t08.03.2012\t8а\tШкола № 2\tфизика; химия\n");
        applied(ImportKind.MENTORS, "ФИО\tДолжность\tМесто работы\tТелефон\tВозраст наставляемых\n"
                + "Примерова Анна Ильинична\tучитель химии\t\t89000000001\tдо 15\n"
                + "Лекалов Пётр Ильич\tинженер\tЗавод, цех 5\t89000000002\t12–15\n");
        var desk = new Desk(beans, school);
        desk.approve(desk.submitted(desk.pair(desk.teacher("Пробникова"), desk.pupil("Чертежов"))).getId());
        assertThat(page(broughtBack(ImportKind.MENTEES, "/mentees.xlsx"))).bodyText().contains("Без изменений: 4");
        assertThat(page(broughtBack(ImportKind.MENTORS, "/mentors.xlsx"))).bodyText().contains("Без изменений: 3");
        assertThat(page(broughtBack(ImportKind.MENTORS, "/mentors.csv"))).bodyText().contains("Без изменений: 3");
    }

    @Test
    void everyStateOfAnExportedRegisterIsUnderstood() {
        String[] states = {"кандидат", "собеседование", "обучен", "действующий", "резерв", "выбыл"};
        var rows = new StringBuilder("ФИО\tДолжность\tЭтап\n");
        for (int i = 0; i < states.length; i++) {
            rows.append("Примерова %s Ильинична\tучитель\t%s\n".formatted(List.of("Анна", "Вера", "Нина", "Ольга", "Майя", "Лада").get(i), states[i]));
        }
        applied(ImportKind.MENTORS, rows.toString());
        assertThat(inSchool(() -> mentors.findAll().stream().map(Mentor::getState).toList())).containsExactlyInAnyOrder(MentorState.values());
        assertThat(inSchool(() -> mentors.findAll().stream().filter(Mentor::isArchived).map(Mentor::getState).toList())).as("as everybody who leaves")
                .containsExactly(MentorState.LEFT);
        assertThat(page(broughtBack(ImportKind.MENTORS, "/mentors.xlsx"))).bodyText().contains("Ошибки: 0", "Без изменений: 5");
    }

    @Test
    void showsTheDaysOfASpreadsheetAsTheyAreWrittenInRussia() {
        applied(ImportKind.MENTEES, HEADING + "1\tОбразцов Пётр Ильич\t08.03.2012\t8а\t\t\t\n");
        var answer = upload(ImportKind.MENTEES, "mentees.xlsx", get("/mentees.xlsx").getResponse().getContentAsByteArray());
        String columns = answer.getResponse().getRedirectedUrl().replaceAll(".*/imports/", "/imports/");
        assertThat(get(columns)).bodyText().containsPattern("\\d\\d\\.\\d\\d\\.\\d{4}").doesNotContainPattern("\\d{4}-\\d\\d-\\d\\d</span>");
    }

    @Test
    void whatAListDoesNotTellOfSomebodyKnownStays() {
        applied(ImportKind.MENTORS, "ФИО\tДата рождения\tРод занятий\tДолжность\n"
                + "Примерова Анна Ильинична\t\tродитель\tинженер\n"
                + "Образцов Пётр Ильич\t08.03.2010\tученик\t\n");
        applied(ImportKind.MENTEES, "ФИО\tДата рождения\tРод занятий\nЛекалова Вера Ильинична\t08.03.1999\tучитель\n");
        var mentors = check(ImportKind.MENTORS, "ФИО\tДата рождения\tТелефон\tДолжность\n"
                + "Примерова Анна Ильинична\t\t89000000001\tдиректор завода\n"
                + "Образцов Пётр Ильич\t08.03.2010\t89000000002\t\n"
                + "Эскизов Лев Ильич\t\t89000000003\t\n");
        assertThat(page(mentors)).bodyText().contains("Изменения: 2", "Новые: 1", "директор завода").doesNotContain("Род занятий");
        apply(mentors);
        applied(ImportKind.MENTEES, "ФИО\tДата рождения\tКласс\tТелефон\nЛекалова Вера Ильинична\t08.03.1999\t8а\t89000000004\n");
        assertThat(List.of("Примерова", "Образцов", "Лекалова", "Эскизов"))
                .extracting(surname -> person(surname).getOccupied().occupation())
                .containsExactly(Occupation.PARENT, Occupation.PUPIL, Occupation.TEACHER, Occupation.TEACHER);
        assertThat(List.of("Примерова", "Образцов", "Лекалова", "Эскизов"))
                .extracting(surname -> person(surname).getContacts().phone())
                .doesNotContainNull();
    }

    @Test
    void ofSomebodyNewWhoMayBeAMinorTheBirthDateIsNeeded() {
        var id = check(ImportKind.MENTEES, "ФИО\tТелефон\nЭскизов Лев Ильич\t89000000003\n");
        assertThat(page(id)).bodyText().contains("Ошибки: 1", "Укажите дату рождения");
    }

    @Test
    void inACollegeAGroupMakesNobodyAPupil() {
        school = personas.college();
        curator = personas.curator(school);
        assertThat(get("/imports/new/MENTEES")).bodyText().containsPattern("value=\"STUDENT\"[^>]*selected");
        assertThat(occupation(ImportKind.MENTEES, Occupation.STUDENT, "Образцов", 2010)).isEqualTo(Occupation.STUDENT);
        assertThat(occupation(ImportKind.MENTEES, Occupation.TEACHER, "Примеров", 1990)).isEqualTo(Occupation.TEACHER);
        assertThat(occupation(ImportKind.MENTORS, Occupation.ALUMNUS, "Макетов", 2000)).isEqualTo(Occupation.ALUMNUS);
        assertThat(occupation(ImportKind.MENTORS, Occupation.TEACHER, "Эскизов", 2008)).as("nothing was chosen").isEqualTo(Occupation.STUDENT);
    }

    private Occupation occupation(ImportKind kind, Occupation chosen, String surname, int year) {
        apply(check(receive(kind, chosen, "ФИО\tДата рождения\tГруппа\n%s Пётр Ильич\t08.03.%d\tСТ-21\n".formatted(surname, year))));
        return person(surname).getOccupied().occupation();
    }

    private UUID broughtBack(ImportKind kind, String export) {
        var answer = upload(kind, export.substring(1), get(export).getResponse().getContentAsByteArray());
        return check(UUID.fromString(answer.getResponse().getRedirectedUrl().replaceAll(".*/imports/|/columns", "")));
    }

    @Test
    void takesMentorsInAsTheyWork() {
        var id = check(ImportKind.MENTORS, "Наставник\tДолжность\tКомпетенции\tЭтап\tПочта\tВозраст наставляемых\n"
                + "Примерова Анна Борисовна\tучитель химии\tхимия; олимпиады\t\tanna@example.org\t12–15\n"
                + "Макетов Олег Шаблонович\tинженер завода\tстанки\tкандидат\t\t\n");
        apply(id);
        inSchool(() -> {
            var teacher = mentors.findByPersonId(person("Примерова").getId()).orElseThrow();
            assertThat(teacher.getState()).isEqualTo(MentorState.ACTIVE);
            assertThat(teacher.getCompetences()).containsExactly("химия", "олимпиады");
            assertThat(teacher.getPreferredAgeTo()).isEqualTo(15);
            assertThat(mentors.findByPersonId(person("Макетов").getId()).orElseThrow().getState()).isEqualTo(MentorState.CANDIDATE);
            return null;
        });
        assertThat(person("Примерова").getOccupied().occupation()).isEqualTo(Occupation.TEACHER);
        assertThat(person("Макетов").getOccupied().occupation()).isEqualTo(Occupation.EMPLOYER);
    }

    @Test
    void remembersWhatAColumnMeans() {
        var id = receive(ImportKind.MENTEES, "ФИО\tДата рождения\tЧто хочет\nОбразцов Пётр Ильич\t08.03.2012\tхимия\n");
        assertThat(get("/imports/" + id + "/columns")).bodyText().contains("Что хочет", "химия");
        post("/imports/" + id + "/columns", "heading", "1", "column-0", "FULL_NAME", "column-1", "BIRTH_DATE", "column-2", "REQUEST");
        var next = receive(ImportKind.MENTEES, "Что хочет\tФИО\tДата рождения\nфизика\tЭскизов Лев Ильич\t08.03.2012\n");
        assertThat(jdbc(() -> jdbc.sql("select array_to_string(columns, ' ') from import where id = ?").param(next).query(String.class).single()))
                .isEqualTo("REQUEST FULL_NAME BIRTH_DATE");
    }

    @Test
    void refusesColumnsThatMakeNoSense() {
        var id = receive(ImportKind.MENTEES, "ФИО\tДата рождения\nОбразцов Пётр Ильич\t08.03.2012\n");
        assertThat(post("/imports/" + id + "/columns", "heading", "1", "column-0", "PHONE", "column-1", "PHONE"))
                .bodyText()
                .contains("Не найден столбец «Фамилия, имя, отчество»", "«Телефон» указано в двух столбцах");
        assertThat(post("/imports/" + id + "/columns", "heading", "-5", "column-0", "ROLE")).bodyText().contains("Не найден столбец");
    }

    @Test
    void refusesWhatIsNoList() {
        assertThat(mvc.post().uri("/o/" + school.getSlug() + "/imports/new/MENTEES").multipart()
                        .file("file", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                        .param("occupation", "PUPIL")
                        .with(Csrf.asABrowser())
                        .with(SignIn.as(curator)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Выберите файл XLSX или CSV");
        assertThat(post("/imports/new/MENTEES", "occupation", "PUPIL", "text", "  ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Выберите файл или вставьте строки");
        assertThat(post("/imports/new/MENTEES", "text", "ФИО")).bodyText().contains("Заполните это поле");
        assertThat(upload("")).as("no file").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Выберите файл или вставьте строки");
        assertThat(upload("список.csv")).as("an empty one").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Этот файл пуст");
    }

    private MvcTestResult upload(String name) {
        return upload(ImportKind.MENTEES, name, new byte[0]);
    }

    private MvcTestResult upload(ImportKind kind, String name, byte[] content) {
        return mvc.post()
                .uri("/o/" + school.getSlug() + "/imports/new/" + kind)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("occupation", kind == ImportKind.MENTEES ? "PUPIL" : "TEACHER")
                .with(Csrf.asABrowser())
                .with(SignIn.as(curator))
                .exchange();
    }

    @Test
    void givesTheListBackWithNotes() {
        var id = check(ImportKind.MENTEES, HEADING + "1\tМакетов\t\t8а\t\t\t\n");
        var answer = get("/imports/" + id + "/annotated");
        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(answer.getResponse().getContentAsByteArray()).startsWith("PK".getBytes(StandardCharsets.UTF_8));
        for (ImportKind kind : ImportKind.values()) {
            assertThat(get("/imports/new/" + kind + "/template")).hasStatusOk();
        }
    }

    private List<String> annotated(UUID id) {
        try {
            Path file = Files.write(Files.createTempFile("annotated", ".xlsx"), get("/imports/" + id + "/annotated").getResponse().getContentAsByteArray());
            var cells = new ArrayList<String>();
            Sheets.read(file, "annotated.xlsx", row -> cells.addAll(row.cells()));
            Files.delete(file);
            return cells;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void cancelsAndKeepsNothing() {
        var id = check(ImportKind.MENTEES, HEADING + "1\tОбразцов Пётр Ильич\t08.03.2012\t8а\t\t\t\n");
        post("/imports/" + id + "/cancellation");
        assertThat(page(id)).bodyText().contains("Список не загружен");
        assertThat(count("import_row") + count("import_file")).isZero();
        confirm(id);
        assertThat(count("person")).isZero();
    }

    @Test
    void aCorrectedListTakesThePlaceOfTheFormer() {
        var id = check(ImportKind.MENTEES, HEADING + "1\tМакетов\t\t8а\t\t\t\n");
        post("/imports/new/MENTEES", "occupation", "PUPIL", "instead", id.toString(), "text", HEADING + "1\tМакетов Лев Ильич\t08.03.2012\t8а\t\t\t\n");
        assertThat(page(id)).bodyText().contains("Список не загружен");
        assertThat(get("/imports")).bodyText().contains("ждёт проверки", "не загружен");
    }

    @Test
    void aStrangerFindsNothing() {
        var id = check(ImportKind.MENTEES, HEADING + "1\tОбразцов Пётр Ильич\t08.03.2012\t8а\t\t\t\n");
        var other = personas.school();
        var stranger = personas.curator(other);
        for (String address : List.of("", "/columns", "/annotated")) {
            assertThat(mvc.get().uri("/o/" + other.getSlug() + "/imports/" + id + address).with(SignIn.as(stranger))).hasStatus(HttpStatus.NOT_FOUND);
        }
        for (String address : List.of("/confirmation", "/cancellation", "/undoing", "/check")) {
            assertThat(mvc.post().uri("/o/" + other.getSlug() + "/imports/" + id + address).with(Csrf.asABrowser()).with(SignIn.as(stranger)))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(mvc.get().uri("/o/" + school.getSlug() + "/imports/" + id).with(SignIn.as(personas.director(school)))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void asksTheDatabaseAsOftenForManyRows() throws Exception {
        applied(ImportKind.MENTEES, rows(2, "8а"));
        var few = check(ImportKind.MENTEES, rows(2, "9а"));
        int statementsForFew = statements.during(() -> page(few)).size();
        applied(ImportKind.MENTEES, rows(40, "8а"));
        var many = check(ImportKind.MENTEES, rows(40, "9а"));
        assertThat(page(many)).bodyText().contains("Изменения: 40");
        assertThat(statements.during(() -> page(many))).hasSize(statementsForFew);
    }
}
