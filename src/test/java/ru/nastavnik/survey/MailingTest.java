package ru.nastavnik.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.mail.MailException;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.account.Site;
import ru.nastavnik.letter.Letters;
import ru.nastavnik.questionnaire.Purpose;

/** Letters of surveys, handed to a real mail server. The events between are the application's own; here they are heard by hand. */
@ApplicationTest
class MailingTest {

    private static final Pattern LINK = Pattern.compile("https://mentors\\.example\\.org/s/([2-9A-Z]{26})");

    @RegisterExtension
    static GreenMailExtension server = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    BeanFactory beans;

    @Autowired
    Invitees invitees;

    @Autowired
    Entries entries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    MessageSource messages;

    @Autowired
    Clock clock;

    SurveyDesk desk;
    UUID round;

    @BeforeEach
    void open() {
        desk = new SurveyDesk(beans);
        desk.mentee("Лукошкин", "8 «А»", "lukoshkin@example.org");
        desk.mentee("Васильков", "8 «А»");
        round = desk.open(Purpose.NEEDS, "mentees", false);
    }

    @Test
    void aLetterGoesToWhoeverHasAnAddressAndItsLinkLetsThemIn() throws Exception {
        var to = invitee("Лукошкин");
        var mailing = mailing(server.getSmtp().getPort());
        assertThat(desk.<Integer>call(() -> mailing.writeToFresh(round, desk.today))).isEqualTo(1);
        send(mailing, to);
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage letter = server.getReceivedMessages()[0];
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly("lukoshkin@example.org");
        assertThat(letter.getSubject()).isEqualTo("Опрос: Опрос NEEDS");
        String text = (String) letter.getContent();
        assertThat(text).contains("Здравствуйте, Пётр Ильич!", "Школа № 1", "скажите об этом куратору", "Ваш ответ увидит куратор").doesNotContain("Лукошкин", "8 «А»", "{", "??");
        assertThat(letter.getContentType()).startsWith("text/plain");
        var link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        assertThat(entries.find(link.group(1))).get().extracting(Entries.Entry::invitee).isEqualTo(to);
        assertThat(mailedOn(to)).isEqualTo(1);
    }

    @Test
    void theSameEventTwiceIsOneLetterADay() {
        var to = invitee("Лукошкин");
        var mailing = mailing(server.getSmtp().getPort());
        send(mailing, to);
        send(mailing, to);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(desk.<Integer>call(() -> mailing.write(List.of(to), desk.today))).as("nothing more is asked for today").isZero();
    }

    @Test
    void theButtonThatRemindsIsThereWhereLettersGoAndSomebodyIsSilent() {
        var page = beans.getBean(RoundPage.class);
        Object closed = ReflectionTestUtils.getField(page, "mailing");
        assertThat(desk.get("/" + round)).bodyText().doesNotContain("Напомнить всем");
        ReflectionTestUtils.setField(page, "mailing", mailing(server.getSmtp().getPort()));
        try {
            assertThat(desk.get("/" + round)).hasStatusOk().bodyText().contains("Напомнить всем");
            desk.post("/" + round + "/reminder", Map.of());
            assertThat(desk.get("/" + round)).as("once a day").bodyText().doesNotContain("Напомнить всем");
            desk.run(() -> jdbc.sql("update survey_round set reminded_on = null where id = ?").param(round).update());
            desk.invitees(round).forEach(one -> desk.answer(one, "Химия"));
            assertThat(desk.get("/" + round)).as("nobody is silent").bodyText().doesNotContain("Напомнить всем");
        } finally {
            ReflectionTestUtils.setField(page, "mailing", closed);
        }
    }

    @Test
    void whoeverHasAnsweredOrIsAskedNoMoreGetsNone() {
        var mailing = mailing(server.getSmtp().getPort());
        send(mailing, invitee("Васильков"));
        desk.answer(desk.invitees(round).stream().filter(one -> one.getId().equals(invitee("Лукошкин"))).findFirst().orElseThrow(), "Химия");
        send(mailing, invitee("Лукошкин"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whoeverHasLeftGetsNone() {
        var to = invitee("Лукошкин");
        desk.run(() -> jdbc.sql("update mentee set archived_on = current_date").update());
        var mailing = mailing(server.getSmtp().getPort());
        send(mailing, to);
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(desk.<Integer>call(() -> mailing.writeToFresh(round, desk.today))).isZero();
    }

    @Test
    void anAddressThatIsRefusedIsToldOnThePageUntilALetterArrives() {
        var to = invitee("Лукошкин");
        desk.run(() -> jdbc.sql("update person set email = 'no such@' where surname = 'Лукошкин'").update());
        var mailing = mailing(server.getSmtp().getPort());
        send(mailing, to);
        assertThat(mailedOn(to)).isZero();
        assertThat(desk.get("/" + round)).hasStatusOk().bodyText().containsOnlyOnce("адрес не принят").doesNotContain("??", "{0");
        desk.run(() -> jdbc.sql("update person set email = 'lukoshkin@example.org' where surname = 'Лукошкин'").update());
        send(mailing, to);
        assertThat(mailedOn(to)).isEqualTo(1);
        assertThat(desk.get("/" + round)).bodyText().doesNotContain("адрес не принят");
    }

    @Test
    void aServerThatFailsLeavesNothingBehindAndIsLeftAlone() {
        var to = invitee("Лукошкин");
        var mailing = mailing(1);
        assertThatThrownBy(() -> send(mailing, to)).isInstanceOf(MailException.class).hasNoCause().hasMessageNotContaining("lukoshkin");
        assertThat(mailedOn(to)).isZero();
        assertThat(desk.count("select count(*) from survey_entry where round_id = ?", round)).as("no link of a letter that never went").isZero();
        long start = System.nanoTime();
        assertThatThrownBy(() -> send(mailing, to)).hasMessageContaining("a moment ago");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void withoutAServerOrAnAddressOfOurOwnNothingIsAsked() {
        var none = new Mailing(invitees, entries, Letters.none(clock), new Site(URI.create("https://mentors.example.org")), jdbc, events, messages, clock);
        var nowhere = new Mailing(invitees, entries, Letters.by(1, clock), new Site(null), jdbc, events, messages, clock);
        for (Mailing closed : new Mailing[] {none, nowhere}) {
            assertThat(closed.isOpen()).isFalse();
            assertThat(desk.<Integer>call(() -> closed.writeToFresh(round, desk.today))).isZero();
        }
    }

    private Mailing mailing(int port) {
        return new Mailing(invitees, entries, Letters.by(port, clock), new Site(URI.create("https://mentors.example.org/")), jdbc, events, messages, clock);
    }

    private void send(Mailing mailing, UUID to) {
        desk.run(() -> mailing.send(new LetterAsked(desk.school.getId(), to, desk.today)));
    }

    private UUID invitee(String surname) {
        return desk.call(() -> jdbc.sql("select i.id from invitee i join person p on p.id = i.person_id where i.round_id = ? and p.surname = ?")
                .params(round, surname)
                .query(UUID.class)
                .single());
    }

    private int mailedOn(UUID invitee) {
        return desk.count("select count(*) from invitee where id = ? and mailed_on is not null", invitee);
    }
}
