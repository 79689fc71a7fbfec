package ru.nastavnik.decree;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.validation.Errors;
import ru.nastavnik.account.Proof;
import ru.nastavnik.account.SignedIn;
import ru.nastavnik.account.SlowedException;
import ru.nastavnik.organization.Standing;

/**
 * Whoever approves proves once more who they are, by their password or the code of their second factor: a session left open signs nothing. Guesses
 * are slowed as at the sign-in.
 */
@Component
class Confirmation {

    private final Proof proof;

    Confirmation(Proof proof) {
        this.proof = proof;
    }

    /** Whether whoever stands here is asked for a code, and not for the password. */
    boolean isByCode() {
        return proof.isByCode(Standing.require().account());
    }

    /** Outside of a transaction. @return whether it is they; otherwise the form is to be shown again, with the status that is set */
    boolean confirms(SignedIn self, String password, String code, Errors errors, HttpServletResponse response) {
        try {
            if (proof.isGiven(self.id(), password, code)) {
                return true;
            }
            boolean byCode = isByCode();
            String field = byCode ? "code" : "password";
            boolean missing = !StringUtils.hasText(byCode ? code : password);
            errors.rejectValue(field, "decree." + field + (missing ? ".required" : ".wrong"));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } catch (SlowedException e) {
            e.tell(response, errors);
        }
        return false;
    }
}
