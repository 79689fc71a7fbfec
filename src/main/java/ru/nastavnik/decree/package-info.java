/** Decrees: drafted by the curator, approved and numbered by the director, printed. Their approval makes pairs work. */
@ApplicationModule(displayName = "Decrees", allowedDependencies = {"form", "organization", "account", "journal", "document", "people", "survey", "pairing"})
package ru.nastavnik.decree;

import org.springframework.modulith.ApplicationModule;
