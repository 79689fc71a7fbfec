package ru.nastavnik.system;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
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

    @ExceptionHandler
    void lostUpdate(OptimisticLockingFailureException failure, HttpServletResponse response) throws IOException {
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
