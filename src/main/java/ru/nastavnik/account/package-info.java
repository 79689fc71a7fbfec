/** Accounts, memberships (who plays which role where), invitations, sign-in. Sees the organizations. */
@ApplicationModule(displayName = "Accounts", allowedDependencies = {"organization", "form"})
package ru.nastavnik.account;

import org.springframework.modulith.ApplicationModule;
