package ru.nastavnik.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.Csrf;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

@ApplicationTest
class InvitationTest {

    private static final String PASSWORD = "четыре слова подряд тут";

    @Autowired
    MessageSource messages;

    @Autowired
    Personas personas;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Inviting inviting;

    @Autowired
    Invitations invitations;

    @Autowired
    Acceptance acceptance;

    @Autowired
    Accounts accounts;

    @Autowired
    Memberships memberships;

    @Autowired
    Standings standings;

    @Autowired
    SetUpLock setUpLock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void somebodyNewAcceptsAndIsSignedIn() {
        var school = personas.school();
        var code = invite(school, Role.COUNCIL);
        assertThat(show(code)).hasStatusOk().bodyText().contains("Школа № 1").contains("член совета").contains("maketova.anna");
        String name = "new-" + UUID.randomUUID();
        var accepted = accept(code, name, PASSWORD, PASSWORD);
        assertThat(accepted).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/");
        assertThat(accepted.getResponse().getCookie("nastavnik")).isNotNull();
        var account = accounts.findBySignIn(name).orElseThrow();
        assertThat(standings.find(account.getId(), school.getSlug()).orElseThrow().roles()).containsExactly(Role.COUNCIL);
        assertThat(account.getPasswordHash()).startsWith("{argon2id}");
    }

    @Test
    void onlyTheHashOfTheCodeIsKept() {
        var code = invite(personas.school(), Role.CURATOR);
        assertThat(jdbc.sql("select count(*) from invitation i where i::text like '%' || ? || '%'").param(code.signs()).query(Long.class).single())
                .isZero();
        assertThat(invitations.findByCodeHash(code.hash())).isPresent();
    }

    @Test
    void usedRevokedExpiredAndUnknownOnesLookTheSame() {
        var school = personas.school();
        var used = invite(school, Role.COUNCIL);
        accept(used, "used-" + UUID.randomUUID(), PASSWORD, PASSWORD);
        var revoked = invite(school, Role.COUNCIL);
        transaction.executeWithoutResult(status -> invitations.revoke(find(revoked).getId(), clock.instant()));
        var expired = invite(school, Role.COUNCIL);
        jdbc.sql("update invitation set expires_at = now() - interval '1 second' where id = ?").param(find(expired).getId()).update();
        String unknown = body(show(Code.random()));
        for (Code code : new Code[] {used, revoked, expired}) {
            assertThat(show(code)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(body(show(code)).replace(code.shown(), "")).isEqualTo(unknown.replaceAll("([2-9A-Z]{4}-){3}[2-9A-Z]{4}", ""));
            assertThat(accept(code, "late-" + UUID.randomUUID(), PASSWORD, PASSWORD)).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void theyExpireInFourteenDaysAndTheShortOnesInOne() {
        var invitation = find(invite(personas.school(), Role.COUNCIL));
        assertThat(Duration.between(clock.instant(), invitation.getExpiresAt())).isBetween(Duration.ofDays(13), Duration.ofDays(14));
        assertThat(Purpose.RENEW_PASSWORD.validity).isEqualTo(Duration.ofHours(24));
        assertThat(Purpose.SET_UP.validity).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void ofManyWhoAcceptAtOnceOneWins() throws Exception {
        var school = personas.school();
        var code = invite(school, Role.COUNCIL);
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var attempts = IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit((Callable<Boolean>) () -> {
                        start.await();
                        try {
                            acceptance.acceptAsNew(code, newcomer("race-"), "hash");
                            return true;
                        } catch (InvitationOverException e) {
                            return false;
                        }
                    }))
                    .toList();
            start.countDown();
            int winners = 0;
            for (var attempt : attempts) {
                winners += attempt.get() ? 1 : 0;
            }
            assertThat(winners).isOne();
            assertThat(jdbc.sql("select count(*) from membership where organization_id = ? and role = 'COUNCIL'")
                            .param(school.getId())
                            .query(Long.class)
                            .single())
                    .isOne();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() {
        var code = invite(personas.school(), Role.COUNCIL);
        assertThat(accept(code, "Плохое имя", PASSWORD, PASSWORD)).hasStatus(422).bodyText().contains("Плохое имя", "Введите адрес почты");
        assertThat(accept(code, "good-name", "12345678", "12345678"))
                .hasStatus(422)
                .bodyText()
                .contains("подбирают первым")
                .doesNotContain("12345678");
        assertThat(accept(code, "good-name", PASSWORD, "другой пароль")).hasStatus(422).bodyText().contains("не совпадают");
        var taken = personas.curator(personas.school());
        assertThat(accept(code, taken.getSignInName(), PASSWORD, PASSWORD)).hasStatus(422).bodyText().contains("занято");
        assertThat(show(code)).as("not used up by mistakes").hasStatusOk();
    }

    @Test
    void oneAccountGetsASecondMembershipByNameAndPassword() {
        var account = personas.withPassword(personas.curator(personas.school()));
        var second = personas.school();
        var code = invite(second, Role.COUNCIL);
        assertThat(acceptAs(code, account, "wrong password")).hasStatus(422);
        assertThat(acceptAs(code, account, Personas.PASSWORD)).hasStatus(HttpStatus.FOUND);
        assertThat(standings.find(account.getId(), second.getSlug()).orElseThrow().roles()).containsExactly(Role.COUNCIL);
        assertThat(show(code)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void orBeingSignedInAlready() {
        var account = personas.curator(personas.school());
        var second = personas.school();
        var code = invite(second, Role.COUNCIL);
        assertThat(mvc.get().uri("/invitations/{code}/membership", code.shown()).with(SignIn.as(account)))
                .hasStatusOk()
                .bodyText()
                .contains(account.getName());
        assertThat(mvc.post().uri("/invitations/{code}/membership", code.shown()).with(SignIn.as(account)).with(Csrf.asABrowser()).param("own", "true"))
                .hasRedirectedUrl("/");
        assertThat(memberships.findAllByAccountIdAndOrganizationId(account.getId(), second.getId())).hasSize(1);
    }

    @Test
    void theSameRoleTwiceIsRefusedAndTheInvitationStays() {
        var school = personas.school();
        var curator = personas.curator(school);
        var code = invite(school, Role.CURATOR);
        assertThat(mvc.post().uri("/invitations/{code}/membership", code.shown()).with(SignIn.as(curator)).with(Csrf.asABrowser()).param("own", "true"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("уже есть");
        assertThat(show(code)).hasStatusOk();
    }

    @Test
    void aCardIsTypedByHand() {
        var code = invite(personas.school(), Role.COUNCIL);
        assertThat(mvc.get().uri("/invitations")).hasStatusOk();
        assertThat(mvc.post().uri("/invitations").with(Csrf.asABrowser()).param("code", code.signs().toLowerCase()))
                .hasRedirectedUrl("/invitations/" + code.shown());
        assertThat(mvc.post().uri("/invitations").with(Csrf.asABrowser()).param("code", "not a code")).hasStatus(422).bodyText().contains("not a code");
    }

    @Test
    void guessingCodesIsSlowed() {
        MvcTestResult last = null;
        for (int i = 0; i <= Limit.CODE.free; i++) {
            last = mvc.get()
                    .uri("/invitations/{code}", Code.random().shown())
                    .with(request -> {
                        request.setRemoteAddr("guesser");
                        return request;
                    })
                    .exchange();
        }
        assertThat(last).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void aRenewedPasswordReplacesTheOldOneAndOlderLinks() {
        var school = personas.school();
        var council = personas.withPassword(personas.member(school, Role.COUNCIL));
        var curator = standing(personas.curator(school), school);
        var first = inviting.toRenewPassword(curator, council.getId()).code();
        var second = inviting.toRenewPassword(curator, council.getId()).code();
        assertThat(show(first)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(show(second)).hasStatusOk().bodyText().contains(council.getName());
        assertThat(renew(second, "кратко")).hasStatus(422);
        assertThat(renew(second, PASSWORD)).hasRedirectedUrl("/");
        var renewed = accounts.findById(council.getId()).orElseThrow();
        assertThat(new Passwords().match(PASSWORD, renewed.getPasswordHash())).isTrue();
        assertThat(renew(second, PASSWORD + "!")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aLinkToRenewIsNoGoodOnceTheAccountJoinedAnotherOrganization() {
        var school = personas.school();
        var council = personas.member(school, Role.COUNCIL);
        var code = inviting.toRenewPassword(standing(personas.curator(school), school), council.getId()).code();
        personas.join(council, personas.school(), Role.COUNCIL);
        assertThat(renew(code, PASSWORD)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aLinkToJoinRenewsNothingAndTheOtherWayRound() {
        var school = personas.school();
        assertThat(renew(invite(school, Role.COUNCIL), PASSWORD)).hasStatus(HttpStatus.NOT_FOUND);
        var council = personas.member(school, Role.COUNCIL);
        var code = inviting.toRenewPassword(standing(personas.curator(school), school), council.getId()).code();
        assertThat(accept(code, "joiner-" + UUID.randomUUID(), PASSWORD, PASSWORD)).hasStatus(HttpStatus.NOT_FOUND);
        assertThatThrownBy(() -> acceptance.acceptAs(code, council.getId())).isInstanceOf(InvitationOverException.class);
    }

    @Test
    void theSetUpLinkMakesOneAdministratorAndIsPrintedOnce() {
        // in a transaction that is undone: other tests of this database have administrators
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update account set administrator = false").update();
            var setUp = new SetUpLink(accounts, invitations, setUpLock, new Site(null), transaction, clock, messages);
            var code = setUp.invite();
            assertThat(code).isNotNull();
            assertThat(setUp.invite()).as("while the first is open").isNull();
            var first = acceptance.acceptAsNew(code, newcomer("first-"), "hash");
            assertThat(first.isAdministrator()).isTrue();
            assertThat(setUp.invite()).as("with an administrator").isNull();
            var stale = Code.random();
            invitations.saveAndFlush(Invitation.toSetUp(stale, clock.instant()));
            assertThatThrownBy(() -> acceptance.acceptAsNew(stale, newcomer("second-"), "hash"))
                    .isInstanceOf(InvitationOverException.class);
            status.setRollbackOnly();
        });
    }

    private static NewAccountForm newcomer(String word) {
        return new NewAccountForm("Макетова Анна", word + UUID.randomUUID(), "", "");
    }

    private Code invite(Organization school, Role role) {
        return inviting.toJoin(standing(personas.director(school), school), role, null, "Макетова Анна Ильинична").code();
    }

    private Standing standing(Account account, Organization organization) {
        return standings.find(account.getId(), organization.getSlug()).orElseThrow();
    }

    private Invitation find(Code code) {
        return invitations.findByCodeHash(code.hash()).orElseThrow();
    }

    private MvcTestResult show(Code code) {
        return mvc.get().uri("/invitations/{code}", code.shown()).exchange();
    }

    private MvcTestResult accept(Code code, String signIn, String password, String repeat) {
        return mvc.post()
                .uri("/invitations/{code}", code.shown())
                .with(Csrf.asABrowser())
                .param("name", "Макетова Анна")
                .param("signIn", signIn)
                .param("password", password)
                .param("repeat", repeat)
                .exchange();
    }

    private MvcTestResult acceptAs(Code code, Account account, String password) {
        return mvc.post()
                .uri("/invitations/{code}/membership", code.shown())
                .with(Csrf.asABrowser())
                .param("username", account.getEmail())
                .param("password", password)
                .exchange();
    }

    private MvcTestResult renew(Code code, String password) {
        return mvc.post()
                .uri("/invitations/{code}/password", code.shown())
                .with(Csrf.asABrowser())
                .param("password", password)
                .param("repeat", password)
                .exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
