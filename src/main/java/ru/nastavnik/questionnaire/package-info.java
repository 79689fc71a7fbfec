/**
 * Questionnaires as data: sections with questions, in both languages, in editions of which a published one never changes; the form in which
 * people answer, and the answers read from it. Whom one asks, and when, is the later rooms' affair ({@code survey}, {@code meeting}).
 */
@ApplicationModule(displayName = "Questionnaires", allowedDependencies = {"form", "organization", "account", "people"})
package ru.nastavnik.questionnaire;

import org.springframework.modulith.ApplicationModule;
