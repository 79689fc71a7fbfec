package ru.nastavnik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ru.nastavnik.sheet.SheetRow;

class HeadingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ФИО | FULL_NAME",
        "Ф.И.О. | FULL_NAME",
        "ф. и. o. ученика | FULL_NAME", // with a Latin o
        "Фамилия Имя Отчество | FULL_NAME",
        "Фамилия, имя, отчество обучающегося | FULL_NAME",
        "Имя, фамилия | FULL_NAME",
        "Наставляемый | FULL_NAME",
        "ФАМИЛИЯ | SURNAME",
        "Имя | GIVEN_NAME",
        "Отчество (при наличии) | PATRONYMIC",
        "Дата рождения | BIRTH_DATE",
        "Год рождения | BIRTH_DATE",
        "Дата рожд. | BIRTH_DATE",
        "ДР | BIRTH_DATE",
        "Д.Р. | BIRTH_DATE",
        "г.р. | BIRTH_DATE",
        "Класс | SCHOOL_CLASS",
        "Кл. | SCHOOL_CLASS",
        "класс/группа | SCHOOL_CLASS",
        "Телефон | PHONE",
        "тел. | PHONE",
        "Тел | PHONE",
        "Мобильный | PHONE",
        "Контакты | CONTACTS",
        "Контактные данные | CONTACTS",
        "E-mail | EMAIL",
        "Почта | EMAIL",
        "эл. почта | EMAIL",
        "Пол | SEX",
        "Категория | OCCUPATION",
        "Представитель | REPRESENTATIVE",
        "Родитель | REPRESENTATIVE",
        "ФИО родителя (законного представителя) | REPRESENTATIVE",
        "Телефон родителя | REPRESENTATIVE_PHONE",
        "Контакты законного представителя | REPRESENTATIVE_PHONE",
        "Запрос | REQUEST",
        "Основной запрос | REQUEST",
        "Источник | SOURCE",
        "Источник запроса | SOURCE",
        "Форма | FORMS",
        "Форма наставничества | FORMS",
    })
    void knowsColumnsOfMentees(String heading, Field field) {
        assertThat(Headings.meaning(ImportKind.MENTEES, Headings.plain(heading))).contains(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Наставник | FULL_NAME",
        "Компетенции | COMPETENCES",
        "Компетенции наставника | COMPETENCES",
        "Интересы, увлечения | INTERESTS",
        "Возраст наставляемых | AGES",
        "Часов в месяц | HOURS",
        "Количество наставляемых | CAPACITY",
        "Этап | STAGE",
        "Должность | POST",
        "Место работы | WORKPLACE",
        "Место работы/учебы | WORKPLACE",
    })
    void knowsColumnsOfMentors(String heading, Field field) {
        assertThat(Headings.meaning(ImportKind.MENTORS, Headings.plain(heading))).contains(field);
    }

    @ParameterizedTest
    @CsvSource({"№", "№ п/п", "Классный руководитель", "ФИО наставника", "Наставник", "Результат", "Примечание", "Форма наставничества в паре", "Форма работы пары"})
    void takesNothingForWhatItIsNot(String heading) {
        assertThat(Headings.meaning(ImportKind.MENTEES, Headings.plain(heading))).isEmpty();
    }

    /** Or the template would not be understood. */
    @ParameterizedTest
    @EnumSource(ImportKind.class)
    void knowsItsOwnLabels(ImportKind kind) {
        var messages = ResourceBundle.getBundle("messages", Locale.ROOT, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        for (Field field : Field.of(kind)) {
            assertThat(Headings.meaning(kind, Headings.plain(messages.getString("import.field." + field)))).as(field.name()).contains(field);
        }
    }

    @Test
    void findsTheHeadingBelowTitles() {
        var columns = Headings.recognize(
                ImportKind.MENTEES,
                List.of(
                        row(1, "Список наставляемых МБОУ СОШ № 5 на 2026/27 учебный год", "", ""),
                        row(2, "утверждён директором", "", "класс"),
                        row(4, "№", "ФИО", "Дата рождения", "Класс"),
                        row(5, "1", "Образцов Пётр Ильич", "2012-03-08", "8 «А»")),
                Map.of());
        assertThat(columns.headingRow()).isEqualTo(4);
        assertThat(columns.names()).containsExactly("", "FULL_NAME", "BIRTH_DATE", "SCHOOL_CLASS");
    }

    @Test
    void knowsNothingWithoutAHeading() {
        var columns = Headings.recognize(ImportKind.MENTEES, List.of(row(1, "Образцов Пётр Ильич", "2012-03-08")), Map.of());
        assertThat(columns.headingRow()).isZero();
        assertThat(columns.names()).containsExactly("", "");
    }

    @Test
    void remembersWhatItWasTold() {
        var told = Map.of("примечание", Optional.of(Field.REQUEST), "класс", Optional.<Field>empty());
        var columns = Headings.recognize(ImportKind.MENTEES, List.of(row(1, "ФИО", "Примечание", "Класс")), told);
        assertThat(columns.names()).containsExactly("FULL_NAME", "REQUEST", "");
    }

    @Test
    void takesAMeaningOnce() {
        var columns = Headings.recognize(ImportKind.MENTEES, List.of(row(1, "ФИО", "Телефон", "Телефон")), Map.of());
        assertThat(columns.names()).containsExactly("FULL_NAME", "PHONE", "");
    }

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "51, AZ", "52, BA", "255, IV"})
    void namesColumnsAsASpreadsheetDoes(int column, String letters) {
        assertThat(Columns.letters(column)).isEqualTo(letters);
    }

    private static SheetRow row(int number, String... cells) {
        return new SheetRow(number, List.of(cells));
    }
}
