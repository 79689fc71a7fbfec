package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists and decrees have one rule for who has all consents, though it is written in SQL and in Java. */
class ConsentRuleTest extends Registers {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final List<LocalDate> SIGNED = List.of(
            TODAY, LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 1), LocalDate.of(2024, 2, 29));

    @Autowired
    ConsentDesk desk;

    private final Map<UUID, String> cases = new LinkedHashMap<>();

    @Test
    void sqlAndJavaAgreeOnWhoHadToSign() {
        in(() -> {
            SIGNED.forEach(day -> births(day).forEach(birth -> {
                signed(birth, day, true, null);
                signed(birth, day, false, "Образцова Вера Ильинична");
                signed(birth, day, true, "Образцова Вера Ильинична");
            }));
            return null;
        });
        Map<UUID, Set<ConsentKind>> missing = in(() -> consents.findMissing(cases.keySet(), TODAY));
        assertThat(missing).hasSizeBetween(cases.size() / 5, cases.size() * 4 / 5);
        List<UUID> complete = in(() -> jdbc.sql(ConsentKind.COMPLETE_SQL).param("today", TODAY).query(UUID.class).list());
        Map<UUID, Integer> inForce = inForce();
        cases.forEach((person, told) -> {
            assertThat(complete.contains(person)).as(told).isEqualTo(!missing.containsKey(person));
            assertThat(inForce.get(person)).as(told).isEqualTo(missing.containsKey(person) ? 1 : 2);
        });
        assertThat(in(() -> desk.lacking("MENTOR", "", TODAY, cases.size()))).containsExactlyInAnyOrderElementsOf(missing.keySet());
    }

    /** Around the birthdays on which other people sign, on and beside the day of a leap year, of a year alone, and unknown. */
    private static List<Birth> births(LocalDate day) {
        var births = new ArrayList<Birth>();
        births.add(null);
        for (int age : List.of(14, 18)) {
            Stream.of(-1, 0, 1).map(day.minusYears(age)::plusDays).map(Birth::on).forEach(births::add);
            Stream.of(-1, 0, 1).map(years -> Birth.in(day.getYear() - age + years)).forEach(births::add);
        }
        for (int year : List.of(2008, 2012)) {
            births.add(Birth.on(LocalDate.of(year, Month.FEBRUARY, 29)));
        }
        return births;
    }

    /** One paper is right for anybody, the other as told. */
    private void signed(Birth birth, LocalDate day, boolean byPerson, String representative) {
        var person = people.save(new Person(
                new PersonName("Образцов", "Пётр", null), birth, Sex.MALE, new Occupied(Occupation.TEACHER, null, null, null), new Contacts(null, null, null, null)));
        mentors.saveAndFlush(new Mentor(person, TODAY));
        paper(person, ConsentKind.PERSONAL_DATA, day, true, "Образцова Вера Ильинична");
        paper(person, ConsentKind.PARTICIPATION, day, byPerson, representative);
        cases.put(person.getId(), "born " + birth + ", signed on " + day + (byPerson ? " by the person" : "") + (representative == null ? "" : " by the representative"));
    }

    /** Past the constructor, which knows who has to sign. */
    private void paper(Person person, ConsentKind kind, LocalDate day, boolean byPerson, String representative) {
        jdbc.sql("""
                        insert into consent (id, version, person_id, kind, signed_on, valid_until, signed_by_person, representative, entered_by, entered_at)
                        values (gen_random_uuid(), 0, ?, ?, ?, ?, ?, ?, ?, now())""")
                .params(person.getId(), kind.name(), day, TODAY.plusYears(1), byPerson, representative, curator.getId())
                .update();
    }

    private Map<UUID, Integer> inForce() {
        Map<UUID, Integer> found = new LinkedHashMap<>();
        in(() -> {
            jdbc.sql("select p.id, " + RegisterQuery.CONSENTS + " as consents from person p").param("today", TODAY).query(row -> {
                found.put(row.getObject("id", UUID.class), row.getInt("consents"));
            });
            return null;
        });
        return found;
    }
}
