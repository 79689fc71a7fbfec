/**
 * Persons, the registers of mentors and mentees with their requests, and consents. Sees the organizations, the accounts that its
 * persons sign in with, and the log of access.
 */
@ApplicationModule(displayName = "People", allowedDependencies = {"form", "organization", "account", "journal", "document"})
package ru.nastavnik.people;

import org.springframework.modulith.ApplicationModule;
