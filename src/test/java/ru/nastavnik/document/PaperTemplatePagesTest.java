package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.document.WordFile.p;
import static ru.nastavnik.document.WordFile.row;
import static ru.nastavnik.document.WordFile.table;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

/** A school's own templates: brought, checked, used, taken back. */
@ApplicationTest
class PaperTemplatePagesTest {

    private static final String KIND = "/decree-pairs";
    private static final byte[] OWN = WordFile.of(p("Шапка школы № 5") + p("{{номер}} от {{дата}}")).bytes();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    Papers papers;

    @Autowired
    PaperKinds kinds;

    @Autowired
    Office office;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Organization school;
    Account curator;

    @BeforeEach
    void found() {
        school = personas.school();
        curator = personas.curator(school);
    }

    @Test
    void listsTheKindsAndExplainsTheFieldsOfEach() throws Exception {
        assertThat(get("")).hasStatusOk().bodyText().contains("Шаблоны документов", "Приказ о наставнических парах", "Согласие на участие", "готовый, как в поставке");
        int before = statements.during(() -> get("")).size();
        for (PaperKind kind : kinds.all()) {
            var page = get("/" + kind.key());
            assertThat(page).hasStatusOk().bodyText().doesNotContain("??");
            for (PaperField field : kind.fields()) {
                assertThat(page).bodyText().contains("{{" + field.name() + "}}", field.example().replace("\"", "&quot;"));
            }
            assertThat(upload("/" + kind.key(), "бланк.docx", WordFile.of(p("{{организация}}")).bytes(), 0)).hasStatus(HttpStatus.FOUND);
        }
        assertThat(statements.during(() -> get(""))).hasSize(before);
        assertThat(get("/none")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void oursIsFetchedChangedAndBroughtBack() throws UnsupportedEncodingException {
        var ours = get(KIND + "/template");
        assertThat(ours).hasStatusOk().hasContentType(PaperFormat.DOCX.mediaType());
        assertThat(ours.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(upload(KIND, "бланк.docx", ours.getResponse().getContentAsByteArray(), 0)).hasStatus(HttpStatus.FOUND);
        assertThat(get(KIND)).bodyText().contains("бланк.docx", "свой");
    }

    @Test
    void aSchoolsOwnTemplateIsUsedUntilItGoesBackToOurs() throws Exception {
        assertThat(upload(KIND, "бланк.docx", OWN, 0)).hasStatus(HttpStatus.FOUND);
        assertThat(WordFile.text(sample("DOCX"))).isEqualTo("Шапка школы № 5\n17 от 22 ноября 2026 г.");
        String pdf = PaperKindsTest.pdfText(sample("PDF"));
        assertThat(pdf.replace(" ", "")).contains(office.isInstalled() ? "Шапкашколы№5" : "ПРИКАЗ");
        if (!office.isInstalled()) {
            assertThat(get(KIND)).bodyText().contains("нужен LibreOffice");
        }
        assertThat(WordFile.text(get(KIND + "/template").getResponse().getContentAsByteArray())).contains("{{номер}} от {{дата}}");
        assertThat(WordFile.text(get(KIND + "/template?ours=true").getResponse().getContentAsByteArray())).contains("ПРИКАЗ");
        assertThat(post(KIND + "/removal", 1)).hasStatus(HttpStatus.FOUND);
        assertThat(WordFile.text(sample("DOCX"))).contains("ПРИКАЗ").doesNotContain("Шапка");
    }

    @Test
    void aRefusedTemplateSaysWhatIsWrongAndWhere() {
        byte[] wrong = WordFile.of(p("{{директор}}") + table(row("Имя", "{{@логотип}}"))).header(p("{{герб")).bytes();
        assertThat(upload(KIND, "бланк.docx", wrong, 0))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Шаблон не загружен", "Такого поля у этого документа нет: {{директор}}", "в полях не действуют: {{@логотип}}", "таблица 1, строка 1, ячейка 2", "верхний колонтитул", "{{герб")
                .doesNotContain("??");
        assertThat(get(KIND)).bodyText().contains("готовый, как в поставке");
    }

    @Test
    void eachKindKnowsItsOwnFieldsAndNoOthers() {
        byte[] wrong = WordFile.of(p("{{директор}}") + p("{{#пароли}}") + table(row("Имя", "{{организация.getClass()}}"))).bytes();
        for (PaperKind kind : kinds.all()) {
            assertThat(upload("/" + kind.key(), "бланк.docx", wrong, 0))
                    .as(kind.key())
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("{{директор}}", "{{#пароли}}", "в полях не действуют: {{организация.getClass()}}", "таблица 1, строка 1, ячейка 2")
                    .doesNotContain("??");
        }
    }

    @Test
    void whatIsNoTemplateIsRefused() {
        assertThat(upload(KIND, "бланк.docx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), 0)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Это не документ Word");
        assertThat(upload(KIND, "бланк.docm", OWN, 0)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("оканчиваться на .docx");
        byte[] macros = WordFile.of(p("x"), "application/vnd.ms-word.document.macroEnabled.main+xml").part("word/vbaProject.bin", new byte[9]).bytes();
        assertThat(upload(KIND, "бланк.docx", macros, 0)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("есть макросы");
        assertThat(upload(KIND, "бланк.docx", new byte[Docx.LARGEST + 1], 0)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("слишком большой");
        assertThat(upload(KIND, "бланк.docx", new byte[0], 0)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Выберите файл");
        assertThat(post(KIND, 0)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void ofTwoWhoReplaceItAtOnceOneIsTold() throws Exception {
        var director = personas.director(school);
        var both = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> one = () -> upload(KIND, "один.docx", OWN, 0, curator).getResponse().getStatus();
            Callable<Integer> other = () -> upload(KIND, "другой.docx", OWN, 0, director).getResponse().getStatus();
            var results = both.invokeAll(List.of(one, other));
            assertThat(List.of(results.get(0).get(), results.get(1).get())).containsExactlyInAnyOrder(302, 409);
        } finally {
            both.shutdown();
        }
        assertThat(upload(KIND, "третий.docx", OWN, 0)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Шаблон тем временем заменили");
        assertThat(post(KIND + "/removal", 7)).hasStatus(HttpStatus.CONFLICT);
        assertThat(upload(KIND, "третий.docx", OWN, 1)).hasStatus(HttpStatus.FOUND);
        assertThat(get(KIND)).bodyText().contains("третий.docx");
    }

    @Test
    void anotherSchoolsTemplateIsNotThere() throws Exception {
        upload(KIND, "бланк.docx", OWN, 0);
        var other = personas.school();
        var theirs = personas.curator(other);
        assertThat(mvc.get().uri("/o/" + school.getSlug() + "/settings/papers" + KIND).with(SignIn.as(theirs)).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        var sample = mvc.get().uri("/o/" + other.getSlug() + "/settings/papers" + KIND + "/sample").with(SignIn.as(theirs)).exchange();
        assertThat(WordFile.text(sample.getResponse().getContentAsByteArray())).contains("ПРИКАЗ").doesNotContain("Шапка");
        var kind = kinds.find("decree-pairs").orElseThrow();
        assertThat(WordFile.text(Standing.job(other).call(() -> papers.make(kind.example(), PaperFormat.DOCX)))).doesNotContain("Шапка");
        assertThat(WordFile.text(Standing.job(school).call(() -> papers.make(kind.example(), PaperFormat.DOCX)))).contains("Шапка");
    }

    @Test
    void aTemplateThatFitsNoMoreIsNotUsed() {
        var kind = kinds.find("decree-pairs").orElseThrow();
        upload(KIND, "бланк.docx", OWN, 0);
        Standing.job(school).run(() -> transaction.executeWithoutResult(status -> jdbc
                .sql("update paper_template set content = :content, size = :size")
                .param("content", WordFile.of(p("{{прежнее_поле}}")).bytes())
                .param("size", WordFile.of(p("{{прежнее_поле}}")).bytes().length)
                .update()));
        assertThat(get(KIND)).hasStatusOk().bodyText().contains("больше не подходит");
        assertThat(WordFile.text(Standing.job(school).call(() -> papers.make(kind.example(), PaperFormat.DOCX)))).contains("ПРИКАЗ");
    }

    @Test
    void onlyThoseWhoMayChangeTemplates() {
        for (Role role : List.of(Role.COUNCIL, Role.MENTOR, Role.PSYCHOLOGIST)) {
            assertThat(upload(KIND, "бланк.docx", OWN, 0, personas.member(school, role))).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(upload(KIND, "бланк.docx", OWN, 0, personas.director(school))).hasStatus(HttpStatus.FOUND);
    }

    private byte[] sample(String format) {
        return get(KIND + "/sample?format=" + format).getResponse().getContentAsByteArray();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(address(path)).with(SignIn.as(curator)).exchange();
    }

    private MvcTestResult post(String path, int version) {
        return mvc.post().uri(address(path)).param("version", "" + version).with(Csrf.asABrowser()).with(SignIn.as(curator)).exchange();
    }

    private MvcTestResult upload(String path, String name, byte[] content, int version) {
        return upload(path, name, content, version, curator);
    }

    private MvcTestResult upload(String path, String name, byte[] content, int version, Account by) {
        return mvc.post()
                .uri(address(path))
                .multipart()
                .file(new MockMultipartFile("template", name, "application/octet-stream", content))
                .param("version", "" + version)
                .with(Csrf.asABrowser())
                .with(SignIn.as(by))
                .exchange();
    }

    private String address(String path) {
        return "/o/" + school.getSlug() + "/settings/papers" + path;
    }
}
