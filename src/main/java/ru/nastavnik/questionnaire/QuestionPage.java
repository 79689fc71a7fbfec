package ru.nastavnik.questionnaire;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ru.nastavnik.form.LostUpdate;

/** Gathers the page on which one question is written. Inside a transaction. */
@Component
class QuestionPage {

    private final Measures measures;
    private final MessageSource messages;

    QuestionPage(Measures measures, MessageSource messages) {
        this.measures = measures;
        this.messages = messages;
    }

    /** Something to choose on the page. */
    record Named(String id, String name) {}

    /**
     * @param section in which it stands, or will
     * @param question as it is saved; null for a new one
     */
    String show(Questionnaire draft, Section section, Question question, QuestionKind kind, QuestionForm form, Model model) {
        Content content = draft.getContent();
        EditorPage.describe(draft, model);
        model.addAttribute("lines", form.padded().options());
        model.addAttribute("section", section);
        model.addAttribute("question", question);
        model.addAttribute("questionKind", kind);
        model.addAttribute("deciders", content.deciders(question == null ? "" : question.key()).stream().map(one -> new Named(one.key(), words(one.text()))).toList());
        model.addAttribute("answers", answers(content, form.waitsFor()));
        model.addAttribute("meanings", Arrays.stream(Meaning.values()).filter(meaning -> meaning.fits(kind)).toList());
        model.addAttribute("measures", kind == QuestionKind.RATING ? known() : List.of());
        model.addAttribute("sources", OptionSource.values());
        model.addAttribute("scales", Steps.values());
        model.addAttribute("kinds", QuestionKind.values());
        return "questionnaire/question-edit";
    }

    private List<Named> known() {
        var own = Stream.of(new Named(QuestionForm.NEW_MEASURE, messages.getMessage("questionnaire.question.measure.new", null, locale())));
        return Stream.concat(own, measures.known(locale()).entrySet().stream().map(one -> new Named(one.getKey(), one.getValue()))).toList();
    }

    /** What can be answered to a question, in words. */
    private List<Named> answers(Content content, String key) {
        var decider = content.question(key).filter(Question::decides);
        if (decider.isEmpty()) {
            return List.of();
        }
        Map<String, String> words = decider.get().options().stream().collect(Collectors.toMap(Option::key, option -> words(option.text())));
        boolean yesOrNo = decider.get().kind() == QuestionKind.YES_NO;
        return decider.get().keysThatDecide().stream()
                .map(value -> new Named(value, yesOrNo ? messages.getMessage("questionnaire.answer." + value, null, locale()) : words.getOrDefault(value, value)))
                .toList();
    }

    /** Where what was typed differs from what somebody else has saved meanwhile. */
    LostUpdate lost(Content content, Question saved, QuestionForm typed) {
        return LostUpdate.between(inWords(content, QuestionForm.of(saved)), inWords(content, typed), "questionnaire.question", Map.of(), messages, locale());
    }

    private InWords inWords(Content content, QuestionForm form) {
        var waited = answers(content, form.waitsFor()).stream().filter(one -> form.waitsOn().contains(one.id())).map(Named::name);
        String decider = content.question(form.waitsFor()).map(one -> words(one.text()) + ": ").orElse("");
        return new InWords(
                form.text(), form.textEn(), form.help(), form.helpEn(), messages.getMessage("questionnaire.answer." + (form.required() ? "yes" : "no"), null, locale()),
                form.source(), form.filled().stream().map(row -> row.textEn().isEmpty() ? row.text() : row.text() + " / " + row.textEn()).collect(Collectors.joining("; ")),
                form.steps(), form.low(), form.high(), decider + waited.collect(Collectors.joining(", ")),
                measures.known(locale()).getOrDefault(form.measure(), ""), form.meaning());
    }

    private record InWords(
            String text, String textEn, String help, String helpEn, String required, OptionSource source, String options, Steps steps, String low, String high,
            String waitsFor, String measure, Meaning meaning) {}

    private static String words(Wording wording) {
        return wording.in(locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
