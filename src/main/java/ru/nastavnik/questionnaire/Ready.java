package ru.nastavnik.questionnaire;

/**
 * A questionnaire of the product's library.
 *
 * @param name of its file, by which copies remember where they came from
 */
public record Ready(String name, Wording title, Purpose purpose, Respondent respondent, Content content) {}
