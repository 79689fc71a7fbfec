/**
 * Organizations and the authorities above them (a tree), their programme years and headcounts, and {@link ru.nastavnik.organization.Standing}:
 * in which organization, as whom and with which rights the present work is done. Sees no other room.
 */
@ApplicationModule(displayName = "Organizations", allowedDependencies = {})
package ru.nastavnik.organization;

import org.springframework.modulith.ApplicationModule;
