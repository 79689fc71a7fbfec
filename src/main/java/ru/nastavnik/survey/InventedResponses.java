package ru.nastavnik.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import ru.nastavnik.questionnaire.Answers;
import ru.nastavnik.questionnaire.Content;
import ru.nastavnik.questionnaire.Option;
import ru.nastavnik.questionnaire.OptionSource;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;

/** What people of the demo city answer: mostly content, rarely in many words. */
final class InventedResponses {

    private static final List<String> WORDS = List.of(
            "Хочу увереннее выступать перед классом", "Нужна помощь с проектом по биологии", "Мне помогает, что можно спросить в любое время",
            "Хотелось бы встречаться чаще", "Готов поделиться тем, что умею", "Понравилось, что вместе составили план",
            "Сложно найти время после уроков", "Всё хорошо, спасибо", "Было бы полезно сходить вместе на олимпиаду");

    private static final int WORDY = 35;

    private final Random random;
    private final Map<OptionSource, List<String>> listed;

    /** @param listed what can be chosen where the questions do not say it themselves */
    InventedResponses(Random random, Map<OptionSource, List<String>> listed) {
        this.random = random;
        this.listed = listed;
    }

    Answers to(Content content) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (Question question : content.questions()) {
            if (content.asked(new Answers(given)).contains(question)) {
                answer(question, given);
            }
        }
        return new Answers(given);
    }

    private void answer(Question question, Map<String, List<String>> given) {
        switch (question.kind()) {
            case RATING -> given.put(question.key(), List.of(rating(question)));
            case MATRIX -> question.options().forEach(row -> given.put(question.row(row), List.of(rating(question))));
            case ONE -> given.put(question.key(), choice(question, 1));
            case SEVERAL -> given.put(question.key(), choice(question, 1 + random.nextInt(3)));
            case RANKING -> given.put(question.key(), choice(question, 3));
            case SHORT_TEXT, LONG_TEXT -> {
                if (question.required() || random.nextInt(100) < WORDY) {
                    given.put(question.key(), List.of(WORDS.get(random.nextInt(WORDS.size()))));
                }
            }
            case NUMBER -> given.put(question.key(), List.of(String.valueOf(1 + random.nextInt(8))));
            case YES_NO -> given.put(question.key(), List.of(random.nextInt(5) > 0 ? "yes" : "no"));
            case DATE -> { } // nobody is asked for one
        }
    }

    /** Two dice in the upper part of the scale, and now and then somebody who is not content. */
    private String rating(Question question) {
        int from = question.scale().from();
        int to = question.scale().to();
        int shown = random.nextInt(8) == 0 ? from + random.nextInt((to - from) / 2 + 1) : to - random.nextInt(3) - random.nextInt(2);
        return String.valueOf(Math.max(from, shown));
    }

    private List<String> choice(Question question, int many) {
        var options = new ArrayList<>(question.source() == OptionSource.OWN ? question.options().stream().map(Option::key).toList() : listed.getOrDefault(question.source(), List.of()));
        var order = List.copyOf(options);
        Collections.shuffle(options, random);
        var chosen = new ArrayList<>(options.subList(0, Math.min(many, options.size())));
        if (question.kind() == QuestionKind.SEVERAL) {
            chosen.sort((one, other) -> order.indexOf(one) - order.indexOf(other));
        }
        return chosen;
    }
}
