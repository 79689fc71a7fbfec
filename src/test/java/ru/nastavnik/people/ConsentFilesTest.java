package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Listeners;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Standings;
import ru.nastavnik.document.Bundles;
import ru.nastavnik.document.PaperFormat;
import ru.nastavnik.organization.Organization;

/** Consents as files: one, or all of a class in a ZIP. */
@ApplicationTest
class ConsentFilesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    People people;

    @Autowired
    Mentees mentees;

    @Autowired
    Mentors mentors;

    @Autowired
    Bundles bundles;

    @Autowired
    ConsentBundle consents;

    @Autowired
    PaperEraser eraser;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Listeners listeners;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

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
    void wordPdfAndPageSayTheSame() throws IOException {
        for (int years : List.of(12, 15, 30)) {
            UUID person = mentee("Образцов", years);
            for (ConsentKind kind : List.of(ConsentKind.PERSONAL_DATA, ConsentKind.PARTICIPATION, ConsentKind.PUBLICATION)) {
                var word = get("/people/" + person + "/consents/papers/" + kind);
                var pdf = get("/people/" + person + "/consents/papers/" + kind + "?format=PDF");
                assertThat(word).hasStatusOk().hasContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
                assertThat(word.getResponse().getHeader("Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''");
                String text = wordText(word.getResponse().getContentAsByteArray());
                assertThat(plain(text)).isEqualTo(plain(pdfText(pdf.getResponse().getContentAsByteArray()))).contains("ОбразцовПётрИльич", "Срок.");
                String page = get("/people/" + person + "/consents/papers?kind=" + kind).getResponse().getContentAsString(StandardCharsets.UTF_8);
                assertThat(plain(page.substring(page.indexOf("<article"), page.indexOf("</article")).replaceAll("<[^>]+>", ""))).isEqualTo(plain(text));
            }
        }
    }

    @Test
    void eachSignsWhoMust() throws IOException {
        assertThat(file(mentee("Образцов", 12))).contains("ребёнка: Образцов Пётр Ильич", "Я, Образцова Вера", "даю").doesNotContain("Мы:", "{{");
        assertThat(file(mentee("Образцов", 15))).contains("Мы: Образцов Пётр Ильич", "попечитель", "даём").doesNotContain("ребёнка");
        assertThat(file(mentee("Образцов", 20))).contains("Я, Образцов Пётр Ильич").doesNotContain("представитель (");
    }

    @Test
    void aFileIsLoggedAsPrinted() {
        UUID person = mentee("Образцов", 15);
        get("/people/" + person + "/consents/papers/PARTICIPATION");
        assertThat(printed(person)).isOne();
        assertThat(get("/people/" + person + "/consents/papers/MENTOR_REGISTER")).as("not a mentor").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/people/" + UUID.randomUUID() + "/consents/papers/PARTICIPATION")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void allThatAClassLacksComesInOneZip() throws IOException {
        UUID first = mentee("Аистов", 15);
        UUID second = mentee("Бобров", 12);
        String bundle = ask("DOCX");
        listeners.settle();
        assertThat(fetch(bundle)).hasStatusOk().bodyText().contains("4 документа", "Скачать архив");
        Map<String, byte[]> files = unzip(fetch(bundle + "/zip").getResponse().getContentAsByteArray());
        assertThat(files.keySet()).anyMatch(name -> name.endsWith("Согласие на участие — Аистов Пётр.docx")).hasSize(4);
        assertThat(files.values()).allSatisfy(file -> assertThat(wordText(file)).contains(school.getFullName()));
        assertThat(List.of(printed(first), printed(second))).containsExactly(1, 1);
        assertThat(get("/papers")).hasStatusOk().bodyText().contains("Согласия", "готов");

        String pdf = ask("PDF");
        listeners.settle();
        assertThat(unzip(fetch(pdf + "/zip").getResponse().getContentAsByteArray()).values()).hasSize(4).allSatisfy(file -> assertThat(file).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void allThatTheSchoolLacksComesInOneZip() throws IOException {
        in(() -> mentors.save(new Mentor(
                people.save(new Person(
                        new PersonName("Ватагина", "Анна", null), Birth.on(today.minusYears(40)), Sex.FEMALE, new Occupied(Occupation.TEACHER, "учитель", null, null),
                        new Contacts(null, null, null, null))),
                today)));
        mentee("Аистов", 15);
        UUID all = in(() -> bundles.ask(consents, ConsentBundle.subject("", ""), PaperFormat.DOCX));
        listeners.settle();
        assertThat(unzip(get("/papers/" + all + "/zip").getResponse().getContentAsByteArray()).keySet())
                .hasSize(4)
                .anyMatch(name -> name.contains("Ватагина"))
                .anyMatch(name -> name.contains("Аистов"));
    }

    @Test
    void aZipHoldsMoreThanAPrintedPage() throws IOException {
        menteesOf(ConsentDesk.MOST + 1);
        String bundle = ask("DOCX");
        listeners.settle();
        assertThat(fetch(bundle)).bodyText().doesNotContain("поместились не все");
        assertThat(unzip(fetch(bundle + "/zip").getResponse().getContentAsByteArray())).hasSize(2 * (ConsentDesk.MOST + 1));
    }

    @Test
    void whatAZipLeavesOutIsTold() {
        menteesOf(ConsentDesk.MOST_FILES);
        for (String subject : List.of(ConsentBundle.subject("", ""), ConsentBundle.subject("MENTEE", "8 «А»"))) {
            assertThat(in(() -> consents.papers(subject).partial())).as(subject).isFalse();
        }
        mentee("Яшин", 15);
        for (String subject : List.of(ConsentBundle.subject("", ""), ConsentBundle.subject("MENTEE", "8 «А»"))) {
            assertThat(in(() -> consents.papers(subject).partial())).as(subject).isTrue();
        }
    }

    @Test
    void onlyARegisterIsAskedFor() {
        for (String[] wrong : List.of(new String[] {"MENTEE/8", "А"}, new String[] {"TEACHER", ""}, new String[] {"MENTEE", "8".repeat(5000)})) {
            assertThat(mvc.post().uri(here("/consents/papers")).param("register", wrong[0]).param("schoolClass", wrong[1]).with(SignIn.as(curator)).with(Csrf.asABrowser()))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void aZipIsForWhoeverAskedForIt() {
        mentee("Аистов", 15);
        String bundle = ask("DOCX");
        listeners.settle();
        var other = personas.curator(school);
        for (String address : List.of(bundle, bundle + "/zip")) {
            assertThat(mvc.get().uri(address).with(SignIn.as(other)).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(mvc.get().uri("/o/" + school.getSlug() + "/papers").with(SignIn.as(other)).exchange()).hasStatusOk().bodyText().contains("Архивов нет");
        var elsewhere = personas.school();
        var stranger = personas.curator(elsewhere);
        String there = bundle.replace(school.getSlug(), elsewhere.getSlug());
        assertThat(mvc.get().uri(bundle + "/zip").with(SignIn.as(stranger)).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(there + "/zip").with(SignIn.as(stranger)).exchange()).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoeverMayNotAskDoesNotGetIt() {
        var director = personas.director(school);
        assertThatThrownBy(() -> standings.find(director.getId(), school.getSlug())
                        .orElseThrow()
                        .call(() -> transaction.execute(status -> bundles.ask(consents, ConsentBundle.subject("MENTEE", ""), PaperFormat.DOCX))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSecondClickWaitsForTheFirstOnesZip() {
        var ids = new ArrayList<UUID>();
        in(() -> {
            ids.add(bundles.ask(consents, ConsentBundle.subject("MENTEE", "8 «А»"), PaperFormat.DOCX));
            return ids.add(bundles.ask(consents, ConsentBundle.subject("MENTEE", "8 «А»"), PaperFormat.DOCX));
        });
        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        listeners.settle();
        assertThat(get("/papers/" + ids.get(0))).hasStatusOk().bodyText().contains("Собирать нечего");
    }

    @Test
    void whatCannotBeMadeSaysSo() {
        UUID broken = in(() -> bundles.ask(consents, "nothing of ours", PaperFormat.DOCX));
        listeners.settle();
        assertThat(get("/papers/" + broken)).hasStatusOk().bodyText().contains("Попробуйте ещё раз");
        assertThat(get("/papers/" + broken + "/zip")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoeverIsForgottenTakesTheZipAlong() {
        UUID person = mentee("Аистов", 15);
        String bundle = ask("DOCX");
        listeners.settle();
        assertThat(in(() -> eraser.erase(new Eraser.Subject(UUID.randomUUID(), new PersonName("Другов", "Лев", null), null))).get(0).count()).isZero();
        assertThat(fetch(bundle + "/zip")).hasStatusOk();
        assertThat(in(() -> eraser.erase(new Eraser.Subject(person, new PersonName("Аистов", "Пётр", null), null))).get(0).count()).isOne();
        assertThat(fetch(bundle + "/zip")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(in(() -> jdbc.sql("select count(*) from paper_bundle_part").query(Integer.class).single())).isZero();
    }

    @Test
    void whoeverWithdrawsTakesTheZipAlongAtOnce() {
        UUID person = mentee("Аистов", 15);
        String bundle = ask("DOCX");
        listeners.settle();
        assertThat(fetch(bundle + "/zip")).hasStatusOk();
        in(() -> {
            withdrawing.stop(person, new Demand(Asker.PERSON, "заявление", null), curator.getId());
            return null;
        });
        listeners.settle();
        assertThat(fetch(bundle + "/zip")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(in(() -> jdbc.sql("select what from erasure_line").query(String.class).list())).anyMatch(line -> line.contains("архив"));
    }

    @Test
    void aZipIsKeptForADay() {
        mentee("Аистов", 15);
        String bundle = ask("DOCX");
        listeners.settle();
        in(() -> jdbc.sql("update paper_bundle set asked_at = asked_at - interval '25 hours'").update());
        assertThat(fetch(bundle)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(fetch(bundle + "/zip")).hasStatus(HttpStatus.NOT_FOUND);
        ask("DOCX");
        assertThat(in(() -> jdbc.sql("select count(*) from paper_bundle").query(Integer.class).single())).as("the old one is erased").isOne();
        listeners.settle();
    }

    private String file(UUID person) throws IOException {
        return wordText(get("/people/" + person + "/consents/papers/PERSONAL_DATA").getResponse().getContentAsByteArray());
    }

    private String ask(String format) {
        var asked = mvc.post().uri(here("/consents/papers")).param("register", "MENTEE").param("schoolClass", "8 «А»").param("format", format)
                .with(SignIn.as(curator)).with(Csrf.asABrowser()).exchange();
        assertThat(asked).hasStatus(HttpStatus.FOUND);
        return asked.getResponse().getRedirectedUrl();
    }

    private int printed(UUID person) {
        return in(() -> jdbc.sql("select count(*) from journal_entry e join journal_person p on p.entry_id = e.id where e.deed = 'PRINTED' and p.person_id = ? and e.account_id = ?")
                .params(person, curator.getId())
                .query(Integer.class)
                .single());
    }

    private UUID mentee(String surname, int years) {
        return in(() -> newMentee(surname, years).getPerson().getId());
    }

    private void menteesOf(int count) {
        in(() -> IntStream.range(0, count).mapToObj(n -> newMentee("Образцов", 15)).toList());
    }

    private Mentee newMentee(String surname, int years) {
        return mentees.save(new Mentee(
                people.save(new Person(
                        new PersonName(surname, "Пётр", "Ильич"), Birth.on(today.minusYears(years)), Sex.MALE, new Occupied(Occupation.PUPIL, null, "8 «А»", null),
                        new Contacts(null, null, "Образцова Вера Ильинична", null))),
                today));
    }

    private MvcTestResult fetch(String address) {
        return mvc.get().uri(address).with(SignIn.as(curator)).exchange();
    }

    private MvcTestResult get(String address) {
        return fetch(here(address));
    }

    private String here(String address) {
        return "/o/" + school.getSlug() + address;
    }

    private <T> T in(Supplier<T> work) {
        return standings.find(curator.getId(), school.getSlug()).orElseThrow().call(() -> transaction.execute(status -> work.get()));
    }

    private static String wordText(byte[] docx) throws IOException {
        return new String(unzip(docx).get("word/document.xml"), StandardCharsets.UTF_8).replace("</w:p>", "\n").replaceAll("<[^>]+>", "");
    }

    private static String pdfText(byte[] content) throws IOException {
        try (var pdf = Loader.loadPDF(content)) {
            var reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(pdf);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0_□]+", "");
    }

    private static Map<String, byte[]> unzip(byte[] content) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
