package ru.nastavnik.account;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;

/** Too many wrong guesses: the next one has to wait. */
public class SlowedException extends RuntimeException {

    private final long seconds;

    SlowedException(Duration wait) {
        super("too many guesses");
        this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    public long seconds() {
        return seconds;
    }

    /** Leaves the form to be shown again. */
    public void tell(HttpServletResponse response, Errors errors) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        errors.reject("account.slowed", new Object[] {seconds}, null);
    }
}
