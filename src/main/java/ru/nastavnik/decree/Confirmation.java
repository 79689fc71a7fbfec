package ru.nastavnik.decree;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import ru.nastavnik.account.OwnPassword;
import ru.nastavnik.account.SignedIn;
import ru.nastavnik.account.SlowedException;

/** Whoever approves proves once more who they are, by their password: a session left open signs nothing. Guesses are slowed as at the sign-in. */
@Component
class Confirmation {

    private final OwnPassword password;

    Confirmation(OwnPassword password) {
        this.password = password;
    }

    /** Outside of a transaction. @return whether it is they; otherwise the form is to be shown again, with the status that is set */
    boolean confirms(SignedIn self, String typed, Errors errors, HttpServletResponse response) {
        try {
            if (password.is(self.id(), typed)) {
                return true;
            }
            errors.rejectValue("password", typed == null || typed.isEmpty() ? "decree.password.required" : "decree.password.wrong");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (SlowedException e) {
            e.tell(response, errors);
        }
        return false;
    }
}
