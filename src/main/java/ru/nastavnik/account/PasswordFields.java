package ru.nastavnik.account;

import org.springframework.validation.Errors;

/** What all forms with a new password check: fields {@code password} and {@code repeat}. */
final class PasswordFields {

    private PasswordFields() {}

    static void check(PasswordRules rules, String password, String repeat, Errors errors, String... own) {
        if (password == null) {
            return; // said by @NotNull
        }
        rules.objection(password, own).ifPresent(key -> errors.rejectValue("password", key));
        if (!errors.hasFieldErrors("password") && !password.equals(repeat)) {
            errors.rejectValue("repeat", "account.password.differs");
        }
    }
}
