package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.organization.Role.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Role;

/**
 * Every address of the running application, tried by everybody. One that is not listed here fails the build: whoever adds it decides who may
 * come in.
 */
@ApplicationTest
class AddressesTest {

    /** Whoever reads the registers, and so on: as in the table of roles. */
    private static final Set<Role> READERS = EnumSet.of(CURATOR, DIRECTOR, COUNCIL);
    private static final Set<Role> READERS_AND_PSYCHOLOGIST = EnumSet.of(CURATOR, DIRECTOR, COUNCIL, PSYCHOLOGIST);
    private static final Set<Role> CURATORS = EnumSet.of(CURATOR);
    private static final Set<Role> DIRECTORS = EnumSet.of(DIRECTOR);
    private static final Set<Role> MANAGERS = EnumSet.of(CURATOR, DIRECTOR, ADMINISTRATOR);
    private static final Set<Role> PARTICIPANTS = EnumSet.of(MENTOR, MENTEE);
    private static final Set<Role> EVERYBODY_HERE = EnumSet.of(CURATOR, DIRECTOR, COUNCIL, PSYCHOLOGIST, MENTOR, MENTEE);
    private static final Set<Role> EVERY_ROLE = EnumSet.of(CURATOR, DIRECTOR, COUNCIL, PSYCHOLOGIST, MENTOR, MENTEE, ADMINISTRATOR);

    /** Addresses of one organization, and the roles that may use them. */
    static final Map<String, Set<Role>> OF_AN_ORGANIZATION = new LinkedHashMap<>();

    private static final Set<String> NOT_THERE_FOR_MENTEES = new HashSet<>();

    /** Addresses outside of any organization; those of an invitation are opened by its code. */
    private static final Set<String> OPEN = Set.of(
            "GET /login", "POST /login", "GET /login/code", "POST /login/code", "POST /language", "POST /theme", "GET /invitations", "POST /invitations", "GET /invitations/{code}",
            "POST /invitations/{code}", "POST /invitations/{code}/password", "GET /invitations/{code}/membership",
            "POST /invitations/{code}/membership", "GET /p/{slug}", "GET /p/{slug}/mentor", "POST /p/{slug}/mentor", "GET /p/{slug}/mentee",
            "POST /p/{slug}/mentee", "GET /p/{slug}/thanks", "GET /s", "POST /s", "GET /s/{secret}", "POST /s/{secret}/sections/{at}",
            "GET /s/{secret}/check", "POST /s/{secret}/sending", "GET /s/{secret}/thanks", "GET /actuator/health", "GET /actuator/health/**");

    private static final Set<String> SIGNED_IN = Set.of(
            "GET /", "GET /account", "POST /account", "POST /account/password", "POST /account/sign-out", "GET /account/second-factor",
            "POST /account/second-factor", "POST /account/second-factor/key", "POST /account/second-factor/codes", "POST /account/second-factor/removal", "POST /account/wrong-codes/removal");

    private static final Set<String> OF_ADMINISTRATORS = Set.of(
            "GET /organizations", "GET /organizations/new", "POST /organizations", "GET /organizations/{id}", "POST /organizations/{id}",
            "POST /organizations/indicators/recalculation");

    static {
        may(EVERY_ROLE, "GET /o/{slug}");
        may(READERS_AND_PSYCHOLOGIST, "GET /mentees", "POST /mentees/search", "GET /mentees/{id}");
        may(
                READERS_AND_PSYCHOLOGIST,
                "GET /registers/{register}/view", "POST /registers/{register}/views", "POST /registers/{register}/view",
                "POST /registers/{register}/view/removal", "POST /registers/{register}/columns");
        may(
                CURATORS,
                "POST /registers/{register}/bulk", "POST /registers/{register}/bulk/changes", "GET /registers/{register}/bulk/{token}",
                "GET /registers/{register}/bulk/{token}/preview", "GET /people/doubles", "GET /people/merging", "POST /people/merging");
        may(READERS, "GET /mentors", "POST /mentors/search", "GET /mentors/{id}", "GET /people/{person}/consents");
        may(
                CURATORS,
                "GET /mentees/new", "POST /mentees", "GET /mentees/{id}/edit", "POST /mentees/{id}", "POST /mentees/{id}/archiving",
                "POST /mentees/{id}/restoration", "GET /mentors/new", "POST /mentors", "GET /mentors/{id}/edit", "POST /mentors/{id}",
                "POST /mentors/{id}/archiving", "POST /mentors/{id}/restoration", "POST /people/{person}/consents",
                "POST /people/{person}/consents/{id}/withdrawal", "POST /people/{person}/consents/{id}/scan", "POST /people/{person}/consents/{id}/scan/removal",
                "GET /people/{person}/consents/papers", "GET /people/{person}/consents/papers/{consent}", "GET /consents/papers", "POST /consents/papers", "POST /erasures/{id}/completion", "GET /people/{person}/erasure",
                "POST /people/{person}/erasure");
        may(EnumSet.of(CURATOR, DIRECTOR), "GET /people/{person}/consents/{id}/scan", "GET /consents", "GET /erasures", "GET /erasures/{id}/act");
        may(
                CURATORS,
                "POST /mentees/{id}/state", "POST /mentors/{id}/state", "POST /mentees/{id}/mentor", "POST /mentees/{id}/topics",
                "GET /mentors/{mentor}/interviews/new", "POST /mentors/{mentor}/interviews", "GET /mentors/{mentor}/interviews/{id}",
                "POST /mentors/{mentor}/interviews/{id}");
        may(EnumSet.of(CURATOR, PSYCHOLOGIST), "POST /mentees/{id}/support");
        may(EnumSet.of(PSYCHOLOGIST), "GET /notes", "POST /mentees/{id}/notes", "POST /notes/{id}/removal");
        for (String list : List.of("topics", "criteria", "tasks")) {
            String root = "/settings/" + list;
            may(
                    CURATORS,
                    "GET " + root, "POST " + root, "GET " + root + "/{id}", "POST " + root + "/{id}", "POST " + root + "/{id}/place",
                    "POST " + root + "/{id}/archiving", "POST " + root + "/{id}/restoration");
        }
        may(
                CURATORS,
                "GET /enquiries", "POST /enquiries/dropping", "GET /enquiries/{id}", "POST /enquiries/{id}/acceptance", "POST /enquiries/{id}/joining",
                "POST /enquiries/{id}/refusal", "GET /settings/reception", "POST /settings/reception", "GET /settings/reception/poster");
        may(EnumSet.of(DIRECTOR, ADMINISTRATOR), "GET /journal", "POST /journal/search");
        may(DIRECTORS, "GET /journal.xlsx", "GET /journal.csv");
        may(MANAGERS, "GET /people/{person}/journal");
        may(EnumSet.of(CURATOR, DIRECTOR), "GET /mentors.xlsx", "GET /mentors.csv", "GET /mentees.xlsx", "GET /mentees.csv");
        may(READERS, "GET /pairs", "POST /pairs/search", "GET /pairs/{id}", "GET /pairs/{id}/memos/{memo}", "GET /mentors/{working}/letter");
        may(
                CURATORS,
                "GET /pairs/new", "GET /pairs/over", "POST /pairs/choice", "POST /pairs", "GET /pairs/{id}/edit", "POST /pairs/{id}/choice", "POST /pairs/{id}",
                "POST /pairs/{id}/dissolution");
        may(
                READERS,
                "GET /matching", "GET /matching/{id}", "GET /matching/{id}/comparison", "GET /matching/{id}/people", "GET /matching/{id}/mentees/{mentee}",
                "GET /matching/{id}/mentors/{mentor}", "GET /matching/bars");
        may(
                CURATORS,
                "GET /matching/new", "POST /matching", "POST /matching/usual", "GET /matching/{id}/edit", "POST /matching/{id}", "POST /matching/{id}/usual",
                "POST /matching/{id}/variants", "POST /matching/{id}/pins", "POST /matching/{id}/pins/removal", "POST /matching/{id}/notes",
                "POST /matching/{id}/left-out", "POST /matching/{id}/left-out/removal", "POST /matching/{id}/proposal", "POST /matching/bars",
                "POST /matching/bars/{bar}/removal", "GET /matching/mentees/{mentee}/conditions", "POST /matching/mentees/{mentee}/conditions",
                "GET /matching/mentors/{mentor}/conditions", "POST /matching/mentors/{mentor}/conditions");
        may(
                PARTICIPANTS,
                "GET /my", "GET /my/pairs/{pair}", "GET /my/meetings/{id}", "POST /my/meetings/{id}/feedback", "POST /my/meetings/{id}/draft",
                "GET /my/agreements/{pair}", "GET /my/agreements/{pair}/papers/{agreement}", "GET /my/gatherings/{id}");
        mayAsMentor(
                "GET /my/pairs/{pair}/meetings/new", "POST /my/pairs/{pair}/meetings", "GET /my/meetings/{id}/edit", "POST /my/meetings/{id}/edit",
                "POST /my/meetings/{id}/cancellation");
        may(READERS, "GET /meetings", "GET /meetings/feedback", "POST /meetings/feedback", "GET /pairs/{id}/meetings");
        may(CURATORS, "GET /meetings/questions", "POST /meetings/questions");
        may(
                CURATORS,
                "GET /pairs/{id}/meetings/new", "POST /pairs/{id}/meetings", "GET /meetings/{id}/edit", "POST /meetings/{id}/edit",
                "POST /meetings/{id}/cancellation", "GET /meetings/{id}/paper/{person}", "POST /meetings/{id}/paper/{person}");
        may(
                EVERYBODY_HERE,
                "GET /my/surveys", "GET /my/surveys/{round}", "POST /my/surveys/{round}/sections/{at}", "GET /my/surveys/{round}/check",
                "POST /my/surveys/{round}/sending");
        may(
                CURATORS,
                "GET /surveys/{round}/paper/{invitee}", "POST /surveys/{round}/paper/{invitee}", "GET /surveys/{anonymous}/paper",
                "POST /surveys/{anonymous}/paper");
        may(
                READERS,
                "GET /matching/{round}/gathering", "GET /matching/{round}/gathering/comparison", "GET /matching/{round}/gathering/sheet",
                "GET /matching/{round}/gathering/sheet/paper",
                "GET /matching/{round}/gathering/timetable", "GET /matching/{round}/gathering/cards");
        may(
                CURATORS,
                "GET /matching/{round}/gathering/edit", "POST /matching/{round}/gathering", "POST /matching/{round}/gathering/comparison",
                "GET /matching/{round}/gathering/guests", "POST /matching/{round}/gathering/guests", "POST /matching/{round}/gathering/timetable",
                "GET /matching/{round}/gathering/attendance", "POST /matching/{round}/gathering/attendance", "POST /matching/{round}/gathering/end",
                "POST /matching/{round}/gathering/wishes");
        may(READERS, "GET /decrees", "GET /decrees/{id}", "GET /decrees/{id}/print", "GET /decrees/{id}/paper");
        may(CURATORS, "GET /papers", "GET /papers/{id}", "GET /papers/{id}/zip");
        may(
                EnumSet.of(CURATOR, DIRECTOR),
                "GET /settings/papers", "GET /settings/papers/{kind}", "GET /settings/papers/{kind}/template", "GET /settings/papers/{kind}/sample",
                "POST /settings/papers/{kind}", "POST /settings/papers/{kind}/removal");
        may(
                READERS,
                "GET /decrees", "GET /decrees/{id}", "GET /decrees/{id}/print", "GET /decrees/register", "GET /decrees/{approved}/readers",
                "GET /decrees/{approved}/readers/print");
        may(
                CURATORS,
                "GET /decrees/new", "POST /decrees", "POST /decrees/{id}/pairs", "POST /decrees/{id}/pairs/{pair}/removal",
                "POST /decrees/{id}/discarding", "POST /decrees/{id}/submission", "GET /decrees/kinds", "POST /decrees/kinds", "GET /decrees/{written}/text",
                "POST /decrees/{written}/text", "GET /decrees/{approved}/amendment", "POST /decrees/{approved}/amendment",
                "GET /decrees/{approved}/cancellation", "POST /decrees/cancellations", "GET /decrees/replacement", "POST /decrees/replacement",
                "POST /decrees/{approved}/readers", "POST /decrees/{approved}/readers/others", "POST /decrees/{approved}/readers/{reader}/removal");
        may(DIRECTORS, "POST /decrees/{id}/approval", "POST /decrees/{id}/return", "GET /decrees/desk", "POST /decrees/desk");
        may(
                EnumSet.of(CURATOR, DIRECTOR),
                "GET /decrees/{id}/names", "POST /decrees/{id}/names", "GET /settings/decrees", "POST /settings/decrees");
        may(
                CURATORS,
                "POST /pairs/{working}/pause", "POST /pairs/{working}/resumption", "POST /pairs/{working}/ending", "POST /pairs/{working}/petitions",
                "POST /pairs/{working}/petitions/{petition}/settlement");
        may(READERS, "GET /agreements", "GET /agreements/{agreement}", "GET /agreements/{agreement}/paper",
                "GET /agreements/{extended}/extension/paper", "GET /agreements/{ended}/ending/paper");
        may(
                CURATORS,
                "GET /agreements/new", "POST /agreements", "POST /agreements/drafts", "POST /agreements/papers", "GET /agreements/{agreement}/edit",
                "POST /agreements/{agreement}", "POST /agreements/{agreement}/discarding", "POST /agreements/{agreement}/issue",
                "POST /agreements/{agreement}/revision", "POST /agreements/{agreement}/signatures", "POST /agreements/{agreement}/copies",
                "POST /agreements/{agreement}/extension", "POST /agreements/{agreement}/ending", "POST /agreements/{agreement}/ending/removal",
                "POST /agreements/{agreement}/extension/paper", "POST /agreements/{agreement}/ending/paper", "POST /agreements/{signed}/scan",
                "GET /agreements/extra-work/{pair}", "POST /agreements/extra-work/{pair}", "GET /agreements/extra-work/{pair}/paper");
        may(EnumSet.of(CURATOR, DIRECTOR), "GET /agreements/{signed}/scan", "GET /settings/agreements", "POST /settings/agreements");
        may(READERS, "GET /roadmap", "GET /roadmap/timeline", "GET /roadmap/activities/{id}");
        may(
                CURATORS,
                "POST /roadmap", "POST /roadmap/activities/{id}", "POST /roadmap/activities/{id}/completion", "POST /roadmap/activities/{id}/removal",
                "GET /roadmap/sections/{section}/activities/new", "POST /roadmap/sections/{section}/activities");
        may(
                MANAGERS,
                "GET /settings", "POST /settings", "POST /settings/years", "POST /settings/years/{id}/start", "GET /settings/years/{id}/closing",
                "POST /settings/years/{id}/closing", "GET /settings/headcounts/{year:\\d{4}}", "POST /settings/headcounts/{year:\\d{4}}");
        may(
                CURATORS,
                "GET /settings/forms", "GET /settings/forms/new", "POST /settings/forms", "GET /settings/forms/{id}", "POST /settings/forms/{id}",
                "GET /settings/forms/{form}/models/new", "POST /settings/forms/{form}/models", "GET /settings/forms/{form}/models/{id}",
                "POST /settings/forms/{form}/models/{id}", "GET /settings/kinds/new", "POST /settings/kinds", "GET /settings/kinds/{id}",
                "POST /settings/kinds/{id}");
        may(
                READERS,
                "GET /surveys", "GET /surveys/{round}", "GET /surveys/{round}/rates", "GET /surveys/{round}/analysis", "POST /surveys/{round}/analysis",
                "GET /surveys/{round}/analysis/words", "GET /surveys/change",
                "GET /surveys/change/people", "GET /surveys/change/{person}");
        may(EnumSet.of(CURATOR, DIRECTOR), "GET /surveys/{round}/answers.xlsx");
        may(CURATORS, "GET /surveys/{round}/findings", "POST /surveys/{round}/findings");
        may(
                CURATORS,
                "GET /surveys/new", "POST /surveys", "GET /surveys/{round}/edit", "POST /surveys/{round}", "POST /surveys/{round}/days",
                "POST /surveys/{round}/removal", "POST /surveys/{round}/opening", "POST /surveys/{round}/closing", "POST /surveys/{round}/newcomers",
                "POST /surveys/{round}/reminder", "POST /surveys/{round}/cards", "POST /surveys/{round}/link",
                "POST /surveys/{round}/invitees/{invitee}/card", "POST /surveys/{round}/invitees/{invitee}/link",
                "POST /surveys/{round}/invitees/{invitee}/letter", "POST /surveys/{round}/invitees/{invitee}/paper",
                "POST /surveys/{round}/invitees/{invitee}/paper/removal");
        may(READERS, "GET /indicators", "GET /indicators/{indicator}", "GET /indicators/{indicator}/people", "GET /indicators.csv");
        may(DIRECTORS, "GET /indicators/targets", "POST /indicators/targets", "POST /indicators/targets/sample");
        may(EnumSet.of(CURATOR, DIRECTOR), "POST /indicators/threshold");
        may(
                EnumSet.of(CURATOR, DIRECTOR),
                "GET /imports", "GET /imports/new/{kind}", "POST /imports/new/{kind}", "GET /imports/new/{kind}/template", "GET /imports/{id}/columns",
                "POST /imports/{id}/columns", "GET /imports/{id}", "POST /imports/{id}/check", "POST /imports/{id}/choices",
                "POST /imports/{id}/confirmation", "POST /imports/{id}/cancellation", "POST /imports/{id}/undoing", "GET /imports/{id}/annotated");
        may(READERS, "GET /questionnaires", "GET /questionnaires/library/{name}", "POST /questionnaires/library/{name}", "GET /questionnaires/{id}");
        may(READERS, "GET /questionnaires/{id}/preview", "POST /questionnaires/{id}/preview");
        may(
                CURATORS,
                "GET /questionnaires/new", "POST /questionnaires", "POST /questionnaires/library/{name}/copy", "GET /questionnaires/{id}/title",
                "POST /questionnaires/{id}/title", "POST /questionnaires/{id}/copy", "POST /questionnaires/{id}/edition",
                "POST /questionnaires/{id}/publication", "POST /questionnaires/{id}/sharing", "POST /questionnaires/{id}/withdrawal",
                "POST /questionnaires/{id}/removal", "POST /questionnaires/{id}/restoration", "GET /questionnaires/{id}/sections/new",
                "POST /questionnaires/{id}/sections", "GET /questionnaires/{id}/sections/{part}", "POST /questionnaires/{id}/sections/{part}",
                "POST /questionnaires/{id}/sections/{part}/place", "POST /questionnaires/{id}/sections/{part}/removal",
                "GET /questionnaires/{id}/sections/{part}/questions/new", "POST /questionnaires/{id}/sections/{part}/questions",
                "GET /questionnaires/{id}/questions/{part}", "POST /questionnaires/{id}/questions/{part}",
                "POST /questionnaires/{id}/questions/{part}/place", "POST /questionnaires/{id}/questions/{part}/copy",
                "POST /questionnaires/{id}/questions/{part}/kind", "POST /questionnaires/{id}/questions/{part}/removal");
        may(
                MANAGERS,
                "GET /accounts", "POST /accounts/invitations", "POST /accounts/invitations/group", "POST /accounts/{account}/renewal", "POST /accounts/invitations/{id}/revocation",
                "POST /accounts/memberships/{id}/withdrawal", "POST /accounts/{account}/second-factor/removal");
    }

    /** Of a pair of their own; to its mentees these are not there. */
    private static void mayAsMentor(String... addresses) {
        may(EnumSet.of(MENTOR), addresses);
        for (String address : addresses) {
            NOT_THERE_FOR_MENTEES.add(address.replaceFirst(" ", " /o/{slug}"));
        }
    }

    private static void may(Set<Role> roles, String... addresses) {
        for (String address : addresses) {
            OF_AN_ORGANIZATION.put(address.contains("/o/{slug}") ? address : address.replaceFirst(" ", " /o/{slug}"), roles);
        }
    }

    /** The handler was reached: a page, a redirect, a form that came back, a conflict. */
    private static final Object[] REACHED = {200, 302, 409, 422};

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BeanFactory beans;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void everyAddressIsListed() {
        var mapped = new TreeSet<String>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods().keySet().forEach(info -> mapped.addAll(addresses(info)));
        }
        // the answer to every failure, reached by no link
        mapped.removeIf(address -> address.endsWith(" /error"));
        var listed = new TreeSet<>(OF_AN_ORGANIZATION.keySet());
        listed.addAll(OPEN);
        listed.addAll(SIGNED_IN);
        listed.addAll(OF_ADMINISTRATORS);
        assertThat(mapped).containsExactlyInAnyOrderElementsOf(listed);
    }

    private static List<String> addresses(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toCollection(ArrayList::new));
        if (methods.isEmpty()) {
            methods.add("ANY");
        }
        return info.getPatternValues().stream().flatMap(pattern -> methods.stream().map(method -> method + " " + pattern)).toList();
    }

    @TestFactory
    List<DynamicTest> everybodyTriesEveryAddressOfAnOrganization() {
        return OF_AN_ORGANIZATION.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> everybodyTries(entry.getKey(), entry.getValue())))
                .toList();
    }

    private void everybodyTries(String address, Set<Role> allowed) throws Exception {
        var here = new FurnishedSchool(beans);
        String uri = here.fill(pattern(address));
        assertThat(redirect(call(address, uri, null))).as("anonymous").endsWith("/login");
        if (method(address) == HttpMethod.POST) {
            assertThat(callWithoutToken(uri, here.account(allowed.iterator().next()))).as("without a CSRF token").isEqualTo(403);
        }
        for (Role role : EVERY_ROLE) {
            if (!allowed.contains(role)) {
                int refused = role == MENTEE && NOT_THERE_FOR_MENTEES.contains(address) ? 404 : 403;
                assertThat(call(address, uri, here.account(role)).getStatus()).as("a %s, who may not", role).isEqualTo(refused);
            }
        }
        var elsewhere = new FurnishedSchool(beans);
        for (Role role : allowed) {
            if (role != ADMINISTRATOR) {
                assertThat(call(address, uri, elsewhere.account(role)).getStatus()).as("a %s of another school", role).isEqualTo(404);
                if (namesARow(address)) {
                    String mixed = elsewhere.fill("/o/{slug}") + uri.substring(here.fill("/o/{slug}").length());
                    assertThat(call(address, mixed, elsewhere.account(role)).getStatus())
                            .as("a %s of another school, who puts our id into their address", role)
                            .isEqualTo(404);
                }
            }
        }
        for (Role role : allowed) {
            var fresh = new FurnishedSchool(beans);
            assertThat(call(address, fresh.fill(pattern(address)) + fresh.form(address), fresh.account(role)).getStatus())
                    .as("a %s, who may", role)
                    .isIn(REACHED);
        }
    }

    @TestFactory
    List<DynamicTest> addressesOutsideOfAnyOrganization() {
        var tests = new ArrayList<DynamicTest>();
        var school = new FurnishedSchool(beans);
        OPEN.forEach(address -> tests.add(DynamicTest.dynamicTest(
                address, () -> assertThat(redirectOrStatus(call(address, school.fill(pattern(address)), null))).isNotEqualTo("/login").doesNotStartWith("5"))));
        SIGNED_IN.forEach(address -> tests.add(DynamicTest.dynamicTest(
                address, () -> assertThat(redirect(call(address, school.fill(pattern(address)), null))).endsWith("/login"))));
        OF_ADMINISTRATORS.forEach(address -> tests.add(DynamicTest.dynamicTest(address, () -> {
            String uri = school.fill(pattern(address));
            assertThat(redirect(call(address, uri, null))).endsWith("/login");
            for (Role role : EVERY_ROLE) {
                int status = call(address, uri, school.account(role)).getStatus();
                if (role == ADMINISTRATOR) {
                    assertThat(status).as("an administrator").isIn(REACHED);
                } else {
                    assertThat(status).as("a %s", role).isEqualTo(403);
                }
            }
        })));
        return tests;
    }

    @Test
    void everyOtherPostAsksForAToken() {
        for (String address : List.of("/login", "/logout", "/language", "/theme", "/invitations", "/account", "/organizations")) {
            assertThat(callWithoutToken(address, null)).as(address).isEqualTo(403);
        }
    }

    private MockHttpServletResponse call(String address, String uri, Account as) {
        var request = method(address) == HttpMethod.POST ? filled(mvc.post().uri(uri), uri).with(Csrf.asABrowser()) : mvc.get().uri(uri);
        return (as == null ? request : request.with(SignIn.as(as))).exchange().getResponse();
    }

    /** What handlers ask for beside the form, so that the answer is about who may, and not about what is missing. */
    private static MockMvcRequestBuilder filled(MockMvcRequestBuilder request, String uri) {
        if (!uri.contains("person=")) {
            request.param("person", UUID.randomUUID().toString());
        }
        String nextYear = "" + (ProgrammeYear.firstYearOf(LocalDate.now()) + 1);
        return request.param("version", "0").param("seal", "none").param("firstYear", nextYear).param("role", "COUNCIL").param("heading", "1").param("rows", "NEW").param("name", "Примеров");
    }

    private int callWithoutToken(String uri, Account as) {
        var request = mvc.post().uri(uri);
        return (as == null ? request : request.with(SignIn.as(as))).exchange().getResponse().getStatus();
    }

    private static String redirect(MockHttpServletResponse response) {
        assertThat(response.getStatus()).isEqualTo(302);
        return response.getRedirectedUrl();
    }

    private static String redirectOrStatus(MockHttpServletResponse response) {
        return response.getStatus() == 302 ? response.getRedirectedUrl() : "" + response.getStatus();
    }

    private static HttpMethod method(String address) {
        return HttpMethod.valueOf(address.substring(0, address.indexOf(' ')));
    }

    private static String pattern(String address) {
        return address.substring(address.indexOf(' ') + 1);
    }

    /** A calendar year is nobody's, nor is an indicator, the name of a register, a kind of list or a questionnaire of the library. */
    private static boolean namesARow(String address) {
        return address.replace("{slug}", "").replace("{year:\\d{4}}", "").replace("{indicator}", "").replace("{register}", "").replace("{kind}", "").replace("{memo}", "").replace("{token}", "").replace("{name}", "").contains("{");
    }
}
