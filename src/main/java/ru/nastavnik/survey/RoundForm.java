package ru.nastavnik.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A round as a curator plans it.
 *
 * @param questionnaire a value of {@link ru.nastavnik.questionnaire.Offer}
 * @param title blank for that of the questionnaire
 * @param whom a value of {@link Audiences.Option}
 */
record RoundForm(
        @NotBlank String questionnaire, @Size(max = Round.TITLE_LENGTH) String title, @NotBlank String whom, @NotNull Boolean anonymous,
        @Valid DaysForm days) {

    RoundForm {
        days = days == null ? new DaysForm(null, null, null) : days;
    }

    static RoundForm blank(String questionnaire, LocalDate today) {
        return new RoundForm(questionnaire, null, null, false, DaysForm.from(today));
    }

    /** One for all that is sent from one page and says the same. */
    UUID submission(UUID page) {
        String said = Stream.of(page, questionnaire, title, whom, anonymous, days).map(String::valueOf).collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
    }

    static RoundForm of(Round round) {
        return new RoundForm(
                "own:" + round.getQuestionnaireId(), round.getTitle(), Audiences.value(round.getAudience()), round.isAnonymous(), DaysForm.of(round));
    }
}
