package ru.nastavnik.questionnaire;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.validation.Errors;

/**
 * A question as it is typed.
 *
 * @param options rows without words are left out
 * @param waitsFor key of the question that decides whether this one is asked; empty when it is asked always
 * @param measure empty for none; {@value #NEW_MEASURE} for one of its own
 */
record QuestionForm(
        @NotBlank @Size(max = 500) String text,
        @Size(max = 500) String textEn,
        @Size(max = 500) String help,
        @Size(max = 500) String helpEn,
        Boolean required,
        OptionSource source,
        List<@Valid OptionRow> options,
        Steps steps,
        @Size(max = 60) String low,
        @Size(max = 60) String lowEn,
        @Size(max = 60) String high,
        @Size(max = 60) String highEn,
        String waitsFor,
        List<String> waitsOn,
        String measure,
        Meaning meaning) {

    static final String NEW_MEASURE = "new";

    QuestionForm {
        required = Boolean.TRUE.equals(required);
        source = source == null ? OptionSource.OWN : source;
        options = options == null ? List.of() : options.stream().map(row -> row == null ? OptionRow.BLANK : row).toList();
        steps = steps == null ? Steps.TEN : steps;
        waitsFor = waitsFor == null ? "" : waitsFor;
        waitsOn = waitsOn == null ? List.of() : List.copyOf(waitsOn);
        measure = measure == null ? "" : measure;
    }

    static QuestionForm blank() {
        return new QuestionForm("", "", "", "", false, null, List.of(), null, "", "", "", "", "", List.of(), "", null);
    }

    static QuestionForm of(Question question) {
        var scale = question.scale() == null ? Scale.ofTen(Wording.NONE, Wording.NONE) : question.scale();
        var condition = question.condition();
        return new QuestionForm(
                question.text().ru(), question.text().en(), question.help().ru(), question.help().en(), question.required(), question.source(),
                question.options().stream().map(OptionRow::of).toList(), Steps.of(scale), scale.low().ru(), scale.low().en(), scale.high().ru(),
                scale.high().en(), condition == null ? "" : condition.question(), condition == null ? List.of() : condition.values(), question.measure(),
                question.meaning());
    }

    QuestionForm with(List<OptionRow> options) {
        return new QuestionForm(text, textEn, help, helpEn, required, source, options, steps, low, lowEn, high, highEn, waitsFor, waitsOn, measure, meaning);
    }

    /** With room for more: two rows at least, and an empty one at the end. */
    QuestionForm padded() {
        var rows = new ArrayList<>(options);
        while (rows.size() < 2 || rows.size() < Question.MOST_OPTIONS && !rows.get(rows.size() - 1).isBlank()) {
            rows.add(OptionRow.BLANK);
        }
        return with(rows);
    }

    public List<OptionRow> filled() {
        return options.stream().filter(row -> !row.isBlank()).toList();
    }

    /**
     * What goes across its fields.
     *
     * @param key null for a new question
     * @param measuredOn the scale on which the same is measured elsewhere; empty when it is not
     */
    void check(QuestionKind kind, String key, Content content, Optional<Scale> measuredOn, Errors errors) {
        if (kind.hasOptions() && source == OptionSource.OWN) {
            checkOptions(errors);
        }
        if (!waitsFor.isEmpty()) {
            checkCondition(key, content, errors);
        }
        boolean measuredTwice = content.questions().stream().anyMatch(other -> !other.key().equals(key) && measure.equals(other.measure()));
        if (kind == QuestionKind.RATING && !measure.isEmpty() && measuredTwice) {
            errors.rejectValue("measure", "questionnaire.question.measure.twice");
        }
        if (kind == QuestionKind.RATING) {
            measuredOn.filter(scale -> !scale.isLike(steps.scale(Wording.NONE, Wording.NONE))).ifPresent(scale ->
                    errors.rejectValue("steps", "questionnaire.question.measure.steps", new Object[] {scale.from(), scale.to()}, null));
        }
        if (meaning != null) {
            checkMeaning(kind, errors);
        }
    }

    private void checkOptions(Errors errors) {
        var filled = filled();
        if (filled.size() > Question.MOST_OPTIONS) {
            errors.rejectValue("options", "questionnaire.question.options.many", new Object[] {Question.MOST_OPTIONS}, null);
        }
        if (filled.stream().anyMatch(row -> row.text().isEmpty())) {
            errors.rejectValue("options", "questionnaire.question.options.russian");
        }
        if (filled.stream().map(row -> row.text().toLowerCase()).distinct().count() < filled.size()) {
            errors.rejectValue("options", "questionnaire.question.options.twice");
        }
    }

    private void checkCondition(String key, Content content, Errors errors) {
        var decider = content.deciders(key == null ? "" : key).stream().filter(one -> one.key().equals(waitsFor)).findFirst();
        if (decider.isEmpty()) {
            errors.rejectValue("waitsFor", "questionnaire.question.waitsFor.gone");
        } else if (waitsOn.stream().noneMatch(decider.get().keysThatDecide()::contains)) {
            errors.rejectValue("waitsOn", "questionnaire.question.waitsOn.none");
        }
    }

    private void checkMeaning(QuestionKind kind, Errors errors) {
        if (!meaning.fits(kind)) {
            errors.rejectValue("meaning", "questionnaire.question.meaning.other");
        } else if (meaning == Meaning.FORMS && source != OptionSource.FORMS || meaning == Meaning.PARTNERS && source != OptionSource.PARTNERS) {
            errors.rejectValue("source", "questionnaire.question.meaning.source." + meaning);
        } else if (meaning == Meaning.SATISFACTION && steps != Steps.TEN) {
            errors.rejectValue("steps", "questionnaire.question.meaning.steps");
        }
    }

    /** Checked before. */
    Question toQuestion(String key, QuestionKind kind, Content content) {
        var chosen = kind.hasOptions() && kind != QuestionKind.MATRIX ? source : OptionSource.OWN;
        var decider = waitsFor.isEmpty() ? List.<String>of() : content.question(waitsFor).orElseThrow().keysThatDecide();
        return new Question(
                key, kind, new Wording(text, textEn), new Wording(help, helpEn), required, chosen,
                kind.hasOptions() && chosen == OptionSource.OWN ? new OptionKeys(meaning).options(filled()) : List.of(),
                kind.hasScale() ? steps.scale(new Wording(low, lowEn), new Wording(high, highEn)) : null,
                waitsFor.isEmpty() ? null : new Condition(waitsFor, decider.stream().filter(waitsOn::contains).toList()),
                kind != QuestionKind.RATING || measure.isEmpty() ? null : measure.equals(NEW_MEASURE) ? key : measure, meaning);
    }
}
