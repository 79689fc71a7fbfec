package ru.nastavnik.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.PaperText.pdf;
import static ru.nastavnik.PaperText.plain;
import static ru.nastavnik.PaperText.word;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;

/** A decree as Word and as PDF. */
@ApplicationTest
class DecreeFilesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(beans);
    }

    @Test
    void wordAndPdfSayWhatTheDecreeSays() {
        UUID id = desk.submitted(desk.pair()).getId();
        desk.approve(id);
        var word = get(desk.curator, id, "DOCX");
        assertThat(word).hasStatusOk();
        assertThat(word.getResponse().getHeader("Content-Disposition")).startsWith("attachment;").endsWith("%20%D0%B3.docx");
        String text = word(word);
        assertThat(text)
                .contains(desk.school.getFullName(), "ПРИКАЗ", "№ 1", " г.", "Закрепить наставником Примерову Анну Борисовну", "ПРИКАЗЫВАЮ:", "Директор", desk.director.getName())
                .doesNotContain("ПРОЕКТ", "{{");
        assertThat(plain(pdf(get(desk.curator, id, "PDF")))).isEqualTo(plain(text));
    }

    @Test
    void aDraftSaysThatItIsOne() {
        UUID id = desk.submitted(desk.pair()).getId();
        String text = word(get(desk.director, id, "DOCX"));
        assertThat(text).contains("ПРОЕКТ", "«___» ______________ 20__ г.", "№ ______");
        assertThat(plain(pdf(get(desk.director, id, "PDF")))).isEqualTo(plain(text));
    }

    @ParameterizedTest
    @EnumSource(value = DecreeKind.class, names = {"PAIRS", "REPLACEMENT", "AMENDMENT", "CANCELLATION"}, mode = EnumSource.Mode.EXCLUDE)
    void eachKindThatIsWrittenIsAPaper(DecreeKind kind) {
        UUID id = desk.call(() -> beans.getBean(Composing.class).begin(kind, UUID.randomUUID(), desk.curating()).getId());
        String text = word(get(desk.curator, id, "DOCX"));
        assertThat(lines(text)).containsSubsequence(lines(textOf(id)));
        assertThat(text).contains("ПРОЕКТ", "ПРИКАЗ\n").doesNotContain("Лист ознакомления", "{{");
        assertThat(plain(pdf(get(desk.curator, id, "PDF")))).isEqualTo(plain(text));
    }

    @Test
    void anApprovedOneIsPrintedAsItWasSignedWithASheetOfThoseWhoHaveToKnowIt() {
        UUID id = written();
        desk.approve(id);
        desk.run(() -> {
            beans.getBean(Readers.class).add(id, "Образцова Вера Ильинична");
            jdbc.sql("update organization set full_name = 'Новое название' where id = ?").param(desk.school.getId()).update();
            jdbc.sql("update decree_clause set text = 'Подменённый пункт' where decree_id = ?").param(id).update();
        });
        String text = word(get(desk.curator, id, "DOCX"));
        assertThat(lines(text)).containsSubsequence(lines(textOf(id)));
        assertThat(text)
                .contains(desk.school.getFullName(), "1. Назначить куратора:\n— Примерову А. Б.\n2. Контроль", desk.director.getName(), "Лист ознакомления", "Образцова Вера Ильинична", "«___» __________ 20__ г.")
                .doesNotContain("ПРОЕКТ", "Новое название", "Подменённый", "{{");
        assertThat(plain(pdf(get(desk.director, id, "PDF")))).isEqualTo(plain(text));
    }

    private UUID written() {
        return desk.call(() -> {
            Decree decree = beans.getBean(Composing.class).begin(DecreeKind.RESPONSIBLE, UUID.randomUUID(), desk.curating());
            decree.rewrite(new Provisions("О кураторе", "", List.of("Назначить куратора:\n— Примерову А. Б.", "Контроль за исполнением приказа оставляю за собой.")));
            decree.submit(desk.curating(), Instant.now());
            return decree.getId();
        });
    }

    private String textOf(UUID id) {
        return desk.call(() -> beans.getBean(Contents.class).textOf(beans.getBean(Decrees.class).findById(id).orElseThrow(), List.of()));
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    @Test
    void whoTookItOutIsLogged() {
        UUID id = desk.submitted(desk.pair()).getId();
        get(desk.curator, id, "DOCX");
        assertThat(desk.call(() -> jdbc.sql("select count(*) from journal_entry where deed = 'PRINTED' and account_id = ?").param(desk.curator.getId()).query(Integer.class).single()))
                .isOne();
    }

    @Test
    void anotherSchoolsDecreeIsNotThere() {
        Desk other = new Desk(beans);
        UUID theirs = other.submitted(other.pair()).getId();
        assertThat(get(desk.curator, theirs, "DOCX")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(desk.curator, UUID.randomUUID(), "PDF")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult get(Account account, UUID id, String format) {
        return mvc.get().uri("/o/" + desk.school.getSlug() + "/decrees/" + id + "/paper?format=" + format).with(SignIn.as(account)).exchange();
    }
}
