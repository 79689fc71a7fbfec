package ru.nastavnik.decree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Sex;

class InflectionTest {

    private final Inflection inflection = new Inflection();

    @ParameterizedTest
    @CsvSource(textBlock = """
            FEMALE, Примерова, Анна, Борисовна,        Примерову Анну Борисовну,       Примеровой Анной Борисовной
            MALE,   Образцов, Пётр, Ильич,             Образцова Петра Ильича,         Образцовым Петром Ильичом
            MALE,   Соловьёв, Артём, Игоревич,         Соловьёва Артёма Игоревича,     Соловьёвым Артёмом Игоревичем
            FEMALE, Ткачёва, Алёна, Семёновна,         Ткачёву Алёну Семёновну,        Ткачёвой Алёной Семёновной
            MALE,   Белый, Лев, Львович,               Белого Льва Львовича,           Белым Львом Львовичем
            MALE,   Сорока, Илья, Никитич,             Сороку Илью Никитича,           Сорокой Ильёй Никитичем
            FEMALE, Дубрава, Любовь, Ильинична,        Дубраву Любовь Ильиничну,       Дубравой Любовью Ильиничной
            MALE,   Заяц, Павел, Павлович,             Зайца Павла Павловича,          Зайцем Павлом Павловичем
            MALE,   Швец, Игорь, Кузьмич,              Швеца Игоря Кузьмича,           Швецем Игорем Кузьмичем
            """)
    void inflectsAllThreeParts(Sex sex, String surname, String given, String patronymic, String accusative, String instrumental) {
        var name = new PersonName(surname, given, patronymic);
        assertThat(inflection.accusative(name, sex)).isEqualTo(accusative);
        assertThat(inflection.instrumental(name, sex)).isEqualTo(instrumental);
    }

    @ParameterizedTest
    @CsvSource({
        "MALE, Дурново, Иван, Дурново Ивана",
        "MALE, Шевченко, Олег, Шевченко Олега",
        "FEMALE, Шевченко, Ольга, Шевченко Ольгу",
        "MALE, Дюма, Александр, Дюма Александра",
        "FEMALE, Дюма, Анна, Дюма Анну",
        "MALE, Черных, Павел, Черных Павла",
        "MALE, Живаго, Юрий, Живаго Юрия",
        "FEMALE, Саакадзе, Нелли, Саакадзе Нелли",
    })
    void leavesIndeclinableSurnames(Sex sex, String surname, String given, String accusative) {
        assertThat(inflection.accusative(new PersonName(surname, given, null), sex)).isEqualTo(accusative);
    }

    @ParameterizedTest
    @CsvSource({
        "FEMALE, Мак, Анна, Мак Анну, Мак Анной",
        "MALE, Мак, Лев, Мака Льва, Маком Львом",
        "FEMALE, Бондарчук, Нинель, Бондарчук Нинель, Бондарчук Нинель",
        "FEMALE, Коваль, Олеся, Коваль Олесю, Коваль Олесей",
        "MALE, Коваль, Марк, Коваля Марка, Ковалем Марком",
    })
    void inflectsASurnameOnAConsonantOfMenOnly(Sex sex, String surname, String given, String accusative, String instrumental) {
        var name = new PersonName(surname, given, null);
        assertThat(inflection.accusative(name, sex)).isEqualTo(accusative);
        assertThat(inflection.instrumental(name, sex)).isEqualTo(instrumental);
    }

    @ParameterizedTest
    @CsvSource({
        "MALE, Римский-Корсаков, Николай, Римского-Корсакова Николая",
        "FEMALE, Семёнова-Мак, Любовь, Семёнову-Мак Любовь",
        "FEMALE, Примерова-Образцова, Анна-Мария, Примерову-Образцову Анну-Марию",
        "MALE, Бонч-Эскизов, Владимир, Бонч-Эскизова Владимира",
        "MALE, Тер-Макетян, Армен, Тер-Макетяна Армена",
        "MALE, фон Черновик, Эрих Мария, фон Черновика Эриха Марию",
        "FEMALE, Руденко-Чех, Ирина, Руденко-Чех Ирину",
    })
    void takesDoubleNamesApart(Sex sex, String surname, String given, String accusative) {
        assertThat(inflection.accusative(new PersonName(surname, given, null), sex)).isEqualTo(accusative);
    }

    @Test
    void leavesEasternPatronymics() {
        assertThat(inflection.accusative(new PersonName("Макетов", "Рустам", "Ахмед оглы"), Sex.MALE)).isEqualTo("Макетова Рустама Ахмед оглы");
        assertThat(inflection.accusative(new PersonName("Макетова", "Лейла", "Ахмед-кызы"), Sex.FEMALE)).isEqualTo("Макетову Лейлу Ахмед-кызы");
    }

    @Test
    void keepsCapitalsAsTheyAreWritten() {
        assertThat(inflection.accusative(new PersonName("ОБРАЗЦОВ", "ПЁТР", "ИЛЬИЧ"), Sex.MALE)).isEqualTo("ОБРАЗЦОВА ПЕТРА ИЛЬИЧА");
    }
}
