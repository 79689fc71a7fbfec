package ru.nastavnik.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.validation.Errors;

/** @param signIn an e-mail address or a sign-in name: people need not know which they were given */
record NewAccountForm(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 200) String signIn,
        @NotNull String password,
        @NotNull String repeat) {

    static NewAccountForm suggested(String name, String signIn) {
        return new NewAccountForm(name, signIn, "", "");
    }

    void check(PasswordRules rules, Errors errors) {
        if (!errors.hasFieldErrors("signIn") && !isWellFormed()) {
            errors.rejectValue("signIn", "account.sign-in.malformed");
        }
        PasswordFields.check(rules, password, repeat, errors, signIn, name);
    }

    private boolean isWellFormed() {
        String normalized = Account.normalize(signIn);
        return (isEmail() ? Account.EMAIL : Account.SIGN_IN_NAME).matcher(normalized).matches();
    }

    private boolean isEmail() {
        return signIn.contains("@");
    }

    Account toNewAccount(boolean administrator) {
        String email = isEmail() ? signIn : null;
        String signInName = isEmail() ? null : signIn;
        return administrator ? Account.administrator(name, email, signInName) : new Account(name, email, signInName);
    }
}
