package ru.nastavnik.system;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Which error page a failure ends in, when its handler left it to itself. */
@ControllerAdvice
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Clock clock;

    Failures(Clock clock) {
        this.clock = clock;
    }

    /** For an error page: when it happened, by which the log is searched. */
    @ModelAttribute("failedAt")
    @Nullable Instant failedAt(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null ? null : clock.instant();
    }

    /** For an error page: how many kilobytes the address takes that was sent too much; null where it is not a public form. */
    @ModelAttribute("mostKilobytes")
    @Nullable Object mostKilobytes(HttpServletRequest request) {
        return request.getAttribute(PublicFormSize.MOST);
    }

    /** Somebody else was first: the record was saved meanwhile, or of two who waited for one another the database has ended this one. */
    @ExceptionHandler
    void lostUpdate(ConcurrencyFailureException failure, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }

    /** Likewise: what this was to build upon is no more, or what it was to make is there already. A slip of ours would look the same: it is logged. */
    @ExceptionHandler
    void overtaken(DataIntegrityViolationException failure, HttpServletResponse response) throws IOException {
        LOG.warn("The database has refused what no handler expected it to", failure);
        response.sendError(HttpStatus.CONFLICT.value());
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException failure, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    }

    /** An address that cannot name a record is one that names none. */
    @ExceptionHandler
    void strangeAddress(MethodArgumentTypeMismatchException failure, HttpServletResponse response) throws IOException {
        boolean inPath = failure.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError((inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
    }
}
