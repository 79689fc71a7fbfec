package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

class SectionTest {

    @Test
    void aCuratorSeesAllOfTheSchool() {
        assertThat(hrefs(school(Role.CURATOR), null)).containsExactly(
                "/o/school-900", "/o/school-900/roadmap", "/o/school-900/my/surveys", "/o/school-900/mentees", "/o/school-900/mentors", "/o/school-900/enquiries", "/o/school-900/consents", "/o/school-900/matching", "/o/school-900/pairs",
                "/o/school-900/meetings", "/o/school-900/decrees", "/o/school-900/agreements", "/o/school-900/surveys", "/o/school-900/questionnaires", "/o/school-900/indicators",
                "/o/school-900/settings", "/o/school-900/accounts");
    }

    @Test
    void aMentorSeesOwnPairsAndNothingElse() {
        assertThat(hrefs(school(Role.MENTOR), null)).containsExactly("/o/school-900/my", "/o/school-900/my/surveys");
    }

    @Test
    void aPsychologistSeesMenteesButNoMentors() {
        assertThat(hrefs(school(Role.PSYCHOLOGIST), null)).containsExactly(
                "/o/school-900", "/o/school-900/my/surveys", "/o/school-900/mentees", "/o/school-900/notes");
    }

    @Test
    void aCoordinatorSeesFiguresAndNumbersButNoRegisters() {
        assertThat(hrefs(StyleGuide.standing(OrganizationKind.MUNICIPALITY, Set.of(Role.COORDINATOR)), null))
                .containsExactly("/o/school-900", "/o/school-900/decrees", "/o/school-900/questionnaires", "/o/school-900/indicators", "/o/school-900/settings");
    }

    @Test
    void onlyAnAdministratorSeesTheOrganizations() {
        assertThat(hrefs(null, new Visitor("Макетов", true))).containsExactly("/organizations");
        assertThat(hrefs(null, new Visitor("Макетов", false))).isEmpty();
    }

    @Test
    void theSectionOneStandsInIsMarked() {
        assertThat(current("/o/school-900")).containsExactly("/o/school-900 page");
        assertThat(current("/o/school-900/mentees")).containsExactly("/o/school-900/mentees page");
        assertThat(current("/o/school-900/mentees/17")).containsExactly("/o/school-900/mentees true");
        assertThat(current("/o/school-900/menteesque")).isEmpty();
    }

    private static Standing school(Role role) {
        return StyleGuide.standing(OrganizationKind.SCHOOL, Set.of(role));
    }

    private static Stream<String> hrefs(Standing standing, Visitor visitor) {
        return all(standing, visitor, "/").map(Section::href);
    }

    private static Stream<String> current(String path) {
        return all(school(Role.CURATOR), null, path).filter(s -> s.current() != null).map(s -> s.href() + " " + s.current());
    }

    private static Stream<Section> all(Standing standing, Visitor visitor, String path) {
        return Section.groups(standing, visitor, path).stream().flatMap(group -> group.items().stream());
    }
}
