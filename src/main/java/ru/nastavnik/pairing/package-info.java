/** Pairs and groups: a mentor bound to one mentee or more, by a form, for a period. Sees the registers. */
@ApplicationModule(displayName = "Pairing", allowedDependencies = {"form", "organization", "account", "journal", "people"})
package ru.nastavnik.pairing;

import org.springframework.modulith.ApplicationModule;
