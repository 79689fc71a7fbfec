package ru.nastavnik.questionnaire;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A questionnaire in a list, without what it asks.
 *
 * @param owner name of the authority that offers it; null for the organization's own
 * @param publishedOn null for a draft
 * @param adopted from where it was taken over as it is, see {@link Adopting}; null for none
 * @param questions how many
 */
record Shelved(
        UUID id, UUID family, int edition, Wording title, Purpose purpose, Respondent respondent, QuestionnaireState state, LocalDate publishedOn,
        boolean shared, String adopted, String owner, int questions) {}
