/**
 * What holds the house together: security chain, transaction manager with the walls, layout, errors, start pages, the embedded database.
 * Sees every room; no room sees it.
 */
@ApplicationModule(displayName = "System")
package ru.nastavnik.system;

import org.springframework.modulith.ApplicationModule;
