package ru.nastavnik.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/**
 * A questionnaire filled in for a try, section by section, as those who answer see it. Nothing is kept: what was typed before goes along in the form.
 * Inside a transaction.
 */
@Component
class Trying {

    private final AnswerForm form;
    private final MessageSource messages;

    Trying(AnswerForm form, MessageSource messages) {
        this.form = form;
        this.messages = messages;
    }

    /** Something typed that goes along. */
    record Kept(String name, String value) {}

    String begin(Content content, Model model, String view) {
        return show(content, 0, Answers.NONE, Map.of(), model, view);
    }

    /** @param sent all fields, {@code step} (from 0) and {@code back} when one goes back */
    String goOn(Content content, MultiValueMap<String, String> sent, Model model, String view) {
        int step = step(sent.getFirst("step"), content);
        boolean back = sent.containsKey("back");
        Answers answers = Answers.NONE;
        for (int at = 0; at <= step; at++) {
            var section = content.sections().get(at);
            var read = form.read(content, section, answers, sent, partners(), at == step && !back);
            answers = read.answers();
            if (at == step && !back && !read.isRight()) {
                return fill(content, step, read.sheet(), sent, model, view);
            }
        }
        return show(content, back ? Math.max(0, step - 1) : step + 1, answers, sent, model, view);
    }

    private static int step(String text, Content content) {
        int step = text != null && text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
        return Math.min(step, content.sections().size() - 1);
    }

    private String show(Content content, int step, Answers answers, Map<String, List<String>> sent, Model model, String view) {
        boolean done = step == content.sections().size();
        return fill(content, step, done ? null : form.sheet(content, content.sections().get(step), answers, partners()), sent, model, view);
    }

    private String fill(Content content, int step, AnswerSheet sheet, Map<String, List<String>> sent, Model model, String view) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("step", step);
        model.addAttribute("steps", content.sections().size());
        model.addAttribute("kept", sheet == null ? List.of() : kept(content.sections().get(step), sent));
        return view;
    }

    private static List<Kept> kept(Section shown, Map<String, List<String>> sent) {
        return sent.entrySet().stream()
                .filter(one -> one.getKey().startsWith(AnswerReader.FIELD))
                .filter(one -> shown.questions().stream().noneMatch(question -> isOf(question, one.getKey())))
                .flatMap(one -> one.getValue().stream().map(value -> new Kept(one.getKey(), value)))
                .toList();
    }

    private static boolean isOf(Question question, String field) {
        String name = AnswerReader.FIELD + question.key();
        return field.equals(name) || field.startsWith(name + ".");
    }

    /** Whoever is asked whom they would like to work with sees those whom they met. */
    private List<Choice> partners() {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(number -> new Choice("partner" + number, messages.getMessage("questionnaire.try.partner", new Object[] {number}, LocaleContextHolder.getLocale())))
                .toList();
    }
}
