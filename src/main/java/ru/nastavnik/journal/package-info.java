/**
 * The log of access to personal data (law 152-ФЗ, art. 19): who saw, changed, exported or printed which person, and when. It is only ever
 * added to: the application's role may neither change nor remove what stands in it. Sees the organizations and the accounts.
 */
@ApplicationModule(displayName = "Log of access", allowedDependencies = {"form", "organization", "account"})
package ru.nastavnik.journal;

import org.springframework.modulith.ApplicationModule;
