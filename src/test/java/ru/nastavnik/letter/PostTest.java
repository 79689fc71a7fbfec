package ru.nastavnik.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.MailException;

class PostTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
    private static final Letter LETTER = new Letter("petrov@example.org", "Опрос «Ёлка»", "Здравствуйте!\nСсылка");

    @RegisterExtension
    static GreenMailExtension server = new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Test
    void aLetterArrivesInRussianAsPlainText() throws Exception {
        var post = Letters.by(server.getSmtp().getPort(), NOW);
        assertThat(post.isOpen()).isTrue();
        post.send(LETTER);
        var arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Опрос «Ёлка»");
        assertThat(arrived.getContent().toString().strip().replace("\r\n", "\n")).isEqualTo("Здравствуйте!\nСсылка");
        assertThat(arrived.getFrom()[0].toString()).contains("mentors@example.org");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void whatIsNoAddressIsNotTriedAgain() {
        var post = Letters.by(server.getSmtp().getPort(), NOW);
        for (String nonsense : new String[] {"не адрес", "a b@example.org", "two@example.org\nBcc: all@example.org"}) {
            assertThatThrownBy(() -> post.send(new Letter(nonsense, "Опрос", "Текст"))).as(nonsense).isInstanceOf(Undeliverable.class);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatFailedRestsBeforeItIsTriedAgain() {
        Instant[] now = {NOW.instant()};
        var post = Letters.by(1, ticking(now));
        assertThatThrownBy(() -> post.send(LETTER)).isInstanceOf(MailException.class).hasMessage("The mail server failed");
        assertThatThrownBy(() -> post.send(LETTER)).isInstanceOf(MailException.class).hasMessageContaining("a moment ago");
        now[0] = now[0].plus(Duration.ofMinutes(1));
        assertThatThrownBy(() -> post.send(LETTER)).hasMessage("The mail server failed");
    }

    private static Clock ticking(Instant[] now) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
    }

    @Test
    void withoutAServerItIsClosed() {
        assertThat(Letters.none(NOW).isOpen()).isFalse();
        assertThat(LETTER).hasToString("Letter");
    }
}
