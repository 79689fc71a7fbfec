package ru.nastavnik.account;

/** The names of the fields are those that password managers and the demo's readers know. */
record SignInForm(String username, String password) {

    static final SignInForm BLANK = new SignInForm("", "");

    SignInForm {
        username = username == null ? "" : username;
        password = password == null ? "" : password;
    }
}
