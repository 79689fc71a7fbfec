/**
 * The roadmap of a programme year: seven stages with their activities, whose deadlines stand as they are written and as dates. The rooms that
 * own the facts push evidence by their events.
 */
@ApplicationModule(
        displayName = "Roadmap", allowedDependencies = {"form", "organization", "account", "people", "survey", "pairing", "matching", "decree", "meeting"})
package ru.nastavnik.roadmap;

import org.springframework.modulith.ApplicationModule;
