package ru.nastavnik.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

@ApplicationTest
class StandingsTest {

    @Autowired
    Personas personas;

    @Autowired
    Standings standings;

    @Test
    void aMemberStandsInTheOrganizationBelowItsAuthority() {
        var authority = personas.authority();
        var school = personas.schoolBelow(authority);
        var standing = find(personas.curator(school), school);
        assertThat(standing.organization()).isEqualTo(school.getId());
        assertThat(standing.kind()).isEqualTo(OrganizationKind.SCHOOL);
        assertThat(standing.zone()).isEqualTo(school.getTimeZone());
        assertThat(standing.roles()).containsExactly(Role.CURATOR);
        assertThat(standing.ancestors()).containsExactlyInAnyOrder(school.getId(), authority.getId());
        assertThat(standing.overview()).containsExactly(school.getId());
    }

    @Test
    void aCoordinatorOverlooksAllBelow() {
        var authority = personas.authority();
        var first = personas.schoolBelow(authority);
        var second = personas.schoolBelow(authority);
        personas.schoolBelow(personas.authority());
        var standing = find(personas.coordinator(authority), authority);
        assertThat(standing.overview()).containsExactlyInAnyOrder(authority.getId(), first.getId(), second.getId());
        assertThat(standing.isPersonal()).isFalse();
    }

    @Test
    void oneMayBeMentorAndMenteeAndCuratorAtOnce() {
        var school = personas.school();
        var account = personas.mentor(school);
        personas.join(account, school, Role.MENTEE);
        personas.join(account, school, Role.CURATOR);
        var standing = find(account, school);
        assertThat(standing.roles()).containsExactlyInAnyOrder(Role.MENTOR, Role.MENTEE, Role.CURATOR);
        assertThat(standing.persons()).hasSize(2);
    }

    @Test
    void aMentorAndMenteeWithOneCardHasOnePerson() {
        var school = personas.school();
        var account = personas.stranger();
        var person = personas.person(school);
        personas.join(account, school, Role.MENTOR, person);
        personas.join(account, school, Role.MENTEE, person);
        assertThat(find(account, school).persons()).containsExactly(person);
    }

    @Test
    void anAdministratorStandsEverywhereButSeesNoPersonalData() {
        var school = personas.school();
        var standing = find(personas.administrator(), school);
        assertThat(standing.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(standing.isPersonal()).isFalse();
    }

    @Test
    void nobodyStandsWhereTheyDoNotBelong() {
        var school = personas.school();
        var curator = personas.curator(personas.school());
        assertThat(standings.find(curator.getId(), school.getSlug())).isEmpty();
        assertThat(standings.find(personas.stranger().getId(), school.getSlug())).isEmpty();
        assertThat(standings.find(curator.getId(), "no-such-school")).isEmpty();
    }

    private Standing find(Account account, Organization organization) {
        return standings.find(account.getId(), organization.getSlug()).orElseThrow();
    }
}
