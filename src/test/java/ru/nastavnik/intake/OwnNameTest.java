package ru.nastavnik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.OrganizationKind;

class OwnNameTest {

    final OwnName own = new OwnName(new Organization(
            OrganizationKind.SCHOOL, null, "МБОУ «Школа № 1», город Образцов", "Школа № 1", "school-1", "Директор", ZoneId.of("Asia/Yekaterinburg")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "школа №1 | ''",
        "Школа N 1 | ''",
        "МБОУ ШКОЛА № 1, город Образцов | ''",
        "Школа № 1, 8 «А» | 8 «А»",
        "Школа № 1, 8а | 8а",
        "Школа № 1, СТ-21 | СТ-21",
        "МБОУ «Школа № 1», город Образцов, 8 «А» | 8 «А»",
        "Школа № 11 | ",
        "Школа № 1, г. Казань | ",
        "Школа № 1, Казань | ",
        "Школа № 1, кружок химии | ",
        "Завод, 8 «А» | "
    })
    void knowsItselfAndNoNamesake(String place, String addition) {
        assertThat(own.addition(place)).isEqualTo(Optional.ofNullable(addition));
    }
}
