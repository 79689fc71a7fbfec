package ru.nastavnik.account;

import jakarta.validation.constraints.NotNull;

record RenewalForm(@NotNull String password, @NotNull String repeat) {

    static final RenewalForm BLANK = new RenewalForm("", "");
}
