package ru.nastavnik.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is asked, in order. Nothing of it changes: each change of the editor makes another. */
public record Content(List<Section> sections) {

    public static final int MOST_QUESTIONS = 100;
    public static final int MOST_SECTIONS = 20;

    /** One empty section, to begin with. */
    public static final Content EMPTY = new Content(List.of(new Section("s1", Wording.NONE, Wording.NONE, List.of())));

    /** @throws IllegalArgumentException when two parts have one key, or a question waits for one that does not stand before it */
    public Content {
        sections = List.copyOf(sections);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("There is no section");
        }
        var keys = new HashSet<String>();
        var before = new HashSet<String>();
        for (Section section : sections) {
            unique(keys, section.key());
            for (Question question : section.questions()) {
                unique(keys, question.key());
                if (question.condition() != null && !before.contains(question.condition().question())) {
                    throw new IllegalArgumentException(question.key() + " waits for a question that does not stand before it");
                }
                before.add(question.key());
            }
        }
        if (before.size() > MOST_QUESTIONS || sections.size() > MOST_SECTIONS) {
            throw new IllegalArgumentException("Too many questions or sections");
        }
    }

    private static void unique(Set<String> keys, String key) {
        if (!keys.add(key)) {
            throw new IllegalArgumentException("Two parts of the key " + key);
        }
    }

    public List<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream()).toList();
    }

    public Optional<Question> question(String key) {
        return questions().stream().filter(question -> question.key().equals(key)).findFirst();
    }

    public Optional<Section> section(String key) {
        return sections.stream().filter(section -> section.key().equals(key)).findFirst();
    }

    /** Those that are asked of whoever answered so, in order. One that is not asked itself decides nothing, whatever was answered to it before. */
    public List<Question> asked(Answers answers) {
        var asked = new LinkedHashMap<String, Question>();
        for (Question question : questions()) {
            var condition = question.condition();
            if (condition == null || asked.containsKey(condition.question()) && condition.holds(answers)) {
                asked.put(question.key(), question);
            }
        }
        return List.copyOf(asked.values());
    }

    /** Without what was answered before another answer made the question fall away. */
    public Answers withoutUnasked(Answers answers) {
        var asked = asked(answers);
        Answers left = answers;
        for (Question question : questions()) {
            if (left.has(question) && !asked.contains(question)) {
                left = left.without(question);
            }
        }
        return left;
    }

    /** Whether it can be published: there is a question, and nothing is missing. */
    public boolean isFinished() {
        return lacks().isEmpty();
    }

    /** What has to be added before it can be published, in order. */
    List<Lack> lacks() {
        if (questions().isEmpty()) {
            return List.of(new Lack(Lack.What.NO_QUESTIONS, sections.get(0), null));
        }
        var lacks = new ArrayList<Lack>();
        for (Section section : sections) {
            if (section.title().isEmpty() && sections.size() > 1) {
                lacks.add(new Lack(Lack.What.SECTION_UNTITLED, section, null));
            }
            if (section.questions().isEmpty()) {
                lacks.add(new Lack(Lack.What.SECTION_EMPTY, section, null));
            }
            section.questions().stream()
                    .filter(Question::isUnfinished)
                    .map(question -> new Lack(question.kind() == QuestionKind.MATRIX ? Lack.What.NO_ROWS : Lack.What.FEW_OPTIONS, section, question))
                    .forEach(lacks::add);
        }
        return lacks;
    }

    boolean isFull() {
        return questions().size() >= MOST_QUESTIONS;
    }

    /** The section in which a question stands. */
    Optional<Section> sectionOf(String question) {
        return sections.stream().filter(section -> section.questions().stream().anyMatch(one -> one.key().equals(question))).findFirst();
    }

    /** Questions that stand before this one, before all others when it is null, and can decide whether it is asked. */
    List<Question> deciders(String question) {
        return questions().stream().takeWhile(one -> !one.key().equals(question)).filter(Question::decides).toList();
    }

    /** Questions that are asked depending on this one. */
    List<Question> dependents(String question) {
        return questions().stream().filter(one -> one.condition() != null && one.condition().question().equals(question)).toList();
    }

    /** Questions that waited for something before, and wait for less, or for nothing, now. */
    List<Question> releasedIn(Content now) {
        return questions().stream()
                .filter(one -> one.condition() != null && now.question(one.key()).filter(same -> !one.condition().equals(same.condition())).isPresent())
                .toList();
    }

    private Set<String> keys() {
        var keys = new HashSet<String>();
        sections.forEach(section -> keys.add(section.key()));
        questions().forEach(question -> keys.add(question.key()));
        return keys;
    }

    String freeQuestionKey() {
        return Keys.fresh("q", keys());
    }

    Content withSection(Wording title, Wording help) {
        var all = new ArrayList<>(sections);
        all.add(new Section(Keys.fresh("s", keys()), title, help, List.of()));
        return new Content(all);
    }

    Content withTitle(String section, Wording title, Wording help) {
        return new Content(sections.stream().map(one -> one.key().equals(section) ? new Section(section, title, help, one.questions()) : one).toList());
    }

    /** Its questions go with it, and the conditions on them. Of the last section an empty one is left. */
    Content withoutSection(String section) {
        var left = sections.stream().filter(one -> !one.key().equals(section)).toList();
        return left.isEmpty() ? EMPTY : new Content(released(left));
    }

    /** At the end of the section, or instead of the one of the same key; conditions on answers that it no longer has go. */
    Content with(String section, Question question) {
        boolean known = question(question.key()).isPresent();
        return new Content(released(sections.stream()
                .map(one -> known
                        ? one.with(one.questions().stream().map(old -> old.key().equals(question.key()) ? question : old).toList())
                        : one.key().equals(section) ? one.with(Stream.concat(one.questions().stream(), Stream.of(question)).toList()) : one)
                .toList()));
    }

    /** Questions that waited for it are asked always. */
    Content without(String question) {
        return new Content(released(
                sections.stream().map(one -> one.with(one.questions().stream().filter(old -> !old.key().equals(question)).toList())).toList()));
    }

    /**
     * Puts a question into a section before the one that stands at a place there, at its end when there are fewer. A condition whose question then no
     * longer stands before goes.
     */
    Content moved(String question, String section, int place) {
        var moving = question(question).orElseThrow(() -> new IllegalArgumentException("No such question: " + question));
        var rest = sections.stream().map(one -> one.with(one.questions().stream().filter(old -> !old.key().equals(question)).toList())).toList();
        return new Content(released(rest.stream().map(one -> one.key().equals(section) ? one.with(inserted(one.questions(), moving, place)) : one).toList()));
    }

    Content movedSection(String section, int place) {
        var moving = section(section).orElseThrow(() -> new IllegalArgumentException("No such section: " + section));
        return new Content(released(inserted(sections.stream().filter(one -> one != moving).toList(), moving, place)));
    }

    private static <T> List<T> inserted(List<T> list, T thing, int place) {
        var all = new ArrayList<>(list);
        all.add(Math.max(0, Math.min(place, all.size())), thing);
        return all;
    }

    /** Without the conditions that can no longer hold. */
    private static List<Section> released(List<Section> sections) {
        var before = new HashMap<String, Question>();
        var all = new ArrayList<Section>();
        for (Section section : sections) {
            var questions = new ArrayList<Question>();
            for (Question question : section.questions()) {
                questions.add(question.condition() == null ? question : question.withCondition(question.condition().after(before)));
                before.put(question.key(), question);
            }
            all.add(section.with(questions));
        }
        return all;
    }
}
