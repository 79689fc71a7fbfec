package ru.nastavnik.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

@ApplicationTest
class SecondStepTest {

    @Autowired
    Personas personas;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BeanFactory beans;

    @Autowired
    Inviting inviting;

    @Autowired
    Standings standings;

    @Autowired
    Memberships memberships;

    @Autowired
    JdbcClient jdbc;

    private Authenticator telephone;
    private Organization school;
    private Account director;

    @BeforeEach
    void somebodyWithATelephone() {
        telephone = new Authenticator(beans);
        school = personas.school();
        director = telephone.setUp(personas.withPassword(personas.director(school)));
    }

    @Test
    void isSetUpWithAPictureConfirmedAndAskedForFromThenOn() {
        var account = personas.withPassword(personas.curator(school));
        var here = session(password(account));
        var there = session(password(account));
        assertThat(post("/account/second-factor/key", here)).hasRedirectedUrl("/account/second-factor");
        assertThat(get("/account/second-factor", here))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .bodyText()
                .contains("data:image/svg+xml;base64,")
                .containsPattern("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        assertThat(post("/account/second-factor", here, "code", telephone.shown(account), "password", "не тот")).hasStatus(422).bodyText().contains("введён неверно");
        assertThat(post("/account/second-factor", here, "code", telephone.wrong(account), "password", Personas.PASSWORD)).hasStatus(422).bodyText().contains("Код не подошёл");
        assertThat(session(password(account))).as("not asked for before it is confirmed").isNotNull();
        var codes = post("/account/second-factor", here, "code", telephone.shown(account), "password", Personas.PASSWORD);
        assertThat(codes).hasStatusOk().bodyText().containsPattern("(?s)(>([2-9A-Z]{4}-){3}[2-9A-Z]{4}<.*){8}");
        assertThat(get("/account", there)).as("signed in by the password alone").hasRedirectedUrl("/login");
        assertThat(get("/account", here)).hasStatusOk().bodyText().contains("включён: при входе");
        assertThat(get("/account/second-factor", here)).bodyText().contains("Осталось 8 запасных кодов").doesNotContain("data:image/svg+xml;base64,");
        assertThat(password(account)).hasRedirectedUrl("/login/code");
        assertThat(post("/account/second-factor", here, "code", telephone.code(account), "password", Personas.PASSWORD)).as("sent twice").hasRedirectedUrl("/account/second-factor");
    }

    @Test
    void betweenPasswordAndCodeNobodyIsSignedIn() {
        var half = session(password(director));
        assertThat(password(director).getResponse().getCookie("nastavnik-device")).isNull();
        for (String address : List.of("/", "/account", "/account/second-factor", "/o/" + school.getSlug(), "/o/" + school.getSlug() + "/decrees/desk")) {
            assertThat(get(address, half)).as(address).hasRedirectedUrl("/login");
        }
        assertThat(post("/account/second-factor/removal", half, "code", telephone.shown(director), "password", Personas.PASSWORD)).hasRedirectedUrl("/login");
        assertThat(get("/login", half)).hasStatusOk().bodyText().doesNotContain(director.getName());
        assertThat(get("/login/code", half)).hasStatusOk().bodyText().doesNotContain(director.getName());
    }

    @Test
    void theCodeOpensANewSessionOnce() {
        var half = session(password(director));
        String code = telephone.code(director);
        assertThat(post("/login/code", half, "code", telephone.wrong(director))).hasStatus(422).bodyText().contains("Код не подошёл");
        assertThat(post("/login/code", half)).hasStatus(422);
        var open = post("/login/code", half, "code", code);
        assertThat(open).hasRedirectedUrl("/");
        assertThat(session(open).getValue()).isNotEqualTo(half.getValue());
        assertThat(get("/account", session(open))).hasStatusOk();
        assertThat(get("/account", half)).hasRedirectedUrl("/login");
        assertThat(post("/login/code", session(password(director)), "code", code)).as("the same code").hasStatus(422);
    }

    @Test
    void withoutAPasswordNoCodeIsTaken() {
        assertThat(get("/login/code")).hasRedirectedUrl("/login?late");
        assertThat(post("/login/code", null, "code", telephone.code(director))).hasRedirectedUrl("/login?late");
        assertThat(get("/login?late=")).bodyText().contains("Время на ввод кода вышло");
        assertThat(mvc.post().uri("/login/code").cookie(session(password(director))).param("code", telephone.code(director))).as("without a token").hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theSavedPageWaitsForTheCode() {
        String wanted = "/o/" + school.getSlug() + "/accounts";
        Cookie saved = get(wanted).getResponse().getCookie("REDIRECT_URI");
        var half = password(director, saved);
        assertThat(half).hasRedirectedUrl("/login/code");
        assertThat(mvc.post().uri("/login/code").with(Csrf.asABrowser()).cookie(session(half), saved).param("code", telephone.code(director))).hasRedirectedUrl(wanted);
    }

    @Test
    void wrongCodesAreSlowedInWhateverSession() {
        for (int i = 0; i < Limit.SECOND_FACTOR.free; i++) {
            assertThat(post("/login/code", session(password(director)), "code", telephone.wrong(director))).hasStatus(422);
        }
        assertThat(post("/login/code", session(password(director)), "code", telephone.code(director)))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .containsHeader(HttpHeaders.RETRY_AFTER)
                .bodyText()
                .contains("Слишком много", "через 5 минут");
    }

    @Test
    void wrongCodesAtTheSignInDoNotShutOutWhoIsSignedIn() {
        var open = session(post("/login/code", session(password(director)), "code", telephone.code(director)));
        var half = session(password(director));
        for (int i = 0; i < Limit.SECOND_FACTOR.free; i++) {
            assertThat(post("/login/code", half, "code", telephone.wrong(director))).hasStatus(422);
        }
        assertThat(post("/login/code", half, "code", telephone.code(director))).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(post("/account/second-factor/codes", open, "code", telephone.code(director), "password", Personas.PASSWORD)).hasStatusOk();
        for (int i = 0; i < Limit.SECOND_FACTOR.free; i++) {
            assertThat(post("/account/second-factor/codes", open, "code", telephone.wrong(director), "password", Personas.PASSWORD)).hasStatus(422);
        }
        assertThat(post("/account/second-factor/codes", open, "code", telephone.code(director), "password", Personas.PASSWORD))
                .as("in a session they are slowed too")
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void theOwnerReadsOfWrongCodesUntilTheySayThatTheyHave() throws Exception {
        var guess = session(password(director));
        assertThat(post("/login/code", guess, "code", telephone.wrong(director))).hasStatus(422);
        assertThat(post("/login/code", guess, "code", "2345-6789-ABCD-EFGH")).as("a recovery code that is none").hasStatus(422);
        var entered = post("/login/code", session(password(director)), "code", telephone.code(director));
        assertThat(entered).as("they read of it first").hasRedirectedUrl("/account");
        var open = session(entered);
        assertThat(get("/account", open)).hasStatusOk().bodyText().contains("2 раза введён неверный одноразовый код", DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("ru")).format(school.today(Clock.systemUTC())));
        var other = telephone.setUp(personas.withPassword(personas.curator(school)));
        var others = session(post("/login/code", session(password(other)), "code", telephone.code(other)));
        assertThat(get("/account", others)).as("somebody else").bodyText().doesNotContain("неверный одноразовый код");
        String until = until(get("/account", open));
        assertThat(post("/account/wrong-codes/removal", others, "until", until)).hasRedirectedUrl("/account");
        assertThat(get("/account", open)).as("after somebody else's word").bodyText().contains("неверный одноразовый код");
        assertThat(post("/login/code", guess, "code", telephone.wrong(director))).hasStatus(422);
        assertThat(post("/account/wrong-codes/removal", open, "until", until)).hasRedirectedUrl("/account");
        assertThat(get("/account", open)).as("what came after they had read").bodyText().contains("1 раз введён неверный одноразовый код");
        assertThat(post("/account/wrong-codes/removal", open, "until", until(get("/account", open)))).hasRedirectedUrl("/account");
        assertThat(get("/account", open)).bodyText().doesNotContain("неверный одноразовый код");
    }

    private static String until(MvcTestResult account) throws Exception {
        var found = Pattern.compile("name=\"until\" value=\"([^\"]+)\"").matcher(account.getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void anEmptyFieldIsNoWrongCode() {
        assertThat(post("/login/code", session(password(director)), "code", " ")).hasStatus(422);
        var open = session(post("/login/code", session(password(director)), "code", telephone.code(director)));
        assertThat(get("/account", open)).bodyText().doesNotContain("неверный одноразовый код");
    }

    @Test
    void whatWasTypedIsToldEvenWhenTheSecondFactorWasTakenOffMeanwhile() {
        post("/login/code", session(password(director)), "code", telephone.wrong(director));
        jdbc.sql("delete from second_factor where account_id = ?").param(director.getId()).update();
        var entered = password(director);
        assertThat(entered).hasRedirectedUrl("/account");
        assertThat(get("/account", session(entered))).bodyText().contains("1 раз введён неверный одноразовый код");
    }

    @Test
    void wrongCodesInASessionOfTheOwnersAreNotToldThem() {
        var open = session(post("/login/code", session(password(director)), "code", telephone.code(director)));
        assertThat(post("/account/second-factor/codes", open, "code", telephone.wrong(director), "password", Personas.PASSWORD)).hasStatus(422);
        assertThat(get("/account", open)).bodyText().doesNotContain("неверный одноразовый код");
    }

    @Test
    void aNewPasswordForgetsTheKeyThatWasBegunUnderTheOldOne() {
        var curator = personas.withPassword(personas.curator(school));
        var open = session(password(curator));
        post("/account/second-factor/key", open);
        assertThat(get("/account/second-factor", open)).bodyText().contains("data:image/svg+xml;base64,");
        assertThat(post("/account/password", open, "current", Personas.PASSWORD, "password", "совсем другие слова", "repeat", "совсем другие слова"))
                .hasRedirectedUrl("/account");
        assertThat(get("/account/second-factor", open)).hasStatusOk().bodyText().doesNotContain("data:image/svg+xml;base64,");
        post("/account/second-factor/key", open);
        var code = inviting.toRenewPassword(standing(director), curator.getId()).code();
        var renewed = post("/invitations/" + code.shown() + "/password", null, "password", "ещё одни слова", "repeat", "ещё одни слова");
        assertThat(get("/account/second-factor", session(renewed))).as("by a link").hasStatusOk().bodyText().doesNotContain("data:image/svg+xml;base64,");
    }

    @Test
    void aNewPasswordEndsWhatTheOldOneBegan() {
        var half = session(password(director));
        var open = session(post("/login/code", session(password(director)), "code", telephone.code(director)));
        assertThat(post("/account/password", open, "current", Personas.PASSWORD, "password", "совсем другие слова", "repeat", "совсем другие слова"))
                .hasRedirectedUrl("/account");
        assertThat(post("/login/code", half, "code", telephone.code(director))).hasRedirectedUrl("/login?late");
    }

    @Test
    void aLinkForANewPasswordDoesNotGoRoundTheCode() {
        var code = inviting.toRenewPassword(standing(personas.administrator()), director.getId()).code();
        var renewed = post("/invitations/" + code.shown() + "/password", null, "password", "совсем другие слова", "repeat", "совсем другие слова");
        assertThat(renewed).hasRedirectedUrl("/login/code");
        assertThat(get("/account", session(renewed))).hasRedirectedUrl("/login");
    }

    @Test
    void anInvitationIsAcceptedAfterTheCode() {
        var other = personas.school();
        var code = inviting.toJoin(standings.find(personas.director(other).getId(), other.getSlug()).orElseThrow(), Role.COUNCIL, null, "Эскизова Вера").code();
        String page = "/invitations/" + code.shown() + "/membership";
        var half = post(page, null, "username", director.getEmail(), "password", Personas.PASSWORD);
        assertThat(half).hasRedirectedUrl("/login/code?invitation=" + code.shown());
        assertThat(memberships.findAllByAccountIdAndOrganizationId(director.getId(), other.getId())).isEmpty();
        assertThat(get("/login/code?invitation=" + code.shown(), session(half))).bodyText().contains("value=\"" + code.shown() + "\"");
        var open = post("/login/code", session(half), "code", telephone.code(director), "invitation", code.shown());
        assertThat(open).hasRedirectedUrl(page);
        assertThat(post(page, session(open), "own", "true")).hasRedirectedUrl("/");
        assertThat(memberships.findAllByAccountIdAndOrganizationId(director.getId(), other.getId())).hasSize(1);
    }

    @Test
    void anInvitationLeadsNowhereElse() {
        var open = post("/login/code", session(password(director)), "code", telephone.code(director), "invitation", "//evil.example/");
        assertThat(open).hasRedirectedUrl("/");
    }

    @Test
    void passwordAndCodeTakeItOff() {
        var open = session(post("/login/code", session(password(director)), "code", telephone.code(director)));
        assertThat(post("/account/second-factor/removal", open, "code", telephone.code(director), "password", "не тот")).hasStatus(422).bodyText().contains("введён неверно");
        assertThat(post("/account/second-factor/removal", open, "code", telephone.wrong(director), "password", Personas.PASSWORD)).hasStatus(422).bodyText().contains("Код не подошёл");
        assertThat(password(director)).hasRedirectedUrl("/login/code");
        assertThat(post("/account/second-factor/removal", open, "code", telephone.code(director), "password", Personas.PASSWORD)).hasRedirectedUrl("/account");
        assertThat(password(director)).hasRedirectedUrl("/");
        assertThat(get("/account", open)).bodyText().contains("Включить вход в два шага").doesNotContain("отключён:");
    }

    @Test
    void takenOffItEndsTheOtherSessions() {
        var here = session(post("/login/code", session(password(director)), "code", telephone.code(director)));
        var there = session(post("/login/code", session(password(director)), "code", telephone.code(director)));
        assertThat(post("/account/second-factor/removal", here, "code", telephone.code(director), "password", Personas.PASSWORD)).hasRedirectedUrl("/account");
        assertThat(get("/account", here)).hasStatusOk();
        assertThat(get("/account", there)).hasRedirectedUrl("/login");
    }

    @Test
    void whoAwaitsACodeThatIsAskedForNoMoreSignsInAnew() {
        var half = session(password(director));
        jdbc.sql("delete from second_factor where account_id = ?").param(director.getId()).update();
        assertThat(get("/login/code", half)).hasRedirectedUrl("/login");
        assertThat(post("/login/code", half, "code", "123456")).hasRedirectedUrl("/login");
        assertThat(get("/account", half)).as("the password alone was not enough").hasRedirectedUrl("/login");
    }

    @Test
    void recoveryCodesAreRenewedByPasswordAndCode() {
        var open = session(post("/login/code", session(password(director)), "code", telephone.code(director)));
        assertThat(get("/account/second-factor", open)).bodyText().contains("Запасных кодов не осталось");
        assertThat(post("/account/second-factor/codes", open, "code", telephone.wrong(director), "password", Personas.PASSWORD)).hasStatus(422);
        var shown = post("/account/second-factor/codes", open, "code", telephone.code(director), "password", Personas.PASSWORD);
        assertThat(shown).hasStatusOk();
        String code = first("([2-9A-Z]{4}-){3}[2-9A-Z]{4}", shown);
        assertThat(post("/login/code", session(password(director)), "code", code)).hasRedirectedUrl("/");
        assertThat(post("/login/code", session(password(director)), "code", code)).hasStatus(422);
        assertThat(get("/account/second-factor", open)).bodyText().contains("Осталось 7 запасных кодов");
    }

    @Test
    void whoRenewsThePasswordTakesItOffAndTheOwnerReadsWho() {
        var curator = telephone.setUp(personas.withPassword(personas.curator(school)));
        var half = session(password(curator));
        var peer = personas.curator(school);
        String address = "/o/" + school.getSlug() + "/accounts/" + curator.getId() + "/second-factor/removal";
        assertThat(postAs(peer, address)).as("another curator").hasStatus(HttpStatus.FORBIDDEN);
        assertThat(postAs(curator, address)).as("one's own, without password and code").hasStatus(HttpStatus.FORBIDDEN);
        assertThat(postAs(personas.director(personas.school()), address)).as("a stranger").hasStatus(HttpStatus.NOT_FOUND);
        var elsewhere = personas.school();
        assertThat(postAs(personas.director(elsewhere), address.replace(school.getSlug(), elsewhere.getSlug()))).as("from another school").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(list(peer)).bodyText().doesNotContain(address);
        assertThat(list(director)).bodyText().contains(address);
        assertThat(password(curator)).hasRedirectedUrl("/login/code");
        assertThat(postAs(director, address)).hasRedirectedUrl("/o/" + school.getSlug() + "/accounts");
        assertThat(get("/login/code", half)).hasRedirectedUrl("/login?late");
        var open = password(curator);
        assertThat(open).hasRedirectedUrl("/");
        assertThat(get("/account", session(open))).bodyText().contains("отключён: " + director.getName());
        assertThat(list(director)).bodyText().doesNotContain(address);
        postAs(director, address);
        assertThat(jdbc.sql("select count(*) from second_factor_removal where account_id = ?").param(curator.getId()).query(Integer.class).single())
                .as("nothing was there to take off")
                .isOne();
    }

    private Standing standing(Account account) {
        return standings.find(account.getId(), school.getSlug()).orElseThrow();
    }

    private MvcTestResult password(Account account, Cookie... cookies) {
        var request = mvc.post().uri("/login").with(Csrf.asABrowser()).with(from -> {
            from.setRemoteAddr(UUID.randomUUID().toString());
            return from;
        });
        if (cookies.length > 0) {
            request.cookie(cookies);
        }
        return request.param("username", account.getEmail()).param("password", Personas.PASSWORD).exchange();
    }

    private static Cookie session(MvcTestResult result) {
        return result.getResponse().getCookie("nastavnik");
    }

    private MvcTestResult get(String address, Cookie... session) {
        var request = mvc.get().uri(address);
        return (session.length > 0 ? request.cookie(session) : request).exchange();
    }

    /** @param parameters names and values by turns */
    private MvcTestResult post(String address, Cookie session, String... parameters) {
        var request = mvc.post().uri(address).with(Csrf.asABrowser());
        if (session != null) {
            request.cookie(session);
        }
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult postAs(Account account, String address) {
        return mvc.post().uri(address).with(Csrf.asABrowser()).with(SignIn.as(account)).exchange();
    }

    private MvcTestResult list(Account account) {
        return mvc.get().uri("/o/" + school.getSlug() + "/accounts").with(SignIn.as(account)).exchange();
    }

    private static String first(String pattern, MvcTestResult result) {
        try {
            var matcher = Pattern.compile(pattern).matcher(result.getResponse().getContentAsString());
            assertThat(matcher.find()).isTrue();
            return matcher.group();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
