/**
 * Persons, the registers of mentors and mentees with their requests, and consents. Sees the organizations, the accounts that its
 * persons sign in with, the log of access, and stored files.
 *
 * <p>Whoever withdraws the consent to the processing of their data is not deleted: indicators are counted anew on any day, for every day,
 * from the rows of persons, pairs and feedback, and must then give what they gave. So the row stays, with all that tells who it was taken out:
 * on the day of the withdrawal into {@code erasure}, under lock, and within thirty days for ever ({@link ru.nastavnik.people.Eraser}). What is
 * left are occupation, sex, whether the person belongs to the organization, and ratings without words.
 */
@ApplicationModule(displayName = "People", allowedDependencies = {"form", "sheet", "organization", "account", "journal", "document"})
package ru.nastavnik.people;

import org.springframework.modulith.ApplicationModule;
