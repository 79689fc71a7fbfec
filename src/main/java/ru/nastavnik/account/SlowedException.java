package ru.nastavnik.account;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;

/** Too many wrong guesses: the next one has to wait. */
public class SlowedException extends RuntimeException {

    /** From so many seconds on the wait is told in minutes. */
    private static final long LONG = 120;

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
        boolean isLong = seconds >= LONG;
        errors.reject(isLong ? "account.slowed.minutes" : "account.slowed", new Object[] {isLong ? (seconds + 59) / 60 : seconds}, null);
    }
}
