package ru.nastavnik.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.validation.Errors;

record DetailsForm(
        @NotBlank @Size(max = 200) String name, @Size(max = 200) String email, @Size(max = 200) String signInName, int version) {

    static DetailsForm of(Account account) {
        return new DetailsForm(account.getName(), account.getEmail(), account.getSignInName(), account.getVersion());
    }

    DetailsForm over(int newVersion) {
        return new DetailsForm(name, email, signInName, newVersion);
    }

    void check(Errors errors) {
        String newEmail = Account.normalize(email);
        String newSignInName = Account.normalize(signInName);
        if (newEmail != null && !Account.EMAIL.matcher(newEmail).matches()) {
            errors.rejectValue("email", "jakarta.validation.constraints.Email.message");
        }
        if (newSignInName != null && !Account.SIGN_IN_NAME.matcher(newSignInName).matches()) {
            errors.rejectValue("signInName", "account.sign-in-name.malformed");
        }
        if (newEmail == null && newSignInName == null) {
            errors.rejectValue("email", "account.sign-in.missing");
        }
    }

    void describe(Account account) {
        account.rename(name);
        account.signInWith(email, signInName);
    }
}
