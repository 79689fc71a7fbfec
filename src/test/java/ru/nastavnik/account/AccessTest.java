package ru.nastavnik.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.Csrf;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

@ApplicationTest
class AccessTest {

    @Autowired
    Personas personas;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Memberships memberships;

    @Autowired
    Inviting inviting;

    @Autowired
    Standings standings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Test
    void aCuratorSeesWhoHasAccessAndWhoIsInvited() {
        var school = personas.school();
        var curator = personas.curator(school);
        var mentor = personas.mentor(school);
        var stranger = personas.curator(personas.school());
        invite(curator, school, "COUNCIL", "Эскизова Вера");
        assertThat(list(curator, school))
                .hasStatusOk()
                .bodyText()
                .contains(curator.getSignInName(), mentor.getName(), "Эскизова Вера", "член совета")
                .doesNotContain(stranger.getSignInName());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"COUNCIL", "PSYCHOLOGIST", "MENTOR", "MENTEE"})
    void othersInTheSchoolMayNot(Role role) {
        var school = personas.school();
        var account = personas.member(school, role);
        assertThat(list(account, school)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(invite(account, school, "COUNCIL", "Эскизова Вера")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aStrangerFromAnotherSchoolFindsNothing() {
        var school = personas.school();
        var member = personas.member(school, Role.COUNCIL);
        var membership = memberships.findAllByAccountId(member.getId()).get(0).getId();
        var stranger = personas.director(personas.school());
        assertThat(list(stranger, school)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(invite(stranger, school, "COUNCIL", "Эскизова Вера")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(stranger, "/o/" + school.getSlug() + "/accounts/memberships/" + membership + "/withdrawal")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(stranger, "/o/" + school.getSlug() + "/accounts/" + member.getId() + "/renewal")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatBelongsToAnotherSchoolIsNotFoundUnderOnesOwn() {
        var school = personas.school();
        var member = personas.member(school, Role.COUNCIL);
        var membership = memberships.findAllByAccountId(member.getId()).get(0).getId();
        var open = inviting.toJoin(standing(personas.director(school), school), Role.COUNCIL, null, "Эскизова Вера").invitation();
        var own = personas.school();
        var stranger = personas.director(own);
        String base = "/o/" + own.getSlug() + "/accounts/";
        assertThat(post(stranger, base + "memberships/" + membership + "/withdrawal")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(stranger, base + "invitations/" + open.getId() + "/revocation")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(stranger, base + member.getId() + "/renewal")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(memberships.existsById(membership)).isTrue();
    }

    @Test
    void theLinkIsShownOnceWithAPictureAndNothingIsKeptInASession() {
        var school = personas.school();
        var shown = invite(personas.curator(school), school, "COUNCIL", "Образцова Мария Петровна");
        assertThat(shown)
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .bodyText()
                .containsPattern("http://localhost/invitations/([2-9A-Z]{4}-){3}[2-9A-Z]{4}")
                .contains("data:image/svg+xml;base64,", "obraztsova.mariya");
    }

    @Test
    void directorsComeFromDirectorsAndAdministrators() {
        var school = personas.school();
        assertThat(invite(personas.curator(school), school, "DIRECTOR", "Эскизов")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(invite(personas.director(school), school, "DIRECTOR", "Эскизов")).hasStatusOk();
        assertThat(invite(personas.administrator(), school, "DIRECTOR", "Эскизов")).hasStatusOk();
        assertThat(invite(personas.director(school), school, "COORDINATOR", "Эскизов")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(invite(personas.director(school), school, "ADMINISTRATOR", "Эскизов")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void coordinatorsAreInvitedByTheAdministratorIntoAuthoritiesAlone() {
        var authority = personas.authority();
        assertThat(invite(personas.administrator(), authority, "COORDINATOR", "Эскизов")).hasStatusOk();
        assertThat(invite(personas.administrator(), authority, "CURATOR", "Эскизов")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(invite(personas.coordinator(authority), authority, "COORDINATOR", "Эскизов")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aNameAndARoleAreAsked() {
        var school = personas.school();
        assertThat(invite(personas.curator(school), school, "", "")).hasStatus(422).bodyText().contains("Заполните это поле");
    }

    @Test
    void aMentorIsInvitedFromTheirCardAloneAndOnlyInOnesOwnSchool() {
        var school = personas.school();
        var mentor = mentorIn(school);
        var curator = personas.curator(school);
        assertThat(invitePerson(curator, school, mentor)).hasStatusOk().bodyText().contains("Образцов Пётр Макетович");
        assertThat(invitePerson(curator, school, personas.person(school))).as("not in the register").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(invitePerson(curator, school, mentorIn(personas.school()))).as("of another school").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(invite(curator, school, "MENTOR", "Без Карточки")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aMembershipIsWithdrawnAtOnce() {
        var school = personas.school();
        var council = personas.member(school, Role.COUNCIL);
        var membership = memberships.findAllByAccountId(council.getId()).get(0).getId();
        assertThat(post(personas.curator(school), "/o/" + school.getSlug() + "/accounts/memberships/" + membership + "/withdrawal"))
                .hasRedirectedUrl("/o/" + school.getSlug() + "/accounts");
        assertThat(standings.find(council.getId(), school.getSlug())).isEmpty();
    }

    @Test
    void nobodyWithdrawsTheirOwnOrADirectorsAsCurator() {
        var school = personas.school();
        var curator = personas.curator(school);
        var director = personas.director(school);
        for (Account member : new Account[] {curator, director}) {
            var membership = memberships.findAllByAccountId(member.getId()).get(0).getId();
            assertThat(post(curator, "/o/" + school.getSlug() + "/accounts/memberships/" + membership + "/withdrawal"))
                    .hasStatus(HttpStatus.FORBIDDEN);
            assertThat(memberships.existsById(membership)).isTrue();
        }
    }

    @Test
    void anInvitationIsRevoked() {
        var school = personas.school();
        var issued = inviting.toJoin(standing(personas.director(school), school), Role.COUNCIL, null, "Эскизова Вера");
        assertThat(post(personas.curator(school), "/o/" + school.getSlug() + "/accounts/invitations/" + issued.invitation().getId() + "/revocation"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/invitations/{code}", issued.code().shown())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aLostPasswordIsRenewedByThoseAboveAloneAndInTheOnlySchoolOfTheAccount() {
        var school = personas.school();
        var curator = personas.curator(school);
        var director = personas.director(school);
        var council = personas.member(school, Role.COUNCIL);
        assertThat(renew(curator, school, council)).hasStatusOk().bodyText().contains("/invitations/");
        assertThat(renew(curator, school, director)).as("of a director by a curator").hasStatus(HttpStatus.FORBIDDEN);
        assertThat(renew(director, school, curator)).hasStatusOk();
        assertThat(renew(director, school, personas.director(school))).as("of a director by another").hasStatus(HttpStatus.FORBIDDEN);
        assertThat(renew(curator, school, personas.curator(school))).as("of a curator by another").hasStatus(HttpStatus.FORBIDDEN);
        assertThat(renew(curator, school, curator)).as("one's own").hasStatus(HttpStatus.FORBIDDEN);
        var administrator = personas.administrator();
        personas.join(administrator, school, Role.COUNCIL);
        assertThat(renew(director, school, administrator)).as("an administrator's").hasStatus(HttpStatus.FORBIDDEN);
        personas.join(council, personas.school(), Role.COUNCIL);
        assertThat(renew(curator, school, council)).as("of an account of two schools").hasStatus(HttpStatus.FORBIDDEN);
        assertThat(renew(personas.administrator(), school, council)).as("that is the administrator's").hasStatusOk();
        assertThat(list(curator, school)).bodyText().doesNotContain("/" + council.getId() + "/renewal");
    }

    @Test
    void aChangeWithoutATokenIsRefused() {
        var school = personas.school();
        assertThat(mvc.post().uri("/o/{slug}/accounts/invitations", school.getSlug()).with(SignIn.as(personas.curator(school))))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private UUID mentorIn(Organization school) {
        var person = personas.person(school);
        Standing.job(school)
                .run(() -> transaction.executeWithoutResult(status -> jdbc.sql("""
                                insert into mentor (id, version, person_id, competences, capacity, entered_on)
                                values (gen_random_uuid(), 0, ?, '{}', 1, current_date)""")
                        .param(person)
                        .update()));
        return person;
    }

    private Standing standing(Account account, Organization organization) {
        return standings.find(account.getId(), organization.getSlug()).orElseThrow();
    }

    private MvcTestResult list(Account as, Organization at) {
        return mvc.get().uri("/o/{slug}/accounts", at.getSlug()).with(SignIn.as(as)).exchange();
    }

    private MvcTestResult invite(Account as, Organization at, String role, String name) {
        return mvc.post()
                .uri("/o/{slug}/accounts/invitations", at.getSlug())
                .with(SignIn.as(as))
                .with(Csrf.asABrowser())
                .param("role", role)
                .param("name", name)
                .exchange();
    }

    private MvcTestResult invitePerson(Account as, Organization at, UUID person) {
        return mvc.post()
                .uri("/o/{slug}/accounts/invitations", at.getSlug())
                .with(SignIn.as(as))
                .with(Csrf.asABrowser())
                .param("role", "MENTOR")
                .param("person", person.toString())
                .exchange();
    }

    private MvcTestResult renew(Account as, Organization at, Account whose) {
        return post(as, "/o/" + at.getSlug() + "/accounts/" + whose.getId() + "/renewal");
    }

    private MvcTestResult post(Account as, String address) {
        return mvc.post().uri(address).with(SignIn.as(as)).with(Csrf.asABrowser()).exchange();
    }
}
