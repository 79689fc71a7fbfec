package ru.nastavnik.account;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.validation.Errors;

/** Says at its field what a constraint of the tables refused. */
final class Refused {

    private Refused() {}

    /** @param emailField and nameField where the two stand in the form; one field may hold both */
    static void tell(DataIntegrityViolationException refusal, Errors errors, String emailField, String nameField) {
        String message = String.valueOf(refusal.getMostSpecificCause().getMessage());
        if (message.contains("account_email_key")) {
            errors.rejectValue(emailField, "account.email.taken");
        } else if (message.contains("account_sign_in_name_key")) {
            errors.rejectValue(nameField, "account.sign-in.taken");
        } else if (message.contains("membership_key") || message.contains("membership_person_key")) {
            errors.reject("account.membership.exists");
        } else {
            throw refusal;
        }
    }
}
