/**
 * What comes in from outside — lists of the school, applications — waits here, is checked for doubles, and becomes cards.
 */
@ApplicationModule(displayName = "Intake", allowedDependencies = {"form", "sheet", "organization", "account", "journal", "people"})
package ru.nastavnik.intake;

import org.springframework.modulith.ApplicationModule;
