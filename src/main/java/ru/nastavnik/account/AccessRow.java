package ru.nastavnik.account;

import java.time.LocalDate;
import java.util.UUID;
import ru.nastavnik.organization.Role;

/**
 * One membership in the list of who has access.
 *
 * @param withdrawable whether the reader may end it
 * @param renewable whether the reader may renew the account's password
 * @param factorRemovable whether the reader may take a second factor off the account
 */
record AccessRow(
        UUID membership,
        UUID account,
        String name,
        String signIn,
        Role role,
        LocalDate since,
        boolean first,
        boolean withdrawable,
        boolean renewable,
        boolean factorRemovable) {}
