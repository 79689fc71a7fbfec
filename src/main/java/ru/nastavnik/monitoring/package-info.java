/**
 * Indicators with their targets: counted by named formulas from the facts of the other rooms, stored for each organization and day, and added
 * up for the authorities above, who see numbers and no person.
 */
@ApplicationModule(
        displayName = "Monitoring", allowedDependencies = {"form", "organization", "account", "journal", "people", "pairing", "decree", "survey"})
package ru.nastavnik.monitoring;

import org.springframework.modulith.ApplicationModule;
