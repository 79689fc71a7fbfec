package ru.nastavnik.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server. */
@Component
public class Post {

    /** So long a server that failed is left alone, or all letters that wait would stand in line to fail one after another. */
    private static final Duration REST = Duration.ofSeconds(50);

    private final JavaMailSender server;
    private final String from;
    private final Clock clock;
    private volatile Instant restsUntil = Instant.MIN;

    Post(ObjectProvider<JavaMailSender> server, PostSettings settings, Clock clock) {
        this.server = server.getIfAvailable();
        this.from = settings.from();
        this.clock = clock;
    }

    /** Whether there is a server ({@code spring.mail.host}) and a sender ({@code nastavnik.mail.from}). */
    public boolean isOpen() {
        return server != null && from != null && !from.isBlank();
    }

    /**
     * @throws Undeliverable when there is no such address
     * @throws MailException when the server failed: it may do it later
     */
    public void send(Letter letter) throws Undeliverable {
        if (clock.instant().isBefore(restsUntil)) {
            throw new MailSendException("The mail server failed a moment ago");
        }
        try {
            var message = server.createMimeMessage();
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(letter.to());
            helper.setSubject(letter.subject());
            helper.setText(letter.text());
            // so that no machine answers
            message.setHeader("Auto-Submitted", "auto-generated");
            server.send(message);
        } catch (AddressException e) {
            throw new Undeliverable();
        } catch (MessagingException e) {
            throw new MailSendException("The letter could not be written");
        } catch (MailSendException e) {
            if (isRefusal(e)) {
                throw new Undeliverable();
            }
            throw failed();
        } catch (MailException e) {
            throw failed();
        }
    }

    /** The server did answer, and does not want this address. */
    private static boolean isRefusal(MailSendException failure) {
        return failure.getFailedMessages().values().stream().anyMatch(cause -> cause instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0);
    }

    /** Without its cause, which names the address: whatever is thrown here gets into the log. */
    private MailException failed() {
        restsUntil = clock.instant().plus(REST);
        return new MailSendException("The mail server failed");
    }
}
