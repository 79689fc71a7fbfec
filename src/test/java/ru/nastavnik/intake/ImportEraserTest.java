package ru.nastavnik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.people.Eraser;
import ru.nastavnik.people.PersonName;

/** What lists keep of somebody is gone with them, and what they keep of others is not. */
class ImportEraserTest extends Lists {

    private static final String TWO = HEADING + "1\tОбразцов Пётр Ильич\t08.03.2012\t8а\t\tхимия\tродители\n2\tЭскизов Лев Ильич\t09.03.2012\t8а\t\tхимия\tродители\n";

    @Autowired
    ImportEraser eraser;

    @Test
    void forgetsThePersonInListsOfEverySort() {
        applied(ImportKind.MENTEES, TWO);
        var corrected = applied(ImportKind.MENTEES, TWO.replace("8а", "9а"));
        var checked = check(ImportKind.MENTEES, TWO.replace("8а", "9б"));
        var received = receive(ImportKind.MENTEES, TWO.replace("8а", "9в"));
        var ofOthers = check(ImportKind.MENTEES, HEADING + "1\tЧертежов Марк Ильич\t08.03.2012\t8а\t\tхимия\tродители\n");
        erase("Образцов");
        assertThat(rowsOf(corrected)).isEqualTo(1);
        assertThat(rowsOf(ofOthers)).isEqualTo(1);
        assertThat(page(checked)).bodyText().contains("Список не загружен");
        assertThat(jdbc(() -> jdbc.sql("select count(*) from import_row r where r.import_id = ? or r.entry::text like '%Образцов%' or r.before::text like '%Образцов%' or r.surname like '%бразцов%'")
                        .param(checked).query(Integer.class).single()))
                .isZero();
        assertThat(jdbc(() -> jdbc.sql("select count(*) from import_file where import_id in (:lists)").param("lists", List.of(checked, received)).query(Integer.class).single()))
                .isZero();
        post("/imports/" + corrected + "/undoing");
        assertThat(person("Эскизов").getOccupied().schoolClass()).isEqualTo("8 «А»");
    }

    @Test
    void forgetsAnOpenListThatFoundThePersonToHaveWithdrawn() {
        applied(ImportKind.MENTEES, TWO);
        var gone = person("Образцов");
        withdraws("Образцов");
        var checked = check(ImportKind.MENTEES, TWO);
        erase(new Eraser.Subject(gone.getId(), new PersonName("Лекалов", "Лев", null), gone.getBirth()));
        assertThat(page(checked)).bodyText().contains("Список не загружен");
        assertThat(rowsOf(checked)).isZero();
    }

    private void erase(String surname) {
        var gone = person(surname);
        erase(new Eraser.Subject(gone.getId(), gone.getName(), gone.getBirth()));
    }

    private void erase(Eraser.Subject subject) {
        inSchool(() -> eraser.erase(subject));
    }

    private int rowsOf(UUID list) {
        return jdbc(() -> jdbc.sql("select count(*) from import_row where import_id = ?").param(list).query(Integer.class).single());
    }
}
