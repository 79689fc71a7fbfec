package ru.nastavnik.account;

import jakarta.validation.constraints.NotNull;

record PasswordForm(@NotNull String current, @NotNull String password, @NotNull String repeat) {

    static final PasswordForm BLANK = new PasswordForm("", "", "");
}
