/**
 * Agreements between mentor and mentee (S1 annex 4), one for each mentee of a pair: drafted, signed on paper by whoever their age asks, prolonged and
 * ended; and the extra work of mentors whom the organization employs. Sees pairs and decrees.
 */
@ApplicationModule(
        displayName = "Agreements",
        allowedDependencies = {"form", "organization", "account", "journal", "document", "people", "pairing", "decree"})
package ru.nastavnik.agreement;

import org.springframework.modulith.ApplicationModule;
