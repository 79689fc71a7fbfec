package ru.nastavnik.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import ru.nastavnik.sheet.SheetRow;

/** What people write of telephones and addresses is on the card, or it is said that it is not. */
class ContactCellsTest {

    private static final Field[] COLUMNS = {Field.PHONE, Field.EMAIL, Field.CONTACTS, Field.REPRESENTATIVE, Field.REPRESENTATIVE_PHONE};

    /** What Excel lets into one. */
    private static final int CELL = 32_767;

    private Reading reading;

    @Test
    void contactsOfAMentorAreTheirOwn() {
        assertThat(read(false, "", "", "8 912 345-67-89, anna@example.ru", "", ""))
                .isEqualTo(new ContactCells("+7 912 345-67-89", "anna@example.ru", null, null));
        assertThat(said()).isEmpty();
    }

    @Test
    void contactsOfAPupilAreTheRepresentatives() {
        assertThat(read(true, "", "", "мама 8 912 345-67-89", "Образцова Вера", "")).isEqualTo(new ContactCells(null, null, "Образцова Вера", "+7 912 345-67-89"));
        assertThat(said()).isEmpty();
        assertThat(read(true, "89120000001", "", "89123456789", "", "")).isEqualTo(new ContactCells("+7 912 000-00-01", null, null, "+7 912 345-67-89"));
        assertThat(said()).isEmpty();
        assertThat(read(true, "", "", "vera@example.ru", "", "")).isEqualTo(new ContactCells(null, "vera@example.ru", null, null));
        assertThat(said()).containsExactly("CONTACTS import.remark.address-own");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        // Телефон | E-mail | Контакты | what is said
        "89120000001 | - | 89123456789 | CONTACTS import.remark.phone-elsewhere",
        "89120000001 | - | 8 (912) 000-00-01 | -",
        "89120000001 | - | мама Иванова | CONTACTS import.remark.words",
        "89120000001 | - | мама | -",
        "89120000001 | - | e-mail: | -",
        "- | - | почта: a@example.ru, тел. 8 912 000-00-01 | -",
        "- | - | эл. почта a@example.ru; моб. 89120000001 | -",
        "- | - | тел. 89120000001, E-mail: a@example.ru | -",
        "- | - | почта a@example.ru 89120000001 Почтовая 5 | CONTACTS import.remark.words",
        "89120000001 | - | 891234567 | CONTACTS! import.problem.phone",
        "- | - | 89120000001, мама Иванова | CONTACTS import.remark.words",
        "- | - | тел. 89120000001 | -",
        "- | - | 89120000001; 89123456789 | CONTACTS import.remark.phones",
        "- | a@example.ru | 89120000001 b@example.ru | CONTACTS import.remark.addresses",
        "- | a@example.ru | 89120000001 A@example.ru | -",
        "- | - | 89120000001 a@example.ru b@example.ru | CONTACTS import.remark.addresses",
        "89120000001, 8912345 67 | - | - | PHONE import.remark.words",
        "89120000001 или 8912345 | - | - | PHONE import.remark.phones",
        "89120000001 кабинет 12 | - | - | PHONE import.remark.words",
    })
    void nothingIsLeftOutUnsaid(String phone, String email, String contacts, String said) {
        assertThat(read(false, phone, email, contacts, "", "").phone()).isEqualTo("+7 912 000-00-01");
        assertThat(said()).isEqualTo(said == null ? List.of() : List.of(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "e-mail: a@example.ru", "email a@example.ru", "mail: a@example.ru", "почта: a@example.ru", "Эл. почта: a@example.ru", "a@example.ru (почта)",
        "адрес электронной почты a@example.ru", "тел. —, почта a@example.ru"})
    void theLabelOfAnAddressIsNoTelephone(String contacts) {
        assertThat(read(false, "", "", contacts, "", "")).isEqualTo(new ContactCells(null, "a@example.ru", null, null));
        assertThat(said()).isEmpty();
    }

    @Test
    void whatIsLeftOfAnAddressAndSaysSomethingIsNoTelephone() {
        assertThat(read(false, "", "", "почта a@example.ru кабинет 12", "", "").email()).isEqualTo("a@example.ru");
        assertThat(said()).containsExactly("CONTACTS! import.problem.phone");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        // Представитель | name and number on the card | what is said
        "Образцова В. А., 12.05.1980 | Образцова В. А. | - | REPRESENTATIVE import.remark.date",
        "Образцова Вера (12.05.1980 г.р.) | Образцова Вера | - | REPRESENTATIVE import.remark.date",
        "Образцова Вера, д.р. 1980-05-12 | Образцова Вера | - | REPRESENTATIVE import.remark.date",
        "Образцова Вера, 2/5/1980, тел. 89120000001 | Образцова Вера | +7 912 000-00-01 | REPRESENTATIVE import.remark.date",
        "Образцова Вера 12.05.1980 8 912 000-00-01 | Образцова Вера | +7 912 000-00-01 | REPRESENTATIVE import.remark.date",
        "Образцова Вера 8.912.000.00.01 | Образцова Вера | +7 912 000-00-01 | -",
        "Образцова Вера 12.15.1980 | Образцова Вера | - | REPRESENTATIVE! import.problem.phone",
        "Образцова Вера (тел.: 89120000001) | Образцова Вера | +7 912 000-00-01 | -",
    })
    void aDateBesideTheNameOfARepresentativeIsNoNumber(String representative, String name, String phone, String said) {
        assertThat(read(true, "", "", "", representative, "")).isEqualTo(new ContactCells(null, null, name, phone));
        assertThat(said()).isEqualTo(said == null ? List.of() : List.of(said));
    }

    /** In any column; what repeats in it must neither overflow the stack nor be tried from each of its characters anew. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "1 ", "1(", "8912 ", " ", "(", ",", ":", "a", "a@", "a.", "a@b", ".b", "Аа ", "тел. ", "-", "12.05.1980 ", "д.р."})
    void aCellThatIsFullIsRead(String repeated) {
        String full = repeated.repeat(CELL / repeated.length() + 1).substring(0, CELL);
        for (String cell : List.of(full, "Образцова 1@1" + full.substring(13), full.substring(9) + " 12345 x.")) {
            for (int column = 0; column < COLUMNS.length; column++) {
                String[] cells = {"", "", "", "", ""};
                cells[column] = cell;
                assertTimeoutPreemptively(Duration.ofSeconds(2), () -> read(true, cells), "«" + repeated + "» in column " + column);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, PHONE", "2, CONTACTS", "3, REPRESENTATIVE", "4, REPRESENTATIVE_PHONE"})
    void aCellFullOfDigitsHoldsNoTelephone(int column, String field) {
        String[] cells = {"", "", "", "", ""};
        cells[column] = "1".repeat(CELL);
        assertThat(read(true, cells)).extracting(ContactCells::phone, ContactCells::representativePhone).containsExactly(null, null);
        assertThat(said()).containsExactly(field + "! import.problem.phone");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        // Представитель | Телефон представителя | number on the card | what is said
        "Образцова Вера, 89120000001 | - | +7 912 000-00-01 | -",
        "Образцова Вера (тел. 89120000001) | 8 912 000 00 01 | +7 912 000-00-01 | -",
        "Образцова Вера 89123456789 | 89120000001 | +7 912 000-00-01 | REPRESENTATIVE import.remark.phone-elsewhere",
        "Образцова Вера 89120000001, 89123456789 | - | +7 912 000-00-01 | REPRESENTATIVE import.remark.phones",
        "Образцова Вера 891200001 | - | - | REPRESENTATIVE! import.problem.phone",
        "Образцова Вера 891200001 | 89120000001 | +7 912 000-00-01 | REPRESENTATIVE! import.problem.phone",
        "Образцова Вера +7 912 000 00 0 | - | - | REPRESENTATIVE! import.problem.phone",
        "Образцова Вера | - | - | -",
    })
    void aNumberBesideTheNameOfARepresentativeIsReadOrRefused(String representative, String own, String phone, String said) {
        assertThat(read(true, "", "", "", representative, own)).isEqualTo(new ContactCells(null, null, "Образцова Вера", phone));
        assertThat(said()).isEqualTo(said == null ? List.of() : List.of(said));
    }

    private ContactCells read(boolean ofRepresentative, String... cells) {
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        var row = new SheetRow(2, Arrays.stream(cells).map(cell -> cell == null ? "" : cell).toList());
        reading = new Reading(new Columns(1, Arrays.stream(COLUMNS).map(Optional::of).toList()), row, messages, Locale.ROOT);
        return ContactCells.of(reading, ofRepresentative);
    }

    /** Problems with an exclamation mark, then remarks, each with its column. */
    private List<String> said() {
        var said = new ArrayList<String>();
        reading.problems().forEach(problem -> said.add(problem.field() + "! " + problem.text()));
        reading.remarks().forEach(remark -> said.add(remark.field() + " " + remark.text()));
        return said;
    }
}
