/**
 * Outgoing mail: plain letters, one recipient each. The rooms that write them decide when; a letter is sent by a listener, so that a server that fails has
 * it tried again. Without a server there are no letters, and pages say so.
 */
@ApplicationModule(displayName = "Letters", allowedDependencies = {})
package ru.nastavnik.letter;

import org.springframework.modulith.ApplicationModule;
