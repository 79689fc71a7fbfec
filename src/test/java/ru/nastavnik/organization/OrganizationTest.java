package ru.nastavnik.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static ru.nastavnik.organization.OrganizationKind.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;

class OrganizationTest {

    @Test
    void standsBelowAnAuthorityAboveItsOwnKind() {
        assertThat(OrganizationKind.below(null)).containsExactly(OrganizationKind.values());
        assertThat(OrganizationKind.below(organization(REGION, null, "Край"))).containsExactly(MUNICIPALITY, SCHOOL, KINDERGARTEN, SUPPLEMENTARY, COLLEGE);
        assertThat(OrganizationKind.below(organization(MUNICIPALITY, null, "Город"))).containsExactly(SCHOOL, KINDERGARTEN, SUPPLEMENTARY, COLLEGE);
        assertThat(OrganizationKind.below(organization(SCHOOL, null, "Школа"))).isEmpty();
    }

    @Test
    void refusesAPlaceBelowASchoolOrACityBelowACity() {
        var school = organization(SCHOOL, null, "Школа");
        var city = organization(MUNICIPALITY, null, "Город");
        assertThatThrownBy(() -> organization(KINDERGARTEN, school, "Сад")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> organization(MUNICIPALITY, city, "Район")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> organization(REGION, city, "Край")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsDayIsThatOfItsTimeZone() {
        var clock = Clock.fixed(Instant.parse("2026-12-31T20:00:00Z"), ZoneOffset.UTC);
        var perm = new Organization(SCHOOL, null, "Школа", "Школа", "s", "директор", ZoneId.of("Asia/Yekaterinburg"));
        assertThat(perm.today(clock)).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void theTreeReadsFromAuthoritiesDownAndTwoComesBeforeTen() {
        var region = organization(REGION, null, "Край");
        var city = organization(MUNICIPALITY, region, "Город");
        var tenth = organization(SCHOOL, city, "Школа № 10");
        var second = organization(SCHOOL, city, "Школа № 2");
        var college = organization(COLLEGE, region, "Автоколледж");
        var alone = organization(SCHOOL, null, "Частная школа");
        var tree = OrganizationTree.of(List.of(alone, tenth, college, second, city, region));
        assertThat(tree).extracting(branch -> branch.organization().getShortName(), OrganizationTree.Branch::depth, OrganizationTree.Branch::below)
                .containsExactly(
                        tuple("Край", 0, 3), tuple("Город", 1, 2), tuple("Школа № 2", 2, 0), tuple("Школа № 10", 2, 0),
                        tuple("Автоколледж", 1, 0), tuple("Частная школа", 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "Школа № 900, shkola-900",
        "МБДОУ «Ёлочка-2», mbdou-yelochka-2",
        "Объединение юннатов, obyedineniye-yunnatov",
        "Щукинский лицей, shchukinskiy-litsey",
        "№, organization",
    })
    void suggestsAnAddressOutOfTheShortName(String name, String slug) {
        assertThat(Slug.suggest(name)).isEqualTo(slug).matches(Slug.PATTERN);
    }

    @Test
    void aSuggestedAddressFitsItsLength() {
        assertThat(Slug.suggest("Щит и меч ".repeat(20))).hasSizeLessThanOrEqualTo(Slug.LONGEST).matches(Slug.PATTERN);
    }

    @Test
    void aNewOrganizationGetsTheFirstFreeAddressAndTheUsualPost() {
        var form = new OrganizationForm(KINDERGARTEN, "Детский сад № 7", "Сад № 7", " ", "", TimeZones.USUAL);
        var made = form.toOrganization(null, Set.of("sad-7", "sad-7-2")::contains);
        assertThat(made.getSlug()).isEqualTo("sad-7-3");
        assertThat(made.getHeadPost()).isEqualTo("заведующий");
    }

    static Organization organization(OrganizationKind kind, Organization parent, String name) {
        var organization = new Organization(kind, parent, name, name, Slug.suggest(name), "директор", TimeZones.USUAL);
        ReflectionTestUtils.setField(organization, "id", UUID.randomUUID());
        return organization;
    }
}
