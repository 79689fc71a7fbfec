package ru.nastavnik.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.validation.Errors;

/** Feedback on a meeting as it is filled in; in a draft any part may be missing. */
record FeedbackForm(
        @Min(value = Rating.WORST, message = "{meeting.rating.range}") @Max(value = Rating.BEST, message = "{meeting.rating.range}") Integer usefulness,
        @Min(value = Rating.WORST, message = "{meeting.rating.range}") @Max(value = Rating.BEST, message = "{meeting.rating.range}") Integer comfort,
        @Size(max = Answer.WORDS_LENGTH) String words) {

    /** A browser counts the end of a line as one character and sends two. */
    FeedbackForm {
        words = words == null ? "" : words.replace("\r\n", "\n");
    }

    static FeedbackForm of(Answer answer) {
        return new FeedbackForm(value(answer.usefulness()), value(answer.comfort()), answer.words());
    }

    private static Integer value(Rating rating) {
        return Optional.ofNullable(rating).map(Rating::value).orElse(null);
    }

    /** To send it, both ratings are needed. */
    void requireRatings(Errors errors) {
        if (usefulness == null && !errors.hasFieldErrors("usefulness")) {
            errors.rejectValue("usefulness", "meeting.rating.missing");
        }
        if (comfort == null && !errors.hasFieldErrors("comfort")) {
            errors.rejectValue("comfort", "meeting.rating.missing");
        }
    }

    Answer toAnswer() {
        return new Answer(Rating.of(usefulness), Rating.of(comfort), words);
    }
}
