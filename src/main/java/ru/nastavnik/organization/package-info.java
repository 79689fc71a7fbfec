/**
 * Organizations and the authorities above them (a tree), their programme years and headcounts, and {@link ru.nastavnik.organization.Standing}:
 * in which organization, as whom and with which rights the present work is done. Sees only what forms share.
 */
@ApplicationModule(displayName = "Organizations", allowedDependencies = "form")
package ru.nastavnik.organization;

import org.springframework.modulith.ApplicationModule;
