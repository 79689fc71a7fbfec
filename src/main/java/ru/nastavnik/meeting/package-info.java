/**
 * Meetings of pairs and what both sides say of them: planned and recorded by the mentor, counted once the mentor's feedback is in; the rhythm
 * of a pair, and its people's own page. What they are asked is a questionnaire.
 */
@ApplicationModule(
        displayName = "Meetings",
        allowedDependencies = {"form", "organization", "account", "journal", "people", "questionnaire", "survey", "pairing"})
package ru.nastavnik.meeting;

import org.springframework.modulith.ApplicationModule;
