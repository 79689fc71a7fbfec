package ru.nastavnik.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Listeners;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.DayBegan;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.people.Newcomers;
import ru.nastavnik.people.Occupation;

@ApplicationTest
class EnquiryPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Enquiries enquiries;

    @Autowired
    Statements statements;

    @Autowired
    Listeners listeners;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Clock clock;

    @Autowired
    BeanFactory beans;

    Organization school;
    Account curator;
    Letterbox box;

    @BeforeEach
    void open() {
        school = personas.school();
        curator = personas.curator(school);
        box = new Letterbox(beans, school);
    }

    @Test
    void aCuratorOpensTheFormsAndTakesThePosters() {
        box.open(false, false);
        assertThat(get("/enquiries")).hasStatusOk().bodyText().contains("Приём заявок закрыт");
        assertThat(get("/settings/reception/poster?wish=MENTEE")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/settings/reception").param("mentees", "true")).hasStatus(HttpStatus.FOUND);
        assertThat(get("/settings/reception")).hasStatusOk().bodyText().contains("/p/" + school.getSlug() + "/mentee").doesNotContain("/mentor\"");
        assertThat(get("/settings/reception/poster?wish=MENTEE"))
                .hasStatusOk()
                .bodyText()
                .contains("data:image/svg+xml;base64,", "http://localhost/p/" + school.getSlug() + "/mentee", school.getFullName());
        assertThat(get("/settings/reception/poster?wish=MENTOR")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void formsHandedOutBeforeAChangeCanStillBeSent() {
        String ticket = box.ticket();
        assertThat(post("/settings/reception").param("mentors", "true").param("mentees", "true")).hasStatus(HttpStatus.FOUND);
        byte[] key = box.call(() -> beans.getBean(Reception.Receptions.class).here().sealingKey());
        assertThat(Ticket.read(ticket, key)).isPresent();
    }

    @Test
    void anAcceptedEnquiryBecomesTheCardOfAMenteeWithTheRequestAndItsSource() {
        UUID id = mentee("Образцов", "Пётр");
        assertThat(get("/enquiries/" + id)).hasStatusOk().bodyText().contains("не заменяет бумагу", "8 912 000-00-00");
        assertThat(accept(id, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("href=\"#sex\"");
        assertThat(accept(id, "MALE").exchange().getResponse().getRedirectedUrl()).startsWith("/o/" + school.getSlug() + "/mentees/");
        assertThat(one("""
                select m.state || ' ' || p.surname || ' ' || p.school_class || ' ' || p.representative_phone || ' ' || r.topic || ' ' || r.source
                from mentee m join person p on p.id = m.person_id join request r on r.mentee_id = m.id"""))
                .isEqualTo("CONFIRMED Образцов 4 «А» +7 912 000-00-00 чтение PARENTS");
        assertThat(one("select string_agg(concat_ws(' ', to_state, reason), ', ' order by noted_at, id) from life_event"))
                .isEqualTo("APPLIED заявка с открытой страницы, CONFIRMED");
        assertThat(one("select what from journal_entry where deed = 'CHANGED'")).isEqualTo("intake.journal.accepted");
        assertThat(get("/enquiries?state=ACCEPTED")).bodyText().contains("Образцов Пётр");
        assertThat(get("/enquiries/" + id)).hasStatusOk().bodyText().doesNotContain("Принять заявку");
    }

    /** However often it is clicked meanwhile: nobody waits for another who waits, for each of them holds a connection. */
    @Test
    void anEnquiryAcceptedWhileALongListIsWrittenComesBackSoon() {
        UUID id = mentee("Образцов", "Пётр");
        var answers = box.call(() -> {
            newcomers.hold();
            var clicks = IntStream.range(0, 4).mapToObj(n -> CompletableFuture.supplyAsync(() -> accept(id, "MALE").exchange())).toList();
            return assertTimeout(Duration.ofSeconds(10), () -> clicks.stream().map(CompletableFuture::join).toList());
        });
        assertThat(answers).allSatisfy(answer -> assertThat(answer)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("сейчас в реестр загружается список", "value=\"4 &laquo;А&raquo;\"", "Принять заявку"));
        assertThat(one("select count(*) || '' from person")).isEqualTo("0");
        assertThat(accept(id, "MALE")).as("a minute later").hasStatus(HttpStatus.FOUND);
    }

    @Test
    void whoeverIsHereWorksNowhereElse() {
        assertThat(get("/enquiries/" + mentor("Примерова", "Анна"))).bodyText().containsPattern("name=\"workplace\"[^>]*value=\"ООО");
        assertThat(get("/enquiries/" + mentor("Примерова", "Вера", "школа №1"))).bodyText().doesNotContainPattern("name=\"workplace\"[^>]*value=\"[^\"]");
    }

    @Test
    void anAcceptedEnquiryBecomesACandidate() {
        UUID id = mentor("Примерова", "Анна");
        assertThat(accept(id, "FEMALE").exchange().getResponse().getRedirectedUrl()).contains("/mentors/");
        assertThat(one("select m.state || ' ' || array_to_string(m.competences, '+') || ' ' || p.phone from mentor m join person p on p.id = m.person_id"))
                .isEqualTo("CANDIDATE химия+олимпиады +7 912 000-00-01");
    }

    @Test
    void whoeverIsThereAlreadyIsShownBesideAndGetsNoSecondCard() {
        accept(mentee("Образцов", "Пётр"), "MALE").exchange();
        UUID again = mentee("Образцов", "Пётр");
        var person = box.call(() -> jdbc.sql("select id from person").query(UUID.class).single());
        assertThat(get("/enquiries")).bodyText().contains("1 человек");
        assertThat(get("/enquiries/" + again)).bodyText().contains("Возможно, это уже знакомый вам человек", person.toString());
        assertThat(post("/enquiries/" + again + "/joining").param("person", person.toString())).hasStatus(HttpStatus.FOUND);
        assertThat(one("select count(*) || '' from person")).isEqualTo("1");
        assertThat(one("select count(*) || '' from mentee")).isEqualTo("1");
        assertThat(one("select count(*) || '' from request")).as("the same request").isEqualTo("1");
        assertThat(one("select count(*) || '' from enquiry where state = 'ACCEPTED' and person_id is not null")).isEqualTo("2");
    }

    @Test
    void twoEnquiriesOfOnePersonAreShownSideBySideAndTheSecondIsClosedWithTheFirst() {
        UUID first = mentee("Образцов", "Пётр");
        UUID second = mentee("Образцов", "Пётр");
        UUID other = mentee("Эскизов", "Лев");
        assertThat(get("/enquiries")).bodyText().contains("ещё 1 заявка");
        assertThat(get("/enquiries/" + first)).bodyText().contains("Похожие заявки", "/enquiries/" + second).doesNotContain("/enquiries/" + other, "Тот же человек: закрыть");
        assertThat(get("/enquiries/" + other)).bodyText().doesNotContain("Похожие заявки");
        assertThat(accept(first, "MALE").exchange().getResponse().getRedirectedUrl()).as("one stays, for the other").endsWith("/enquiries/" + first);
        var person = one("select person_id || '' from enquiry where state = 'ACCEPTED'");
        assertThat(get("/enquiries/" + first)).bodyText().contains("Тот же человек: закрыть", "Принята", "Открыть карточку", "Образцова Мария, 8 912 000-00-00", person, "/enquiries/" + second + "/joining");
        assertThat(post("/enquiries/" + second + "/joining").param("person", person).exchange().getResponse().getRedirectedUrl()).contains("/mentees/");
        assertThat(one("select count(*) || '' from person")).isEqualTo("1");
        assertThat(one("select count(*) || '' from request")).isEqualTo("1");
        assertThat(get("/enquiries/" + first)).bodyText().doesNotContain("Похожие заявки");
        assertThat(get("/enquiries")).bodyText().contains("Эскизов Лев").doesNotContain("Образцов Пётр");
    }

    @Test
    void whoeverWantsBothIsAskedAboutEachByItself() {
        UUID asks = add(Wish.MENTEE, new EnquiryForm(
                Sender.SELF, null, null, "Примерова", "Анна", null, LocalDate.now().minusYears(20), null, null, "8 912 000-00-01", "чтение", true));
        UUID offers = mentor("Примерова", "Анна");
        assertThat(get("/enquiries/" + asks)).bodyText().contains("/enquiries/" + offers);
        assertThat(accept(offers, "FEMALE").exchange().getResponse().getRedirectedUrl()).contains("/mentors/");
        assertThat(get("/enquiries/" + offers)).bodyText().doesNotContain("Тот же человек: закрыть");
    }

    @Test
    void twoCuratorsWhoAcceptTheSameMakeOneCard() throws Exception {
        UUID id = mentee("Образцов", "Пётр");
        var colleague = personas.curator(school);
        var start = new CountDownLatch(1);
        var answers = new ArrayList<String>();
        var threads = List.of(curator, colleague, curator, colleague).stream()
                .map(who -> new Thread(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    var answer = accept(id, "MALE", who).exchange().getResponse().getRedirectedUrl();
                    synchronized (answers) {
                        answers.add(answer);
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(one("select count(*) || '' from person")).isEqualTo("1");
        assertThat(answers).hasSize(4).filteredOn(url -> url.contains("/mentees/")).hasSize(1);
    }

    /** A parent sent it twice, and each curator takes one for somebody new. */
    @Test
    void twoCuratorsWhoAcceptTwoEnquiriesOfOnePersonMakeOneCard() {
        UUID first = mentee("Образцов", "Пётр");
        UUID second = mentee("Образцов", "Пётр");
        var colleague = personas.curator(school);
        var sent = List.of(CompletableFuture.supplyAsync(() -> accept(first, "MALE").exchange()), CompletableFuture.supplyAsync(() -> accept(second, "MALE", colleague).exchange()));
        var answers = sent.stream().map(CompletableFuture::join).toList();
        assertThat(answers.stream().map(answer -> answer.getResponse().getStatus())).containsExactlyInAnyOrder(302, 409);
        assertThat(one("select count(*) || '' from person")).isEqualTo("1");
        assertThat(one("select count(*) || '' from enquiry where state = 'WAITING'")).isEqualTo("1");
    }

    @Test
    void whoeverCameInMeanwhileIsAskedAboutAndNothingTypedIsLost() {
        UUID id = mentee("Образцов", "Пётр");
        assertThat(get("/enquiries/" + id)).bodyText().doesNotContain("name=\"shown\"");
        accept(mentee("Образцев", "Пётр"), "MALE").exchange();
        var person = one("select id || '' from person");
        assertThat(accept(id, "MALE"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Заявка пока не принята", "name=\"shown\" value=\"" + person + "\"", "value=\"4 &laquo;А&raquo;\"");
        assertThat(one("select count(*) || '' from person")).isEqualTo("1");
        assertThat(accept(id, "MALE").param("shown", person).exchange().getResponse().getRedirectedUrl()).as("it is another").contains("/mentees/");
        assertThat(one("select count(*) || '' from person")).isEqualTo("2");
    }

    @Test
    void whoeverHasTheNameOfOneWhoWithdrewIsTakenInOnlyAtAWord() {
        accept(mentee("Образцов", "Пётр"), "MALE").exchange();
        var person = one("select id || '' from person");
        assertThat(post("/people/" + person + "/erasure").param("asker", "REPRESENTATIVE").param("paper", "заявление № 1")).hasStatus(HttpStatus.FOUND);
        UUID again = mentee("ОБРАЗЦОВ", "Петр");
        assertThat(get("/enquiries/" + again))
                .bodyText()
                .contains("уже отозвал согласие", "name=\"shown\" value=\"" + person + "\">", "/people/" + person + "/consents\">Подписано новое согласие")
                .doesNotContain("уже знакомый вам человек");
        assertThat(accept(again, "MALE"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Если это другой человек, отметьте это. Иначе заявку отклоните", "role=\"alert\"", "value=\"4 &laquo;А&raquo;\"");
        assertThat(one("select count(*) || '' from person")).isEqualTo("1");
        assertThat(accept(again, "MALE").param("shown", person).exchange().getResponse().getRedirectedUrl()).contains("/mentees/");
        assertThat(get("/enquiries/" + mentee("Эскизов", "Лев"))).bodyText().doesNotContain("отозвал согласие");
    }

    @Test
    void aRefusedOneIsKeptWithItsReasonAndDecidedOnce() {
        UUID id = mentee("Образцов", "Пётр");
        assertThat(post("/enquiries/" + id + "/refusal").param("reason", " другая школа ")).hasStatus(HttpStatus.FOUND);
        assertThat(get("/enquiries?state=REFUSED")).bodyText().contains("Образцов", "другая школа");
        assertThat(flash(accept(id, "MALE"), "flash")).isEqualTo("intake.decided");
        assertThat(one("select count(*) || '' from person")).isEqualTo("0");
    }

    @Test
    void spamIsDroppedInOneGoAndWhatIsDecidedIsNot() {
        UUID refused = mentor("Спамов", "Первый");
        post("/enquiries/" + refused + "/refusal").exchange();
        var spam = IntStream.range(0, 3).mapToObj(n -> mentor("Спамов", "Номер" + n)).toList();
        UUID serious = mentee("Образцов", "Пётр");
        var dropping = post("/enquiries/dropping").param("ids", refused.toString());
        spam.forEach(id -> dropping.param("ids", id.toString()));
        assertThat(flash(dropping, "flashOf")).isEqualTo(3);
        assertThat(box.call(() -> enquiries.findAll().stream().map(Enquiry::getId).toList())).containsExactlyInAnyOrder(refused, serious);
        assertThat(flash(post("/enquiries/dropping"), "flashOf")).isEqualTo(0);
    }

    @Test
    void aMonthAfterItCameOrWasDecidedNothingIsLeftOfIt() {
        age(mentee("Старый", "Пётр"), 31);
        UUID refused = mentee("Решённый", "Пётр");
        post("/enquiries/" + refused + "/refusal").exchange();
        age(refused, 40);
        UUID fresh = mentee("Свежий", "Пётр");
        age(fresh, 29);
        box.call(() -> {
            events.publishEvent(new DayBegan(school.getId()));
            return null;
        });
        listeners.settle();
        assertThat(box.call(() -> enquiries.findAll().stream().map(Enquiry::getId).toList())).as("decided today").containsExactlyInAnyOrder(refused, fresh);
        box.call(() -> jdbc.sql("update enquiry set decided_at = decided_at - interval '31 days' where id = ?").param(refused).update());
        box.call(() -> {
            events.publishEvent(new DayBegan(school.getId()));
            return null;
        });
        listeners.settle();
        assertThat(box.call(() -> enquiries.findAll().stream().map(Enquiry::getId).toList())).containsExactly(fresh);
    }

    @Test
    void aCuratorIsToldThatSomebodyWaitsAndOthersAreNot() {
        assertThat(start(curator)).bodyText().doesNotContain("ждёт ответа");
        mentee("Образцов", "Пётр");
        assertThat(start(curator)).bodyText().contains("1 заявка ждёт ответа");
        assertThat(start(personas.director(school))).bodyText().doesNotContain("ждёт ответа");
    }

    @Test
    void aStrangersEnquiriesAndPeopleAreNotThere() {
        UUID id = mentee("Образцов", "Пётр");
        var elsewhere = personas.school();
        var stranger = personas.curator(elsewhere);
        assertThat(mvc.get().uri("/o/" + elsewhere.getSlug() + "/enquiries/" + id).with(SignIn.as(stranger))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(accept(id, "MALE", stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/enquiries/" + id + "/joining").param("person", personas.person(elsewhere).toString())).hasStatus(HttpStatus.NOT_FOUND);
        mvc.post().uri("/o/" + elsewhere.getSlug() + "/enquiries/dropping").with(SignIn.as(stranger)).with(Csrf.asABrowser()).param("ids", id.toString()).exchange();
        assertThat(box.count()).isOne();
    }

    @Test
    void aSecondPageFollowsTheFirstAndNoListCostsMoreStatementsForMoreRows() throws Exception {
        mentee("Образцов", "Пётр");
        int few = statements.during(() -> get("/enquiries").exchange()).size();
        IntStream.range(0, 30).forEach(n -> mentor("Примерова", "Анна" + n));
        assertThat(statements.during(() -> assertThat(get("/enquiries")).hasStatusOk().bodyText().contains("Дальше"))).hasSize(few).hasSizeLessThan(8);
        UUID last = box.call(() -> jdbc.sql("select id from enquiry order by sent_at desc, id desc offset 24 limit 1").query(UUID.class).single());
        assertThat(get("/enquiries?after=" + last)).bodyText().contains("Образцов").doesNotContain("Дальше");
    }

    private void age(UUID id, int days) {
        box.call(() -> jdbc.sql("update enquiry set sent_at = sent_at - make_interval(days => ?) where id = ?").params(days, id).update());
    }

    private UUID mentee(String surname, String givenName) {
        return add(Wish.MENTEE, new EnquiryForm(
                Sender.REPRESENTATIVE, "Образцова Мария", "8 912 000-00-00", surname, givenName, "Ильич", LocalDate.now().minusYears(9), null, "3 «Б»",
                null, "чтение", true));
    }

    private UUID mentor(String surname, String givenName) {
        return mentor(surname, givenName, "ООО «Образец»");
    }

    private UUID mentor(String surname, String givenName, String place) {
        return add(Wish.MENTOR, new EnquiryForm(
                Sender.SELF, null, null, surname, givenName, null, null, Occupation.PARENT, place, "8 912 000-00-01", "химия, олимпиады", true));
    }

    private UUID add(Wish wish, EnquiryForm form) {
        var now = clock.instant().minus(Duration.ofMinutes(1));
        return box.call(() -> enquiries.save(new Enquiry(form.fingerprint(Ticket.issue(now)), wish, form, now)).getId());
    }

    private String one(String sql) {
        return box.call(() -> jdbc.sql(sql).query(String.class).single());
    }

    private MockMvcRequestBuilder accept(UUID id, String sex) {
        return accept(id, sex, curator);
    }

    private MockMvcRequestBuilder accept(UUID id, String sex, Account who) {
        return mvc.post()
                .uri("/o/" + slugOf(who) + "/enquiries/" + id + "/acceptance")
                .with(SignIn.as(who))
                .with(Csrf.asABrowser())
                .param("surname", "Образцов")
                .param("givenName", "Пётр")
                .param("patronymic", "Ильич")
                .param("schoolClass", "4а")
                .param("birthDate", LocalDate.now().minusYears(9).toString())
                .param("sex", sex)
                .param("occupation", "PUPIL");
    }

    private static Object flash(MockMvcRequestBuilder request, String name) {
        return request.exchange().getMvcResult().getFlashMap().get(name);
    }

    /** Of their own organization. */
    private String slugOf(Account who) {
        return jdbc.sql("select o.slug from membership m join organization o on o.id = m.organization_id where m.account_id = ?")
                .param(who.getId())
                .query(String.class)
                .single();
    }

    private MockMvcRequestBuilder start(Account who) {
        return mvc.get().uri("/o/" + school.getSlug()).with(SignIn.as(who));
    }

    private MockMvcRequestBuilder get(String page) {
        return mvc.get().uri("/o/" + school.getSlug() + page).with(SignIn.as(curator));
    }

    private MockMvcRequestBuilder post(String page) {
        return mvc.post().uri("/o/" + school.getSlug() + page).with(SignIn.as(curator)).with(Csrf.asABrowser());
    }
}
