/**
 * Memos for the two sides of a pair (S3, stage 5) and letters of thanks to mentors and partners (S0, S1), as papers with the pair's data filled in. Keeps nothing.
 * Sees pairs.
 */
@ApplicationModule(displayName = "Memos and letters", allowedDependencies = {"organization", "account", "journal", "document", "people", "pairing"})
package ru.nastavnik.memo;

import org.springframework.modulith.ApplicationModule;
