package ru.nastavnik.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.meeting.Diary;
import ru.nastavnik.organization.Role;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLines;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;

/** What mentors and mentees see of their own agreements. */
@ApplicationTest
class OwnAgreementPagesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    Diary diary;
    Mentor teacher;
    Mentee pupil;
    Mentee other;
    Account mentor;
    Account mentee;
    UUID pair;

    @BeforeEach
    void open() {
        diary = new Diary(beans);
        teacher = diary.desk.teacher("Примерова");
        pupil = diary.desk.pupil("Образцов");
        other = diary.desk.pupil("Рисунков");
        mentor = diary.account(Role.MENTOR, teacher.getPerson().getId());
        mentee = diary.account(Role.MENTEE, pupil.getPerson().getId());
        pair = diary.pair(20, teacher, pupil, other);
    }

    @Test
    void whatIsToBeSignedWaitsForBothSidesAndCanBePrinted() {
        UUID paper = issue(pupil, "7");
        for (Account reader : List.of(mentor, mentee)) {
            assertThat(get(reader, "/my")).hasStatusOk().bodyText().contains("Соглашение ждёт вашей подписи", "Соглашение на подписи", "/my/agreements/" + pair + "\"");
            assertThat(get(reader, "/my/agreements/" + pair)).hasStatusOk().bodyText()
                    .contains("Соглашение № 7 от", "на подписи", "верните оба куратору", "Законный представитель наставляемого", "ждём", "освоиться в коллективе", "/papers/" + paper + "?format=PDF");
            assertThat(get(reader, "/my/agreements/" + pair + "/papers/" + paper)).hasStatusOk();
            assertThat(get(reader, "/my/agreements/" + pair + "/papers/" + paper + "?format=PDF").getResponse().getContentAsByteArray()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(get(mentor, "/my/agreements/" + pair)).bodyText().contains("Ваш наставляемый: Образцов Пётр Ильич", "помогать наставляемому").doesNotContain("Ваш наставник:");
        assertThat(get(mentee, "/my/agreements/" + pair)).bodyText().contains("Ваш наставник: Примерова Анна Борисовна").doesNotContain("помогать наставляемому", "Рисунков");
        assertThat(count("select count(*) from journal_entry where deed = 'PRINTED' and what = 'agreement.journal.agreement'")).isEqualTo(4);
    }

    @Test
    void whoHasSignedIsAskedNoMore() {
        UUID paper = issue(pupil, "7");
        sign(paper, Signatory.MENTOR);
        assertThat(get(mentor, "/my")).bodyText().doesNotContain("ждёт вашей подписи").contains("Соглашение на подписи");
        sign(paper, Signatory.MENTEE);
        assertThat(get(mentee, "/my")).bodyText().contains("должен подписать ваш законный представитель").doesNotContain("ждёт вашей подписи");
        assertThat(get(mentee, "/my/agreements/" + pair)).bodyText().contains("подписано", "ждём");
        sign(paper, Signatory.MENTEE_REPRESENTATIVE);
        assertThat(get(mentee, "/my")).bodyText().contains("Соглашение действует до", "работает с").doesNotContain("законный представитель");
        assertThat(get(mentee, "/my/agreements/" + pair)).bodyText().contains("действует").doesNotContain("ждём", "Тайнова", "верните оба");
    }

    @Test
    void aDraftIsTheCuratorsAndAnothersIsNotThere() {
        UUID draft = draft(pupil);
        assertThat(get(mentee, "/my/agreements/" + pair)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(mentor, "/my/agreements/" + pair + "/papers/" + draft)).hasStatus(HttpStatus.NOT_FOUND);
        UUID others = issue(other, "8");
        assertThat(get(mentee, "/my")).bodyText().doesNotContain("/my/agreements/", "на подписи");
        assertThat(get(mentee, "/my/agreements/" + pair)).as("of another in the group").hasStatus(HttpStatus.NOT_FOUND);
        diary.desk.run(() -> beans.getBean(Concluding.class).issue(find(draft), "9", diary.today));
        assertThat(get(mentee, "/my/agreements/" + pair)).hasStatusOk().bodyText().contains("№ 9").doesNotContain("№ 8", others.toString());
        assertThat(get(mentee, "/my/agreements/" + pair + "/papers/" + others)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(mentor, "/my/agreements/" + pair)).hasStatusOk().bodyText().contains("Ваши соглашения", "№ 8", "№ 9", "Рисунков", "Образцов");
        assertThat(get(mentor, "/my")).bodyText().contains("2 соглашения ждут вашей подписи");

        Account stranger = diary.account(Role.MENTOR, diary.desk.teacher("Макетова").getPerson().getId());
        var elsewhere = new Diary(beans);
        Account foreign = elsewhere.account(Role.MENTOR, elsewhere.desk.teacher("Эскизова").getPerson().getId());
        for (String address : List.of("/my/agreements/" + pair, "/my/agreements/" + pair + "/papers/" + others)) {
            assertThat(get(stranger, address)).as(address).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(foreign, address)).as(address).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(diary.desk.curator, address)).as(address).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(mvc.get().uri("/o/" + elsewhere.desk.school.getSlug() + address).with(SignIn.as(foreign)).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get(mentor, "/my/agreements/nonsense")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsLeftOfSomebodyWhoHasWithdrawnIsTheHeadsAlone() {
        UUID paper = issue(pupil, "7");
        diary.desk.run(() -> jdbc.sql("update person set blocked_on = current_date where id = ?").param(pupil.getPerson().getId()).update());
        assertThat(get(mentor, "/my/agreements/" + pair)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(mentor, "/my/agreements/" + pair + "/papers/" + paper)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aGroupCostsTheSameStatements() throws Exception {
        issue(pupil, "7");
        get(mentor, "/my/agreements/" + pair);
        var one = statements.during(() -> assertThat(get(mentor, "/my/agreements/" + pair)).hasStatusOk());
        issue(other, "8");
        assertThat(statements.during(() -> assertThat(get(mentor, "/my/agreements/" + pair)).bodyText().contains("№ 8"))).hasSameSizeAs(one).hasSizeLessThan(8);
    }

    @Test
    void thePageIsInEnglishToo() {
        issue(pupil, "7");
        assertThat(mvc.get().uri(at("/my/agreements/" + pair)).cookie(new Cookie("language", "en")).with(SignIn.as(mentor)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Your agreement", "Your duties", "Download as PDF");
    }

    private UUID draft(Mentee mentee) {
        return diary.desk.call(() -> {
            PairLine line = beans.getBean(PairLines.class).of(List.of(pair)).get(0);
            var member = line.mentees().stream().filter(one -> one.id().equals(mentee.getId())).findFirst().orElseThrow();
            var concluding = beans.getBean(Concluding.class);
            AgreementForm form = concluding.blank(line, member);
            return concluding.draft(line, member, form.clauses(), form.months()).getId();
        });
    }

    private UUID issue(Mentee mentee, String number) {
        UUID id = draft(mentee);
        diary.desk.run(() -> beans.getBean(Concluding.class).issue(find(id), number, diary.today));
        return id;
    }

    private void sign(UUID id, Signatory signatory) {
        diary.desk.run(() -> {
            var signed = new EnumMap<Signatory, String>(Signatory.class);
            signed.put(signatory, signatory.isRepresentative() ? "Тайнова Вера Ильинична" : null);
            beans.getBean(Concluding.class).sign(find(id), signed, diary.today);
        });
    }

    private Agreement find(UUID id) {
        return beans.getBean(Agreements.class).findById(id).orElseThrow();
    }

    private int count(String sql) {
        return diary.desk.call(() -> jdbc.sql(sql).query(Integer.class).single());
    }

    private MvcTestResult get(Account as, String below) {
        return mvc.get().uri(at(below)).with(SignIn.as(as)).exchange();
    }

    private String at(String below) {
        return "/o/" + diary.desk.school.getSlug() + below;
    }
}
