/**
 * Stored files: what people bring on paper, scanned. They lie in the database, behind the walls and in its backup, where no address reaches
 * them; they are told by their content, and are only ever handed out to be saved, never shown. Sees the organizations and the accounts.
 */
@ApplicationModule(displayName = "Documents", allowedDependencies = {"form", "organization", "account", "journal"})
package ru.nastavnik.document;

import org.springframework.modulith.ApplicationModule;
