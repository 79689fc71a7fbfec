/**
 * Persons, the registers of mentors and mentees with their requests, and consents. Sees the organizations and the accounts that its
 * persons sign in with.
 */
@ApplicationModule(displayName = "People", allowedDependencies = {"form", "organization", "account"})
package ru.nastavnik.people;

import org.springframework.modulith.ApplicationModule;
