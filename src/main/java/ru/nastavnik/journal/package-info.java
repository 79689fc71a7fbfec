/**
 * The log of access to personal data (law 152-ФЗ, art. 19): who saw, changed, exported or printed which person, and when. It is only ever
 * added to: the application's role may neither change nor remove what stands in it; after three years the database itself forgets it.
 *
 * <p>The director reads the log of their own organization with names, which a later room knows ({@link ru.nastavnik.journal.Named}). The
 * administrator of the installation reads it for each organization, but sees nobody's personal data: who did what and when, and the opaque ids of
 * the people concerned. A person's own history is open to the curator, too. Sees the organizations and the accounts; a page that shows named
 * people calls {@link ru.nastavnik.journal.Journal} once.
 */
@ApplicationModule(displayName = "Log of access", allowedDependencies = {"form", "sheet", "organization", "account"})
package ru.nastavnik.journal;

import org.springframework.modulith.ApplicationModule;
