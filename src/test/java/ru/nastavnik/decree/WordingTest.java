package ru.nastavnik.decree;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairState;
import ru.nastavnik.pairing.Period;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.Occupied;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Sex;

class WordingTest {

    private static final PairLine.Member TEACHER = member(
            new PersonName("Примерова", "Анна", "Борисовна"), Sex.FEMALE, new Occupied(Occupation.TEACHER, null, null, "учитель химии"));
    private static final PairLine.Member PUPIL = member(
            new PersonName("Образцов", "Пётр", "Ильич"), Sex.MALE, new Occupied(Occupation.PUPIL, null, "8 «А»", null));
    private static final PairLine.Member GIRL = member(
            new PersonName("Черновикова", "Ольга", null), Sex.FEMALE, new Occupied(Occupation.PUPIL, null, "7 «Б»", null));

    private final Wording wording = new Wording(new TextTemplates());

    @Test
    void namesAPairInItsCases() {
        assertThat(text(line(TEACHER, PUPIL)).lines())
                .contains("1.1. Закрепить наставником Примерову Анну Борисовну (учитель химии) за Образцовым Петром Ильичом (8 «А») "
                        + "по форме «учитель — ученик» с 25 ноября 2026 года по 31 августа 2027 года.");
    }

    @Test
    void listsTheMenteesOfAGroup() {
        assertThat(text(line(PUPIL, GIRL), line(TEACHER, PUPIL, GIRL)).lines())
                .containsSubsequence(
                        "1.2. Закрепить наставником Примерову Анну Борисовну (учитель химии) за группой наставляемых "
                                + "по форме «учитель — ученик» с 25 ноября 2026 года по 31 августа 2027 года:",
                        "— Образцовым Петром Ильичом (8 «А»);",
                        "— Черновиковой Ольгой (7 «Б»).",
                        "3. Контроль за исполнением приказа оставляю за собой.");
    }

    @Test
    void beginsWithItsTitleAndOrders() {
        assertThat(text(line(TEACHER, PUPIL)).lines())
                .first()
                .isEqualTo("О закреплении наставников и утверждении наставнических пар и групп на 2026/27 учебный год");
        assertThat(text(line(TEACHER, PUPIL)).lines()).hasSize(8).contains("ПРИКАЗЫВАЮ:");
    }

    @Test
    void takesWhatPeopleWroteAsItIs() {
        var tricky = member(
                new PersonName("<b>[(${year})]</b>", "Анна", null), Sex.FEMALE, new Occupied(Occupation.EMPLOYER, "ООО\n«М&М»", null, "[[${curator}]]"));
        assertThat(text(line(tricky, PUPIL)))
                .contains("<b>[(${year})]</b>", "([[${curator}]], ООО «М&М»)")
                .satisfies(text -> assertThat(text.lines()).hasSize(8));
    }

    private String text(PairLine... lines) {
        var forms = new NameForms(null);
        var names = List.of(lines).stream().flatMap(PairLine::members).collect(Collectors.toMap(PairLine.Member::personId, forms::made, (one, same) -> one));
        return wording.pairs(List.of(lines), names, 2026, "Эскизова Мария Олеговна");
    }

    private static PairLine line(PairLine.Member mentor, PairLine.Member... mentees) {
        var period = new Period(LocalDate.of(2026, 11, 25), LocalDate.of(2027, 8, 31));
        return new PairLine(UUID.randomUUID(), PairState.IN_DECREE, "учитель — ученик", period, mentor, List.of(mentees));
    }

    private static PairLine.Member member(PersonName name, Sex sex, Occupied occupied) {
        return new PairLine.Member(UUID.randomUUID(), UUID.randomUUID(), name, sex, occupied, false);
    }
}
