package ru.nastavnik.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import ru.nastavnik.organization.Role;

/** @param person the card of a mentor or mentee, whose name is then taken from there; null for all others */
record InviteForm(@NotNull Role role, @Size(max = 200) String name, UUID person) {

    static final InviteForm BLANK = new InviteForm(null, "", null);
}
