package ru.nastavnik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import ru.nastavnik.organization.Headcount;
import ru.nastavnik.organization.Headcounts;
import ru.nastavnik.people.Eraser;

/** Lists of headcounts and of those who need access; and what is forgotten of all lists. */
class OtherListsTest extends Lists {

    private static final String COUNTS = "Год\tОбучающиеся\tИз них 10–19 лет\tПедагоги\tМолодые специалисты\tПредприятия-партнёры\n";

    @Autowired
    Headcounts headcounts;

    @Autowired
    Wiping wiping;

    @Autowired
    ImportEraser eraser;

    @Test
    void takesHeadcountsInAndBack() {
        var id = applied(ImportKind.HEADCOUNTS, COUNTS + "2024\t1 640\t430\t41\t6\t3\n2025 год\t650\t440\t42\t6\t3\n");
        assertThat(page(id)).bodyText().contains("Добавлено: 2");
        assertThat(students(2024)).isEqualTo(1640);
        var corrected = check(ImportKind.HEADCOUNTS, COUNTS + "2024\t640\t430\t41\t6\t3\n2025\t650\t440\t42\t6\t3\n2025\t1\t1\t1\t1\t1\n");
        assertThat(page(corrected)).bodyText().contains("Изменения: 1", "Без изменений: 1", "Похожие: 1", "Похоже", "Строка 3 этого же списка");
        apply(corrected);
        assertThat(students(2024)).isEqualTo(640);
        post("/imports/" + id + "/undoing");
        assertThat(students(2024)).as("the later list changed it").isEqualTo(640);
        post("/imports/" + corrected + "/undoing");
        assertThat(students(2024)).isEqualTo(1640);
    }

    @Test
    void leavesFiguresAloneOfWhichAListOfHeadcountsTellsNothing() {
        applied(ImportKind.HEADCOUNTS, COUNTS + "2024\t640\t430\t41\t6\t3\n");
        var id = check(ImportKind.HEADCOUNTS, "Год\tПедагоги\tВсего обучающихся\n2024\t44\t\n2025\t45\t700\nИтого\t89\t700\n");
        assertThat(page(id)).bodyText().contains("Изменения: 1", "Ошибки: 1", "Заполните это поле", "строка 4", "Похоже на строку «Итого»").doesNotContain("Похожие: 1");
        post("/imports/" + id + "/confirmation", "withoutErrors", "true");
        listeners.settle();
        var headcount = inSchool(() -> headcounts.findOf(school.getId(), 2024).orElseThrow());
        assertThat(headcount.getTeachers()).isEqualTo(44);
        assertThat(headcount.getStudents()).isEqualTo(640);
        assertThat(headcount.getPartnerEnterprises()).isEqualTo(3);
        assertThat(students(2025)).isEqualTo(-1);
        post("/imports/" + id + "/undoing");
        assertThat(inSchool(() -> headcounts.findOf(school.getId(), 2024).orElseThrow()).getTeachers()).isEqualTo(41);
    }

    @Test
    void aPartIsNotGreaterThanTheWholeThatIsKnown() {
        applied(ImportKind.HEADCOUNTS, COUNTS + "2024\t640\t430\t41\t6\t3\n");
        var id = check(ImportKind.HEADCOUNTS, "Год\tМолодые специалисты\n2024\t50\n");
        assertThat(page(id)).bodyText().contains("Ошибки: 1", "B2", "Не больше, чем всего педагогов: 41");
    }

    @Test
    void asksForTheColumnsWithoutWhichNothingIsTold() {
        var id = receive(ImportKind.HEADCOUNTS, "Год\tПрочее\n2024\t44\n");
        assertThat(post("/imports/" + id + "/columns", "heading", "1", "column-0", "YEAR", "column-1", "")).bodyText().contains("Обучающиеся");
    }

    @Test
    void saysWhichRowsOfHeadcountsWereChangedSince() {
        var id = applied(ImportKind.HEADCOUNTS, COUNTS + "2024\t640\t430\t41\t6\t3\n");
        applied(ImportKind.HEADCOUNTS, COUNTS + "2024\t650\t430\t41\t6\t3\n");
        assertThat(undone(id)).contains("/settings/headcounts/2024\">2024");
    }

    @Test
    void saysWhatIsWrongWithHeadcounts() {
        var id = check(ImportKind.HEADCOUNTS, COUNTS + "1999\t640\t700\tмного\t6\t3\n2024\t640\t700\t41\t6\t3\n");
        assertThat(page(id)).bodyText().contains("A2", "Численность вносят за годы с 2020", "D2", "C3", "Не больше, чем всего обучающихся: 640");
    }

    @Test
    void invitesAllOfAListAndShowsTheirCardsOnce() {
        applied(ImportKind.MENTEES, HEADING + "1\tОбразцов Пётр Ильич\t08.03.2012\t8а\t\t\t\n");
        var id = check(ImportKind.ACCOUNTS, "ФИО\tРоль\tE-mail\n"
                + "Примерова Анна Борисовна\tПсихолог\tanna@example.org\n"
                + "Образцов Пётр Ильич\tнаставляемый\t\n"
                + "Никого Нет Такого\tнаставник\t\n"
                + "Макетов Олег Шаблонович\tдиректор\t\n"
                + "Эскизова Ольга Ильинична\tсовет\tне почта\n");
        assertThat(page(id)).bodyText().contains("Ошибки: 3", "В реестре такого человека нет", "Эту роль даёт администратор или руководитель", "Не похоже ни на почту");
        var cards = post("/imports/" + id + "/confirmation", "withoutErrors", "true");
        assertThat(cards).hasStatusOk().bodyText().contains("Приглашения готовы", "Примерова Анна Борисовна", "anna@example.org", "Образцов Пётр Ильич", "/invitations/");
        assertThat(page(id)).bodyText().contains("Сделано приглашений: 2").doesNotContain("/invitations/");
        assertThat(post("/imports/" + id + "/confirmation", "withoutErrors", "true")).hasStatus(HttpStatus.FOUND);
        assertThat(open()).isEqualTo(2);
        var again = check(ImportKind.ACCOUNTS, "ФИО\tРоль\nПримерова Анна Борисовна\tпсихолог\nОбразцов Пётр Ильич\tнаставляемый\n");
        assertThat(page(again)).bodyText().contains("Без изменений: 2");
        post("/imports/" + id + "/undoing");
        assertThat(open()).isZero();
    }

    /** Excel lets 32,767 characters into one: whatever reads them must not take them apart by recursion. */
    @ParameterizedTest
    @CsvSource({
        "MENTEES, ФИО|Дата рождения|Класс|Телефон|E-mail|Контакты|Представитель|Телефон представителя|Запрос, Образцов Пётр Ильич|08.03.2012|8а||||||",
        "MENTORS, Фамилия|Имя|Отчество|Дата рождения|Телефон|Должность|Возраст|Часы, Примерова|Анна|Борисовна|08.03.1980||учитель||",
        "ACCOUNTS, ФИО|Роль|Логин, Примерова Анна Борисовна|психолог|anna"})
    void aCellThatIsFullHindersNobody(ImportKind kind, String headings, String usual) {
        var list = new StringBuilder(headings.replace('|', '\t')).append('\n');
        for (String repeated : List.of("1", "1 ", "Аа ", "a.", ",")) {
            for (int column = 0; column < headings.split("\\|").length; column++) {
                String[] cells = usual.split("\\|", -1);
                cells[column] = repeated.repeat(32_767 / repeated.length());
                list.append(String.join("\t", cells)).append('\n');
            }
        }
        assertThat(page(check(kind, list.toString()))).hasStatusOk();
    }

    @Test
    void doesNotTakeBackAnInvitationThatWasAccepted() {
        var id = check(ImportKind.ACCOUNTS, "ФИО\tРоль\nПримерова Анна Борисовна\tпсихолог\nМакетов Олег Шаблонович\tсовет\n");
        post("/imports/" + id + "/confirmation");
        jdbc(() -> jdbc.sql("update invitation set used_at = now() where organization_id = ? and role = 'COUNCIL'").param(school.getId()).update());
        assertThat(undone(id)).contains("1 запись с тех пор изменили", "/accounts\">Макетов Олег Шаблонович").doesNotContain("Примерова");
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void aDirectorBringsWhatADirectorMayType() {
        curator = personas.director(school);
        var id = check(ImportKind.ACCOUNTS, "ФИО\tРоль\nПримерова Анна Борисовна\tруководитель\n");
        assertThat(page(id)).bodyText().contains("Новые: 1");
        assertThat(get("/imports/new/MENTEES")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/imports")).bodyText().contains("Численность", "Доступ").doesNotContain("/imports/new/MENTEES");
    }

    @Test
    void forgetsThePeopleOfOldLists() {
        var open = check(ImportKind.MENTEES, HEADING + "1\tОбразцов Пётр Ильич\t08.03.2012\t8а\t\t\t\n");
        var applied = applied(ImportKind.MENTEES, HEADING + "1\tЭскизов Лев Ильич\t08.03.2012\t8а\t\t\t\n");
        dayBegins();
        assertThat(count("import_row")).as("nothing is old").isEqualTo(2);
        jdbc(() -> jdbc.sql("update import set entered_at = entered_at - interval '31 days', finished_at = finished_at - interval '31 days'").update());
        dayBegins();
        assertThat(count("import_row") + count("import_file")).isZero();
        assertThat(page(open)).bodyText().contains("Список не загружен");
        assertThat(page(applied)).bodyText().contains("Отменить уже нельзя");
        post("/imports/" + applied + "/undoing");
        assertThat(count("person")).isEqualTo(1);
    }

    @Test
    void forgetsWhomTheRegistersForget() {
        var applied = applied(ImportKind.MENTEES, HEADING + "1\tОбразцов Пётр Ильич\t08.03.2012\t8а\t\t\t\n2\tЭскизов Лев Ильич\t08.03.2012\t8а\t\t\t\n");
        var naming = check(ImportKind.MENTEES, "Фамилия\tИмя\tДата рождения\nОБРАЗЦОВ\tПетр\t08.03.2012\n");
        var other = receive(ImportKind.MENTEES, "ФИО\tДата рождения\nЭскизов Лев Ильич\t08.03.2012\n");
        var boy = person("Образцов");
        inSchool(() -> eraser.erase(new Eraser.Subject(boy.getId(), boy.getName(), boy.getBirth())));
        assertThat(page(naming)).bodyText().contains("Список не загружен");
        assertThat(get("/imports/" + other + "/columns")).hasStatusOk().bodyText().contains("Эскизов");
        assertThat(jdbc(() -> jdbc.sql("select count(*) from import_row where import_id = ?").param(applied).query(Integer.class).single())).isEqualTo(1);
    }

    private void dayBegins() {
        inSchool(() -> {
            wiping.forget();
            return null;
        });
    }

    private int open() {
        return jdbc(() -> jdbc.sql("select count(*) from invitation where organization_id = ? and used_at is null and revoked_at is null")
                .param(school.getId())
                .query(Integer.class)
                .single());
    }

    private int students(int year) {
        return inSchool(() -> headcounts.findOf(school.getId(), year).map(Headcount::getStudents).orElse(-1));
    }
}
