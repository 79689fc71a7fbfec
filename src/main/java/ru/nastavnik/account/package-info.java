/**
 * Accounts, memberships (who plays which role where), invitations, sign-in. Sees the organizations.
 *
 * <p>The secret of a second factor lies in its table as it is, and not encrypted: the code is computed from it, so a hash would not do, and the
 * product has no key that every installation must keep (that of the survey cards may be absent, and may be changed). A key lost or changed would
 * lock out everybody who has a second factor; whoever takes the table away still lacks the passwords, of which there are only hashes.
 */
@ApplicationModule(displayName = "Accounts", allowedDependencies = {"organization", "form"})
package ru.nastavnik.account;

import org.springframework.modulith.ApplicationModule;
