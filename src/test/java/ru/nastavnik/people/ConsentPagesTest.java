package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Standings;
import ru.nastavnik.account.WaitsForMe.Waiting;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.Role;

/** Papers to sign, their scans, terms, and many signatures at once. */
@ApplicationTest
class ConsentPagesTest {

    private static final byte[] PDF = "%PDF-1.7 a scan".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    People people;

    @Autowired
    Mentors mentors;

    @Autowired
    Mentees mentees;

    @Autowired
    Consents consents;

    @Autowired
    ConsentWaits waits;

    @Autowired
    ConsentBundle bundle;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Statements statements;

    @Autowired
    Standings standings;

    Organization school;
    Account curator;
    LocalDate today;

    @BeforeEach
    void found() {
        school = personas.school();
        curator = personas.curator(school);
        today = LocalDate.now(school.getTimeZone());
    }

    @Test
    void theRepresentativeSignsUntilTheFourteenthBirthday() {
        var paper = papers(mentee(today.minusYears(14).plusDays(1)), "PERSONAL_DATA");
        assertThat(paper).bodyText().contains("Я, ", "Образцова Вера Ильинична", "ребёнка", "Образцов Пётр", "даю").doesNotContain("даём");
    }

    @Test
    void bothSignFromTheFourteenthBirthday() {
        assertThat(papers(mentee(today.minusYears(14)), "PERSONAL_DATA")).bodyText().contains("Мы: ", "Образцова Вера Ильинична", "попечитель", "даём");
        assertThat(papers(mentee(today.minusYears(18).plusDays(1)), "PARTICIPATION")).bodyText().contains("Мы: ", "даём");
    }

    @Test
    void anAdultSignsAloneFromTheEighteenthBirthday() {
        assertThat(papers(mentee(today.minusYears(18)), "PERSONAL_DATA")).bodyText().contains("Я, ").doesNotContain("Образцова Вера").doesNotContain("законный представитель");
    }

    @Test
    void theRepresentativeOfAMinorMentorSignsToo() {
        UUID mentor = in(() -> mentors.save(new Mentor(person(today.minusYears(16), "Образцова Вера Ильинична"), today)).getPerson().getId());
        assertThat(papers(mentor, "MENTOR_REGISTER")).bodyText().contains("Мы: ", "Образцова Вера Ильинична", "реестр наставников");
        assertThat(papers(mentor, "PERSONAL_DATA")).bodyText().contains("компетенции", "подобрать <span>наставляемых</span>");
    }

    @Test
    void theFreeConsentsArePrintedFromThePageToo() {
        UUID mentor = in(() -> mentors.save(new Mentor(person(today.minusYears(30), null), today)).getPerson().getId());
        assertThat(get("/people/" + mentor + "/consents")).bodyText().contains("papers?kind=PUBLICATION", "papers?kind=MENTOR_REGISTER");
        assertThat(get("/people/" + mentee(today.minusYears(15)) + "/consents")).bodyText().contains("papers?kind=PUBLICATION").doesNotContain("kind=MENTOR_REGISTER");
        assertThat(papers(mentor, "PERSONAL_DATA")).bodyText().contains("моих персональных данных");
    }

    @Test
    void onlyMentorsAreAskedForTheirRegister() {
        UUID person = mentee(today.minusYears(15));
        assertThat(papers(person, "MENTOR_REGISTER")).bodyText().contains("Печатать нечего");
        assertThat(enter(person, "MENTOR_REGISTER")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("только наставников");
    }

    @Test
    void eachPaperSaysWhatTheLawAsksAndIsLogged() {
        UUID person = mentee(today.minusYears(15));
        assertThat(papers(person, "PERSONAL_DATA"))
                .bodyText()
                .contains("Зачем.", "Какие данные.", "Что с ними делают.", "Срок.", "Как отозвать.", school.getFullName(), "подпись", "законного представителя");
        assertThat(papers(person, "PUBLICATION")).bodyText().contains("имя и фамилию", "фотографию", "историю участия", "Запреты и условия");
        assertThat(in(() -> jdbc.sql("select count(*) from journal_entry e join journal_person p on p.entry_id = e.id where e.deed = 'PRINTED' and p.person_id = ?")
                        .param(person)
                        .query(Integer.class)
                        .single()))
                .isEqualTo(2);
    }

    @Test
    void aClassIsPrintedAtOnce() throws Exception {
        mentee(today.minusYears(15));
        int few = statements.during(() -> get("/consents/papers?register=MENTEE&schoolClass=8 «А»")).size();
        for (int n = 0; n < 12; n++) {
            mentee(today.minusYears(15));
        }
        assertThat(get("/consents")).bodyText().contains("Наставляемые, 8 «А»", "13");
        var printed = get("/consents/papers?register=MENTEE&schoolClass=8 «А»");
        assertThat(printed.getResponse().getContentAsString().split("<article").length - 1).isEqualTo(26);
        assertThat(statements.during(() -> get("/consents/papers?register=MENTEE&schoolClass=8 «А»"))).hasSize(few);
    }

    @Test
    void publicationSaysOfWhat() {
        UUID person = mentee(today.minusYears(15));
        assertThat(enter(person, "PUBLICATION")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Отметьте, что можно публиковать");
        assertThat(enter(person, "PUBLICATION", "PHOTO")).hasStatus(HttpStatus.FOUND);
        assertThat(in(() -> consents.findMissing(List.of(person), today)).get(person)).isEqualTo(ConsentKind.NEEDED);
        assertThat(get("/mentees?consent=COMPLETE")).as("a free consent completes nothing").bodyText().doesNotContain("Образцов");
    }

    @Test
    void aScanIsKeptAndHandedOutToBeSaved() {
        UUID person = mentee(today.minusYears(15));
        UUID consent = consent(person, today.plusYears(1));
        assertThat(attach(person, consent, "Согласие Образцова.pdf", PDF)).hasStatus(HttpStatus.FOUND);
        String address = "/people/" + person + "/consents/" + consent + "/scan";
        var scan = get(address);
        assertThat(scan).hasStatusOk().hasContentType("application/pdf");
        assertThat(scan.getResponse().getContentAsByteArray()).isEqualTo(PDF);
        assertThat(scan.getResponse().getHeader("Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''%D0%A1");
        assertThat(scan.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(mvc.get().uri(here(address)).with(SignIn.as(personas.member(school, Role.COUNCIL))).exchange()).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri(here(address)).with(SignIn.as(personas.director(school))).exchange()).hasStatusOk();

        assertThat(attach(person, consent, "другой.pdf", PDF)).hasStatus(HttpStatus.FOUND);
        assertThat(in(() -> jdbc.sql("select count(*) from stored_file").query(Integer.class).single())).as("the former one is gone").isOne();
        assertThat(post(address + "/removal")).hasStatus(HttpStatus.FOUND);
        assertThat(get(address)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(in(() -> jdbc.sql("select count(*) from stored_file").query(Integer.class).single())).isZero();
    }

    @Test
    void whatIsNoScanIsRefusedAtItsField() {
        UUID person = mentee(today.minusYears(15));
        UUID consent = consent(person, today.plusYears(1));
        assertThat(attach(person, consent, "согласие.pdf", "MZ executable".getBytes(StandardCharsets.ISO_8859_1))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Это не PDF");
        assertThat(attach(person, consent, "согласие.svg", "<svg/>".getBytes(StandardCharsets.UTF_8))).bodyText().contains("Это не PDF");
        assertThat(attach(person, consent, "согласие.jpg", PDF)).bodyText().contains("не то, о котором говорит его имя");
        assertThat(attach(person, consent, "", new byte[0])).bodyText().contains("Выберите файл");
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        assertThat(attach(person, consent, "согласие.pdf", large)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("больше 10 МБ");
        assertThat(in(() -> jdbc.sql("select count(*) from stored_file").query(Integer.class).single())).isZero();
    }

    @Test
    void anotherSchoolsScanIsNotThere() {
        UUID person = mentee(today.minusYears(15));
        UUID consent = consent(person, today.plusYears(1));
        attach(person, consent, "согласие.pdf", PDF);
        var other = personas.school();
        var theirs = personas.curator(other);
        String address = "/people/" + person + "/consents/" + consent + "/scan";
        for (Organization where : List.of(school, other)) {
            assertThat(mvc.get().uri("/o/" + where.getSlug() + address).with(SignIn.as(theirs)).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        }
        UUID second = mentee(today.minusYears(15));
        assertThat(get("/people/" + second + "/consents/" + consent + "/scan")).as("another person's").hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void remindsAMonthAndAWeekBeforeATermEnds() {
        UUID far = mentee(today.minusYears(15));
        consent(far, today.plusDays(31));
        assertThat(waiting()).isEmpty();
        UUID soon = mentee(today.minusYears(15));
        consent(soon, today.plusDays(30));
        assertThat(waiting()).singleElement().satisfies(one -> {
            assertThat(one.urgency().name()).isEqualTo("SOON");
            assertThat(one.href()).endsWith("/mentees?consent=EXPIRING");
        });
        assertThat(get("/mentees?consent=EXPIRING")).bodyText().contains("скоро истекают").containsPattern("value=\"EXPIRING\"[^>]*checked");
        UUID late = mentee(today.minusYears(15));
        consent(late, today.plusDays(7));
        assertThat(waiting()).singleElement().satisfies(one -> {
            assertThat(one.urgency().name()).isEqualTo("LATE");
            assertThat(one.figures()).containsExactly(2);
            assertThat(one.reasonFigures()).containsExactly(1);
        });
        consent(late, today.plusDays(300));
        consent(soon, today.plusDays(300));
        assertThat(waiting()).as("renewed").isEmpty();
    }

    @Test
    void whatRunsOutIsPrintedAndProposedAnew() throws Exception {
        UUID soon = mentee(today.minusYears(15));
        sign(soon, Set.of(ConsentKind.PERSONAL_DATA), today.plusDays(30));
        sign(soon, Set.of(ConsentKind.PARTICIPATION), today.plusDays(31));
        String papers = "/consents/papers?register=MENTEE&schoolClass=8 «А»";
        assertThat(get("/consents")).bodyText().contains("Наставляемые, 8 «А»", "Напечатать бумаги");
        assertThat(get(papers).getResponse().getContentAsString()).contains("персональных данных").containsOnlyOnce("<article");
        for (String subject : List.of(ConsentBundle.subject("", ""), ConsentBundle.subject("MENTEE", "8 «А»"))) {
            assertThat(in(() -> bundle.papers(subject).papers())).as(subject).hasSize(1);
        }
        var form = get("/people/" + soon + "/consents").getResponse().getContentAsString();
        assertThat(form).containsPattern("value=\"PERSONAL_DATA\"[^>]*checked").doesNotContainPattern("value=\"PARTICIPATION\"[^>]*checked");

        sign(soon, Set.of(ConsentKind.PERSONAL_DATA), ConsentTerm.endsOn(today));
        assertThat(waiting()).as("as proposed it is enough").isEmpty();
        assertThat(get(papers)).bodyText().contains("Печатать нечего");
    }

    @Test
    void papersAreForTheYearThatLiesAhead() {
        UUID person = mentee(today.minusYears(15));
        int next = ProgrammeYear.firstYearAheadOf(today) + 1;
        assertThat(ConsentTerm.endsOn(today)).isEqualTo(LocalDate.of(next, 8, 31));
        assertThat(papers(person, "PARTICIPATION")).bodyText().contains("31 августа " + next + " г.");
        assertThat(get("/people/" + person + "/consents")).bodyText().contains("value=\"" + next + "-08-31\"");
        assertThat(ConsentTerm.endsOn(LocalDate.of(2027, 5, 31))).isEqualTo(LocalDate.of(2027, 8, 31));
        assertThat(ConsentTerm.endsOn(LocalDate.of(2027, 6, 1))).isEqualTo(LocalDate.of(2028, 8, 31));
        assertThat(ConsentTerm.endsOn(LocalDate.of(2027, 9, 1))).as("whatever is opened already").isEqualTo(LocalDate.of(2028, 8, 31));
    }

    @Test
    void aPaperThatSomebodyElseHadToSignTooCountsNowhere() {
        UUID person = mentee(today.minusYears(19));
        sign(person, ConsentKind.NEEDED, today.plusYears(1));
        assertThat(get("/mentees?consent=COMPLETE")).bodyText().contains("Образцов");
        in(() -> jdbc.sql("update person set birth_date = ? where id = ?").params(today.minusYears(15), person).update());
        assertThat(get("/people/" + person + "/consents")).bodyText().contains("нет нужной подписи", "Нужна новая бумага").doesNotContain("mark done");
        UUID card = in(() -> mentees.findByPersonId(person).orElseThrow().getId());
        assertThat(get("/mentees/" + card)).bodyText().contains("нет нужной подписи", "внести и отозвать").doesNotContain("до " + Birth.brief(today.plusYears(1), Locale.forLanguageTag("ru")));
        assertThat(get("/mentees?consent=COMPLETE")).bodyText().doesNotContain("Образцов");
        assertThat(get("/mentees?consent=MISSING")).bodyText().contains("Образцов");
        assertThat(get("/consents/papers?register=MENTEE&schoolClass=8 «А»")).bodyText().contains("Образцова Вера Ильинична");
        sign(person, ConsentKind.NEEDED, today.plusYears(1));
        assertThat(get("/people/" + person + "/consents")).bodyText().contains("mark done", "нет нужной подписи");
        assertThat(get("/mentees?consent=COMPLETE")).bodyText().contains("Образцов");
    }

    private void sign(UUID person, Set<ConsentKind> kinds, LocalDate validUntil) {
        in(() -> {
            Person signing = people.findById(person).orElseThrow();
            var form = new ConsentForm(kinds, Set.of(), today, validUntil, true, signing.getContacts().representativeName());
            return consents.saveAll(form.toNewConsents(signing, curator.getId(), Instant.now()));
        });
    }

    @Test
    void aPaperFromBeforeAWithdrawalGivesNothingBack() {
        UUID person = mentee(today.minusYears(15));
        sign(person, ConsentKind.NEEDED, today.plusYears(1));
        UUID participation = in(() -> consents.findByPersonIdOrderBySignedOnDescIdDesc(person)).stream()
                .filter(one -> one.getKind() == ConsentKind.PARTICIPATION).findFirst().orElseThrow().getId();
        assertThat(post("/people/" + person + "/consents/" + participation + "/withdrawal")).hasStatus(HttpStatus.FOUND);
        assertThat(signed(person, ConsentKind.PARTICIPATION, today.minusDays(1))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
                .contains("Согласие отозвано", "подписанная в этот день или позже", "id=\"signedOn-error\"");
        assertThat(signed(person, ConsentKind.PERSONAL_DATA, today.minusDays(1))).as("of another kind").hasStatus(HttpStatus.FOUND);
        assertThat(signed(person, ConsentKind.PARTICIPATION, today)).hasStatus(HttpStatus.FOUND);
        assertThat(in(() -> consents.findMissing(List.of(person), today))).isEmpty();
        in(() -> jdbc.sql("update consent set withdrawn_on = ?, withdrawn_by = ?, signed_on = signed_on - 30 where kind = 'PERSONAL_DATA'").params(today, curator.getId()).update());
        assertThat(signed(person, ConsentKind.PUBLICATION, today.minusDays(1))).as("all ended with that").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
                .contains("Согласие отозвано");
    }

    private MvcTestResult signed(UUID person, ConsentKind kind, LocalDate on) {
        return mvc.post().uri(here("/people/" + person + "/consents")).with(SignIn.as(curator)).with(Csrf.asABrowser())
                .param("kinds", kind.name()).param("signedOn", on.toString()).param("validUntil", today.plusYears(1).toString())
                .param("signedByPerson", "true").param("representative", "Образцова Вера Ильинична")
                .exchange();
    }

    private List<Waiting> waiting() {
        return in(() -> waits.waiting());
    }

    private UUID mentee(LocalDate born) {
        return in(() -> mentees.save(new Mentee(person(born, "Образцова Вера Ильинична"), today)).getPerson().getId());
    }

    private Person person(LocalDate born, String representative) {
        return people.save(new Person(
                new PersonName("Образцов", "Пётр", "Ильич"), Birth.on(born), Sex.MALE, new Occupied(Occupation.PUPIL, null, "8 «А»", null),
                new Contacts(null, null, representative, null)));
    }

    private UUID consent(UUID person, LocalDate until) {
        return in(() -> consents.save(new Consent(
                        people.findById(person).orElseThrow(), ConsentKind.PERSONAL_DATA, today.minusDays(1), until, true, "Образцова Вера Ильинична", curator.getId(),
                        Instant.now()))
                .getId());
    }

    private MvcTestResult papers(UUID person, String kind) {
        var result = get("/people/" + person + "/consents/papers?kind=" + kind);
        assertThat(result).hasStatusOk().bodyText().doesNotContain("??");
        return result;
    }

    private MvcTestResult enter(UUID person, String kind, String... publishes) {
        return mvc.post().uri(here("/people/" + person + "/consents")).with(SignIn.as(curator)).with(Csrf.asABrowser())
                .param("kinds", kind).param("publishes", publishes).param("signedOn", today.toString()).param("validUntil", today.plusYears(1).toString())
                .param("signedByPerson", "true").param("representative", "Образцова Вера Ильинична").exchange();
    }

    private MvcTestResult attach(UUID person, UUID consent, String name, byte[] content) {
        return mvc.post().uri(here("/people/" + person + "/consents/" + consent + "/scan")).multipart()
                .file(new MockMultipartFile("scan", name, "application/pdf", content)).with(SignIn.as(curator)).with(Csrf.asABrowser()).exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(here(address)).with(SignIn.as(curator)).exchange();
    }

    private MvcTestResult post(String address) {
        return mvc.post().uri(here(address)).with(SignIn.as(curator)).with(Csrf.asABrowser()).exchange();
    }

    private String here(String address) {
        return "/o/" + school.getSlug() + address;
    }

    private <T> T in(Supplier<T> work) {
        return standings.find(curator.getId(), school.getSlug()).orElseThrow().call(() -> transaction.execute(status -> work.get()));
    }
}
