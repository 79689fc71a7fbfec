package ru.nastavnik.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the editor shows of a draft: sections with their questions, where each can be moved, and what would go with it.
 *
 * @param questions how many
 */
record Outline(List<Part> parts, int questions, boolean full) {

    /**
     * A section.
     *
     * @param number from 1
     * @param title empty for none
     * @param up place to be moved to; null when there is none, like {@code down}
     * @param losers questions elsewhere that are asked always when it is gone, in words
     */
    record Part(String key, int number, String title, String help, Integer up, Integer down, List<Line> lines, List<String> losers) {}

    /**
     * A question.
     *
     * @param number from 1, through all sections
     * @param decider the question that it waits for; null when it is asked always
     * @param answers for which it waits, in words; words of yes and no are left to the page
     * @param up where it can be moved; null when there is none, like {@code down}
     * @param losers questions that are asked always when it is gone, in words
     */
    record Line(Question question, int number, String text, String help, Question decider, List<String> answers, Spot up, Spot down, List<String> losers) {}

    static Outline of(Content content, Locale locale) {
        var parts = new ArrayList<Part>();
        int number = 0;
        var sections = content.sections();
        for (int at = 0; at < sections.size(); at++) {
            var section = sections.get(at);
            var lines = new ArrayList<Line>();
            for (int place = 0; place < section.questions().size(); place++) {
                lines.add(line(content, at, place, ++number, locale));
            }
            var left = content.releasedIn(content.withoutSection(section.key()));
            parts.add(new Part(
                    section.key(), at + 1, section.title().in(locale), section.help().in(locale), at == 0 ? null : at - 1, at == sections.size() - 1 ? null : at + 1,
                    lines, left.stream().map(one -> one.text().in(locale)).toList()));
        }
        return new Outline(parts, number, content.isFull());
    }

    private static Line line(Content content, int at, int place, int number, Locale locale) {
        var section = content.sections().get(at);
        var question = section.questions().get(place);
        var decider = question.condition() == null ? null : content.question(question.condition().question()).orElseThrow();
        return new Line(
                question, number, question.text().in(locale), question.help().in(locale), decider, answers(question, decider, locale),
                up(content, at, place), down(content, at, place), content.dependents(question.key()).stream().map(one -> one.text().in(locale)).toList());
    }

    private static List<String> answers(Question question, Question decider, Locale locale) {
        if (decider == null) {
            return List.of();
        }
        var words = decider.options().stream().collect(Collectors.toMap(Option::key, option -> option.text().in(locale)));
        return question.condition().values().stream().map(value -> words.getOrDefault(value, value)).toList();
    }

    private static Spot up(Content content, int at, int place) {
        return place > 0 ? new Spot(content.sections().get(at).key(), place - 1) : at > 0 ? Spot.endOf(content.sections().get(at - 1)) : null;
    }

    private static Spot down(Content content, int at, int place) {
        return place < content.sections().get(at).questions().size() - 1
                ? new Spot(content.sections().get(at).key(), place + 1)
                : at < content.sections().size() - 1 ? new Spot(content.sections().get(at + 1).key(), 0) : null;
    }
}
