package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.organization.Role;
import ru.nastavnik.sheet.SheetRow;
import ru.nastavnik.sheet.Sheets;

@ApplicationTest
class ExportTest {

    private static final LocalDate ENTERED = LocalDate.of(2026, 9, 1);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BeanFactory beans;

    @Autowired
    Personas personas;

    @Autowired
    People people;

    @Autowired
    Mentees mentees;

    @Autowired
    Mentors mentors;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    Desk desk;

    @BeforeEach
    void found() {
        desk = new Desk(beans);
    }

    @Test
    void mentorsHaveTheirCustomaryColumns() {
        mentor("Ёлкина", "+7 912 345-67-89");
        var rows = read(download("/mentors.xlsx"), "mentors.xlsx");
        assertThat(rows.get(0).cells()).containsExactly(
                "ФИО", "Телефон", "Электронная почта", "Место работы или учёбы", "Должность", "Компетенции", "Достижения", "Интересы", "Возраст наставляемых",
                "Часов в месяц", "Формы наставничества", "Дата внесения", "Наставляемые", "Форма наставничества в паре", "Место работы или учёбы наставляемых",
                "Дата завершения", "Результаты",
                "Ссылка на кейс или отзыв", "Состояние");
        assertThat(rows.get(1).cells()).containsExactly(
                "Ёлкина Анна Борисовна", "+7 912 345-67-89", "anna@example.org", "Школа № 1", "учитель", "химия, физика", "", "шахматы", "12–16", "4", "", "2026-09-01",
                "", "", "", "", "", "", "кандидат");
    }

    @Test
    void menteesHaveThemTooWithTheirRepresentatives() {
        pupil("Образцов", "проект по химии");
        var rows = read(download("/mentees.xlsx"), "mentees.xlsx");
        assertThat(rows.get(0).cells()).contains("ФИО", "Законный представитель", "Телефон представителя", "Год рождения", "Наставник", "Отметка о прохождении программы");
        assertThat(rows.get(1).cells()).startsWith(
                "Образцов Пётр Ильич", "Образцов Илья", "+7 912 000-00-01", "", "Школа № 1, 8 «А»", "2012", "проект по химии", "", "2026-09-01");
    }

    @Test
    void tellsWithWhomInWhichFormAndWhereSomebodyWorks() {
        var pair = desk.pair(desk.teacher("Примерова"), desk.pupil("Эскизов"));
        desk.pair(desk.teacher("Незнакомова"), desk.pupil("Неизвестных"));
        desk.approve(desk.submitted(pair).getId());
        var ofMentors = read(download("/mentors.xlsx"), "mentors.xlsx");
        assertThat(cells(ofMentors, "Примерова")).contains("Эскизов Пётр Ильич", "учитель — ученик", "Школа № 1, 8 «А»");
        assertThat(cells(ofMentors, "Незнакомова")).noneMatch(cell -> cell.contains("Неизвестных"));
        assertThat(cells(read(download("/mentees.xlsx"), "mentees.xlsx"), "Эскизов")).contains("Примерова Анна Борисовна", "Школа № 1");
    }

    @Test
    void theFormsOfACardAndThoseOfItsPairsStandApart() {
        var wished = desk.call(() -> beans.getBean(MentoringForms.class).findAllByOrderByPosition().get(0));
        var mentor = desk.teacher("Примерова");
        var mentee = desk.pupil("Эскизов");
        desk.run(() -> {
            mentors.findById(mentor.getId()).orElseThrow().offer(List.of(), null, null, null, null, 30, List.of(wished));
            mentees.findById(mentee.getId()).orElseThrow().ask(List.of(), List.of(wished));
        });
        desk.approve(desk.submitted(desk.pair(mentor, mentee)).getId());
        for (String register : List.of("/mentors.xlsx", "/mentees.xlsx")) {
            var rows = read(download(register), "a.xlsx");
            var headings = rows.get(0).cells();
            assertThat(rows.get(1).cell(headings.indexOf("Формы наставничества"))).as(register).isEqualTo(wished.getName());
            assertThat(rows.get(1).cell(headings.indexOf("Форма наставничества в паре"))).as(register).isEqualTo("учитель — ученик");
        }
    }

    @Test
    void aTextFileHasTheSameRowsAndNoFormulas() throws UnsupportedEncodingException {
        pupil("Образцов", "=HYPERLINK(\"http://example.org\")");
        var result = download("/mentees.csv");
        assertThat(result).hasContentType("text/csv;charset=UTF-8");
        String text = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFФИО;Законный представитель;").contains("\r\nОбразцов Пётр Ильич;Образцов Илья;'+7 912 000-00-01;", "\"'=HYPERLINK(", ";01.09.2026;");
    }

    @Test
    void isFilteredAsTheScreenIsAndKnowsNoPages() throws UnsupportedEncodingException {
        IntStream.range(0, 60).forEach(n -> pupil("Образцов" + (char) ('а' + n % 30), "чтение"));
        pupil("Черновикова", "пение");
        assertThat(read(download("/mentees.xlsx"), "a.xlsx")).hasSize(62);
        assertThat(read(download("/mentees.xlsx?topic=пение&sort=ENTRY"), "a.xlsx")).hasSize(2);
        assertThat(read(download("/mentees.xlsx?archived=true"), "a.xlsx")).hasSize(1);
        var found = mvc.post().uri("/o/" + desk.school.getSlug() + "/mentees/search").param("words", "Черновикова").with(SignIn.as(desk.curator)).with(Csrf.asABrowser()).exchange();
        var session = found.getResponse().getCookie("nastavnik");
        assertThat(read(download("/mentees.xlsx", session), "a.xlsx")).hasSize(2);
        assertThat(mvc.get().uri("/o/" + desk.school.getSlug() + "/mentees").with(SignIn.as(desk.curator)).cookie(session).exchange())
                .bodyText().contains("/mentees.xlsx?sort=NAME", "/mentees.csv?sort=NAME");
        assertThat(get("/mentees.xlsx?state=ACTIVE", desk.curator)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void isWrittenIntoTheLogOfAccessWithEverybodyInIt() {
        var one = pupil("Образцов", "чтение").getPerson().getId();
        var other = pupil("Эскизов", "чтение").getPerson().getId();
        download("/mentees.csv");
        assertThat(desk.call(() -> jdbc.sql("select p.person_id from journal_entry e join journal_person p on p.entry_id = e.id where e.deed = 'EXPORTED' and e.what = 'people.journal.mentees' and e.account_id = ?")
                        .param(desk.curator.getId())
                        .query(UUID.class)
                        .list()))
                .containsExactlyInAnyOrder(one, other);
    }

    @Test
    void takesAsManyStatementsForManyPeopleAsForOne() throws Exception {
        mentor("Образцова", null);
        pupil("Образцов", "чтение");
        int ofMentors = statements.during(() -> download("/mentors.xlsx")).size();
        int ofMentees = statements.during(() -> download("/mentees.xlsx")).size();
        for (int n = 0; n < 30; n++) {
            mentor("Эскизова", null);
            pupil("Эскизов", "чтение");
        }
        assertThat(statements.during(() -> download("/mentors.xlsx"))).hasSize(ofMentors).hasSizeLessThan(15);
        assertThat(statements.during(() -> download("/mentees.xlsx"))).hasSize(ofMentees);
    }

    @Test
    void isForThoseWithTheRightAloneAndNotForStrangers() {
        mentor("Образцова", null);
        assertThat(get("/mentors.xlsx", desk.director)).hasStatusOk();
        assertThat(get("/mentors.xlsx", personas.member(desk.school, Role.COUNCIL))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/mentors.xlsx", personas.curator(personas.school()))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/mentors", personas.member(desk.school, Role.COUNCIL))).bodyText().doesNotContain("mentors.xlsx");
    }

    @Test
    void anEmptyRegisterIsAHeading() {
        assertThat(read(download("/mentors.xlsx"), "a.xlsx")).hasSize(1);
        assertThat(download("/mentors.csv")).headers().hasHeaderSatisfying(
                HttpHeaders.CONTENT_DISPOSITION, value -> assertThat(value.get(0)).contains("attachment", "mentors-" + desk.school.getSlug(), ".csv"));
    }

    private Mentor mentor(String surname, String phone) {
        return desk.call(() -> {
            var person = people.save(new Person(
                    new PersonName(surname, "Анна", "Борисовна"), null, Sex.FEMALE, new Occupied(Occupation.TEACHER, null, null, "учитель"),
                    new Contacts(phone, "anna@example.org", null, null)));
            var mentor = new Mentor(person, ENTERED);
            mentor.offer(List.of("химия", "физика"), "шахматы", 12, 16, 4, 2, List.of());
            return mentors.save(mentor);
        });
    }

    private Mentee pupil(String surname, String topic) {
        return desk.call(() -> {
            var person = people.save(new Person(
                    new PersonName(surname, "Пётр", "Ильич"), Birth.on(LocalDate.of(2012, 3, 8)), Sex.MALE, new Occupied(Occupation.PUPIL, null, "8 «А»", null),
                    new Contacts(null, null, "Образцов Илья", "+7 912 000-00-01")));
            var mentee = new Mentee(person, ENTERED);
            mentee.ask(List.of(new Request(topic, RequestSource.SELF)), List.of());
            return mentees.save(mentee);
        });
    }

    private MvcTestResult download(String address, Cookie... session) {
        var request = mvc.get().uri("/o/" + desk.school.getSlug() + address).with(SignIn.as(desk.curator));
        var result = (session.length == 0 ? request : request.cookie(session)).exchange();
        assertThat(result).hasStatusOk();
        return result;
    }

    private MvcTestResult get(String address, Account as) {
        return mvc.get().uri("/o/" + desk.school.getSlug() + address).with(SignIn.as(as)).exchange();
    }

    private List<SheetRow> read(MvcTestResult result, String name) {
        try {
            Path file = Files.write(folder.resolve(name), result.getResponse().getContentAsByteArray());
            var rows = new ArrayList<SheetRow>();
            Sheets.read(file, name, rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(List<SheetRow> rows, String surname) {
        return rows.stream().filter(row -> row.cell(0).startsWith(surname)).findFirst().orElseThrow().cells();
    }
}
