/**
 * Surveys: rounds in which a questionnaire is put to certain people, the ways in which they answer, who has answered, and what the answers tell.
 *
 * <p>In an anonymous round who took part and what was answered lie in two tables that nothing joins: no key, no time, and when the round closes the
 * answers are written anew in random order, since the database's own order would tell.
 */
@ApplicationModule(
        displayName = "Surveys",
        allowedDependencies = {"form", "sheet", "organization", "account", "journal", "letter", "people", "questionnaire"})
package ru.nastavnik.survey;

import org.springframework.modulith.ApplicationModule;
